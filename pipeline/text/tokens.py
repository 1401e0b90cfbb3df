"""What a word and a sentence are for word lists, and the form in which a word is looked up."""

import re
import unicodedata
from functools import lru_cache

# Python's \w leaves out combining marks, which splits Indic and vocalised Arabic words (Unicode UTS 18).
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09d7\u0a01-\u0d83"
    "\u0dca-\u0ddf\u0e31-\u0e4e\u0eb1-\u0ecd\u0f71-\u0fbc\u102b-\u103e\u17b4-\u17d3\u200c\u200d"
)
LETTERS = rf"[\w{_MARKS}]+"
WORD = re.compile(rf"{LETTERS}(?:['’](?=\w))?")
"""A word; an elided or contracted one ends with its apostrophe: ``n'`` + ``est``, ``don'`` + ``t``."""
SENTENCE_END = re.compile(r"[.!?؟](?=\s|$)|[。！？।॥\n]")

_VOWEL_SIGNS = str.maketrans("ى", "ي", "\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670")
_ARABIC = {**str.maketrans("أآٱ", "ااا"), **_VOWEL_SIGNS}


@lru_cache(maxsize=1 << 16)
def fold(word: str, language: str = "") -> str:
    """Give the look-up form of a word: NFC, lower case, straight apostrophe, Arabic without vowel signs.

    Turkish and Azeri keep their two letters i apart; every other language uses Unicode case folding.
    """
    if language in ("tr", "az"):
        word = word.replace("İ", "i").replace("I", "ı")
    word = unicodedata.normalize("NFC", word.casefold()).replace("’", "'")
    if not "\u0600" <= word[:1] <= "\u06ff":
        return word
    return word[:-1].translate(_ARABIC) + word[-1:].translate(_VOWEL_SIGNS)  # ابدأ (start) is not أبدا (ever)


@lru_cache(maxsize=1024)
def words(text: str) -> tuple[str, ...]:
    """Give the words of a text as written; several readers ask for the same text in a row."""
    return tuple(WORD.findall(text))


def sentence_ends(text: str) -> list[int]:
    """Give the offsets where sentences end, the end of the text last; a rough cut, for grouping only."""
    return [*(match.end() for match in SENTENCE_END.finditer(text)), len(text)]
