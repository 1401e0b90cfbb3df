"""Two numbers that make one fraction or share: 1/2, 三分之一, half a million."""

from pipeline.text.numbers.number import Item, Number
from pipeline.text.numbers.tokens import Token, adjacent

LARGEST_DENOMINATOR = 16
"""Up to here 1/2 is a fraction; 120/80 and 5/20 are not."""


def slashed(text: str, shaped: list[Item], number: Number) -> bool:
    """Read 1/2 and 1 1/2; 120/80 and 24/7 stay two numbers."""
    above = shaped[-2] if len(shaped) > 1 else None
    if not isinstance(above, Number) or above.end != shaped[-1].start or not (above.digits and number.digits):
        return False
    if above.value == 24 and number.value == 7:
        above.unit, number.unit, above.firm, number.firm = "h", "day", False, False
    if not 0 < above.value < number.value <= LARGEST_DENOMINATOR or above.kind != "cardinal":
        return False
    shaped[-2:] = []
    above.alternatives = (number.value,) if above.value == 1 else ()
    above.value, above.end, above.kind = above.value / number.value, number.end, "fraction"
    whole = shaped[-1] if shaped else None
    if isinstance(whole, Number) and whole.value.denominator == 1 and _spaced(text, whole.end, above.start):
        whole.value, whole.end = whole.value + above.value, above.end
    else:
        shaped.append(above)
    return True


def _spaced(text: str, end: int, start: int) -> bool:
    """Whether two places are one space or nothing apart."""
    return text[end:start].strip(" \u00a0\u202f") == "" and start - end <= 1


def half_of(text: str, half: Number, number: Number) -> bool:
    """Read "half a million" as 500,000."""
    if half.kind != "fraction" or half.digits or not number.scale or number.digits:
        return False
    if number.value != number.scale or not adjacent(text, half.end, number.start):
        return False
    half.value, half.end, half.kind, half.firm = half.value * number.value, number.end, "cardinal", True
    half.alternatives = ()
    return True


def chinese_parts(text: str, shaped: list[Item], word: Token, number: Number) -> bool:
    """Read 三分之一 (of three parts, one) and 百分之五."""
    below = shaped[-2] if len(shaped) > 1 else None
    if not isinstance(below, Number) or not adjacent(text, below.end, word.start):
        return False
    if not adjacent(text, word.end, number.start) or not below.value:
        return False
    shaped[-2:] = []
    if below.value == 100:
        number.unit, number.weak = "%", False
    else:
        number.alternatives = (below.value,) if number.value == 1 else ()
        number.value, number.kind, number.weak = number.value / below.value, "fraction", False
    number.start = below.start
    shaped.append(number)
    return True
