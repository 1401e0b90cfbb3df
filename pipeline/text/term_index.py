"""Many terms at once: an index of keys, so that the time for a text does not grow with the number of terms.

Each term is filed under the keys of its rarest word, its anchor. A word of the text is looked up once; which terms it
may anchor is remembered by its spelling.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from pipeline.model import Span
from pipeline.text.alignment import Passage, align
from pipeline.text.morphology import morphology
from pipeline.text.normalisation import fold
from pipeline.text.patterns import Named, Pattern, alone, language_of, pattern_of, words_of
from pipeline.text.scattered import elided, separated
from pipeline.text.unspaced import UnspacedIndex
from pipeline.text.word_keys import sure_keys, text_keys
from pipeline.text.word_tokens import Token, joined_by_hyphens
from pipeline.text.words import SPACELESS

SHORTEST_FIRST = 3
"""Letters of the first half of a term that a text writes as two words (hand sanitizer, handsanitizer)."""


class Hit(NamedTuple):
    """A use of a term: its number in the list that the index was made of, and its place."""

    term: int
    span: Span
    loose: bool = False
    """Whether words that are not the term's stand between its own."""


class _Word(NamedTuple):
    """What the index knows of a word by its spelling."""

    keys: frozenset[str]
    alone: tuple[int, ...]
    """Entries of one part that it may be."""
    anchored: tuple[int, ...]
    """Entries of several parts whose anchor it may be."""
    joins: frozenset[str]
    """Its keys that a part beside an anchor has too."""
    begins: bool
    """Whether it may be the first half of a term of one word."""


class _Entry(NamedTuple):
    """A pattern as it is filed: the term's number, the pattern, the part whose keys file it."""

    term: int
    pattern: Pattern
    anchor: int
    rest: tuple[frozenset[str], ...]
    """Keys of each other part: a text that lacks one lacks the term."""


