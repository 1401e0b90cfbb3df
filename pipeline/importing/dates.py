"""A date as health pages write it -> an ISO date, and whether it names the day."""

import re
from datetime import date
from typing import NamedTuple

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAMES = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_MONTH = rf"(?P<month>{_MONTH_NAMES})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_YEAR}-(?P<number>\d{{1,2}})-{_DAY}",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"{_DAY}\s+{_MONTH},?\s+{_YEAR}",
        rf"{_MONTH},?\s+{_YEAR}",
        rf"(?P<one>\d{{1,2}})[/.](?P<two>\d{{1,2}})[/.]{_YEAR}",
    )
)
_ANY_MONTH = rf"(?:{_MONTH_NAMES})\.?,?"
_ANY_DAY = r"\d\d?(?:st|nd|rd|th)?"
_ANY_YEAR = r"(?:19|20)\d\d"
DATE = (
    rf"(?:{_ANY_YEAR}-\d\d?-\d\d?|{_ANY_MONTH}\s+(?:{_ANY_DAY},?\s+)?{_ANY_YEAR}"
    rf"|{_ANY_DAY}\s+{_ANY_MONTH}\s+{_ANY_YEAR}|\d\d?[/.]\d\d?[/.]{_ANY_YEAR})"
)
"""Pattern of any date that ``read_date`` may know, without groups."""


class ReadDate(NamedTuple):
    """A date; ``exact`` is False when the page names a month only and the first day stands for it."""

    value: date
    exact: bool


def read_date(text: str) -> ReadDate | None:
    """Give the date that ``text`` is; None for what is no date or could be two (03/04/2023)."""
    for form in _FORMS:
        found = form.fullmatch(text.strip())
        if found:
            return _read(found.groupdict())
    return None


def _read(parts: dict[str, str]) -> ReadDate | None:
    year, day = int(parts["year"]), int(parts.get("day") or 1)
    if "one" in parts:
        return _read_slashes(year, int(parts["one"]), int(parts["two"]))
    named = parts.get("month")
    month = _MONTHS.index(named[:3].lower()) + 1 if named else int(parts["number"])
    return _dated(year, month, day, exact="day" in parts)


def _read_slashes(year: int, one: int, two: int) -> ReadDate | None:
    """Americans put the month first, others the day: only a number above 12 tells."""
    if one == two or two > 12:
        return _dated(year, one, two, exact=True)
    return _dated(year, two, one, exact=True) if one > 12 else None


def _dated(year: int, month: int, day: int, *, exact: bool) -> ReadDate | None:
    try:
        return ReadDate(date(year, month, day), exact)
    except ValueError:
        return None
