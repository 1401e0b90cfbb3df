"""Words as they are looked up: in small letters, without vowel points, spelling variants united."""

import re
import unicodedata
from functools import lru_cache

_OTHER = (
    r"\s\d!-/:-@\[-`{-~\u00a0-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u2000-\u206f\u2190-\u2bff"
    r"\u3000-\u3004\u3008-\u3020\u30fb\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65،؛؟٪٫٬।॥°′″×÷"
)
"""Space, digits and punctuation: what no word has. Everything else is, whatever its script or marks."""
WORD = rf"[^{_OTHER}]+"
WORD_NOT_LATIN = rf"[^A-Za-zµμ{_OTHER}]+"
WORDS = re.compile(WORD)
_MARKS = dict.fromkeys([*range(0x064B, 0x0653), 0x0640, 0x0670, 0x0307, 0x093C, 0x200C, 0x200D, 0x00AD], None)
_LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ё": "е", "μ": "µ", "ı": "i"})


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Give the form of ``word`` under which lexicons keep it."""
    if word.isascii():
        return word.lower()
    word = unicodedata.normalize("NFC", word.lower()).translate(_LETTERS)
    if any(ord(letter) in _MARKS for letter in word) or "\u0958" <= max(word) <= "\u095f":
        word = unicodedata.normalize("NFC", unicodedata.normalize("NFD", word).translate(_MARKS))
        word = word.translate(_LETTERS)
    return word


def words_of(phrase: str) -> tuple[str, ...]:
    """Give the folded words of ``phrase``."""
    return tuple(fold(word) for word in WORDS.findall(phrase))
