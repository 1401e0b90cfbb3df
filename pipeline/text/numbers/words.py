"""Number words and digits put together: two hundred and five, 2.5 million, 二十五, خمسة وعشرون."""

from collections.abc import Sequence
from fractions import Fraction

from pipeline.text.numbers.number import Item, Number, Sum
from pipeline.text.numbers.positional import digit_by_digit, positional_end, with_point
from pipeline.text.numbers.roles import NOTHING
from pipeline.text.numbers.tokens import Token, adjacent


def join_numbers(text: str, tokens: Sequence[Token], inverse: bool, myriads: bool) -> list[Item]:
    """Replace each run of number parts by one Number; everything else stays."""
    items: list[Item] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        digits, counts = token.kind == "digits", token.roles.counts
        if not (digits or counts) or (counts and _counts_something(text, items, token)):
            items.append(token)
            index += 1
        elif digits and token.value is not None and _alone(text, tokens, index):
            items.append(Number(token.start, token.end, token.value))
            index += 1
        else:
            number, index = _run(text, tokens, index, inverse, myriads)
            items.append(number)
    return items


def _counts_something(text: str, items: list[Item], token: Token) -> bool:
    """Whether a word that is a number and a unit is the unit of the number before it: 7일, 2 năm."""
    before = items[-1] if items else None
    both = token.roles.unit or token.roles.times
    return bool(both) and isinstance(before, Number) and adjacent(text, before.end, token.start)


def _run(text: str, tokens: Sequence[Token], index: int, inverse: bool, myriads: bool) -> tuple[Number, int]:
    """Read the longest number that begins at ``index``; give it and where it ends."""
    first = tokens[index]
    if _alone(text, tokens, index):
        value = first.value if first.value is not None else first.roles.number
        number = _number(tokens, index, index + 1, Fraction(first.roles.scale) if value is None else value)
        _mark(number, first, [first])
        return number, index + 1
    positional = positional_end(text, tokens, index) if myriads else 0
    if positional:
        return _number(tokens, index, positional, digit_by_digit(tokens[index:positional])), positional
    total = Sum(myriads)
    after = index
    while after < len(tokens):
        step = _step(text, tokens, index, after, inverse)
        if step is None or not _take(total, tokens, after, step):
            break
        after += step
    after = max(after, index + 1)
    number = _number(tokens, index, after, total.value)
    _mark(number, first, tokens[index:after])
    return with_point(text, tokens, number, after)


def _alone(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether nothing that could go on a number stands next."""
    if index + 1 >= len(tokens):
        return True
    after = tokens[index + 1]
    roles = after.roles
    goes_on = after.kind == "digits" or roles.number is not None or roles.scale or roles.joiner or roles.point
    return not goes_on or not _goes_on(text, tokens, index, index + 1)


def _step(text: str, tokens: Sequence[Token], first: int, after: int, inverse: bool) -> int | None:
    """Give how many tokens the next part takes, 2 with a joiner, 3 if inverted; None at the end."""
    token = tokens[after]
    if after > first and not _goes_on(text, tokens, first, after):
        return None
    if inverse and _inverted(text, tokens, after):
        return 2 if tokens[after + 1].roles.joined else 3
    if token.kind == "digits":
        scaled = tokens[after - 1].roles.scale and tokens[first].kind == "digits"
        return 1 if after == first or scaled else None
    if token.roles.counts and (tokens[first].kind != "digits" or token.roles.scale):
        return 1
    joins = token.roles.joiner and after > first and after + 1 < len(tokens)
    if joins and inverse and _inverted(text, tokens, after + 1):
        return 3 if tokens[after + 2].roles.joined else 4
    follows = joins and tokens[after + 1].roles.counts and tokens[first].kind != "digits"
    return 2 if follows and adjacent(text, token.end, tokens[after + 1].start) else None


def _goes_on(text: str, tokens: Sequence[Token], first: int, after: int) -> bool:
    """Whether a part stands next to the one before; a comma may follow "two thousand" in words."""
    end, start = tokens[after - 1].end, tokens[after].start
    if adjacent(text, end, start):
        return True
    worded = tokens[first].kind != "digits" and tokens[after].roles.number is not None
    return worded and tokens[after - 1].roles.scale >= 1000 and text[end:start] == ", "


def _inverted(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether units, a joiner and tens follow: fünf und zwanzig."""
    unit = tokens[at].roles.number
    if unit is None or not 0 < unit < 10 or at + 1 >= len(tokens):
        return False
    joined = tokens[at + 1].roles.joined
    place = at + 1 if joined else at + 2
    if place >= len(tokens) or not (joined or tokens[at + 1].roles.joiner):
        return False
    tens = tokens[place].roles.number
    near = all(adjacent(text, tokens[each].end, tokens[each + 1].start) for each in range(at, place))
    return near and tens is not None and 20 <= tens < 100 and tens % 10 == 0


def _take(total: Sum, tokens: Sequence[Token], after: int, step: int) -> bool:
    """Add the part to the sum if it fits; a zero inside a number says nothing: 一百零五."""
    token = tokens[after]
    if token.kind == "digits" and token.value is not None:
        return total.add(token.value)
    parts = tokens[after : after + step]
    numbers = [part.roles.number for part in parts if part.roles.number is not None]
    if not numbers:
        return total.multiply(parts[-1].roles.scale)
    return (not any(numbers) and total.value > 0) or total.add(sum(numbers, Fraction(0)))


def _number(tokens: Sequence[Token], index: int, after: int, value: Fraction) -> Number:
    """Make the number that the tokens from ``index`` to ``after`` say."""
    first = tokens[index]
    return Number(first.start, tokens[after - 1].end, value, digits=first.kind == "digits")


def _is_ideograph(text: str) -> bool:
    """Whether a number word is one ideograph, which is a part of many other words too: 零售, 二聚体."""
    return len(text) == 1 and "\u4e00" <= text <= "\u9fff"


LARGEST_BARE = 10
"""Ten in Chinese is a scale and a number; hundred and above, bare, may be no more than "many"."""


def _mark(number: Number, first: Token, parts: Sequence[Token]) -> None:
    """Mark what cannot be demanded of a translation: an article, a bare "thousands"."""
    alone = len(parts) == 1
    number.weak = alone and (first.roles.weak or first.roles.vague)
    if alone and first.roles.scale > LARGEST_BARE:
        number.firm = False
    if alone and not number.digits and (number.value == 0 or _is_ideograph(first.text)):
        number.weak = True
    number.scale = first.roles.scale if alone else max(part.roles.scale for part in parts)
    number.roles = first.roles if alone else NOTHING
