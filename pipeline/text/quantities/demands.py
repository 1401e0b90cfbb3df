"""What one text says in numbers and the other must say too."""

from pipeline.text.numbers import Quantity, Reading
from pipeline.text.quantities.agreement import FORMS, TIMES, is_one
from pipeline.text.quantities.matching import Matching

HOURS_A_DAY = 24


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
    here = found.left if other is found.right else found.right
    if _one_elsewhere(quantity, here, other):
        return False
    if _one_more(quantity, other) or _in_fraction(quantity, other) or _in_fractions(quantity, other):
        return False
    if _year_again(quantity, found):
        return False
    if not other.described and not quantity.digits:
        return False
    if quantity.value == 2 and other.dual and not quantity.unit and not quantity.digits:
        return False
    if not quantity.unit and quantity.value in found.spare:
        return False
    return not (quantity.value in other.romans or any(each in other.romans for each in quantity.alternatives))


def _counted(quantity: Quantity, other: Reading) -> bool:
    """Whether the other text names the form counted, so that its "one" needs none: two tablets, then one."""
    named = {*other.units, *(each.unit for each in other.quantities)}
    return quantity.unit in FORMS and quantity.unit in named and not quantity.end


def _without_its_number(quantity: Quantity, other: Reading) -> bool:
    """Whether the other text kept the hours of "24 hours a day", and lost their number."""
    return quantity.digits and quantity.unit == "h" and quantity.value == HOURS_A_DAY and "h" in other.units


def _one_elsewhere(quantity: Quantity, here: Reading, other: Reading) -> bool:
    """Whether the other text says it by one of a longer unit: 4 g in 24 hours are 4 g a day.

    Beside "once a week", "every seven days" is another interval, which the other text must tell too; and where the
    other text names hours without their number, it lost the number.
    """
    if quantity.unit in other.units:
        return False
    named = other.rates | other.units
    if quantity.unit != "h":
        named -= here.rates | here.units
    return any(is_one(quantity, unit) for unit in TIMES & named)


def _one_more(quantity: Quantity, other: Reading) -> bool:
    """Whether it is the "two or more" of a "more than one"."""
    return quantity.value == 2 and not quantity.unit and quantity.bound == "at-least" and "more" in other.bounds


def _in_fraction(quantity: Quantity, other: Reading) -> bool:
    """Whether the other text says it by a fraction: one in five, a fifth."""
    if quantity.unit or quantity.value.denominator != 1:
        return False
    fractions = (each.value for each in other.quantities if each.kind == "fraction" and each.value.denominator > 2)
    return any(quantity.value in (each.numerator, each.denominator) for each in fractions)


def _in_fractions(quantity: Quantity, other: Reading) -> bool:
    """Whether it is a fraction that the other text says by two numbers: a fifth, one in five."""
    part = quantity.value
    if quantity.kind != "fraction" or quantity.unit or part.denominator <= 2:
        return False
    values = {each.value for each in other.quantities if not each.unit}
    return part.denominator in values and (part.numerator in values or (part.numerator == 1 and other.ones))


def _year_again(quantity: Quantity, found: Matching) -> bool:
    """Whether it is a year that both texts say already: 16 January 2020 to 3 March 2020."""
    if quantity.unit not in ("", "year") or not 1900 <= quantity.value < 2100:
        return False
    return any(found.left.quantities[place].value == quantity.value for place, _ in found.pairs)
