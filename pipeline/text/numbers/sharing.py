"""Units that several numbers share, and a "1 day" that is no number but a rate."""

from pipeline.text.numbers.number import Item, Number
from pipeline.text.numbers.roles import Roles
from pipeline.text.numbers.tokens import Token, adjacent

COUNTED_BY = frozenset({"h", "day", "night", "week", "month", "year", "time", "dose", "kg", "L", "min"})
"""Units one of which may be a rate where a number follows: 1日3回, 1回2錠; a capsule is none."""
LONGEST_ARTICLE = 3
"""Between the ends of "20 y el 30 %" an article may stand."""


def share_units(text: str, attached: list[Item]) -> None:
    """Let "5 to 10 mg" and "2, 3 or 4 days" share the last number's unit."""
    right: Number | None = None
    links: list[Token] = []
    shared = False
    for item in reversed(attached):
        if isinstance(item, Token):
            links.append(item)
            continue
        if right is not None and _shares(text, item, links, right, shared):
            item.unit, item.per = right.unit, item.per or right.per
            shared = not links or links[0].roles.conjunction or links[0].roles.joiner
        else:
            shared = False
        right, links = item, []
    for left, link, last in zip(attached, attached[1:], attached[2:], strict=False):
        _share_percent(text, left, link, last)


def _share_percent(text: str, left: Item, link: Item, last: Item) -> None:
    """Let the second number of "%5 ila 10" be a percentage too, as its sign comes first."""
    if not (isinstance(left, Number) and isinstance(link, Token) and isinstance(last, Number)):
        return
    leads = left.unit == "%" and text[left.start] in "%٪" and not last.unit
    if leads and link.roles.range and adjacent(text, left.end, link.start) and adjacent(text, link.end, last.start):
        last.unit = "%"


def _shares(text: str, left: Number, links: list[Token], right: Number, shared: bool) -> bool:
    """Whether ``left`` takes the unit of ``right``: one link word between them, or a comma within a list."""
    if not right.unit or left.unit or left.kind == "ordinal" or len(links) > 1:
        return False
    if not links:
        gap = text[left.end : right.start]
        return not gap or gap.strip() in ((",", "、", "،") if shared else ("-", "‑", "–"))
    link = links[0]
    gap = text[link.end : right.start].strip()
    if left.value.denominator == 1 and 1900 <= left.value < 2100 and right.unit != "year":
        return False
    if not joins_numbers(link) or (right.kind == "frequency" and not link.roles.range and left.kind != "cardinal"):
        return False
    return adjacent(text, left.end, link.start) and len(gap) <= LONGEST_ARTICLE and " " not in gap


def joins_numbers(token: Token) -> bool:
    """Whether the word joins numbers that share a unit."""
    return token.roles.range or token.roles.conjunction or token.roles.joiner


def ones_as_rates(text: str, items: list[Item]) -> list[Item]:
    """Turn the "1 day" of 1日3回 and 1kg당 into a rate."""
    turned: list[Item] = []
    for index, item in enumerate(items):
        one = isinstance(item, Number) and item.unit and not item.every and item.value == 1
        after = items[index + 1] if one and index + 1 < len(items) else None
        if isinstance(item, Number) and after is not None:
            dated = item.start > 0 and text[item.start - 1] in "月월"
            next_to = not dated and adjacent(text, item.end, after.start)
            leads = isinstance(after, Token) and after.roles.per_after and text[after.end : after.end + 1] != "、"
            counts = isinstance(after, Number) and (item.end == after.start or after.unit == "time")
            counts = counts and item.unit in COUNTED_BY
            if next_to and (leads or counts):
                item = Token(item.start, item.end, Roles(rate=item.unit))
        turned.append(item)
    return turned
