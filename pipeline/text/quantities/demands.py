"""What one text says in numbers and the other must say too."""

from pipeline.text.numbers import Quantity, Reading
from pipeline.text.quantities.agreement import FORMS, TIMES
from pipeline.text.quantities.matching import Matching


def demanded(quantity: Quantity, other: Reading, found: Matching) -> bool:
    """Whether the other text must say it: firm, and not met by an article or a Roman numeral."""
    if not quantity.firm or quantity.kind == "identifier":
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
