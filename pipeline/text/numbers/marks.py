"""What stands around a number and changes its meaning: bounds, ranges, the time of the day, months."""

from fractions import Fraction
from itertools import pairwise

from pipeline.text.numbers.attach import MONTH_SIGNS
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
    _time(text, before, number, after)
    _shorten_year(number)
    if number.digits and not number.unit and "." in text[number.start : number.end]:
        _groups(text, number)
        _pointed_clock(text, number)
    if isinstance(before, Number) and text[before.end : number.start] in ("-", "‑", "–"):
        before.last, number.last = "first", "last"


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
    if near and last.scale >= 1000 and first.value < 1000 and not first.scale:
        first.alternatives = (*first.alternatives, first.value * last.scale)


def _month(text: str, before: Item | None, number: Number) -> None:
    """Read 5月, 5월 and tháng 5 as May."""
    if not number.digits or number.unit:
        return
    after = text[number.end : number.end + 3].lstrip(" ")
    if after.startswith(MONTH_SIGNS) and not after.startswith("月龄"):
        number.kind = "month"
    elif isinstance(before, Token) and before.roles.month_before and adjacent(text, before.end, number.start):
        number.kind, number.start = "month", before.start


def _tells_time(item: Item | None) -> bool:
    """Whether a neighbour is a word of the time of the day."""
    return isinstance(item, Token) and (item.roles.clock or item.roles.morning or item.roles.evening)


def _time(text: str, before: Item | None, number: Number, after: Item | None) -> None:
    """Read 8 p.m., 20 Uhr and 晚上8点."""
    if number.unit not in ("", "h") or not (_tells_time(before) or _tells_time(after)):
        return
    if not 0 <= number.value < 25:
        return
    near = [
        token
        for token, gap in (
            (before, (before.end if before else 0, number.start)),
            (after, (number.end, after.start if after else 0)),
        )
        if isinstance(token, Token) and adjacent(text, *gap)
    ]
    if any(token.roles.evening or token.roles.morning or token.roles.clock for token in near):
        _point_to_minutes(text, number)
    if any(token.roles.evening for token in near):
        number.alternatives = (*number.alternatives, number.value)
        number.value += 12 if number.value < 12 else 0
    elif any(token.roles.morning for token in near):
        number.alternatives = (*number.alternatives, number.value)
        number.value -= 12 if 12 <= number.value < 13 else 0
    elif not any(token.roles.clock for token in near):
        return
    number.kind, number.unit = "time", ""


def _point_to_minutes(text: str, number: Number) -> None:
    """Read 8.30 beside "Uhr" as half past eight."""
    hours, minutes = _hours_and_minutes(text[number.start : number.end])
    if hours or minutes:
        number.value = Fraction(hours * 60 + minutes, 60)


def _pointed_clock(text: str, number: Number) -> None:
    """Let a bare 18.30 be half past six too."""
    if number.digits and not number.unit and number.value < 24:
        hours, minutes = _hours_and_minutes(text[number.start : number.end])
        if minutes:
            number.alternatives = (*number.alternatives, Fraction(hours * 60 + minutes, 60))


def _hours_and_minutes(written: str) -> tuple[int, int]:
    """Cut 8.30 into 8 and 30; (0, 0) where it is no time of the day."""
    hours, sign, minutes = written.partition(".")
    known = sign and len(minutes) == 2 and hours.isdecimal() and minutes.isdecimal() and int(minutes) < 60
    return (int(hours), int(minutes)) if known else (0, 0)


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


def join_clocks(text: str, items: list[Item]) -> list[Item]:
    """Join the hour and the minutes of 8時30分 and 8 h 30; then look at the numbers that are left, two by two."""
    numbers = [item for item in items if isinstance(item, Number)]
    if len(numbers) < 2:
        return items
    if any(number.unit == "h" or number.kind == "time" for number in numbers):
        items = _joined_clocks(text, items)
        numbers = [item for item in items if isinstance(item, Number)]
    _shorten_years(numbers)
    return items


def _joined_clocks(text: str, items: list[Item]) -> list[Item]:
    """Join hours and minutes."""
    joined: list[Item] = []
    for item in items:
        before = joined[-1] if joined else None
        skipped = isinstance(before, Token) and before.roles.clock and len(joined) > 1
        hour = joined[-2] if skipped else before
        if isinstance(hour, Number) and isinstance(item, Number) and _is_minute(text, hour, item):
            del joined[joined.index(hour) + 1 :]
            minutes = item.value / 60
            hour.alternatives = tuple(each + minutes for each in hour.alternatives)
            hour.value, hour.end, hour.unit, hour.kind = hour.value + minutes, item.end, "", "time"
        else:
            joined.append(item)
    return joined


def _is_minute(text: str, hour: Number, minute: Number) -> bool:
    """Whether a number is the minutes after an hour."""
    near = minute.start - hour.end <= 2 and "," not in text[hour.end : minute.start]
    close = near and minute.digits and minute.value < 60
    if hour.kind == "time":
        return close and minute.unit in ("", "min") and hour.value.denominator == 1
    return close and hour.unit == "h" and not minute.unit and len(text[minute.start : minute.end]) == 2


def _shorten_years(numbers: list[Number]) -> None:
    """Give the second year of 2010-11 its century; free the second number of "24 heures sur 24"."""
    for first, last in pairwise(numbers):
        if last.start - first.end <= LONGEST_SUR and first.unit and not last.unit and first.value == last.value:
            last.firm = False
        if last.last == "last" and 1900 <= first.value < 2100 and 0 < last.value < 100:
            whole = Fraction(first.value // 100 * 100) + last.value
            last.alternatives = (*last.alternatives, whole)
