"""Many terms at once: an index of keys, so that the time for a text does not grow with the number of terms.

Each term is filed under the keys of the words that it may begin with. A word of the text is looked up once; which
terms it may begin is remembered by its spelling.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, Protocol

from pipeline.model import Span
from pipeline.text.alignment import Passage, align
from pipeline.text.normalisation import fold
from pipeline.text.patterns import Part, Pattern, alone, language_of, pattern_of, words_of
from pipeline.text.tokens import Token, joined_by_hyphens
from pipeline.text.unspaced import UnspacedIndex
from pipeline.text.word_keys import sure_keys, text_keys
from pipeline.text.words import SPACELESS

SHORTEST_FIRST = 3
"""Letters of the first half of a term that a text writes as two words (hand sanitizer, handsanitizer)."""


class Hit(NamedTuple):
    """A use of a term: its number in the list that the index was made of, and its place."""

    term: int
    span: Span


class Named(Protocol):
    """What an index takes: a text and its match mode (``inflected``, ``exact``, ``case-sensitive`` or empty)."""

    @property
    def text(self) -> str:
        """The term as it is written."""

    @property
    def match(self) -> str:
        """The mode."""


class TermIndex:
    """The terms of one language, ready to be found in many texts."""

    def __init__(self, terms: Sequence[Named], locale: str) -> None:
        """Compile ``terms``; ``locale`` is a BCP 47 tag."""
        self._locale = locale
        self._language = language_of(locale)
        self._unspaced = None
        if self._language in SPACELESS or self._language == "ko":
            self._unspaced = UnspacedIndex([term.text for term in terms], self._language)
            return
        self._patterns: list[tuple[int, Pattern]] = []
        self._filed: dict[str, list[int]] = defaultdict(list)
        self._beginnings: set[str] = set()
        for number, term in enumerate(terms):
            self._file(number, pattern_of(term.text, locale, term.match))
        self._candidates: dict[str, tuple[tuple[int, Pattern], ...]] = {}

    def find(self, text: str, source_text: str = "") -> tuple[Hit, ...]:
        """Give every use of every term in ``text``, in reading order; spans count characters of ``text``.

        A word that ``source_text`` has too counts only where it is a word of the term itself, because a word that
        was left untranslated is no use of the term.
        """
        if self._unspaced:
            return tuple(Hit(number, span) for number, span in self._unspaced.find(text))
        guarded = frozenset(fold(word.text, self._language) for word in words_of(source_text, self._locale))
        words = words_of(text, self._locale)
        runs = [words, merged] if (merged := joined_by_hyphens(words, text)) else [words]
        hits = {hit for run in runs for hit in self._hits(Passage(text, run), guarded)}
        hits |= set(self._hits_in_pairs(Passage(text, words), guarded))
        return tuple(sorted(hits, key=lambda hit: (hit.span, hit.term)))

    def _file(self, number: int, pattern: Pattern | None) -> None:
        if pattern is None:
            return
        patterns = [pattern, alone(pattern)] if pattern.joined else [pattern]
        for each in patterns:
            firsts = each.parts if each.any_order else each.parts[:1]
            for key in {key for part in firsts for key in part.keys}:
                self._filed[key].append(len(self._patterns))
            self._patterns.append((number, each))
        if len(pattern.parts) == 1:
            form = pattern.parts[0].form
            self._beginnings.update(form[:end] for end in range(SHORTEST_FIRST, len(form)))

    def _may_begin(self, word: str) -> tuple[tuple[int, Pattern], ...]:
        known = self._candidates.get(word)
        if known is None:
            keys = text_keys(word, self._language)
            filed = sorted({entry for key in keys for entry in self._filed.get(key, ())})
            known = tuple(self._patterns[entry] for entry in filed)
            self._candidates[word] = known
        return known

    def _hits(self, passage: Passage, guarded: frozenset[str]) -> Iterator[Hit]:
        free: dict[int, int] = {}
        for at, word in enumerate(passage.tokens):
            for number, pattern in self._may_begin(word.text):
                if at >= free.get(number, 0):
                    ends = align(pattern, passage, at, _Match(pattern, passage.tokens, guarded, self._language).holds)
                    if ends:
                        free[number] = ends[1] + 1
                        yield Hit(number, passage.span(*ends))

    def _hits_in_pairs(self, passage: Passage, guarded: frozenset[str]) -> Iterator[Hit]:
        """Find terms of one word that the text writes as two."""
        for first, second in pairwise(passage.tokens):
            near = passage.text[first.end : second.start] == " "
            if near and fold(first.text, self._language) in self._beginnings:
                pair = Token(first.text + second.text, first.start, second.end)
                yield from self._hits(Passage(passage.text, (pair,)), guarded)


class _Match:
    """Whether a word of a text stands for a part of a term, the guard of source words considered."""

    __slots__ = ("_guarded", "_language", "_pattern", "_tokens")

    def __init__(self, pattern: Pattern, tokens: Sequence[Token], guarded: frozenset[str], language: str) -> None:
        self._pattern, self._tokens, self._guarded, self._language = pattern, tokens, guarded, language

    def holds(self, part: Part, at: int) -> bool:
        word = self._tokens[at].text
        if self._guarded:
            form = fold(word, self._language)
            if form in self._guarded and form not in self._pattern.forms:
                return not part.sure.isdisjoint(sure_keys(word, self._language))
        return not part.keys.isdisjoint(text_keys(word, self._language))


def longest(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Leave out the hits that stand within a longer one: in "acute kidney injury" nobody names an injury."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.span.start, -hit.span.end, hit.term)):
        if not any(_contains(other.span, hit.span) for other in kept):
            kept.append(hit)
    return tuple(kept)


def _contains(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end and outer != inner
