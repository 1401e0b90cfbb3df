"""Where the parts of a term stand together in a text: in order or not, with a few words between them."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.model import Span
from pipeline.text.patterns import Part, Pattern
from pipeline.text.tokens import Token

_STOP = re.compile(r"[.!?…؟۔।;:](?:\s|$)|\n|[,،;؛()\[\]“”«»\"]")
"""What the words of one term do not stand across."""

Matches = Callable[[Part, int], bool]
"""(part, number of a token) -> whether they match."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with its words and the places between them that no term crosses."""

    text: str
    tokens: Sequence[Token]

    def is_cut(self, first: int, last: int) -> bool:
        """Say whether a stop stands between two words."""
        return bool(_STOP.search(self.text, self.tokens[first].end, self.tokens[last].start))

    def span(self, first: int, last: int) -> Span:
        """Give the place of a run of words."""
        return Span(self.tokens[first].start, self.tokens[last].end)


def align(pattern: Pattern, passage: Passage, at: int, matches: Matches) -> tuple[int, int] | None:
    """Give the first and last token of the closest alignment that begins with token ``at``; None where none does."""
    found = list(_placed(pattern, passage, at, matches))
    if not found:
        return None
    best = min(found, key=max)
    return min(best), max(best)


def _placed(pattern: Pattern, passage: Passage, at: int, matches: Matches) -> Iterator[tuple[int, ...]]:
    numbers = range(len(pattern.parts))
    for number in numbers if pattern.any_order else numbers[:1]:
        if matches(pattern.parts[number], at):
            rest = tuple(other for other in numbers if other != number)
            yield from _continued(pattern, passage, rest, (at,), matches)


def _continued(
    pattern: Pattern, passage: Passage, rest: tuple[int, ...], placed: tuple[int, ...], matches: Matches
) -> Iterator[tuple[int, ...]]:
    if not rest:
        yield placed
        return
    last = placed[-1]
    for place in range(last + 1, min(last + 2 + pattern.gap, len(passage.tokens))):
        for number in rest if pattern.any_order else rest[:1]:
            if matches(pattern.parts[number], place) and not passage.is_cut(last, place):
                others = tuple(other for other in rest if other != number)
                yield from _continued(pattern, passage, others, (*placed, place), matches)
