"""Where a text uses the terms of an index, and which of several uses at one place counts."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import partial
from typing import NamedTuple

from pipeline.model import Span


class Hit(NamedTuple):
    """A use of a term: its number in the list that the index was made of, and its place."""

    term: int
    span: Span
    loose: bool = False
    """Whether words that are not the term's stand between its own."""


hit_of = partial(tuple.__new__, Hit)
span_of = partial(tuple.__new__, Span)
"""Hit._make and Span._make without their check of the length, in half the time."""


def longest(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Leave out the hits that stand within a longer one: in "acute kidney injury" nobody names an injury.

    A loose hit that shares a word with another goes too: in "insuficiencia renal sin trasplante" nobody names a
    "trasplante renal".
    """
    kept: list[Hit] = []
    outer = Span(0, 0)
    for hit in sorted(hits, key=lambda hit: (hit.span.start, -hit.span.end, hit.term)):
        if hit.span.end > outer.end:
            outer = hit.span
        if hit.span == outer:
            kept.append(hit)
    tight = [hit.span for hit in kept if not hit.loose]
    return tuple(hit for hit in kept if not (hit.loose and _is_crossed(hit.span, tight)))


def _is_crossed(span: Span, tight: Sequence[Span]) -> bool:
    """Say whether a span shares a part with one of ``tight``, which end in the order in which they start."""
    before, inside = (bisect_left(tight, (start,)) for start in span)
    return any(_crosses(span, tight[at - 1]) for at in (before, inside) if at)


def _crosses(one: Span, other: Span) -> bool:
    return one.start < other.start < one.end < other.end or other.start < one.start < other.end < one.end
