"""Words written together: the parts of a compound, for languages that make them freely.

A compound is two known words with a linking element between them, or a known word behind a longer unknown one
(names and drugs are in no dictionary: Remdesivirbehandlung). A word that the dictionary has is one only where its
dictionary form ends in that of its last part: funktionieren holds no Niere.
"""

from collections.abc import Iterator
from functools import lru_cache

from pipeline.text.lemmas import is_known, lemmas_of
from pipeline.text.morphology import Morphology, morphology

SHORTEST = 4
"""Letters of a part, at least: shorter ones are found by chance in any long word."""
SHORTEST_UNKNOWN = 5


@lru_cache(maxsize=1 << 16)
def parts_of(word: str, language: str) -> frozenset[str]:
    """Give the words that a compound in lower case may be made of; none for a simple word."""
    rules = morphology(language)
    if not rules.compounds or len(word) < 2 * SHORTEST or word.startswith(rules.never_first):
        return frozenset()
    places = range(SHORTEST - rules.short_first, len(word) - SHORTEST + 1)
    return frozenset(part for at in places for part in _split(word, at, language, rules))


def _split(word: str, at: int, language: str, rules: Morphology) -> Iterator[str]:
    first, last = word[:at], word[at:]
    if not is_word(last, language) or last in rules.never_last:
        return
    known = [part for part in _unlinked(first, rules) if is_word(part, language)]
    listed = is_word(word, language)
    if listed and not (known and _is_head(last, word, language)):
        return
    if known or len(first) >= SHORTEST_UNKNOWN <= len(last):
        yield last
        yield from known
        for part in known or _unlinked(first, rules):
            yield from parts_of(part, language)
        yield from parts_of(last, language)


def _is_head(last: str, word: str, language: str) -> bool:
    """Say whether a word of the dictionary is inflected as its last part is: keskusteluihin is no form of luu."""
    heads = tuple(lemmas_of(last, language))
    return any(lemma.endswith(heads) for lemma in lemmas_of(word, language))


def _unlinked(first: str, rules: Morphology) -> list[str]:
    shorter = [first[: -len(link)] for link in rules.links if first.endswith(link)]
    longer = [first + dropped for dropped in rules.dropped]
    return [first, *(part for part in shorter if len(part) >= SHORTEST), *longer]


def is_word(part: str, language: str) -> bool:
    """Say whether the dictionary has a part in lower case, in German as a noun too."""
    return is_known(part, language) or (language == "de" and is_known(part.capitalize(), language))
