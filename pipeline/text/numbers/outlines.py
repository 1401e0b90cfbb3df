"""What the words between two spaces say, whatever stands around them: most say nothing, and are skipped next time."""

import re
from collections.abc import Container
from functools import lru_cache

from pipeline.text.numbers import patterns
from pipeline.text.numbers.folding import WORD, fold
from pipeline.text.numbers.lexicon import Lexicon, Outline
from pipeline.text.numbers.lookup import look_up
from pipeline.text.numbers.roles import Roles

REMEMBERED = 100_000
"""Stretches between spaces whose outline is kept for the next text."""
NEXT = re.compile(rf"[\s.\-’'\u200b-\u200f·]*({WORD})")
"""The next word of a phrase, and what may stand before it."""


@lru_cache(maxsize=REMEMBERED)
def head(stretch: str) -> str:
    """Give the first word after a space as a phrase has it; empty where none stands there."""
    match = NEXT.match(stretch)
    return fold(match[1]) if match else ""


def outlined(stretch: str, words: Lexicon) -> Outline | None:
    """Give the words that matter between two spaces; None where it depends on what stands around them."""
    if words.characters and not stretch.isascii():
        return None
    if len(words.outlines) > REMEMBERED:
        words.outlines.clear()
    words.outlines[stretch] = found = _outline(stretch, words)
    return found


def _outline(stretch: str, words: Lexicon) -> Outline | None:
    """Give the outline of a stretch not met before: no digits, no signs, no phrase but one that begins at its end."""
    found: list[tuple[int, int, Roles, str]] = []
    seconds: Container[str] = ()
    for part in patterns.PART.finditer(stretch):
        entry = look_up(part[1], words) if part[1] else None
        if not part[1] and part[0] not in patterns.NUMBER_ONLY:
            return None
        if isinstance(entry, tuple) or (entry and entry.phrases and part.end() < len(stretch)):
            return None
        if entry is not None:
            seconds = {*entry.phrases, ""} if entry.phrases else ()
            found += [(part.start(), part.end(), entry.roles, part[0])] if entry.roles else []
    return Outline(tuple(found), seconds)
