"""Fractions, ordinals and signs: 1/2, 2½, two and a half, two thirds, 三分之一, 1st, 第一, -20."""

from fractions import Fraction

from pipeline.text.numbers.roles import Roles
from pipeline.text.numbers.tokens import Token, adjacent
from pipeline.text.numbers.words import Item, Number

LARGEST_DENOMINATOR = 16
DOZEN = 10
"""Words for this and more are counted: two dozen, three decades."""


def shape_numbers(text: str, items: list[Item]) -> list[Item]:
    """Turn fraction words, ordinals and signs around numbers into Numbers with their value and kind."""
    shaped: list[Item] = []
    for item in items:
        if isinstance(item, Number):
            _take_number(text, shaped, item)
        elif item.roles.fraction is not None:
            _take_fraction(text, shaped, item)
        elif item.roles.ordinal:
            shaped.append(_ordinal(item))
        elif item.roles.ordinal_suffix and _last_number(text, shaped, item):
            number = shaped[-1]
            assert isinstance(number, Number)
            number.kind, number.end = "ordinal", item.end
        elif item.roles.loose is not None and _several(text, shaped, item):
            continue
        elif item.roles.loose is not None and not _has_another_part(item.roles):
            shaped.append(Number(item.start, item.end, item.roles.loose, firm=False, digits=False, roles=item.roles))
        else:
            shaped.append(item)
    return shaped


def _several(text: str, shaped: list[Item], item: Token) -> bool:
    """Let "two dozen" be 24 too."""
    last = shaped[-1] if shaped else None
    if not isinstance(last, Number) or not adjacent(text, last.end, item.start) or not item.roles.loose:
        return False
    if item.roles.loose < DOZEN or last.unit or last.weak:
        return False
    last.alternatives = (*last.alternatives, last.value * item.roles.loose)
    last.end = item.end
    return True


def _has_another_part(roles: Roles) -> bool:
    """Whether a word that implies a number says something else that matters more."""
    return roles.every or roles.per or bool(roles.before) or bool(roles.unit) or roles.ignore


def _take_number(text: str, shaped: list[Item], number: Number) -> None:
    """Add a number, joined to what precedes it where that makes a fraction, an ordinal or a negative number."""
    before = shaped[-1] if shaped else None
    if isinstance(before, Token) and before.end == number.start:
        if before.roles.ordinal_prefix:
            number.kind, number.start = "ordinal", before.start
            shaped.pop()
        elif before.text in ("/", "⁄") and _slash(text, shaped, number):
            return
        elif before.text in ("-", "−", "–") and _is_free(text, before.start, shaped):
            _negate(shaped, before, number)
    if isinstance(before, Token) and before.roles.minus and before.kind == "word":
        if adjacent(text, before.end, number.start):
            _negate(shaped, before, number)
    elif (isinstance(before, Token) and before.roles.parts and _parts(text, shaped, before, number)) or (
        isinstance(before, Number) and _half_of(text, before, number)
    ):
        return
    shaped.append(number)


def _is_free(text: str, start: int, shaped: list[Item]) -> bool:
    """Whether a sign at ``start`` begins something new rather than joining two words or numbers."""
    left = shaped[-2] if len(shaped) > 1 else None
    if isinstance(left, Number) and start - left.end <= 1:
        return False
    return start == 0 or text[start - 1].isspace() or text[start - 1] in "(["


def _negate(shaped: list[Item], sign: Token, number: Number) -> None:
    """Make a number negative; a plain hyphen may be a bullet or a dash, so the positive stays possible."""
    shaped.pop()
    if sign.text in ("-", "–"):
        number.alternatives = (*number.alternatives, number.value)
    number.value, number.start = -number.value, sign.start


def _slash(text: str, shaped: list[Item], number: Number) -> bool:
    """Read 1/2 and 1 1/2; 120/80 and 24/7 stay two numbers."""
    above = shaped[-2] if len(shaped) > 1 else None
    if not isinstance(above, Number) or above.end != shaped[-1].start or not (above.digits and number.digits):
        return False
    if (above.value, number.value) == (24, 7):
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


def _half_of(text: str, half: Number, number: Number) -> bool:
    """Read "half a million" as 500,000."""
    if half.kind != "fraction" or half.digits or not number.scale or number.digits:
        return False
    if number.value != number.scale or not adjacent(text, half.end, number.start):
        return False
    half.value, half.end, half.kind, half.firm = half.value * number.value, number.end, "cardinal", True
    half.alternatives = ()
    return True


def _parts(text: str, shaped: list[Item], word: Token, number: Number) -> bool:
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


def _last_number(text: str, shaped: list[Item], item: Token) -> bool:
    """Whether the last item is a number in digits right before ``item``."""
    last = shaped[-1] if shaped else None
    return isinstance(last, Number) and last.digits and text[last.end : item.start] in ("", "-", "‑", ".")


def _ordinal(item: Token) -> Number:
    """Make the number of an ordinal word; it may be a fraction too, such as third."""
    value = Fraction(item.roles.ordinal)
    return Number(item.start, item.end, value, "ordinal", digits=False, firm=False, roles=item.roles)


def _take_fraction(text: str, shaped: list[Item], item: Token) -> None:
    """Add a fraction word: alone, counted (two thirds) or on top of a whole number (two and a half)."""
    part = item.roles.fraction or Fraction(0)
    at = _count_before(text, shaped, item)
    last = shaped[at] if at is not None else None
    if isinstance(last, Number) and at is not None:
        joined = at < len(shaped) - 1 or item.kind == "vulgar"
        if joined and not last.unit and last.value.denominator == 1:
            del shaped[at + 1 :]
            last.value, last.end, last.weak = last.value + part, item.end, False
            return
        if not joined and last.value.denominator == 1 and (part != Fraction(1, 2) or last.weak):
            last.value, last.end, last.kind = last.value * part, item.end, "fraction"
            last.firm, last.weak, last.digits = not last.weak, False, False
            last.alternatives = _other_values(item.roles)
            return
    firm = item.kind == "vulgar"
    number = Number(item.start, item.end, part, "fraction", digits=firm, firm=firm, roles=item.roles)
    number.alternatives = _other_values(item.roles)
    shaped.append(number)


def _other_values(roles: Roles) -> tuple[Fraction, ...]:
    """Give what a fraction word can mean besides: third is 3 too."""
    return (Fraction(roles.ordinal),) if roles.ordinal else ()


def _count_before(text: str, shaped: list[Item], item: Token) -> int | None:
    """Find the number before a fraction word, over "and" and "a"."""
    at = len(shaped) - 1
    end = item.start
    while at >= 0 and adjacent(text, shaped[at].end, end):
        found = shaped[at]
        if isinstance(found, Number) and not (found.weak and at and _joins(shaped[at - 1])):
            return at
        if isinstance(found, Token) and not _joins(found):
            return None
        end = found.start
        at -= 1
    return None


def _joins(item: Item) -> bool:
    """Whether the item is "and" or its like."""
    return isinstance(item, Token) and (item.roles.joiner or item.roles.conjunction)
