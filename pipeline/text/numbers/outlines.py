"""What stands between two spaces, whatever stands around it: most says nothing, and is skipped next time."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from pipeline.text.numbers import patterns
from pipeline.text.numbers.collecting import Entry, Phrases
from pipeline.text.numbers.folding import fold
from pipeline.text.numbers.lexicon import Lexicon
from pipeline.text.numbers.lookup import Pieces, look_up
from pipeline.text.numbers.tokens import NEXT, Token, cut

REMEMBERED = 100_000
"""Stretches between spaces whose outline is kept for the next text."""
_PHRASE_GLUE = re.compile(r"[\s.\-’'\u200b-\u200f·]*\Z")
"""What may stand between the words of a phrase."""


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """Whether a stretch says something by itself, and which phrases may begin in it."""

    tells: bool = False
    phrases: Phrases = field(default_factory=dict)
    """What may go on after its last word, by the word that must come next."""
    open: bool = False
    """Whether a phrase goes on within it, and so perhaps beyond it."""
    leads: bool = False
    """Whether it may lead to a range further on: between the ages of 5 and 10."""


SILENT = Outline()


def outline(stretch: str, words: Lexicon) -> Outline:
    """Give the outline of a stretch, and remember it."""
    if len(words.outlines) > REMEMBERED:
        words.outlines.clear()
    words.outlines[stretch] = found = _outline(stretch, words)
    return found


@lru_cache(maxsize=REMEMBERED)
def head(stretch: str) -> str:
    """Give the first word of a stretch as a phrase has it; empty where a phrase may go on after the stretch."""
    match = NEXT.match(stretch)
    if match:
        return fold(match[1])
    return "" if _PHRASE_GLUE.match(stretch) else stretch


def _outline(stretch: str, words: Lexicon) -> Outline:
    """Look at a stretch not met before."""
    if stretch.isascii() and stretch.isalpha() and look_up(stretch, words) is None:
        return SILENT
    parts = list(patterns.PART.finditer(stretch))
    known = [(part.end(), entry) for part in parts if part[1] and (entry := look_up(part[1], words))]
    phrases = _phrases(stretch, known)
    if phrases is None:
        return Outline(True, open=True)
    if not all(part[1] or part[0] in patterns.NUMBER_ONLY for part in parts):
        return Outline(True, phrases)
    found: list[Token] = []
    cut(stretch, 0, len(stretch), 0, words, found)
    leads = any(token.roles.range for token in found)
    return Outline(bool(found), phrases, leads=leads) if found or phrases else SILENT


def _phrases(stretch: str, known: list[tuple[int, Entry | Pieces]]) -> Phrases | None:
    """Give the phrases that can go on after the stretch; None where one goes on within it."""
    for end, entry in known:
        if isinstance(entry, Entry) and entry.phrases:
            following = NEXT.match(stretch, end)
            if following and fold(following[1]) in entry.phrases:
                return None
            if not following and _PHRASE_GLUE.match(stretch, end):
                return entry.phrases
    return {}
