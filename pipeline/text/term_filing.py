"""Terms filed under the words that may name them, so that a word of a text is looked up once.

Each term is filed under its rarest word, its anchor. What the terms make of a word is remembered by its spelling; a
word of no term costs one look-up.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from pipeline.text.alignment import reach_of
from pipeline.text.morphology import morphology
from pipeline.text.normalisation import bare_letter, fold
from pipeline.text.patterns import Named, Pattern, alone, language_of, pattern_of
from pipeline.text.word_keys import text_keys

SHORTEST_FIRST = 3
"""Letters of the first half of a term that a text writes as two words (hand sanitizer, handsanitizer)."""
OPENING = 2
"""Letters of its second half that the term has too, marks aside (Haus ärzte, Hausarzt)."""
LONGEST_ENDING = 4
"""Letters of the term that its inflected form may lack, at most, and of a short one a third."""
LONGEST_GROWTH = 8
"""Letters that the inflected form may have more: Turkish writes four endings in a row."""
_NO_LETTERS = frozenset[str]()


class Entry(NamedTuple):
    """A pattern as it is filed: its own number, the term's, the pattern, the part that files it."""

    number: int
    term: int
    pattern: Pattern
    anchor: int
    parts: tuple[int, ...]
    """Numbers of the parts in their order: a text that lacks one lacks the term."""
    before: int
    """Words from the anchor back to the other parts, at most."""
    behind: int
    """Words from the anchor on to them, at most."""


class Word(NamedTuple):
    """What the terms make of a word."""

    form: str
    """Folded."""
    keys: frozenset[str]
    """Those that parts of terms have too."""
    alone: tuple[Entry, ...]
    """Entries of one part that it may be."""
    terms: tuple[int, ...]
    """Numbers of their terms, in order."""
    partners: Mapping[int, tuple[Entry, ...]]
    """Number of another part -> entries of several parts whose anchor it may be."""
    wanted: frozenset[int]
    """Numbers of all parts of those entries."""
    parts: frozenset[int]
    """Numbers of the parts that it may be."""
    goes_on: frozenset[str]
    """Letters, without marks, by which terms of one word that begin with it go on: the text may part them."""


