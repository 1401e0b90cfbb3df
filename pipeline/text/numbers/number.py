"""A number on its way to becoming a quantity, and the sum of its words."""

from dataclasses import dataclass
from fractions import Fraction

from pipeline.text.numbers.quantity import Bound, End, Kind
from pipeline.text.numbers.roles import NOTHING, Roles
from pipeline.text.numbers.tokens import Token

MYRIAD = 10_000


@dataclass(slots=True)
class Number:
    """A number on its way to becoming a quantity."""

    start: int
    end: int
    value: Fraction
    kind: Kind = "cardinal"
    digits: bool = True
    weak: bool = False
    """One, or a word with another everyday sense: needs a unit to count."""
    firm: bool = True
    unit: str = ""
    per: tuple[str, ...] = ()
    every: bool = False
    bound: Bound = ""
    last: End = ""
    alternatives: tuple[Fraction, ...] = ()
    roles: Roles = NOTHING
    scale: int = 0
    """The largest scale word in it."""


Item = Number | Token


@dataclass(slots=True)
class Sum:
    """A number word under construction: sections of thousands, a section's hundreds, and what is pending."""

    myriads: bool
    total: Fraction = Fraction(0)
    done: Fraction = Fraction(0)
    pending: Fraction | None = None
    scale: int = 0
    """The last great scale; each next one is smaller or multiplies all."""

    def add(self, value: Fraction) -> bool:
        """Take one more number if it fits on: 5 fits on 20, and on 200, not on 3."""
        if self.pending is None:
            room = _lowest(self.done) if self.done else (self.scale or None)
        else:
            room = _lowest(self.pending)
        if room is not None and not (value < room):
            return False
        if self.pending is None and value >= 1000 and value % 1000 == 0:
            self.total, self.scale = self.total + value, _lowest(value, 1000)
            return True
        self.pending = (self.pending or 0) + value
        return True

    def multiply(self, scale: int) -> bool:
        """Take a scale word: hundred, thousand, 万."""
        small = scale < (MYRIAD if self.myriads else 1000)
        if small:
            if self.done and _lowest(self.done) <= scale:
                return False
            self.done += (1 if self.pending is None else self.pending) * scale
        elif self.scale and scale >= self.scale:
            self.total = (self.total + self.done + (self.pending or 0)) * scale
            self.done = Fraction(0)
        else:
            section = self.done + (self.pending or 0)
            self.total += (section or 1) * scale
            self.done = Fraction(0)
        self.pending = None
        if not small:
            self.scale = scale
        return True

    @property
    def value(self) -> Fraction:
        """The number so far."""
        return self.total + self.done + (self.pending or 0)


def _lowest(value: Fraction, step: int = 10) -> int:
    """Give the place of the last digit that is not zero: 10 for 120, 1 for 7; in steps of 10 or 1000."""
    if value.denominator != 1:
        return 0
    place = 1
    while value and value % (place * step) == 0:
        place *= step
    return place
