"""Hours of a clock that counts to 24: a bare 8:30 is in the morning."""

from pipeline.text.numbers.quantity import Quantity, Reading
from pipeline.text.numbers.tokens import Token


def in_24_hours(reading: Reading) -> Reading:
    """Let a bare 8:30 be in the morning, unless the text names a part of the day: its only reading is its own."""
    if reading.day_parts or not any(_bare_hour(each) for each in reading.quantities):
        return reading
    settled = (each._replace(alternatives=(each.value,)) if _bare_hour(each) else each for each in reading.quantities)
    return reading._replace(quantities=tuple(settled))


def _bare_hour(quantity: Quantity) -> bool:
    """Whether it may be a time of the day that does not say which half of the day."""
    timed = quantity.kind == "time" or (quantity.unit == "h" and not quantity.every)
    return timed and quantity.firm and not quantity.alternatives and quantity.value < 24


def names_part_of_day(token: Token) -> bool:
    """Whether a word says which half of the day, or may."""
    roles = token.roles
    return roles.morning or roles.evening or roles.day_part or roles.unit == "night"
