"""What a word may do in a quantity."""

from dataclasses import dataclass, fields, replace
from fractions import Fraction
from typing import Any

from pipeline.text.numbers.quantity import Bound


@dataclass(frozen=True, slots=True)
class Roles:
    """The parts that one word or phrase can play; most words play none and have no Roles."""

    number: Fraction | None = None
    weak: bool = False
    one_after: bool = False
    vague: bool = False
    scale: int = 0
    joiner: bool = False
    joined: bool = False
    """A joiner is written together with it: وعشرون."""
    point: bool = False
    minus: bool = False
    century: bool = False
    ordinal: int = 0
    roman: int = 0
    ordinal_suffix: bool = False
    ordinal_prefix: bool = False
    fraction: Fraction | None = None
    parts: bool = False
    half_after: bool = False
    loose: Fraction | None = None
    ignore: bool = False
    one: bool = False
    """Of an ignored phrase: it has a word for one, as in "one of them"."""
    unit: str = ""
    times: bool = False
    counted: tuple[Fraction, str] | None = None
    implied: bool = False
    per: bool = False
    per_after: bool = False
    every: bool = False
    every_after: bool = False
    rate: str = ""
    interval: tuple[Fraction, str] | None = None
    multiplier: Fraction | None = None
    range: bool = False
    conjunction: bool = False
    before: Bound = ""
    after: Bound = ""
    month: int = 0
    vague_month: bool = False
    month_before: bool = False
    morning: bool = False
    evening: bool = False
    day_part: bool = False
    clock: bool = False
    past: Fraction | None = None
    # Settled from the others, for they are asked of every word:
    anchor: bool = False
    """Whether the word alone can be a quantity or a part of what is compared."""
    counts: bool = False
    """Whether it can be part of a number word."""
    both: bool = False
    """Whether it says a number and its unit at once."""
    beside: bool = False
    """Whether it says a bound, a Roman numeral or one even where it belongs to no number."""

    def plus(self, **more: Any) -> "Roles":
        """Add roles to those the word has already."""
        return replace(self, **more)


NOTHING = Roles()


def merged(first: Roles, second: Roles) -> Roles:
    """Give ``first`` with every role that only ``second`` has."""
    more = {
        field.name: getattr(second, field.name)
        for field in fields(Roles)
        if getattr(first, field.name) == field.default and getattr(second, field.name) != field.default
    }
    return replace(first, **more)


def settled(roles: Roles) -> Roles:
    """Note what follows from the parts that a word can play."""
    both = bool(roles.rate or roles.counted or roles.interval) or roles.multiplier is not None
    counts = roles.number is not None or roles.scale > 0
    ordinary = roles.ordinal or roles.fraction is not None or roles.loose is not None or roles.month
    anchor = both or (counts and not roles.weak) or bool(ordinary or roles.unit)
    bounds = bool(roles.before or roles.after) and not roles.range
    beside = bounds or roles.weak or roles.one or roles.roman > 0
    return replace(roles, both=both, counts=counts, anchor=anchor, beside=beside)
