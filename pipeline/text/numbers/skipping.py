"""Words that may stand between a number and its unit: half *a* tablet, tres *primeros* días."""

from fractions import Fraction

from pipeline.text.numbers.number import Item, Number
from pipeline.text.numbers.tokens import Token, adjacent

SPANS = frozenset({"h", "day", "night", "week", "month", "year"})
"""Units of time of which each second or third may be meant."""


def over_article(text: str, items: list[Item], index: int, number: Number) -> int:
    """Skip the article in "half a tablet", so that the fraction gets its unit."""
    if index + 1 >= len(items) or number.kind != "fraction":
        return index
    article, unit = items[index], items[index + 1]
    between = isinstance(article, Number) and article.weak and article.value == 1
    near = adjacent(text, number.end, article.start) and adjacent(text, article.end, unit.start)
    skips = between and near and isinstance(unit, Token) and unit.roles.unit
    if skips:
        number.end = article.end
    return index + 1 if skips else index


def every_nth(text: str, attached: list[Item], items: list[Item], index: int, number: Number) -> int:
    """Read "every third day" and "jeden dritten Tag" as an interval of three days."""
    before, unit = attached[-1], items[index]
    nth = number.value if number.kind == "ordinal" else next(iter(number.alternatives), Fraction(0))
    led = isinstance(before, Token) and before.roles.every and adjacent(text, before.end, number.start)
    counts = isinstance(unit, Token) and unit.roles.unit in SPANS and adjacent(text, number.end, unit.start)
    if not (led and counts) or number.digits or number.kind not in ("ordinal", "fraction") or nth < 2:
        return index
    assert isinstance(unit, Token)
    number.value, number.unit, number.kind, number.every, number.firm = nth, unit.roles.unit, "cardinal", True, False
    number.start, number.end, number.alternatives, number.weak = before.start, unit.end, (), False
    attached.pop()
    return index + 1


def over_ordinal(text: str, items: list[Item], index: int, number: Number) -> int:
    """Skip the ordinal in "tres primeros días", so that the number gets its unit."""
    if index + 1 >= len(items) or number.kind == "ordinal":
        return index
    ordinal, unit = items[index], items[index + 1]
    between = isinstance(ordinal, Number) and ordinal.kind == "ordinal" and not ordinal.digits
    near = adjacent(text, number.end, ordinal.start) and adjacent(text, ordinal.end, unit.start)
    skips = between and near and isinstance(unit, Token) and unit.roles.unit
    if skips:
        number.end = ordinal.end
    return index + 1 if skips else index
