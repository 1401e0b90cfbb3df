"""Spell a Devanagari word in Latin letters, roughly: enough to tell a drug's name from a word of like consonants.

After the transliteration of ISO 15919, without its marks; the inherent vowel is written within a word only.
"""

import unicodedata
from functools import lru_cache

_CONSONANTS = dict(zip("कखगघचछजझटठडढतथदधपफबभमनणङञरलवशषसहय", "kkggccjjttddttddpfbbmnnnnrlvssshy", strict=True))
_VOWELS = dict(zip("अआइईउऊएऐओऔऑऍ", "aaiiuueeoooe", strict=True))
_SIGNS = dict(zip("ािीुूेैोौॉॅ", "aiiuueeoooe", strict=True))
_NASALS = "ंँ"
_DOT, _VIRAMA = "\u093c", "\u094d"


@lru_cache(maxsize=1 << 16)
def romanised(word: str) -> str:
    """Give ``word`` in Latin letters; what is no Devanagari letter goes."""
    plain = unicodedata.normalize("NFD", word).replace(_DOT, "")
    return "".join(_letter(plain, place) for place in range(len(plain)))


def _letter(word: str, place: int) -> str:
    """Spell one letter, with the vowel that it has where no sign follows."""
    letter, following = word[place], word[place + 1 : place + 2]
    if letter in _CONSONANTS:
        bare = not following or following in _SIGNS or following == _VIRAMA
        return _CONSONANTS[letter] + ("" if bare else "a")
    if letter in _NASALS:
        return "n"
    return _VOWELS.get(letter) or _SIGNS.get(letter, "")
