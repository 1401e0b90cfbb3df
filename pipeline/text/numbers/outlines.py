"""What stands between two spaces, whatever stands around it: most says nothing, and is skipped next time."""

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import lru_cache

from pipeline.text.numbers import patterns
from pipeline.text.numbers.collecting import Entry
from pipeline.text.numbers.folding import fold
from pipeline.text.numbers.lexicon import Lexicon
from pipeline.text.numbers.lookup import Pieces, look_up
from pipeline.text.numbers.tokens import NEXT, Token, cut

REMEMBERED = 100_000
"""Stretches between spaces whose outline is kept for the next text."""
_HYPHENS = "-‐‑"
_DEGREES = "°˚"
_PHRASE_GLUE = re.compile(r"[\s.\-’'\u200b-\u200f·]*\Z")
"""What may stand between the words of a phrase."""


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """The tokens of a stretch, and on what in its neighbours they depend."""

    silent: bool = False
    """Whether nothing in it matters."""
    open: bool = True
    """Whether it must be read where it stands."""
    tokens: tuple[Token, ...] = ()
    """With places counted from the beginning of the stretch."""
    seconds: Container[str] = ()
    """Words that, if one comes next, make a phrase with its last word; "" where no word comes next."""
    figures: bool = False
    """Whether it has digits or signs, which neighbours that are no words may add to."""
    exposed: bool = True
    """Whether any of this asks for a look at the neighbours."""


SILENT = Outline(silent=True, open=False, exposed=False)
_OPEN = Outline()


def outline(stretch: str, words: Lexicon) -> Outline:
    """Give the outline of a stretch, and remember it unless its script puts no space between words."""
    if words.characters and not stretch.isascii():
        return _OPEN
    if len(words.outlines) > REMEMBERED:
        words.outlines.clear()
    words.outlines[stretch] = found = _outline(stretch, words)
    return found


@lru_cache(maxsize=REMEMBERED)
def head(stretch: str) -> str:
    """Give the first word after a space as a phrase has it; empty where none stands there."""
    match = NEXT.match(stretch)
    return fold(match[1]) if match else ""


def _outline(stretch: str, words: Lexicon) -> Outline:
    """Cut a stretch not met before."""
    if stretch.isascii() and stretch.isalpha() and look_up(stretch, words) is None:
        return SILENT
    parts = list(patterns.PART.finditer(stretch))
    figures = not all(part[1] or part[0] in patterns.NUMBER_ONLY for part in parts)
    known = [(part.end(), entry) for part in parts if part[1] and (entry := look_up(part[1], words))]
    if not (figures or known):
        return SILENT
    seconds = _seconds(stretch, known)
    if seconds is None or (stretch[:1] in _HYPHENS and stretch[1:2].isalpha()) or stretch[-1] in _DEGREES:
        return _OPEN
    found: list[Token] = []
    cut(stretch, 0, len(stretch), 0, words, found)
    return Outline(not found and not seconds, False, tuple(found), seconds, figures, figures or bool(seconds))


def _seconds(stretch: str, known: list[tuple[int, Entry | Pieces]]) -> frozenset[str] | None:
    """Give the words that can go on a phrase after the stretch; None where one goes on within it."""
    for end, entry in known:
        if isinstance(entry, Entry) and entry.phrases:
            following = NEXT.match(stretch, end)
            if following and fold(following[1]) in entry.phrases:
                return None
            if not following and _PHRASE_GLUE.match(stretch, end):
                return frozenset([*entry.phrases, ""])
    return frozenset()
