"""Words that may stand between a number and its unit: half *a* tablet, tres *primeros* días."""

from pipeline.text.numbers.number import Item, Number
from pipeline.text.numbers.tokens import Token, adjacent


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
