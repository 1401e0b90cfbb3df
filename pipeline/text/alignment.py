"""Where the parts of a term stand together in a text: in order or not, with a few words between them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.model import Span
from pipeline.text.patterns import Part, Pattern
from pipeline.text.word_tokens import Token

_STOP = re.compile(r"[.!?…؟۔।;:](?:\s|$)|\n|[,،;؛()\[\]“”«»\"]")
"""What the words of one term do not stand across."""
TURNED_GAP = 1
"""Words between two parts that changed places, at most: further apart they belong to other words."""
MEMBERS = 2
"""Words from the first adjective of a series to the noun, at least."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text as the matcher sees it: its words, their keys, and the places between them that no term crosses."""

    text: str
    tokens: Sequence[Token]
    keys: Sequence[frozenset[str]]
    """Of each word; only of a text with guarded words."""
    small: frozenset[str]
    """Articles, prepositions: they widen no gap."""
    guarded: Mapping[int, tuple[str, frozenset[str]]]
    """Numbers of the words that the source text has too -> their form and the keys by which they still match."""
    places: Mapping[int, Sequence[int]]
    """Number of a part -> the words that may be it."""

    def matches(self, part: Part, at: int, pattern: Pattern) -> bool:
        """Say whether a word stands for a part of a term."""
        if self.guarded and at in self.guarded:
            form, sure = self.guarded[at]
            if form not in pattern.forms:
                return not part.sure.isdisjoint(sure)
        return not part.keys.isdisjoint(self.keys[at])

    def fits(self, part: Part, number: int, window: range, pattern: Pattern) -> list[int]:
        """Give the words of a window that stand for a part of a term."""
        if self.guarded:
            return [place for place in window if self.matches(part, place, pattern)]
        return [place for place in self.places[number] if place in window]

    def is_cut(self, first: int, last: int) -> bool:
        """Say whether a stop stands between two words."""
        start, end = self.tokens[first].end, self.tokens[last].start
        return end - start > 1 and bool(_STOP.search(self.text, start, end)) and not self._is_series(first, last)

    def _is_series(self, first: int, last: int) -> bool:
        """Say whether a comma parts adjectives that agree: chronischer, dumpfer Schmerz."""
        start, second = self.tokens[first].end, self.tokens[first + 1].start
        if last - first < MEMBERS or self.text[start:second].strip() != ",":
            return False
        agrees = self.tokens[first].text[-1] == self.tokens[last - 1].text[-1]
        return agrees and not _STOP.search(self.text, second, self.tokens[last].start)

    def is_loose(self, first: int, last: int, parts: int) -> bool:
        """Say whether a run of words has more than the parts of a term and small words."""
        run = self.tokens[first : last + 1]
        return len(run) > parts and sum(token.text not in self.small for token in run) > parts

    def span(self, first: int, last: int) -> Span:
        """Give the place of a run of words."""
        return Span(self.tokens[first].start, self.tokens[last].end)


Fits = Sequence[Sequence[int]]
"""For each part of a term the words, near the anchor, that may stand for it."""


def reach_of(pattern: Pattern) -> int:
    """Give the words from the first part of a term to the last, at most."""
    return (len(pattern.parts) - 1) * (1 + 2 * pattern.gap)


def align(pattern: Pattern, anchor: int, numbers: Sequence[int], passage: Passage, at: int) -> tuple[int, int] | None:
    """Give the first and last word of the closest alignment in which word ``at`` stands for part ``anchor``.

    ``numbers`` are those of the parts.
    """
    if passage.guarded and not passage.matches(pattern.parts[anchor], at, pattern):
        return None
    reach = reach_of(pattern)
    window = range(max(0, at - reach), min(len(passage.tokens), at + reach + 1))
    fits: list[list[int]] = []
    for part, number in zip(pattern.parts, numbers, strict=True):
        fits.append(passage.fits(part, number, window, pattern))
        if not fits[-1]:
            return None
    found = [places for places in _placed(pattern, passage, fits, at) if at in places]
    return min(((min(places), max(places)) for places in found), key=lambda ends: ends[1] - ends[0], default=None)


def _placed(pattern: Pattern, passage: Passage, fits: Fits, at: int) -> Iterator[tuple[int, ...]]:
    """Yield the alignments that begin at word ``at`` or before it, those that begin first first."""
    numbers = tuple(range(len(pattern.parts)))
    firsts = numbers if pattern.any_order else numbers[:1]
    for start, number in sorted((place, part) for part in firsts for place in fits[part] if place <= at):
        rest = tuple(other for other in numbers if other != number)
        yield from _continued(pattern, passage, fits, rest, (start,), number)


def _continued(
    pattern: Pattern, passage: Passage, fits: Fits, rest: tuple[int, ...], placed: tuple[int, ...], last: int
) -> Iterator[tuple[int, ...]]:
    if not rest:
        yield placed
        return
    for number in rest if pattern.any_order else rest[:1]:
        limit = pattern.gap if number > last else min(pattern.gap, TURNED_GAP)
        for place in fits[number]:
            if place > placed[-1] and _is_near(passage, placed[-1], place, limit):
                others = tuple(other for other in rest if other != number)
                yield from _continued(pattern, passage, fits, others, (*placed, place), number)


def _is_near(passage: Passage, last: int, place: int, limit: int) -> bool:
    """Say whether at most ``limit`` words part two, small ones (twice as many at most) not counted, and no stop."""
    if place - last > 1 + 2 * limit:
        return False
    between = (token.text not in passage.small for token in passage.tokens[last + 1 : place])
    return sum(between) <= limit and not passage.is_cut(last, place)
