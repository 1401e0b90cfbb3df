"""Intervals told by once in so long: 3日に1回, 3일에 한 번, ba ngày một lần, раз в три дня."""

import re

from pipeline.text.numbers.number import Item, Number
from pipeline.text.numbers.skipping import SPANS
from pipeline.text.numbers.tokens import Token

_SHORT_WORD = re.compile(r"\s*(?:[^\W\d_\u0e00-\uffff]{0,6}|[換换打用吃服贴貼])\s*")
"""What may stand between a span and its once: ba ngày uống một lần, 三天换一次."""
_IN = re.compile(r"\s[^\W\d_]{1,2}\s")
"""What may stand between a once and its span: раз в три дня, einmal in drei Tagen; not "once for three days"."""

LONGEST_LINK = 2
"""Characters of a word between: に, na, in."""


def mark_intervals(text: str, items: list[Item]) -> None:
    """Mark the span of "once in three days" as an interval; the once demands nothing then."""
    for place, item in enumerate(items):
        if not (isinstance(item, Number) and item.value > 1 and item.unit in SPANS) or item.every or item.per:
            continue
        after = _next(items, place, 1)
        if isinstance(after, Number) and _is_once(after) and _follows(text, item, items[place + 1], after):
            item.every, after.firm = True, False
        before = _next(items, place, -1)
        if before is not None and _is_once(before) and _IN.fullmatch(text, before.end, item.start):
            item.every = True


def _next(items: list[Item], place: int, step: int) -> Item | None:
    """Give the item on one side, over a word such as に or na."""
    for at in (place + step, place + 2 * step):
        if not 0 <= at < len(items):
            return None
        item = items[at]
        if isinstance(item, Number) or item.end - item.start > LONGEST_LINK:
            return item
    return None


def _is_once(item: Item | None) -> bool:
    """Whether it says once, and not once a day."""
    return isinstance(item, Number) and item.value == 1 and item.kind == "frequency" and not item.per


def _follows(text: str, span: Number, link: Item, once: Item) -> bool:
    """Whether the once follows its span: at once, after に, or after a short word."""
    if link is not once:
        return isinstance(link, Token) and link.roles.per_after
    return text[span.end - 1] != "間" and _SHORT_WORD.fullmatch(text, span.end, once.start) is not None
