"""Converted units: 98.6 °F is 37 °C, 1 inch is 2.5 cm.

Factors: NIST Special Publication 811 (2008), appendix B; kitchen measures: US 21 CFR 101.9(b)(5)(viii).
"""

from collections.abc import Mapping
from fractions import Fraction

TOLERANCE = Fraction(3, 100)
"""A converted value may differ by rounding: 1 inch as 2.5 cm is 1.6 % off, 5 feet as 1.5 m is 1.6 %."""
DEGREE = Fraction(3, 5)
"""A converted temperature may differ by this many degrees Celsius: 38 °C and 100 °F are 0.2 apart."""

FACTORS: Mapping[str, tuple[str, Fraction]] = {
    "kg": ("mass", Fraction(1000)),
    "g": ("mass", Fraction(1)),
    "mg": ("mass", Fraction(1, 1000)),
    "mcg": ("mass", Fraction(1, 10**6)),
    "ng": ("mass", Fraction(1, 10**9)),
    "lb": ("mass", Fraction(45359237, 100000)),
    "oz": ("mass", Fraction(28349523125, 10**9)),
    "L": ("volume", Fraction(1000)),
    "dL": ("volume", Fraction(100)),
    "mL": ("volume", Fraction(1)),
    "cc": ("volume", Fraction(1)),
    "mcL": ("volume", Fraction(1, 1000)),
    "teaspoon": ("volume", Fraction(5)),
    "tablespoon": ("volume", Fraction(15)),
    "cup": ("volume", Fraction(240)),
    "fl-oz": ("volume", Fraction(2957, 100)),
    "km": ("length", Fraction(1000)),
    "m": ("length", Fraction(1)),
    "cm": ("length", Fraction(1, 100)),
    "mm": ("length", Fraction(1, 1000)),
    "mi": ("length", Fraction(1609344, 1000)),
    "ft": ("length", Fraction(3048, 10000)),
    "in": ("length", Fraction(254, 10000)),
    "s": ("time", Fraction(1)),
    "min": ("time", Fraction(60)),
    "h": ("time", Fraction(3600)),
    "day": ("time", Fraction(86400)),
    "night": ("time", Fraction(86400)),
    "week": ("time", Fraction(604800)),
    "month": ("calendar", Fraction(1)),
    "year": ("calendar", Fraction(12)),
}
EXACT = frozenset({"time", "calendar"})
FEET = Fraction(1, 10)
"""Distances in feet are round: 3 feet become 1 metre, 6 feet 2 metres."""
FORTNIGHT = frozenset({(Fraction(2), "week"), (Fraction(15), "day")})
"""Romance languages and Arabic count both ends of a fortnight: quinze jours."""


def same_dimension(unit: str, other: str) -> bool:
    """Whether two units measure the same: both masses, both temperatures."""
    if unit == other:
        return True
    if unit not in FACTORS or other not in FACTORS:
        return unit[:1] == other[:1] == "°"
    return FACTORS[unit][0] == FACTORS[other][0]


def converts(value: Fraction, unit: str, other_value: Fraction, other_unit: str) -> bool:
    """Whether two values in different units are the same amount within the tolerance of rounding."""
    if {unit, other_unit} == {"°C", "°F"}:
        celsius, fahrenheit = (value, other_value) if unit == "°C" else (other_value, value)
        return abs((fahrenheit - 32) * 5 / 9 - celsius) <= DEGREE
    if unit == other_unit or unit not in FACTORS or other_unit not in FACTORS:
        return False
    (kind, factor), (other_kind, other_factor) = FACTORS[unit], FACTORS[other_unit]
    if kind != other_kind:
        return False
    if {(value, unit), (other_value, other_unit)} == FORTNIGHT:
        return True
    amount, other = value * factor, other_value * other_factor
    tolerance = FEET if {unit, other_unit} == {"ft", "m"} else TOLERANCE
    return abs(amount - other) <= (0 if kind in EXACT else max(amount, other) * tolerance)
