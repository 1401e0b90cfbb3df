"""Which old message each new one was made from: similar texts, assigned over the whole catalog.

Similarity is 1 - (insertions + deletions) / (both lengths), the measure of msgmerge's fstrcmp (Myers 1986),
with its threshold of 0.6; but each old message is given once, to the new one that it fits best.
"""

from collections.abc import Sequence
from dataclasses import dataclass

LEAST_SIMILARITY = 60.0
"""Per cent; msgmerge's FUZZY_THRESHOLD."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A text that may match, which of the old messages it belongs to, and where that stands (0 to 1)."""

    text: str
    msgctxt: str
    owner: int
    place: float


@dataclass(frozen=True, slots=True)
class Wish:
    """A new message and where it stands (0 to 1)."""

    text: str
    msgctxt: str
    place: float


def assign(wishes: Sequence[Wish], offers: Sequence[Offer]) -> dict[int, int]:
    """Give for wishes (by position) the owner of the best offer; nothing is given twice.

    The most similar pairs go first; among equals those of one context, then those whose places are nearest.
    """
    # Loaded here so that commands that merge nothing start without it.
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    pairs = []
    texts = [offer.text for offer in offers]
    for position, wish in enumerate(wishes):
        for _, score, index in process.extract(
            wish.text, texts, scorer=fuzz.ratio, processor=None, score_cutoff=LEAST_SIMILARITY, limit=None
        ):
            offer = offers[index]
            rank = (-score, offer.msgctxt != wish.msgctxt, abs(offer.place - wish.place))
            pairs.append((*rank, position, offer.owner))
    return _greedily(sorted(pairs))


def _greedily(pairs: Sequence[tuple[float, bool, float, int, int]]) -> dict[int, int]:
    given: dict[int, int] = {}
    taken: set[int] = set()
    for *_, position, owner in pairs:
        if position not in given and owner not in taken:
            given[position] = owner
            taken.add(owner)
    return given