class TermIndex:
    """The terms of one language, ready to be found in many texts."""

    def __init__(self, terms: Sequence[Named], locale: str) -> None:
        """Compile ``terms``; ``locale`` is a BCP 47 tag."""
        self._locale = locale
        self._language = language_of(locale)
        self._unspaced = None
        if self._language in SPACELESS or self._language == "ko":
            self._unspaced = UnspacedIndex(terms, self._language)
            return
        self._small = frozenset(morphology(locale).function_words)
        self._entries: list[_Entry] = []
        self._filed: dict[str, list[int]] = defaultdict(list)
        self._beginnings: set[str] = set()
        self._joins: set[str] = set()
        self._words: dict[str, _Word] = {}
        compiled = [(number, pattern_of(term.text, locale, term.match)) for number, term in enumerate(terms)]
        patterns = [(number, each) for number, pattern in compiled if pattern for each in _variants(pattern)]
        frequency = Counter(key for _, pattern in patterns for part in pattern.parts for key in part.keys)
        for number, pattern in patterns:
            self._file(number, pattern, frequency)
        single = [pattern.parts[0].form for _, pattern in patterns if len(pattern.parts) == 1]
        separable = morphology(locale).separable
        self._prefixes = frozenset(prefix for prefix in separable if any(form.startswith(prefix) for form in single))

    def find(self, text: str, source_text: str = "") -> tuple[Hit, ...]:
        """Give every use of every term in ``text``, in reading order; spans count characters of ``text``.

        A word that ``source_text`` has too counts only where it is a word of the term itself, because a word that
        was left untranslated is no use of the term.
        """
        if self._unspaced:
            return tuple(Hit(number, span) for number, span in self._unspaced.find(text))
        source = _source_forms(source_text, self._locale) if source_text else frozenset[str]()
        words = words_of(text, self._locale)
        known = self._known(words)
        hits = set(self._hits(text, words, known, source))
        joined = joined_by_hyphens(words, text)
        if joined and any(self._may_name(word) for word in joined):
            hits.update(self._hits(text, joined, self._known(joined), source))
        for word in self._scattered(text, words, known):
            if self._word(word.text).alone:
                hits.update(self._hits(text, (word,), self._known((word,)), source))
        return tuple(sorted(hits, key=lambda hit: (hit.span, hit.term)))

    def _file(self, number: int, pattern: Pattern, frequency: Counter[str]) -> None:
        """File a pattern under the part that fewest other terms share, so that common words cost nothing."""
        rarity = [max(frequency[key] for key in part.keys) for part in pattern.parts]
        anchor = rarity.index(min(rarity))
        for key in pattern.parts[anchor].keys:
            self._filed[key].append(len(self._entries))
        rest = tuple(part.keys for at, part in enumerate(pattern.parts) if at != anchor)
        self._entries.append(_Entry(number, pattern, anchor, rest))
        self._joins.update(*rest)
        if len(pattern.parts) == 1:
            form = pattern.parts[0].form
            self._beginnings.update(form[:end] for end in range(SHORTEST_FIRST, len(form)))

    def _word(self, word: str) -> _Word:
        known = self._words.get(word)
        if known is None:
            keys = text_keys(word, self._language)
            entries = sorted({entry for key in keys for entry in self._filed.get(key, ())})
            alone = tuple(entry for entry in entries if not self._entries[entry].rest)
            anchored = tuple(entry for entry in entries if self._entries[entry].rest)
            begins = fold(word, self._language) in self._beginnings
            known = self._words[word] = _Word(keys, alone, anchored, keys & self._joins, begins)
        return known

    def _known(self, tokens: Sequence[Token]) -> list[_Word]:
        known = self._words
        return [known.get(token.text) or self._word(token.text) for token in tokens]

    def _may_name(self, token: Token) -> bool:
        """Say whether a token is several words in one and may be a part of a term."""
        if token.end - token.start == len(token.text):
            return False
        word = self._word(token.text)
        return bool(word.alone or word.anchored or word.joins)

    def _hits(
        self, text: str, tokens: Sequence[Token], words: Sequence[_Word], source: frozenset[str]
    ) -> Iterator[Hit]:
        places = [(at, word) for at, word in enumerate(words) if word.alone or word.anchored]
        if not places:
            return
        guarded = dict(self._guarded(tokens, source)) if source else {}
        passage = Passage(text, tokens, [word.keys for word in words], self._small, guarded)
        here = frozenset[str]().union(*[word.joins for word in words if word.joins])
        free: dict[int, int] = {}
        for at, word in places:
            for number in word.alone:
                term, pattern, _, _ = self._entries[number]
                if at not in guarded or passage.matches(pattern.parts[0], at, pattern):
                    yield Hit(term, Span(tokens[at].start, tokens[at].end))
            for number in word.anchored:
                term, pattern, anchor, rest = self._entries[number]
                if rest[0].isdisjoint(here) or at < free.get(number, 0):
                    continue
                ends = align(pattern, anchor, passage, at)
                if ends:
                    free[number] = ends[1] + 1
                    yield Hit(term, passage.span(*ends), passage.is_loose(*ends, len(pattern.parts)))

    def _guarded(
        self, tokens: Sequence[Token], source: frozenset[str]
    ) -> Iterator[tuple[int, tuple[str, frozenset[str]]]]:
        for at, token in enumerate(tokens):
            form = fold(token.text, self._language)
            if form in source:
                yield at, (form, sure_keys(token.text, self._language))

    def _scattered(self, text: str, words: Sequence[Token], known: Sequence[_Word]) -> Iterator[Token]:
        """Yield the words that the text writes in two places."""
        yield from self._pairs(text, words, known)
        yield from elided(words, text, self._language)
        if self._prefixes:
            yield from separated(words, text, self._prefixes)

    def _pairs(self, text: str, words: Sequence[Token], known: Sequence[_Word]) -> Iterator[Token]:
        """Yield neighbours as one word where a term of one word may begin with the first."""
        for at in [at for at, word in enumerate(known[:-1]) if word.begins]:
            first, second = words[at], words[at + 1]
            if text[first.end : second.start] == " ":
                yield Token(first.text + second.text, first.start, second.end)


def _variants(pattern: Pattern) -> tuple[Pattern, ...]:
    return (pattern, alone(pattern)) if pattern.joined else (pattern,)


@lru_cache(maxsize=1024)
def _source_forms(text: str, locale: str) -> frozenset[str]:
    language = language_of(locale)
    words = words_of(text, locale)
    pairs = (first.text + second.text for first, second in pairwise(words))
    return frozenset(fold(form, language) for form in (*(word.text for word in words), *pairs))


def longest(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Leave out the hits that stand within a longer one: in "acute kidney injury" nobody names an injury.

    A loose hit that shares a word with another goes too: in "insuficiencia renal sin trasplante" nobody names a
    "trasplante renal".
    """
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.span.start, -hit.span.end, hit.term)):
        if not any(_contains(other.span, hit.span) for other in kept):
            kept.append(hit)
    tight = [hit.span for hit in kept if not hit.loose]
    return tuple(hit for hit in kept if not (hit.loose and any(_crosses(hit.span, span) for span in tight)))


def _crosses(one: Span, other: Span) -> bool:
    return one.start < other.start < one.end < other.end or other.start < one.start < other.end < one.end


def _contains(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end and outer != inner
