"""The value of a run of digits and separators, in any digit system."""

import unicodedata
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from pipeline.text.cldr import Separators

SPACES = " \u00a0\u2009\u202f"
_SAME = str.maketrans({"٫": "٫", "٬": "٬", "’": "'", "．": ".", "，": ","})


whole = lru_cache(maxsize=4096)(Fraction)
"""A whole number as a Fraction, made once: most numbers of a text are small and come again."""


def value_of(run: str, separators: Separators) -> Fraction | None:
    """Give the value of ``run``; None where it is no number but a version, a date or an address.

    The locale's separators decide. A separator of another locale is taken where only one reading is left:
    ``1.5`` in Spanish can only be a decimal, for a group has three digits.
    """
    if run.isdecimal():
        return whole(int(run))
    run = run.translate(_SAME)
    if "٫" in run or "٬" in run:
        return _decimal(run.replace("٬", "").replace("٫", "."))
    if any(sign in run for sign in SPACES + "'"):
        run = "".join(each for each in run if each not in SPACES + "'")
        return value_of(run, Separators(separators.decimal, "")) if run else None
    signs = [each for each in run if not each.isdecimal()]
    if len(set(signs)) == 1 and len(signs) == 1:
        return _single(run, signs[0], separators)
    if len(set(signs)) == 1:
        return _grouped(run, signs[0])
    return _mixed(run, signs)


def _single(run: str, sign: str, separators: Separators) -> Fraction | None:
    """Read a run with one separator, which is a group sign only where the locale says so."""
    head, _, tail = run.partition(sign)
    groups = sign == separators.group and len(tail) == 3 and len(head) <= 3 and _first(head) != 0
    return Fraction(int(head + tail)) if groups else _decimal(head + "." + tail)


def _mixed(run: str, signs: list[str]) -> Fraction | None:
    """Read a run with two kinds of separators: the last is the decimal sign."""
    last = signs[-1]
    if last in signs[:-1]:
        return None
    head, _, tail = run.rpartition(last)
    whole = _grouped(head, signs[0]) if len(set(signs)) == 2 else None
    return None if whole is None else whole + (_decimal("0." + tail) or 0)


def _grouped(run: str, sign: str) -> Fraction | None:
    """Read groups of three digits, or India's groups of two before the last three."""
    head, *groups = run.split(sign)
    western = len(head) <= 3 and all(len(group) == 3 for group in groups)
    indian = len(head) <= 2 and len(groups[-1]) == 3 and all(len(group) == 2 for group in groups[:-1])
    return Fraction(int(head + "".join(groups))) if western or indian else None


def _decimal(run: str) -> Fraction | None:
    """Read digits with at most one point."""
    head, _, tail = run.partition(".")
    if not (head + tail).isdecimal():
        return None
    return Fraction(int((head or "0") + tail), 10 ** len(tail))


def _first(digits: str) -> int:
    """Give the first digit's value; -1 where there is none."""
    return unicodedata.digit(digits[0], -1) if digits else -1


def roman(word: str) -> int:
    """Give the value of a Roman numeral below 40, or 0: enough for centuries, types and phases."""
    values = {"I": 1, "V": 5, "X": 10}
    if not word or any(letter not in values for letter in word):
        return 0
    each = [values[letter] for letter in word] + [0]
    total = sum(value if value >= after else -value for value, after in pairwise(each))
    return total if _as_roman(total) == word else 0


def _as_roman(value: int) -> str:
    """Write a value below 40 in Roman numerals."""
    ones = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return "X" * (value // 10) + ones[value % 10]