class Filing(dict[str, Word | None]):
    """Words by their spelling, None for a word of no term; a new one is looked up among the terms."""

    def __init__(self, terms: Sequence[Named], locale: str) -> None:
        """File ``terms``; ``locale`` is a BCP 47 tag."""
        super().__init__()
        self._language = language_of(locale)
        compiled = [(number, pattern_of(term.text, locale, term.match)) for number, term in enumerate(terms)]
        patterns = [(number, each) for number, pattern in compiled if pattern for each in _variants(pattern)]
        self._numbers: dict[frozenset[str], int] = {}
        """Of the parts, by their keys."""
        for _, pattern in patterns:
            for part in pattern.parts:
                self._numbers.setdefault(part.keys, len(self._numbers))
        self._keyed = _by_key(self._numbers)
        self._entries = self._filed(patterns)
        single = {pattern.parts[0].form for _, pattern in patterns if len(pattern.parts) == 1}
        # A term of two words is found as such, wherever a text parts them.
        single -= {"".join(part.form for part in pattern.parts) for _, pattern in patterns if len(pattern.parts) == 2}
        self._forms, self._bare = sorted(single), sorted(map(_without_marks, single))
        separable = morphology(locale).separable
        self.prefixes = frozenset(prefix for prefix in separable if _begin(self._forms, prefix))

    def _filed(self, patterns: Iterable[tuple[int, Pattern]]) -> Mapping[int, Sequence[Entry]]:
        """File patterns under the part that fewest other terms share, so that common words cost nothing."""
        patterns = list(patterns)
        frequency = Counter(key for _, pattern in patterns for part in pattern.parts for key in part.keys)
        rarity = [max(frequency[key] for key in keys) for keys in self._numbers]
        filed: dict[int, list[Entry]] = defaultdict(list)
        for number, (term, pattern) in enumerate(patterns):
            parts = [self._numbers[part.keys] for part in pattern.parts]
            anchor = min(range(len(parts)), key=lambda at: rarity[parts[at]])
            filed[parts[anchor]].append(_entry(number, term, pattern, anchor, tuple(parts)))
        return filed

    def __missing__(self, word: str) -> Word | None:
        """Look a word up and remember it."""
        keys = text_keys(word, self._language) & self._keyed.keys()
        parts = {part for key in keys for part in self._keyed[key]}
        form = fold(word, self._language)
        begins = len(form) >= SHORTEST_FIRST and _begin(self._forms, form, more=True)
        goes_on = _next_letters(self._bare, _without_marks(form)) if begins else _NO_LETTERS
        known = self[word] = self._word(form, frozenset(keys), parts, goes_on) if parts or begins else None
        return known

    def _word(self, form: str, keys: frozenset[str], parts: set[int], goes_on: frozenset[str]) -> Word:
        entries = [entry for part in sorted(parts) for entry in self._entries.get(part, ())]
        lone = tuple(entry for entry in entries if len(entry.parts) == 1)
        several = [entry for entry in entries if len(entry.parts) > 1]
        wanted = frozenset(part for entry in several for part in entry.parts)
        terms = tuple(sorted({entry.term for entry in lone}))
        return Word(form, keys, lone, terms, _partners(several), wanted, frozenset(parts), goes_on)

    def has_beginning(self, beginning: str) -> bool:
        """Say whether a term of one word begins so, marks aside."""
        return _begin(self._bare, beginning)

    def may_be_one(self, first: Word, second: str) -> bool:
        """Say whether a word that begins a term of one word and the word behind it may be that term.

        The two must begin as the term does, its ending aside, the first letters of the second word included.
        """
        if bare_letter(second[0]) not in first.goes_on:
            return False
        half = _without_marks(first.form)
        whole = half + _without_marks(fold(second, self._language))
        lead, opening = whole[: len(half) + 1], whole[: len(half) + OPENING]
        return any(
            whole.startswith(form[: len(form) - min(len(form) // 3, LONGEST_ENDING)])
            for form in _beginning(self._bare, lead)
            if (form == lead or form.startswith(opening)) and len(whole) <= len(form) + LONGEST_GROWTH
        )


def _entry(number: int, term: int, pattern: Pattern, anchor: int, parts: tuple[int, ...]) -> Entry:
    reach = reach_of(pattern)
    before = reach if anchor or pattern.any_order else 0
    behind = reach if anchor < len(parts) - 1 or pattern.any_order else 0
    return Entry(number, term, pattern, anchor, parts, before, behind)


def _by_key(numbers: Mapping[frozenset[str], int]) -> Mapping[str, Sequence[int]]:
    keyed: dict[str, list[int]] = defaultdict(list)
    for keys, number in numbers.items():
        for key in keys:
            keyed[key].append(number)
    return {key: tuple(each) for key, each in keyed.items()}


def _partners(entries: Sequence[Entry]) -> Mapping[int, tuple[Entry, ...]]:
    partners: dict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        partners[entry.parts[0 if entry.anchor else 1]].append(entry)
    return {part: tuple(each) for part, each in partners.items()}


def _variants(pattern: Pattern) -> tuple[Pattern, ...]:
    return (pattern, alone(pattern)) if pattern.joined else (pattern,)


@lru_cache(maxsize=1 << 16)
def _without_marks(form: str) -> str:
    """Give a folded form without its marks, for an inflection may change them (Arzt, Ärzte)."""
    if form.isascii():
        return form
    return "".join(letter for letter in unicodedata.normalize("NFD", form) if not unicodedata.combining(letter))


def _next_letters(forms: Sequence[str], beginning: str) -> frozenset[str]:
    """Give the letters that follow ``beginning`` in the sorted ``forms``."""
    letters: set[str] = set()
    at = bisect_right(forms, beginning)
    while at < len(forms) and forms[at].startswith(beginning):
        letters.add(forms[at][len(beginning)])
        at = bisect_left(forms, beginning + chr(ord(forms[at][len(beginning)]) + 1), at)
    return frozenset(letters)


def _begin(forms: Sequence[str], beginning: str, *, more: bool = False) -> bool:
    """Say whether one of the sorted ``forms`` begins so, and with ``more`` goes on."""
    at = bisect_left(forms, beginning)
    if more and at < len(forms) and forms[at] == beginning:
        at += 1
    return at < len(forms) and forms[at].startswith(beginning)


def _beginning(forms: Sequence[str], beginning: str) -> Sequence[str]:
    """Give those of the sorted ``forms`` that begin so."""
    at = end = bisect_left(forms, beginning)
    while end < len(forms) and forms[end].startswith(beginning):
        end += 1
    return forms[at:end]
