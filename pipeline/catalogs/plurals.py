"""Plural-Forms: which values gettext can count with (msgl-check.c, check_plural)."""

import re
from functools import lru_cache
from gettext import c2py

_COUNT = re.compile(r"nplurals=\s*(\d*)")
_EXPRESSION = re.compile(r"(?<!n)plural=([^;\n]*)")
MOST_FORMS = 6
"""Arabic has six; no language in CLDR 46 has more."""
LARGEST_NUMBER = 1000
"""gettext tries 0 to 1000."""


def plural_fault(header: str) -> str:
    """Say what is wrong with the plural forms that a header's msgstr declares; empty where nothing is."""
    count, expression = _COUNT.search(header), _EXPRESSION.search(header)
    if count is None or expression is None:
        return ""
    if not count[1] or not 1 <= int(count[1][:9]) <= MOST_FORMS:
        return f"nplurals must be a number from 1 to {MOST_FORMS}"
    return _expression_fault(expression[1].strip(), int(count[1]))


def plural_count(header: str) -> int:
    """Give the number of plural forms that a header's msgstr declares; 0 where it declares none."""
    count, expression = _COUNT.search(header), _EXPRESSION.search(header)
    return int(count[1] or 0) if count and expression else 0


@lru_cache(maxsize=256)
def _expression_fault(expression: str, count: int) -> str:
    try:
        form = c2py(expression)
        forms = {int(form(number)) for number in range(LARGEST_NUMBER + 1)}
    except (ValueError, RecursionError):
        return "the plural expression cannot be read"
    except ZeroDivisionError:
        return "the plural expression divides by zero"
    if min(forms) < 0:
        return "the plural expression gives negative numbers"
    if max(forms) >= count:
        return f"the plural expression gives {max(forms)}, but nplurals={count} allows only up to {count - 1}"
    return ""
