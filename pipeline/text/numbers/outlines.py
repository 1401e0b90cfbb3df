"""What stands between two spaces, whatever stands around it: most says nothing, and is skipped next time."""

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

from pipeline.text.numbers import patterns
from pipeline.text.numbers.folding import fold
from pipeline.text.numbers.lexicon import Lexicon
from pipeline.text.numbers.lookup import look_up
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
    """Words that, if one comes next, make a phrase with its last word."""
    head: str | None = None
    """Its own first word as a phrase has it; None where that is not known."""
    figures: bool = False
    """Whether it has digits or signs, which neighbours that are no words may add to."""
    ends_in_digit: bool = False
    begins_as_word: bool = False


END = Outline(silent=True, open=False, head="\0", begins_as_word=True)
"""What stands before and after a text."""
_UNKNOWN = Outline()


def outline(stretch: str, words: Lexicon) -> Outline:
    """Give the outline of a stretch, and remember it unless its script puts no space between words."""
    if words.characters and not stretch.isascii():
        return _UNKNOWN
    if len(words.outlines) > REMEMBERED:
        words.outlines.clear()
    words.outlines[stretch] = found = _outline(stretch, words)
    return found


def _outline(stretch: str, words: Lexicon) -> Outline:
    """Cut a stretch not met before."""
    first = NEXT.match(stretch)
    seconds = _seconds(stretch, words)
    found: list[Token] = []
    if seconds is not None:
        cut(stretch, 0, len(stretch), 0, words, found)
    return Outline(
        silent=not found and seconds == frozenset(),
        open=seconds is None,
        tokens=tuple(found),
        seconds=seconds or (),
        head=fold(first[1]) if first else "",
        figures=any(not part[1] for part in patterns.PART.finditer(stretch)),
        ends_in_digit=stretch[-1:].isdecimal(),
        begins_as_word=stretch[:1].isalpha(),
    )


def _seconds(stretch: str, words: Lexicon) -> frozenset[str] | None:
    """Give the words that can go on a phrase after the stretch; None where it cannot be read by itself."""
    if (stretch[:1] in _HYPHENS and stretch[1:2].isalpha()) or stretch[-1:] in _DEGREES:
        return None
    for end, phrases in _openings(stretch, words):
        following = NEXT.match(stretch, end)
        if following and fold(following[1]) in phrases:
            return None
        if not following and _PHRASE_GLUE.match(stretch, end):
            return frozenset([*phrases, ""])
    return frozenset()


def _openings(stretch: str, words: Lexicon) -> Iterator[tuple[int, Mapping[str, object]]]:
    """Yield where each word ends that may begin a phrase, and the words that may come second."""
    for part in patterns.PART.finditer(stretch):
        entry = look_up(part[1], words) if part[1] else None
        if entry is not None and not isinstance(entry, tuple) and entry.phrases:
            yield part.end(), entry.phrases
