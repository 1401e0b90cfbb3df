"""Two doses that changed places: 5 mg in the morning and 10 mg at night became 10 mg and 5 mg."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from pipeline.text.quantities.agreement import TIMES
from pipeline.text.quantities.difference import Difference
from pipeline.text.quantities.matching import Matching, Pair
from pipeline.text.quantities.wording import Texts

LONGEST = 200
"""Characters of a message up to which its amounts are compared in order: a longer one may tell its parts otherwise.

Measured on TICO-19, where translators of six languages moved an amount past another in at most 1 of 1,672 sentences.
"""
LONGEST_WITH_TIMES = 100
"""The same for spans of time, which Chinese, Hindi and Japanese nest the other way round: 5 of the last 14 days."""


def changed_places(found: Matching, texts: Texts) -> Iterator[Difference]:
    """Yield amounts of one unit that stand in another order, though each is there; ranges have their own check."""
    if len(found.pairs) < 2 or len(texts.source) > LONGEST or found.sources or found.targets:
        return
    for pairs in _by_unit(found, len(texts.source)).values():
        for (first, place), (second, other) in pairwise(sorted(pairs)):
            source, target = found.left.quantities[first], found.right.quantities[other]
            if place > other and source.value != found.left.quantities[second].value:
                wording = "The source says {source} first, the translation {target}: two amounts changed places."
                yield texts.say("order", wording, source, target)
                break


def _by_unit(found: Matching, length: int) -> dict[tuple[str, tuple[str, ...], bool], list[Pair]]:
    """Gather the pairs of firm amounts by what they measure."""
    alike: dict[tuple[str, tuple[str, ...], bool], list[Pair]] = defaultdict(list)
    for pair in found.pairs:
        source, target = found.left.quantities[pair[0]], found.right.quantities[pair[1]]
        plain = source.firm and target.firm and not (source.end or target.end)
        short = source.unit not in TIMES or length <= LONGEST_WITH_TIMES
        if plain and short and source.unit and source.unit == target.unit:
            alike[source.unit, source.per, source.every].append(pair)
    return alike
