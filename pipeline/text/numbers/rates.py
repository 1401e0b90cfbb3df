"""Rates after an amount: per kilogram, /kg/day, a day, daily."""

from pipeline.text.numbers.number import Item, Number
from pipeline.text.numbers.tokens import Token, adjacent


def rates_after(text: str, items: list[Item], index: int, number: Number) -> int:
    """Take "per kilogram", "/kg/day", "a day" and "daily" that follow."""
    end = number.end
    while index < len(items):
        token = items[index]
        if not isinstance(token, Token) or not adjacent(text, end, token.start):
            break
        if token.roles.rate:
            number.per = (*number.per, token.roles.rate)
            index += 1
        elif token.roles.per or token.roles.every:
            after = _per_unit(text, items, index)
            if after is None:
                break
            unit = items[after]
            assert isinstance(unit, Token)
            number.per = (*number.per, unit.roles.unit)
            index = after + 1
        else:
            break
        end = number.end = items[index - 1].end
    return index


def _per_unit(text: str, items: list[Item], index: int) -> int | None:
    """Find the unit after "per", with or without an article between."""
    at = index + 1
    article = items[at] if at < len(items) else None
    if isinstance(article, Number) and article.weak and article.value == 1:
        at += 1
    if at >= len(items) or not isinstance(items[at], Token):
        return None
    token = items[at]
    assert isinstance(token, Token)
    if token.roles.unit in ("%", "°", "°C", "°F"):
        return None
    near = all(adjacent(text, items[each].end, items[each + 1].start) for each in range(index, at))
    return at if near and token.roles.unit else None
