"""What stands around a number and changes its meaning: bounds, ranges, centuries, months."""

from fractions import Fraction
from itertools import pairwise

from pipeline.text.numbers.attach import MONTH_SIGNS
from pipeline.text.numbers.clocks import pointed_clock, tell_time
from pipeline.text.numbers.number import Item, Number
from pipeline.text.numbers.skipping import SPANS
from pipeline.text.numbers.tokens import Token, adjacent

LONGEST_SUR = 5
"""Characters between the numbers of "24 heures sur 24"."""


def mark(text: str, items: list[Item]) -> None:
    """Set bounds, range ends and times of the numbers among ``items``."""
    last = len(items) - 1
    for index, item in enumerate(items):
        before = items[index - 1] if index else None
        after = items[index + 1] if index < last else None
        if isinstance(item, Number):
            _mark_number(text, before, item, after)
            _century(text, items, index, item)
        elif isinstance(before, Number) and isinstance(after, Number):
            _range(text, items[index - 2] if index > 1 else None, before, item, after)


def _mark_number(text: str, before: Item | None, number: Number, after: Item | None) -> None:
    """Set what the neighbours of a number say of it, and its other readings."""
    _bound(text, before, number, after)
    _month(text, before, number)
    tell_time(text, before, number, after)
    _shorten_year(number)
    if number.digits and not number.unit and "." in text[number.start : number.end]:
        _groups(text, number)
        pointed_clock(text, number)
    if isinstance(before, Number) and text[before.end : number.start] in ("-", "‑", "–"):
        before.last, number.last = "first", "last"
    if isinstance(before, Number) and text[before.end : number.start] in ("", "-", "‑", "–"):
        _repeat_alike(before, number)


def _bound(text: str, before: Item | None, number: Number, after: Item | None) -> None:
    """Mark "at least 5" and "5 or more"."""
    if isinstance(before, Token) and before.roles.before and adjacent(text, before.end, number.start):
        number.bound = before.roles.before
    if isinstance(after, Token) and after.roles.after and adjacent(text, number.end, after.start):
        number.bound = after.roles.after


def _century(text: str, items: list[Item], index: int, number: Number) -> None:
    """Free the number of a century in words, or before a decade: 20 世纪 30 年代 is the 1930s."""
    before = items[index - 1] if index else None
    after, decade = [*items[index + 1 : index + 3], None, None][:2]
    follows = isinstance(after, Token) and after.roles.century and adjacent(text, number.end, after.start)
    precedes = isinstance(before, Token) and before.roles.century and adjacent(text, before.end, number.start)
    dated = follows and isinstance(decade, Number) and after is not None and decade.start - after.end <= 1
    if (follows or precedes) and (dated or not number.digits):
        number.firm = False


def _range(text: str, lead: Item | None, first: Number, link: Token, last: Number) -> None:
    """Mark both ends of "5 to 10" and "between 5 and 10"."""
    near = adjacent(text, first.end, link.start) and adjacent(text, link.end, last.start)
    leads = isinstance(lead, Token) and lead.roles.range and link.roles.conjunction
    near = near and not (last.every and first.unit != last.unit)
    if near and (link.roles.range or leads):
        first.last, last.last = "first", "last"
        first.firm = first.firm and not (first.value == last.value and bool(last.unit))
        doubled = first.value == last.value and last.unit in SPANS
        first.every = last.every = first.every or last.every or doubled
    if near and link.roles.conjunction and not (link.roles.joiner and link.roles.range):
        _repeat_alike(first, last)
    if near and last.scale >= 1000 and first.value < 1000 and not first.scale:
        first.alternatives = (*first.alternatives, first.value * last.scale)


def _repeat_alike(first: Number, last: Number) -> None:
    """Let the second number of "every three or four hours" be an interval like the first, and the other way round."""
    if first.unit and first.unit == last.unit:
        first.every = last.every = first.every or last.every


def _month(text: str, before: Item | None, number: Number) -> None:
    """Read 5月, 5월 and tháng 5 as May."""
    if not number.digits or number.unit:
        return
    after = text[number.end : number.end + 3].lstrip(" ")
    if after.startswith(MONTH_SIGNS) and not after.startswith("月龄"):
        number.kind = "month"
    elif isinstance(before, Token) and before.roles.month_before and adjacent(text, before.end, number.start):
        number.kind, number.start = "month", before.start


def _groups(text: str, number: Number) -> None:
    """Let 42.000 people be 42,000: a count has no thousandths, whatever the locale's decimal sign."""
    whole, sign, tail = text[number.start : number.end].partition(".")
    if number.digits and sign and not number.unit and len(tail) == 3 and whole.isdecimal() and tail.isdecimal():
        number.alternatives = (*number.alternatives, Fraction(int(whole + tail)))


def _shorten_year(number: Number) -> None:
    """Let the nineties stand for the 1990s."""
    year = number.value.numerator
    if 1700 <= year <= 2010 and year % 10 == 0 and number.value.denominator == 1:
        number.alternatives = (*number.alternatives, number.value % 100)


def mark_pairs(items: list[Item]) -> None:
    """Give the second year of 2010-11 its century; free the second number of "24 heures sur 24"."""
    for first, last in pairwise([item for item in items if isinstance(item, Number)]):
        if last.start - first.end <= LONGEST_SUR and first.unit and not last.unit and first.value == last.value:
            last.firm = False
        if last.last == "last" and 1900 <= first.value < 2100 and 0 < last.value < 100:
            whole = Fraction(first.value // 100 * 100) + last.value
            last.alternatives = (*last.alternatives, whole)
