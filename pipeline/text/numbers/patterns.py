"""The shapes that matter beside plain words: numbers, clocks, telephone numbers, names with digits."""

import re
from functools import cache

from pipeline.text.numbers.folding import WORD_NOT_LATIN

_LATIN = "A-Za-zµμªºÀ-ÖØ-öø-ɏ\u0300-\u036f\u1e00-\u1eff"
"""Latin letters end where another script goes on: mgを, kg당."""
_LETTER = "A-Za-zÀ-ɏͰ-ϿЀ-ӿ"
VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
_SIGNS = "%٪％﹪‰°˚℃℉\\-‐‑‒–—−~～〜/／<>≥≤≧≦±×⁄"

PART = re.compile(rf"([{_LATIN}]+|{WORD_NOT_LATIN})|[\d.,+({VULGAR}{_SIGNS}]")
"""Every place where something may begin; a word is the first group, all else one character."""
FIGURES_OR_LATIN = re.compile(rf"[{_LATIN}\d.+{VULGAR}{_SIGNS}]")
"""A text in a script without spaces that has none of these is nothing but words."""
NUMBER_ONLY = frozenset(".,+(")
"""Characters that matter only as the beginning of a number."""
DEGREE = re.compile(r"[°˚]\s?([CcСF])(?![A-Za-z])")
ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>()\[\]]+|[\w.+-]+@[\w-]+\.[\w.-]+|\]\([^)\s]*\)|\{\w+\}|<[a-zA-Z/][^>]*>"
    r"|[A-Za-z0-9-]+\.(?:com|org|net|gov|edu|int|info)\b[^\s<>()\[\]]*"
)
"""What is no text: addresses, link targets, placeholders, tags."""
EVERY_HOURS = re.compile(r"[qQ]\d{1,2}[hH]\b")
_BESIDE = r"(?!(?:[Mm]id|[Pp]re|[Pp]ost|[Ee]arly|[Ll]ate)[-‐‑–]\d)"
"""What a hyphen joins to a year and no name begins with."""
NAME = re.compile(
    rf"(?<![{_LETTER}\d]){_BESIDE}"
    rf"(?:(?<!\d[ \u00a0\u202f])|(?=[A-Z]))[{_LETTER}]++(?:[-‐‑–][{_LETTER}]++)*"
    r"[-‐‑]?\d+(?:[-‐‑.]?[A-Za-z0-9]+)*"
    rf"|(?<![{_LETTER}\d]){_BESIDE}(?<!\d[ \u00a0\u202f])[^\W\d_]++[-‐‑]\d+(?![\d.,]|\s*%)"
)
"""B12, COVID-19, SARS-CoV-2, كوفيد-19; not the mg-10 of "5 mg-10 mg", nor mid-1980s."""
NAME_GOES_ON = re.compile(rf"(?:[-‐‑–][{_LETTER}]+)*[-‐‑–]?\d")
_DOMAIN = re.compile(r"\.(?:com|org|net|gov|edu|int|info)\b|www\.")
_PHONE = r"\+\d[\d ().-]{7,}\d|(?<![\d.,])(?:1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?!\d)"
_CLOCK = r"(?<![\d:.,])\d{1,2}[:h]\d{2}(?::\d{2})?(?![\d:])"
_POINTS = r"(?:[.,٫٬．]\d+)*"


@cache
def number(spaced: bool) -> re.Pattern[str]:
    """Compile the pattern of what begins with a digit; ``spaced`` lets ordinary spaces group digits."""
    sign = " \u00a0\u2009\u202f'’" if spaced else "\u00a0\u2009\u202f'’"
    digits = rf"\d{{1,3}}(?:[{sign}]\d{{3}}(?!\d))+(?:[.,٫]\d+)?(?!\d)|\d+{_POINTS}|(?<![^\s(\[و])[.,]\d+"
    return re.compile(rf"(?P<phone>{_PHONE})|(?P<clock>{_CLOCK})|(?P<digits>{digits})")


def may_hold_address(text: str) -> bool:
    """Whether the text has a sign without which there is no address, link, placeholder or tag."""
    if "/" in text or "@" in text or "{" in text or "<" in text or "](" in text:
        return True
    return "." in text[:-1] and _DOMAIN.search(text) is not None


def unaddressed(text: str) -> str:
    """Give the text with NUL, which says nothing and joins nothing, in place of what is no text; all else in place."""
    return ADDRESS.sub(lambda match: "\0" * len(match[0]), text) if may_hold_address(text) else text
