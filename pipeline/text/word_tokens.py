"""Words of a text with their places, for any script.

A word is a run of letters, marks and digits. Python's ``\\w`` leaves out the vowel signs of Indic scripts and
``\\b`` splits at them, so the marks are named here (Unicode general category M). Hyphens and apostrophes part words.
"""

import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, partial
from typing import NamedTuple

JOINERS = "\u00ad\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Characters without a shape that may stand inside a word: soft hyphen, joiners, direction marks."""

HYPHENS = "-\u2010\u2011\u2012\u2013\u00ad"
APOSTROPHES = "'\u2019\u02bc\u02bb"


_HYPHEN = re.compile(f"[{HYPHENS}]")
_HYPHENATED = re.compile(rf"\w[{HYPHENS}]\w")


class Token(NamedTuple):
    """A word as it is written and its place in the text."""

    text: str
    start: int
    end: int


_token = partial(tuple.__new__, Token)
"""Token._make without its check of the length, in half the time."""


def tokens_of(text: str, *, apostrophes: bool = False, splits: str = "") -> tuple[Token, ...]:
    """Give the words of ``text`` in order; with ``apostrophes`` they are letters, and ``splits`` part words."""
    pattern = _pattern(apostrophes, splits)
    found = pattern.finditer(text.replace("_", " "))
    return tuple(map(_token, [(match[0], *match.span()) for match in found]))


@cache
def _pattern(apostrophes: bool, splits: str) -> re.Pattern[str]:
    """Give the words of a text without underscores: with one class for all letters, it is read in half the time."""
    inner = "".join(character for character in JOINERS if character not in splits)
    word = rf"[\w{_marks()}{inner}]"
    more = rf"(?:[{APOSTROPHES}](?=[^\W_]){word}+)*" if apostrophes else ""
    return re.compile(rf"[^\W_]{word}*{more}")


@cache
def _marks() -> str:
    """Give the ranges of combining marks, ready for a character class."""
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in _ranges())


def _ranges() -> Iterator[tuple[int, int]]:
    first = None
    for code in range(0x300, min(sys.maxunicode, 0x1FFFF) + 2):
        mark = unicodedata.category(chr(code))[0] == "M"
        if mark and first is None:
            first = code
        elif not mark and first is not None:
            yield first, code - 1
            first = None


def hyphenated(text: str) -> bool:
    """Say whether there is a hyphen or dash in a text."""
    return _HYPHEN.search(text) is not None


def joined_by_hyphens(tokens: Sequence[Token], text: str) -> tuple[Token, ...]:
    """Give the words with those that only a hyphen parts as one, without the hyphen; none where there are no such."""
    if not _HYPHENATED.search(text):
        return ()
    joined: list[Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        if last and token.start == last.end + 1 and text[last.end] in HYPHENS:
            joined[-1] = Token(last.text + token.text, last.start, token.end)
        else:
            joined.append(token)
    return tuple(joined) if len(joined) < len(tokens) else ()
