"""The time of the day: 8 p.m., 20 Uhr, 晚上8点半, 8 h 30, السابعة والنصف صباحًا."""

from fractions import Fraction

from pipeline.text.numbers.number import Item, Number
from pipeline.text.numbers.roles import NOTHING
from pipeline.text.numbers.tokens import Token, adjacent

PARTS_OF_HOUR = frozenset({Fraction(1, 2), Fraction(1, 3), Fraction(1, 4)})
LAST_HOUR = 12


def join_hour_parts(text: str, items: list[Item]) -> list[Item]:
    """Add the half of "half past seven" to its hour, and of "the seventh and the half", as Arabic tells it."""
    joined: list[Item] = []
    for place, item in enumerate(items):
        before = joined[-1] if joined else None
        if before is None or (isinstance(item, Token) and not _adds_to(text, before, item)):
            joined.append(item)
        elif isinstance(item, Token):
            assert isinstance(before, Number) and item.roles.past is not None
            before.value, before.end, before.kind = before.value + item.roles.past, item.end, "time"
        elif before.roles.past is not None and _is_hour(text, item, before.end, item.start):
            item.value, item.start, item.kind = item.value + before.roles.past, before.start, "time"
            joined[-1] = item
        elif isinstance(before, Number) and _told(joined, items, place) and _part_of_hour(text, before, item):
            before.value, before.end = before.value + item.value, item.end
        else:
            joined.append(item)
    return joined


def _adds_to(text: str, hour: Item, past: Token) -> bool:
    """Whether a word such as "menos cuarto" follows its hour."""
    return past.roles.past is not None and isinstance(hour, Number) and _is_hour(text, hour, hour.end, past.start)


def _is_hour(text: str, hour: Number, end: int, start: int) -> bool:
    """Whether a number beside "half past" is an hour; nothing stands between the two places."""
    bare = not hour.unit and hour.value.denominator == 1 and 0 < hour.value <= LAST_HOUR
    return bare and not hour.weak and hour.kind != "time" and adjacent(text, end, start)


def _told(joined: list[Item], items: list[Item], place: int) -> bool:
    """Whether a word before the hour or after its part says that it is one."""
    lead = joined[-2].roles if len(joined) > 1 else NOTHING
    after = items[place + 1].roles if place + 1 < len(items) else NOTHING
    return lead.clock or after.morning or after.evening


def _part_of_hour(text: str, hour: Number, part: Number) -> bool:
    """Whether a fraction follows an hour that an ordinal tells."""
    ordinal = hour.kind == "ordinal" and not hour.digits and hour.value <= LAST_HOUR
    return ordinal and part.kind == "fraction" and part.value in PARTS_OF_HOUR and adjacent(text, hour.end, part.start)


def tell_time(text: str, before: Item | None, number: Number, after: Item | None) -> None:
    """Read 8 p.m., 20 Uhr and 晚上8点; 点 is a point too, and tells an hour after digits or a part of the day."""
    if number.unit not in ("", "h") or not 0 <= number.value < 25:
        return
    near = [
        token.roles
        for token, gap in (
            (before, (before.end if before else 0, number.start)),
            (after, (number.end, after.start if after else 0)),
        )
        if isinstance(token, Token) and adjacent(text, *gap)
    ]
    evening, morning = any(roles.evening for roles in near), any(roles.morning for roles in near)
    sure = number.digits or evening or morning
    if not (evening or morning or any(roles.clock and (sure or not roles.point) for roles in near)):
        return
    _point_to_minutes(text, number)
    if evening:
        midnight = (Fraction(0),) if number.value == LAST_HOUR else ()
        number.alternatives = (*number.alternatives, number.value, *midnight)
        number.value += 12 if number.value < 12 else 0
    elif morning:
        number.alternatives = (*number.alternatives, number.value)
        number.value -= 12 if 12 <= number.value < 13 else 0
    number.kind, number.unit = "time", ""


def _point_to_minutes(text: str, number: Number) -> None:
    """Read 8.30 beside "Uhr" as half past eight."""
    hours, minutes = _hours_and_minutes(text[number.start : number.end])
    if hours or minutes:
        number.value = Fraction(hours * 60 + minutes, 60)


def pointed_clock(text: str, number: Number) -> None:
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


def join_clocks(text: str, items: list[Item]) -> list[Item]:
    """Join the hour and the minutes of 8时30分, 6点半 and 8 h 30."""
    if not any(isinstance(item, Number) and (item.unit == "h" or item.kind == "time") for item in items):
        return items
    joined: list[Item] = []
    for item in items:
        before = joined[-1] if joined else None
        skipped = isinstance(before, Token) and before.roles.clock and len(joined) > 1
        hour = joined[-2] if skipped else before
        minutes = _minutes(text, hour, item) if isinstance(hour, Number) and isinstance(item, Number) else None
        if minutes is None:
            joined.append(item)
            continue
        assert isinstance(hour, Number)
        del joined[joined.index(hour) + 1 :]
        hour.alternatives = tuple(each + minutes for each in hour.alternatives)
        hour.value, hour.end, hour.unit, hour.kind = hour.value + minutes, item.end, "", "time"
    return joined


def _minutes(text: str, hour: Number, minute: Number) -> Fraction | None:
    """Give the part of an hour that a number after it tells; None where it is no minutes."""
    near = minute.start - hour.end <= 2 and "," not in text[hour.end : minute.start]
    whole = hour.kind == "time" and hour.value.denominator == 1
    if near and whole and not minute.digits and minute.value in PARTS_OF_HOUR and not minute.unit:
        return minute.value
    if not near or minute.value >= 60 or not (minute.digits or (whole and minute.unit == "min")):
        return None
    long = len(text[minute.start : minute.end]) == 2
    follows = hour.unit == "h" and not minute.unit and long
    return minute.value / 60 if follows or (whole and minute.unit in ("", "min")) else None
