"""How the numbers of a translation differ from its source's."""

from dataclasses import dataclass
from typing import Literal

from pipeline.model import Span

Change = Literal["missing", "added", "value", "unit", "order", "frequency", "bound", "converted"]
NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference, with where it shows on both sides and what it is in plain words."""

    change: Change
    text: str
    """For a translator or editor: what the source says and what the translation says."""
    source: Span = NOWHERE
    """Empty where only the translation says it."""
    target: Span = NOWHERE
    """Empty where only the source says it."""
    note: bool = False
    """Whether it is no fault: a unit converted correctly."""
