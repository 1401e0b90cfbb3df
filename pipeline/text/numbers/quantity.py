"""What a number in a text means."""

from fractions import Fraction
from typing import Literal, NamedTuple

from pipeline.model import Span

Kind = Literal["cardinal", "ordinal", "fraction", "frequency", "month", "time", "identifier"]
Bound = Literal["", "about", "at-least", "more", "at-most", "less"]
End = Literal["", "first", "last"]


class Quantity(NamedTuple):
    """A number with its unit, as one text says it."""

    value: Fraction
    unit: str
    """Canonical name (mg, day, tablet, %), or empty."""
    span: Span
    """Where the text says it, unit included."""
    kind: Kind = "cardinal"
    per: tuple[str, ...] = ()
    """Units of the rate: ("kg", "day") in mg/kg/day."""
    every: bool = False
    """Whether it is an interval: every 8 hours."""
    bound: Bound = ""
    end: End = ""
    """Which end of a range it is."""
    firm: bool = True
    """Whether a translation must say it too; an article or a proper name need not survive."""
    digits: bool = True
    """Whether it is written in digits rather than words."""
    alternatives: tuple[Fraction, ...] = ()
    """Other values that the same characters may fairly stand for."""
    name: str = ""
    """Of an identifier: its letters and digits without punctuation, folded."""

    @property
    def approximate(self) -> bool:
        """Whether the text marks the number as not exact."""
        return self.bound == "about"


class Reading(NamedTuple):
    """All that a text says in numbers, and what it says beside them."""

    quantities: tuple[Quantity, ...] = ()
    units: frozenset[str] = frozenset()
    """Units named without a number."""
    rates: frozenset[str] = frozenset()
    """Units of rates named anywhere: daily, per kilogram."""
    bounds: frozenset[str] = frozenset()
    """Bounds named anywhere: at-least, at-most."""
    ones: bool = False
    """Whether an article, pronoun or number word may stand for 1."""
    described: bool = True
    """Whether somebody described the language, so that its number words are known."""
    dual: bool = False
    """Whether the language may say two by an ending."""
    romans: frozenset[int] = frozenset()
    """Values of Roman numerals."""
    day_parts: bool = False
    """Whether it says which half of the day it means, or may."""
    turned: bool = False
    """Whether a denial may turn its bounds: not at least is no more than."""
