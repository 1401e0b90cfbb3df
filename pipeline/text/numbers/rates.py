"""Rates after an amount: per kilogram, /kg/day, a day, daily."""

from collections.abc import Mapping

from pipeline.text.numbers.number import Item, Number
from pipeline.text.numbers.tokens import Token, adjacent

WHOLE: Mapping[tuple[str, ...], int] = {
    ("h", "day"): 24,
    ("day", "week"): 7,
    ("night", "week"): 7,
    ("month", "year"): 12,
    ("week", "year"): 52,
    ("day", "year"): 365,
}
"""Amounts that fill the unit they are told for: 24 hours a day is always, and may be told without a number."""
COUNTED_FORMS = frozenset({"tablet", "capsule", "pill", "drop", "puff", "spray", "patch", "dose", "sachet", "lozenge"})
"""What is given out: "je eine Tablette" is one tablet each, not per tablet."""


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
    if number.per and WHOLE.get((number.unit, *number.per)) == number.value:
        number.per, number.firm = (), False
    return index


def _per_unit(text: str, items: list[Item], index: int) -> int | None:
    """Find the unit after "per", with or without an article between."""
    at = index + 1
    article = items[at] if at < len(items) else None
    counted = isinstance(article, Number) and article.weak and article.value == 1
    at += counted
    if at >= len(items) or not isinstance(items[at], Token):
        return None
    token = items[at]
    assert isinstance(token, Token)
    if token.roles.unit in ("%", "°", "°C", "°F") or (counted and token.roles.unit in COUNTED_FORMS):
        return None
    near = all(adjacent(text, items[each].end, items[each + 1].start) for each in range(index, at))
    return at if near and token.roles.unit else None
