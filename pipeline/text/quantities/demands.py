"""What one text says in numbers and the other must say too."""

from fractions import Fraction

from pipeline.text.numbers import Quantity, Reading
from pipeline.text.quantities.agreement import FORMS, TIMES, is_one
from pipeline.text.quantities.matching import Matching

HOURS_A_DAY, DAYS_A_WEEK = 24, 7
A_COUPLE = 2
FIRST_YEAR, LAST_YEAR = 1900, 2100


def demanded(quantity: Quantity, other: Reading, found: Matching) -> bool:
    """Whether the other text must say it: firm, and not met by an article or a Roman numeral."""
    if quantity.kind == "identifier" or not (quantity.firm or _without_its_number(quantity, other)):
        return False
    if quantity.kind == "month":
        return True
    if (
        quantity.value == 1
        and other.ones
        and (quantity.unit in ("", "time", "year", "unit") or _counted(quantity, other))
    ):
        return False
    if quantity.value == 1 and quantity.unit in TIMES and quantity.unit in other.rates:
        return False  # "within a year" reads like "once a year"
    if _otherwise(quantity, other, found):
        return False
    if not other.described and not quantity.digits:
        return False
    if quantity.value == 2 and other.dual and not quantity.unit and not quantity.digits:
        return False
    if not quantity.unit and quantity.value in found.spare:
        return False
    return not (quantity.value in other.romans or any(each in other.romans for each in quantity.alternatives))


def _otherwise(quantity: Quantity, other: Reading, found: Matching) -> bool:
    """Whether the other text says the same in other numbers, or says it once where this one says it twice."""
    here, places = (found.left, found.targets) if other is found.right else (found.right, found.sources)
    if _one_elsewhere(quantity, here, other) or _one_more(quantity, here, other) or _wider(quantity, other):
        return True
    if _in_fraction(quantity, other, places) or _in_two(quantity, other, places):
        return True
    return _said_again(quantity, found)


def _counted(quantity: Quantity, other: Reading) -> bool:
    """Whether the other text names the form counted, so that its "one" needs none: two tablets, then one."""
    named = {*other.units, *(each.unit for each in other.quantities)}
    return quantity.unit in FORMS and quantity.unit in named and not quantity.end


def _without_its_number(quantity: Quantity, other: Reading) -> bool:
    """Whether the other text kept the hours of "24 hours a day", or the days of 7 a week, and lost their number."""
    hours = quantity.digits and quantity.unit == "h" and quantity.value == HOURS_A_DAY
    days = quantity.unit == "day" and quantity.value == DAYS_A_WEEK
    return (hours or days) and quantity.unit in other.units


def _one_elsewhere(quantity: Quantity, here: Reading, other: Reading) -> bool:
    """Whether the other text says it by one of a longer unit: 4 g in 24 hours are 4 g a day, 3 feet a metre.

    Beside "once a week", "every seven days" is another interval, which the other text must tell too; and where the
    other text names hours without their number, it lost the number.
    """
    if quantity.unit in other.units:
        return False
    named = other.rates | other.units
    if quantity.unit != "h":
        named -= here.rates | here.units
    return any(is_one(quantity, unit) for unit in (TIMES | {"m"}) & named)


def _one_more(quantity: Quantity, here: Reading, other: Reading) -> bool:
    """Whether it is the "two or more" of a "more than one"."""
    bare = quantity.value == A_COUPLE and not quantity.unit and not quantity.digits
    return bare and other.ones and "at-least" in here.bounds and "more" in other.bounds


def _in_fraction(quantity: Quantity, other: Reading, places: list[int]) -> bool:
    """Whether the other text says it by a fraction or percentage at a place left over: one in five, a fifth, 20 %."""
    if quantity.unit not in ("", "time") or quantity.value.denominator != 1:
        return False
    shares = map(_share, map(other.quantities.__getitem__, places))
    return any(quantity.value in (share.numerator, share.denominator) for share in shares if share.denominator > 2)


def _in_two(quantity: Quantity, other: Reading, places: list[int]) -> bool:
    """Whether it is a fraction or percentage that the other text says by two numbers left over: one in five."""
    share = _share(quantity)
    if share.denominator <= 2:
        return False
    values = {each.value for each in map(other.quantities.__getitem__, places)}
    return share.denominator in values and (share.numerator in values or (share.numerator == 1 and other.ones))


def _share(quantity: Quantity) -> Fraction:
    """Give the share of a whole that a fraction or percentage says; one where it says none."""
    if quantity.unit == "%":
        return quantity.value / 100
    return quantity.value if quantity.kind == "fraction" and not quantity.unit else Fraction(1)


def _said_again(quantity: Quantity, found: Matching) -> bool:
    """Whether it is a year that both texts say already: 16 January 2020 to 3 March 2020."""
    if quantity.unit not in ("", "year") or not FIRST_YEAR <= quantity.value < LAST_YEAR:
        return False
    pairs = ((found.left.quantities[source], found.right.quantities[target]) for source, target in found.pairs)
    return any(quantity.value == ours.value == theirs.value for ours, theirs in pairs)


def _wider(quantity: Quantity, other: Reading) -> bool:
    """Whether it ends the range by which a translation tells "a couple": two to three minutes."""
    couple = quantity.end == "last" and quantity.value == A_COUPLE + 1
    return couple and any(each.value == A_COUPLE and not (each.firm or each.digits) for each in other.quantities)
