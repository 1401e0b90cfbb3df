"""Which messages of a merged catalog stayed in order, and which moved."""

from bisect import bisect_left
from collections.abc import Sequence


def moved_of(places: Sequence[int]) -> set[int]:
    """Give the places that are out of order: all but a longest increasing run (Fredman 1975)."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for place in places:
        at = bisect_left(ends, place)
        before[place] = ends[at - 1] if at else None
        ends[at : at + 1] = [place]
    stayed, place_or_none = set(), ends[-1] if ends else None
    while place_or_none is not None:
        stayed.add(place_or_none)
        place_or_none = before[place_or_none]
    return set(places) - stayed
