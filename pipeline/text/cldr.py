"""What CLDR knows of a locale's numbers: separators, unit names, month names. By way of Babel, read once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from babel import Locale, UnknownLocaleError

UNITS: Mapping[str, str] = {
    "mass-milligram": "mg",
    "mass-gram": "g",
    "mass-microgram": "mcg",
    "mass-kilogram": "kg",
    "mass-pound": "lb",
    "mass-ounce": "oz",
    "volume-liter": "L",
    "volume-milliliter": "mL",
    "volume-deciliter": "dL",
    "volume-teaspoon": "teaspoon",
    "volume-tablespoon": "tablespoon",
    "volume-cup": "cup",
    "volume-fluid-ounce": "fl-oz",
    "length-millimeter": "mm",
    "length-centimeter": "cm",
    "length-meter": "m",
    "length-kilometer": "km",
    "length-foot": "ft",
    "length-inch": "in",
    "length-mile": "mi",
    "temperature-celsius": "°C",
    "temperature-fahrenheit": "°F",
    "pressure-millimeter-ofhg": "mmHg",
    "energy-kilocalorie": "kcal",
    "duration-second": "s",
    "duration-minute": "min",
    "duration-hour": "h",
    "duration-day": "day",
    "duration-week": "week",
    "duration-month": "month",
    "duration-year": "year",
    "concentr-millimole-per-liter": "mmol/L",
}


@dataclass(frozen=True, slots=True)
class Separators:
    """How a locale writes numbers: the decimal sign and the group sign (a space stands for every space)."""

    decimal: str
    group: str


@cache
def _locale(tag: str) -> Locale:
    """Find the nearest locale that CLDR has; the root's English-like habits where there is none."""
    parts = tag.replace("_", "-").partition("@")[0].split("-")
    for length in range(len(parts), 0, -1):
        try:
            return Locale.parse("_".join(parts[:length]))
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse("en")


@cache
def separators(tag: str) -> Separators:
    """Give the separators of a locale for Western digits."""
    symbols: Any = _locale(tag).number_symbols
    latin = symbols.get("latn", symbols)
    group = latin["group"]
    return Separators(latin["decimal"], " " if group.isspace() else group)


@cache
def unit_words(tag: str) -> Mapping[str, frozenset[str]]:
    """Give the names and abbreviations of each unit, by our canonical name; single letters are left out."""
    patterns: Any = getattr(_locale(tag), "_data")["unit_patterns"]  # noqa: B009 - Babel has no public list
    return {unit: frozenset(_words(patterns.get(name, {}))) for name, unit in UNITS.items() if name in patterns}


def _words(patterns: Any) -> Iterator[str]:
    """Yield what stands around the number in the long and short patterns of one unit."""
    for length in ("long", "short"):
        for plural, pattern in patterns.get(length, {}).items():
            if plural == "per" or not isinstance(pattern, str) or "{0}" not in pattern:
                continue
            word = pattern.replace("{0}", "").strip(" \u00a0\u202f\u200f")
            if sum(letter.isalpha() for letter in word) > 1 or word in "hg":
                yield word


@cache
def counts_to_24(tag: str) -> bool:
    """Whether the hours of a locale's clock run to 24, so that a bare 8:30 is in the morning."""
    return "H" in str(_locale(tag).time_formats["short"].pattern)


@cache
def month_names(tag: str) -> Mapping[int, frozenset[str]]:
    """Give the names of each month, 1 to 12, in every form: free and in a date, whole and abbreviated."""
    months: Any = _locale(tag).months
    forms = [months[context][width] for context in ("format", "stand-alone") for width in ("wide", "abbreviated")]
    return {month: frozenset(form[month] for form in forms) for month in range(1, 13)}
