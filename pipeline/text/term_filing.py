"""Terms filed under the words that may name them, so that a word of a text is looked up once.

Each term is filed under the keys of its rarest word, its anchor. Which terms a word may name is remembered by its
spelling.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pipeline.text.morphology import morphology
from pipeline.text.normalisation import fold
from pipeline.text.patterns import Named, Pattern, alone, language_of, pattern_of
from pipeline.text.word_keys import text_keys

SHORTEST_FIRST = 3
"""Letters of the first half of a term that a text writes as two words (hand sanitizer, handsanitizer)."""


class Entry(NamedTuple):
    """A pattern as it is filed: its own number, the term's, the pattern, the part whose keys file it."""

    number: int
    term: int
    pattern: Pattern
    anchor: int
    rest: tuple[frozenset[str], ...]
    """Keys of each other part: a text that lacks one lacks the term."""


class Word(NamedTuple):
    """What the terms make of a word."""

    keys: frozenset[str]
    alone: tuple[Entry, ...]
    """Entries of one part that it may be."""
    partners: Mapping[str, tuple[Entry, ...]]
    """Key of the next part -> entries of several parts whose anchor it may be."""
    names: bool
    """Whether there are any such entries."""
    joins: frozenset[str]
    """Its keys that a part beside an anchor has too."""
    begins: bool
    """Whether it may be the first half of a term of one word."""


class Filing(dict[str, Word]):
    """Words by their spelling; one that is asked for the first time is looked up among the terms."""

    def __init__(self, terms: Sequence[Named], locale: str) -> None:
        """File ``terms``; ``locale`` is a BCP 47 tag."""
        super().__init__()
        self._language = language_of(locale)
        self._entries: list[Entry] = []
        self._filed: dict[str, list[int]] = defaultdict(list)
        self._beginnings: set[str] = set()
        self._joins: set[str] = set()
        compiled = [(number, pattern_of(term.text, locale, term.match)) for number, term in enumerate(terms)]
        patterns = [(number, each) for number, pattern in compiled if pattern for each in _variants(pattern)]
        frequency = Counter(key for _, pattern in patterns for part in pattern.parts for key in part.keys)
        for number, pattern in patterns:
            self._file(number, pattern, frequency)
        single = [pattern.parts[0].form for _, pattern in patterns if len(pattern.parts) == 1]
        separable = morphology(locale).separable
        self.prefixes = frozenset(prefix for prefix in separable if any(form.startswith(prefix) for form in single))

    def _file(self, number: int, pattern: Pattern, frequency: Counter[str]) -> None:
        """File a pattern under the part that fewest other terms share, so that common words cost nothing."""
        rarity = [max(frequency[key] for key in part.keys) for part in pattern.parts]
        anchor = rarity.index(min(rarity))
        filed = len(self._entries)
        for key in pattern.parts[anchor].keys:
            self._filed[key].append(filed)
        rest = tuple(part.keys for at, part in enumerate(pattern.parts) if at != anchor)
        self._entries.append(Entry(filed, number, pattern, anchor, rest))
        self._joins.update(*rest)
        if len(pattern.parts) == 1:
            form = pattern.parts[0].form
            self._beginnings.update(form[:end] for end in range(SHORTEST_FIRST, len(form)))

    def __missing__(self, word: str) -> Word:
        """Look a word up and remember it."""
        keys = text_keys(word, self._language)
        filed = sorted({entry for key in keys for entry in self._filed.get(key, ())})
        entries = [self._entries[entry] for entry in filed]
        lone = tuple(entry for entry in entries if not entry.rest)
        begins = fold(word, self._language) in self._beginnings
        known = self[word] = Word(keys, lone, _partners(entries), bool(entries), keys & self._joins, begins)
        return known


def _partners(entries: Sequence[Entry]) -> Mapping[str, tuple[Entry, ...]]:
    partners: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for key in entry.rest[0] if entry.rest else ():
            partners[key].append(entry)
    return {key: tuple(each) for key, each in partners.items()}


def _variants(pattern: Pattern) -> tuple[Pattern, ...]:
    return (pattern, alone(pattern)) if pattern.joined else (pattern,)
