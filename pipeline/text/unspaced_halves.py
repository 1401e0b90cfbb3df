"""Chinese terms that a sentence takes apart: a verb from its object (怀了孕), a word from a word (尿液的样本).

Between the first character of a short term and the rest stand only particles and counts, which the language file
lists; between the two words of a term of four characters any three characters. Source: Chao, A Grammar of Spoken
Chinese (1968), 6.5 (verb-object compounds); measured on our own labels.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import add

from pipeline.text.morphology import Morphology

SHORT = (2, 3)
"""Lengths of a verb with its object."""
LONG = 4
"""Length of two words."""
FURTHEST_SHORT = 5
FURTHEST_LONG = 3
"""Characters between the halves, at most."""


@dataclass(frozen=True, slots=True)
class Halves:
    """The terms of a language by their first half."""

    counts: frozenset[str]
    count: re.Pattern[str]
    """One of them."""
    joins: frozenset[str]
    """Characters that part two words for good: and, or."""
    rests: Mapping[str, frozenset[str]]
    """First half -> second halves."""
    firsts: Mapping[str, frozenset[str]]
    """First half of two characters -> first characters of second halves: most places are passed over by them."""

    def find(self, plain: str) -> Iterator[tuple[int, int, str]]:
        """Yield start, end and the whole term of each that stands in two halves in a folded text."""
        for at in [match.start() - 1 for match in self.count.finditer(plain, 1)]:
            if plain[at] in self.rests:
                end = at + 1
                while end < len(plain) and end - at - 1 < FURTHEST_SHORT and plain[end] in self.counts:
                    end += 1
                yield from self._behind(plain, at, at + 1, range(at + 2, end + 1))
        for at, firsts in enumerate(map(self.firsts.get, map(add, plain, plain[1:]))):
            if firsts and not firsts.isdisjoint(plain[at + 3 : at + 3 + FURTHEST_LONG]):
                yield from self._behind(plain, at, at + 2, range(at + 3, at + 3 + FURTHEST_LONG))

    def _behind(self, plain: str, start: int, end: int, places: range) -> Iterator[tuple[int, int, str]]:
        rests = self.rests[plain[start:end]]
        for place in places:
            for last in (place + 1, place + 2):
                if plain[place:last] in rests and last <= len(plain) and self._may_part(plain[end:place]):
                    yield start, last, plain[start:end] + plain[place:last]

    def _may_part(self, between: str) -> bool:
        """Say whether halves may have ``between`` them; one character makes another word of them (呼吸道疾病)."""
        if len(between) < 2:
            return between in self.counts
        return all(each.isalpha() and each not in self.joins for each in between)


def halves_of(terms: Sequence[str], rules: Morphology) -> Halves | None:
    """Part the folded ``terms``; None for a language that does not take terms apart."""
    if not rules.counts:
        return None
    rests: dict[str, set[str]] = defaultdict(set)
    for term in terms:
        if len(term) in SHORT:
            rests[term[:1]].add(term[1:])
        elif len(term) == LONG:
            rests[term[:2]].add(term[2:])
    firsts = {first: frozenset(rest[0] for rest in each) for first, each in rests.items() if len(first) > 1}
    parted = {first: frozenset(each) for first, each in rests.items()}
    count = re.compile(f"[{re.escape(rules.counts)}]")
    return Halves(frozenset(rules.counts), count, frozenset(rules.joins), parted, firsts)
