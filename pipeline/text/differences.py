"""What a comparison of a message with its translation finds; a rule turns it into a problem."""

from dataclasses import dataclass

from pipeline.model import Severity, Span


@dataclass(frozen=True, slots=True)
class Difference:
    """One fault of a translation, with its place on each side where it has one."""

    kind: str
    """A word for programs, such as ``dropped`` or ``added``."""
    severity: Severity
    text: str
    """The fault and its remedy in plain words, for the person who must mend it."""
    source: Span | None = None
    target: Span | None = None
