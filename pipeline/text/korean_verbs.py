"""Beginnings of the forms of a Korean verb or adjective: 삼키다 -> 삼키, 삼킨, 삼킬, 삼켜, 삼켰.

Endings are written onto the stem and grow together with its last syllable; what follows is free. Source: National
Institute of Korean Language, Standard grammar (어미, 준말). Syllables are taken apart as the Unicode Standard, 3.12,
says.
"""

from collections.abc import Iterator

ENDING = "다"
_FIRST = 0xAC00
_FINALS = 28
_VOWELS = 21
_GROWN = (4, 8, 16, 17)
"""Finals that an ending leaves behind an open syllable: n, l, m, b."""
_PAST = 20
"""The final of the past tense."""
_CONTRACTED = {20: (6,), 8: (9,), 13: (14,), 18: (4, 0), 0: (0, 1)}
"""Vowel of the stem -> what it and the ending's a or eo become; a becomes ae in hada."""


def beginnings(term: str) -> Iterator[str]:
    """Yield what forms of a verb begin with; nothing for a word that is none."""
    stem = term.removesuffix(ENDING)
    if len(stem) < 2 or stem == term:
        return
    yield stem
    vowels, final = divmod(ord(stem[-1]) - _FIRST, _FINALS)
    if final == 0 <= vowels:
        first, vowel = divmod(vowels, _VOWELS)
        yield from (stem[:-1] + _syllable(first, vowel, grown) for grown in _GROWN)
        for other in _CONTRACTED.get(vowel, (vowel,)):
            yield from (stem[:-1] + _syllable(first, other, end) for end in (0, _PAST))


def _syllable(first: int, vowel: int, final: int) -> str:
    return chr(_FIRST + (first * _VOWELS + vowel) * _FINALS + final)
