"""Many terms at once: an index of keys, so that the time for a text does not grow with the number of terms.

Which terms a word may name is known by its spelling (``term_filing``); only where the rarest word of a term stands is
the rest of the term looked for.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from pipeline.model import Span
from pipeline.text.alignment import Passage, align
from pipeline.text.morphology import morphology
from pipeline.text.normalisation import fold
from pipeline.text.patterns import Named, language_of, words_of
from pipeline.text.scattered import elided, separated
from pipeline.text.term_filing import Entry, Filing, Word
from pipeline.text.unspaced import UnspacedIndex
from pipeline.text.word_keys import sure_keys
from pipeline.text.word_tokens import Token, hyphenated, joined_by_hyphens
from pipeline.text.words import SPACELESS


class Hit(NamedTuple):
    """A use of a term: its number in the list that the index was made of, and its place."""

    term: int
    span: Span
    loose: bool = False
    """Whether words that are not the term's stand between its own."""


_Found = tuple[int, int, int, bool]
"""A hit on the way: start, end, term, whether it is loose. In reading order as it stands."""


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
        self._words = Filing(terms, locale)

    def find(self, text: str, source_text: str = "") -> tuple[Hit, ...]:
        """Give every use of every term in ``text``, in reading order; spans count characters of ``text``.

        A word that ``source_text`` has too counts only where it is a word of the term itself, because a word that
        was left untranslated is no use of the term.
        """
        if self._unspaced:
            return tuple([Hit(term, Span(start, end)) for term, start, end in self._unspaced.find(text)])
        source = _source_forms(source_text, self._locale) if source_text else frozenset[str]()
        tokens = words_of(text, self._locale)
        words = self._known(tokens)
        found = self._hits(text, tokens, words, source)
        if hyphenated(text):
            joined = joined_by_hyphens(tokens, text)
            if joined and any(self._may_name(token) for token in joined):
                found += self._hits(text, joined, self._known(joined), source)
            found += self._of_each(elided(tokens, text, self._language), text, source)
        paired = self._of_each(self._pairs(text, tokens, words), text, source)
        found += _without_known(paired, found)
        if self._words.prefixes:
            found += self._of_each(separated(tokens, text, self._words.prefixes), text, source)
        return tuple([Hit(term, Span(start, end), loose) for start, end, term, loose in sorted(set(found))])

    def _of_each(self, written: Iterable[Token], text: str, source: frozenset[str]) -> Iterator[_Found]:
        """Yield the terms of one part among words that the text writes in two places."""
        for token in written:
            word = self._words[token.text]
            if word.alone:
                yield from self._hits(text, (token,), (word,), source)

    def _known(self, tokens: Sequence[Token]) -> list[Word]:
        words = self._words
        return [words[token.text] for token in tokens]

    def _may_name(self, token: Token) -> bool:
        """Say whether a token is several words in one and may be a part of a term."""
        if token.end - token.start == len(token.text):
            return False
        word = self._words[token.text]
        return word.names or bool(word.joins)

    def _hits(self, text: str, tokens: Sequence[Token], words: Sequence[Word], source: frozenset[str]) -> list[_Found]:
        places = [at for at, word in enumerate(words) if word.names]
        if not places:
            return []
        guarded = dict(self._guarded(tokens, source)) if source else {}
        lone = [(at, entry) for at in places for entry in words[at].alone]
        several = self._near(words, places)
        found: list[_Found] = []
        if several or guarded:
            passage = Passage(text, tokens, [word.keys for word in words], self._small, guarded)
            found += self._of_several(several, passage)
            lone = [each for each in lone if each[0] not in guarded or _stands(each, passage)]
        return found + [(tokens[at].start, tokens[at].end, entry.term, False) for at, entry in lone]

    def _near(self, words: Sequence[Word], places: Sequence[int]) -> list[tuple[int, Entry]]:
        """Give the terms of several parts whose anchor stands at a place and whose next part stands anywhere."""
        anchors = [at for at in places if words[at].partners]
        if not anchors:
            return []
        here = frozenset[str]().union(*[word.joins for word in words])
        near: list[tuple[int, Entry]] = []
        for at in anchors:
            partners = words[at].partners
            keys = here & partners.keys()
            if keys:
                numbered = {entry.number: entry for key in keys for entry in partners[key]}
                near += [(at, entry) for entry in numbered.values()]
        return near

    def _of_several(self, several: Sequence[tuple[int, Entry]], passage: Passage) -> Iterator[_Found]:
        """Yield the hits among terms of several parts whose anchor may be the word at a place."""
        free: dict[int, int] = {}
        for at, (number, term, pattern, anchor, _) in several:
            if at < free.get(number, 0):
                continue
            ends = align(pattern, anchor, passage, at)
            if ends:
                free[number] = ends[1] + 1
                start, end = passage.span(*ends)
                yield start, end, term, passage.is_loose(*ends, len(pattern.parts))

    def _guarded(
        self, tokens: Sequence[Token], source: frozenset[str]
    ) -> Iterator[tuple[int, tuple[str, frozenset[str]]]]:
        for at, token in enumerate(tokens):
            form = fold(token.text, self._language)
            if form in source:
                yield at, (form, sure_keys(token.text, self._language))

    def _pairs(self, text: str, words: Sequence[Token], known: Sequence[Word]) -> Iterator[Token]:
        """Yield neighbours as one word where a term of one word may begin with the first."""
        for at in [at for at, word in enumerate(known[:-1]) if word.begins]:
            first, second = words[at], words[at + 1]
            if text[first.end : second.start] == " ":
                yield Token(first.text + second.text, first.start, second.end)


def _without_known(paired: Iterable[_Found], found: Iterable[_Found]) -> list[_Found]:
    """Leave out two words that name what one of them names: "Диализ или" is no other form of "диализ"."""
    known = {(start, term) for start, _, term, _ in found} | {(-end, term) for _, end, term, _ in found}
    return [each for each in paired if not {(each[0], each[2]), (-each[1], each[2])} & known]


@lru_cache(maxsize=1024)
def _source_forms(text: str, locale: str) -> frozenset[str]:
    language = language_of(locale)
    words = words_of(text, locale)
    pairs = (first.text + second.text for first, second in pairwise(words))
    return frozenset(fold(form, language) for form in (*(word.text for word in words), *pairs))


def _stands(lone: tuple[int, Entry], passage: Passage) -> bool:
    """Say whether a word that the source text has too may still be a term of one part."""
    at, entry = lone
    return passage.matches(entry.pattern.parts[0], at, entry.pattern)


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
