"""How wide a text is at most, in em, without a browser.

Widths are those of wide faces (DejaVu Sans and Verdana for Latin, Greek and Cyrillic; Noto Sans for other scripts), so
that a label which fits by this table fits in whatever face the reader has. A browser test holds it against real type.
"""

import unicodedata
from functools import lru_cache

_CLASSES = {
    0.36: "ijl.,:;'’‘|! ",
    0.45: 'ftrI()[]/"“”-‐',
    0.64: "abcdeghknopqsuvxyzß„«»‹›–0123456789",
    1.0: "mwMWÆŒæœ@%…—шщюжыфмШЩЮЖЫФМ",
}
_WIDTHS = {character: width for width, characters in _CLASSES.items() for character in characters}
_SCRIPTS = (
    (0x0300, 0.72),  # Latin
    (0x0530, 0.7),  # Greek, Cyrillic
    (0x0600, 0.68),  # Armenian, Hebrew
    (0x0900, 0.66),  # Arabic: the mean of joined letters; the widest stand among narrow ones
    (0x0980, 0.72),  # Devanagari
    (0x1200, 0.95),  # Bengali to Myanmar
    (0x1E00, 0.9),
    (0x2000, 0.72),  # more Latin
)


@lru_cache(maxsize=4096)
def width_of(text: str) -> float:
    """Give the greatest width of a text in regular type, in em."""
    return sum(map(_advance, unicodedata.normalize("NFD", text)))


def _advance(character: str) -> float:
    category = unicodedata.category(character)
    if category in ("Mn", "Me", "Cf"):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.0
    if category == "Mc":
        return 0.45
    if character in _WIDTHS:
        return _WIDTHS[character]
    if character.isupper():
        return 0.8
    return next((width for end, width in _SCRIPTS if ord(character) < end), 0.9)
