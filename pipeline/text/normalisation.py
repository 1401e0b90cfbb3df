"""One spelling for what readers see as one word: Unicode forms, letter variants, invisible characters.

Sources: Unicode normalization forms (UAX #15); for Arabic, Larkey, Ballesteros and Connell, "Light stemming for
Arabic information retrieval" (2007); for Vietnamese, the two ways to place a tone mark on oa, oe, uy.
"""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Any

from pipeline.text.word_tokens import APOSTROPHES, JOINERS

_INVISIBLE: dict[int, None] = dict.fromkeys(map(ord, JOINERS))
_ARABIC_SCRIPT = frozenset({"ar", "fa", "ur", "ckb", "ps", "sd", "ug"})
_ARABIC = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه", "ۀ": "ه", "ک": "ك"}
)
"""Alef, ya and ta marbuta variants, hamza carriers."""

_VOWEL_SIGNS: dict[int, None] = dict.fromkeys([0x640, *range(0x64B, 0x660), 0x670])
"""Of Arabic, with tatweel, which only stretches a word."""

_LETTERS: dict[str, dict[int, Any]] = {
    "ru": str.maketrans("ё", "е"),
    "ro": str.maketrans("şţ", "șț"),
    "hi": str.maketrans({"\u093c": None, "\u0901": "\u0902"}),
    "ja": str.maketrans({"ー": None}),
}
"""Variants within one language. Hindi: no nukta, one nasal sign. Japanese: the long-vowel mark comes and goes."""

_NASAL = re.compile("[ङञणनम]\u094d(?=[क-मशषस])")
"""A nasal consonant before a consonant of its row or a sibilant, which anusvara may replace."""

_TONE_PLACES = {
    f"{a}{b}{tone}": f"{a}{tone}{b}" for a, b in ("oa", "oe", "uy") for tone in "\u0300\u0301\u0303\u0309\u0323"
}
_TONES = re.compile("|".join(_TONE_PLACES) + r"(?!\w)")


@lru_cache(maxsize=1 << 17)
def fold(word: str, language: str) -> str:
    """Give the form of ``word`` under which variants of spelling and case are equal.

    ``language`` is the first part of a BCP 47 tag. The result is for comparing, not for showing.
    """
    text = unicodedata.normalize("NFKC", word).translate(_INVISIBLE)
    return unicodedata.normalize("NFC", _letters(lowered(text, language).casefold(), language))


@cache
def bare_letter(letter: str) -> str:
    """Give the first letter of a word in lower case without marks."""
    return unicodedata.normalize("NFKD", letter.casefold())[:1]


def tidy(word: str, language: str) -> str:
    """Give ``word`` in lower case without vowel signs and invisible characters, in the spelling of dictionaries."""
    text = lowered(unicodedata.normalize("NFKC", word).translate(_INVISIBLE), language)
    return unicodedata.normalize("NFC", text.translate(_VOWEL_SIGNS) if language in _ARABIC_SCRIPT else text)


def lowered(word: str, language: str) -> str:
    """Write ``word`` in lower case; Turkish and Azerbaijani tell dotted i from dotless ı."""
    if language in ("tr", "az"):
        word = word.replace("I", "ı").replace("İ", "i")
    return word.lower()


def _letters(text: str, language: str) -> str:
    text = text.translate(_DIGITS).replace("œ", "oe")
    text = text if text.isascii() else _apostrophe(text)
    if language in _ARABIC_SCRIPT:
        text = text.translate(_VOWEL_SIGNS).translate(_ARABIC)
    elif language in ("hi", "mr", "ne"):
        text = _NASAL.sub("\u0902", text.translate(_LETTERS["hi"]))
    elif language == "vi":
        text = _TONES.sub(lambda match: _TONE_PLACES[match.group()], unicodedata.normalize("NFD", text))
    return text.translate(_LETTERS[language]) if language in _LETTERS else text


def _apostrophe(text: str) -> str:
    for mark in APOSTROPHES[1:]:
        text = text.replace(mark, "'")
    return text


class _Digits(dict[int, str | int]):
    """Any script's decimal digits -> ASCII, worked out as they come."""

    def __missing__(self, code: int) -> str | int:
        value = unicodedata.decimal(chr(code), None)
        self[code] = code if value is None else str(value)
        return self[code]


_DIGITS = _Digits()
