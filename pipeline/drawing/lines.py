"""A text and a width -> lines that fit, as even as can be.

Lines break at spaces and after hyphens, and between ideographs and kana except before closing and after opening
marks (JIS X 4051, 4.3: characters that may not begin or end a line).
"""

import re
import unicodedata
from collections.abc import Iterator

from pipeline.drawing.widths import width_of

_NOT_FIRST = frozenset("、。，．・：；！？）］｝」』】〉》ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ)]}!?,.:;”’")
_NOT_LAST = frozenset("（［｛「『【〈《([{“‘")
_WORD = re.compile(r"[^ \t\n]+?(?:[-‐/](?=\w)|(?=[ \t\n]|$))[ \t\n]*")


def break_lines(text: str, width: float, most: int) -> tuple[str, ...] | None:
    """Give the fewest lines no wider than ``width`` (em), evened out; None where ``most`` do not suffice."""
    pieces = tuple(_pieces(text))
    lines = _filled(pieces, width)
    if lines is None or len(lines) > most:
        return None
    return _even(pieces, width, len(lines))


def _even(pieces: tuple[str, ...], width: float, count: int) -> tuple[str, ...]:
    """Find the narrowest width that gives as many lines, by halving."""
    low, best = 0.0, _filled(pieces, width) or ()
    while width - low > 0.1:
        middle = (low + width) / 2
        lines = _filled(pieces, middle)
        if lines is not None and len(lines) <= count:
            width, best = middle, lines
        else:
            low = middle
    return best


def _filled(pieces: tuple[str, ...], width: float) -> tuple[str, ...] | None:
    """Fill line after line; None where one piece is wider than a line."""
    lines = [""]
    for piece in pieces:
        if width_of(piece.rstrip()) > width:
            return None
        if width_of((lines[-1] + piece).rstrip()) > width:
            lines.append("")
        lines[-1] += piece
    return tuple(line.strip() for line in lines)


def _pieces(text: str) -> Iterator[str]:
    """Cut a text wherever a line may end; spaces stay with the piece before them."""
    for word in _WORD.findall(text):
        start = 0
        for index in range(1, len(word)):
            if _may_break(word[index - 1], word[index]):
                yield word[start:index]
                start = index
        yield word[start:]


def _may_break(before: str, after: str) -> bool:
    wide = "W" in (unicodedata.east_asian_width(before), unicodedata.east_asian_width(after))
    return wide and after not in _NOT_FIRST and before not in _NOT_LAST and not after.isspace()
