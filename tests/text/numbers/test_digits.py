"""A number that Babel writes in any locale reads back as itself."""

from decimal import Decimal
from fractions import Fraction

import pytest
from babel import localedata
from babel.numbers import format_decimal, format_percent
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.text.numbers import read_quantities

LOCALES = sorted(localedata.locale_identifiers())
UNUSUAL = ("bgn", "blo", "ff_Adlm", "ks", "nqo", "tok")
"""Locales that group by an Arabic or Adlam comma, or by two digits."""
USUAL = [tag for tag in LOCALES if not tag.startswith(UNUSUAL)]
numbers = st.decimals(min_value=0, max_value=10**7, places=2).map(lambda number: number.normalize() + 0)


def values(text: str, tag: str) -> list[Fraction]:
    return [quantity.value for quantity in read_quantities(text, tag)]


@settings(deadline=None)  # the first text of a locale loads its data
@given(numbers, st.sampled_from(USUAL), st.sampled_from(["latn", "default"]))
def test_reads_decimals_back(number: Decimal, tag: str, digits: str) -> None:
    text = format_decimal(number, locale=tag, numbering_system=digits)
    assert values(f"({text})", tag) == [Fraction(number)]


@settings(deadline=None)  # the first text of a locale loads its data
@given(st.integers(1, 100), st.sampled_from([tag for tag in USUAL if tag not in ("eu", "eu_ES")]))
def test_reads_percentages_back(number: int, tag: str) -> None:
    (quantity,) = read_quantities(format_percent(Decimal(number) / 100, locale=tag), tag)
    assert quantity.value == number
    assert quantity.unit == "%"


@settings(deadline=None)  # the first text of a locale loads its data
@given(st.integers(0, 99_99_99_999), st.sampled_from(["hi", "bn", "en_IN", "ta", "mr"]))
def test_reads_lakhs_back(number: int, tag: str) -> None:
    assert values(format_decimal(number, locale=tag), tag) == [number]


@pytest.mark.parametrize("zero", [0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0xFF10, 0x1E950])
def test_reads_every_digit_system(zero: int) -> None:
    text = "".join(chr(zero + int(digit)) for digit in "250")
    assert values(f"{text} mg", "en") == [250]


@pytest.mark.parametrize(
    ("text", "tag", "value"),
    [
        ("1.500", "es", 1500),
        ("1,5", "es", Fraction(3, 2)),
        ("1.5", "es", Fraction(3, 2)),
        ("1.500", "es-MX", Fraction(3, 2)),
        ("1,500", "de", Fraction(3, 2)),
        ("1,500", "en", 1500),
        ("1\u202f500", "fr", 1500),
        ("1 500", "fr", 1500),
        ("1’500", "de-CH", 1500),
        ("1,00,000", "hi", 100_000),
        ("٥٫٥", "ar", Fraction(11, 2)),
        ("0.125", "es", Fraction(1, 8)),
        ("1.234.567,89", "de", Fraction(123456789, 100)),
        (".5", "en", Fraction(1, 2)),
        ("½", "en", Fraction(1, 2)),
        ("2½", "en", Fraction(5, 2)),
        ("1 1/2", "en", Fraction(3, 2)),
        ("一万", "zh", 10_000),
        ("24.4万", "zh-Hans", 244_000),
        ("2 लाख 44 हज़ार", "hi", 244_000),
        ("2.5 million", "en", 2_500_000),
        ("1,5 млн", "ru", 1_500_000),
        ("二〇二〇", "zh", 2020),
    ],
)
def test_reads_separators_by_locale(text: str, tag: str, value: Fraction) -> None:
    assert values(f"{text} ", tag) == [value]


@pytest.mark.parametrize("text", ["12.05.2020", "192.168.1.1", "3.4.1"])
def test_dotted_digits_are_names_not_numbers(text: str) -> None:
    assert not [quantity for quantity in read_quantities(text, "en") if quantity.firm]
