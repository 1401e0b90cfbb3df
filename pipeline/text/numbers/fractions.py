"""Fractions, ordinals and signs: 1/2, 2½, two and a half, two thirds, 三分之一, 1st, 第一, -20."""

from fractions import Fraction

from pipeline.text.numbers.divided import chinese_parts, half_of, slashed
from pipeline.text.numbers.number import Item, Number
from pipeline.text.numbers.roles import Roles
from pipeline.text.numbers.tokens import Token, adjacent

DOZEN = 10
"""Words for this and more are counted: two dozen, three decades."""
A_DOZEN = 12
"""Languages that count in tens tell two dozen by twenty: une vingtaine."""
DECADES_OF_LIFE = range(20, 100, 10)
"""Fifties may be told by their middle or end: mid-fifties, about 55; late fifties, almost 60."""


def shape_numbers(text: str, items: list[Item]) -> list[Item]:
    """Turn fraction words, ordinals and signs around numbers into Numbers with their value and kind."""
    shaped: list[Item] = []
    for item in items:
        if isinstance(item, Number):
            _take_number(text, shaped, item)
        elif item.roles.ordinal and item.roles.unit and _counts(text, shaped, item):
            shaped.append(item)
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
            shaped.append(_implied(item, item.roles.loose))
        else:
            shaped.append(item)
    return shaped


def _counts(text: str, shaped: list[Item], item: Token) -> bool:
    """Whether a number stands before a word that is a unit and an ordinal: 20 segundos."""
    last = shaped[-1] if shaped else None
    return isinstance(last, Number) and last.kind != "ordinal" and adjacent(text, last.end, item.start)


def _several(text: str, shaped: list[Item], item: Token) -> bool:
    """Let "two dozen" be 24 too."""
    last = shaped[-1] if shaped else None
    if not isinstance(last, Number) or not adjacent(text, last.end, item.start) or not item.roles.loose:
        return False
    if item.roles.loose < DOZEN or last.unit or last.weak:
        return False
    tens = last.value * 10 if item.roles.loose == A_DOZEN else last.value * item.roles.loose
    last.alternatives = (*last.alternatives, last.value * item.roles.loose, tens)
    last.end = item.end
    return True


def _implied(item: Token, value: Fraction) -> Number:
    """Make the number that a word implies without demanding it."""
    number = Number(item.start, item.end, value, firm=False, digits=False, roles=item.roles)
    number.alternatives = (value + 5, value + 10) if value in DECADES_OF_LIFE else ()
    return number


def _has_another_part(roles: Roles) -> bool:
    """Whether a word that implies a number says something else that matters more."""
    return roles.every or roles.per or bool(roles.before) or bool(roles.unit) or roles.ignore


def _take_number(text: str, shaped: list[Item], number: Number) -> None:
    """Add a number, joined to what precedes it where that makes a fraction, an ordinal or a negative."""
    before = shaped[-1] if shaped else None
    if isinstance(before, Number):
        joined = half_of(text, before, number)
    elif before is None:
        joined = False
    elif before.kind == "symbol":
        joined = before.end == number.start and _after_sign(text, shaped, before, number)
    else:
        joined = _after_word(text, shaped, before, number)
    if not joined:
        shaped.append(number)


def _after_sign(text: str, shaped: list[Item], sign: Token, number: Number) -> bool:
    """Join a number to the sign before it: 1/2, -5."""
    if sign.text in ("/", "⁄"):
        return slashed(text, shaped, number)
    if sign.text in ("-", "−", "–") and _is_free(text, sign.start, shaped):
        _negate(shaped, sign, number)
    return False


def _after_word(text: str, shaped: list[Item], word: Token, number: Number) -> bool:
    """Join a number to the word before it: 第二, minus 5, 三分之二."""
    if word.roles.ordinal_prefix and word.end == number.start:
        number.kind, number.start = "ordinal", word.start
        shaped.pop()
    elif word.roles.minus and adjacent(text, word.end, number.start):
        _negate(shaped, word, number)
    return word.roles.parts and chinese_parts(text, shaped, word, number)


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
    _over_ordinal(text, shaped, item, part)
    at = _count_before(text, shaped, item)
    last = shaped[at] if at is not None else None
    if isinstance(last, Number) and at is not None and last.kind != "ordinal":
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
    article = shaped[-1] if shaped else None
    start = item.start
    if isinstance(article, Number) and article.weak and adjacent(text, article.end, start):
        start = article.start
        shaped.pop()
    number = Number(start, item.end, part, "fraction", digits=firm, firm=firm, roles=item.roles)
    number.alternatives = _other_values(item.roles)
    shaped.append(number)


def _over_ordinal(text: str, shaped: list[Item], item: Token, part: Fraction) -> None:
    """Take out the ordinal in "les deux premiers tiers", so that the count reaches its fraction."""
    count, ordinal = [None, None, *shaped][-2:]
    if not isinstance(count, Number) or not isinstance(ordinal, Number):
        return
    proper = count.kind == "cardinal" and count.value > 1 and count.value * part < 1
    near = adjacent(text, count.end, ordinal.start) and adjacent(text, ordinal.end, item.start)
    if proper and near and ordinal.kind == "ordinal" and not ordinal.digits:
        count.end = ordinal.end
        shaped.pop()


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
