"""Whether two quantities, one of each text, can stand for each other."""

from fractions import Fraction

from pipeline.text.numbers import Quantity, Reading
from pipeline.text.quantities.conversion import converts

SAME = (
    frozenset({"tablet", "pill"}),
    frozenset({"capsule", "pill"}),
    frozenset({"°", "°C"}),
    frozenset({"°", "°F"}),
    frozenset({"unit", "IU"}),
    frozenset({"cc", "mL"}),
    frozenset({"cup", "glass"}),
    frozenset({"puff", "spray"}),
    frozenset({"day", "night"}),
    frozenset({"vial", "ampoule"}),
    frozenset({"time", "dose"}),
    frozenset({"time", "puff"}),
    frozenset({"dose", "puff"}),
    frozenset({"time", "injection"}),
    frozenset({"dose", "spray"}),
)
"""Units that translators use for each other."""
_SAME = frozenset((first, second) for pair in SAME for first in pair for second in pair)
COUNTERS = frozenset({"time", "year", "°", "injection", "cup", "glass"})
"""Units whose word also has other uses, so that only their exchange is a fault, not their absence."""
MEASURES = frozenset(
    {"mg", "g", "mcg", "kg", "ng", "L", "mL", "dL", "cc", "mmol", "mEq", "IU", "%", "°C", "°F", "mmHg"}
)
"""Units of a measured amount."""
NEVER_ADDED = MEASURES | {"week", "month"}
"""Units that a translation may not add to a bare number; an age or a date may be told with a year or a day."""
FORMS = frozenset(
    {
        *("tablet", "capsule", "pill", "drop", "puff", "spray", "patch", "injection", "dose", "sachet", "lozenge"),
        *("suppository", "vial", "ampoule", "teaspoon", "tablespoon", "cup", "glass", "L"),
    }
)
"""What is counted in whole ones, which "one" alone may say where the text has named it."""
MIDNIGHT = frozenset({Fraction(0), Fraction(24)})
FIRST_YEAR = 1000
"""From here on a bare number may be a year, whose "г." is no gram."""
OPPOSITES = frozenset({("at-least", "at-most"), ("at-most", "at-least"), ("more", "less"), ("less", "more")})
"""Bounds that exclude each other; "no more than" may be split into "not" and "more than", so those do not."""


TIMES = frozenset({"s", "min", "h", "day", "week", "month", "year"})

AMOUNTS = TIMES | MEASURES | {"teaspoon", "tablespoon", "cup", "drop"}
"""Units one of which is an amount even where an article says the one: a teaspoon, an hour."""
INTERVALS = TIMES - {"week", "month", "year"}
"""Units in which doses repeat; "three weeks apart" is an interval in some languages and none in others."""


def same_value(source: Quantity, target: Quantity) -> bool:
    """Whether the values agree, as written or as they may fairly be understood."""
    if source.value is target.value or source.value == target.value:
        return True
    both = (source, target)
    if "time" in (source.kind, target.kind) and clock(source) and clock(target):
        if {source.value, target.value} == MIDNIGHT and all(each.kind == "time" or not each.digits for each in both):
            return True
        return not (source.alternatives and target.alternatives) and _may_be(source, target)
    return _may_be(source, target)


def _may_be(source: Quantity, target: Quantity) -> bool:
    """Whether one value is among the other readings of the other."""
    return target.value in source.alternatives or source.value in target.alternatives


def same_unit(source: str, target: str) -> bool:
    """Whether two units are one, or are used for each other."""
    return source == target or (source, target) in _SAME


def unit_fault(source: Quantity, target: Quantity, left: Reading, right: Reading) -> bool:
    """Whether two quantities of one value differ in their unit in a way that changes the meaning.

    A unit on one side only is no fault where the other text names it apart from the number, or where the word
    has other uses.
    """
    if same_unit(source.unit, target.unit) or source.kind == "time" or target.kind == "time":
        return False
    if source.per == target.per != () and {source.unit, target.unit} == {"day", "time"}:
        return False  # five days a week is five times a week
    if source.unit and target.unit:
        return True
    unit = source.unit or target.unit
    if unit in COUNTERS or not (left.described and right.described):
        return False
    if not source.unit and (unit not in NEVER_ADDED or target.value >= FIRST_YEAR):
        return False
    named = right.units if source.unit else left.units | left.rates | {each.unit for each in left.quantities}
    return not any(same_unit(unit, each) for each in named)


def rate_fault(source: Quantity, target: Quantity, left: Reading, right: Reading) -> bool:
    """Whether the rates differ: per kilogram dropped, a day turned into a week."""
    if not (source.per or target.per) or not (left.described and right.described):
        return False
    alone = not (source.per and target.per)
    return not (_tells(right, source.per, alone) and _tells(left, target.per, alone))


def _tells(reading: Reading, rates: tuple[str, ...], alone: bool) -> bool:
    """Whether a text tells rates, or what says the same: 4 g in 24 hours is 4 g a day.

    Where one text ``alone`` has a rate, the days of "on 5 days a week" may be the days of the other's "a day".
    """
    return all(
        unit in reading.rates
        or unit in reading.units
        or any(is_one(each, unit) or (alone and each.unit == unit and each.per) for each in reading.quantities)
        for unit in rates
    )


def is_one(quantity: Quantity, unit: str) -> bool:
    """Whether an amount is one of another unit: 24 hours are a day, 12 months a year."""
    return quantity.value > 1 and converts(quantity.value, quantity.unit, Fraction(1), unit)


def bound_fault(source: Quantity, target: Quantity) -> bool:
    """Whether "at least" turned into "at most"."""
    return (source.bound, target.bound) in OPPOSITES


def interval_fault(source: Quantity, target: Quantity) -> bool:
    """Whether "every 8 hours" turned into "8 hours"."""
    if source.every == target.every or not (source.firm or source.every):
        return False
    return source.unit == target.unit and source.unit in INTERVALS and source.value > 1


def converted(source: Quantity, target: Quantity) -> bool:
    """Whether the target says the same amount in another unit."""
    return converts(source.value, source.unit, target.value, target.unit)


def clock(quantity: Quantity) -> bool:
    """Whether the quantity may be a time of the day."""
    return quantity.kind == "time" or (quantity.unit == "h" and quantity.value <= Fraction(24))
