"""Many terms at once: an index of keys, so that the time for a text does not grow with the number of terms.

Which terms a word may name is known by its spelling (``term_filing``); only where the rarest word of a term stands is
the rest of the term looked for.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import itemgetter

from pipeline.text.alignment import Passage, align
from pipeline.text.hits import Hit, hit_of, span_of
from pipeline.text.morphology import morphology
from pipeline.text.normalisation import fold
from pipeline.text.patterns import Named, language_of, words_of
from pipeline.text.scattered import elided, separated
from pipeline.text.term_filing import Entry, Filing, Word
from pipeline.text.unspaced import UnspacedIndex
from pipeline.text.word_keys import sure_keys
from pipeline.text.word_tokens import Token, hyphenated, joined_by_hyphens
from pipeline.text.words import SPACELESS

_NO_KEYS = frozenset[str]()


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
            return tuple(self._unspaced.find(text))
        source = _source_forms(source_text, self._locale) if source_text else frozenset[str]()
        tokens = words_of(text, self._locale)
        words = self._known(tokens)
        found = self._hits(text, tokens, words, source)
        if hyphenated(text):
            joined = joined_by_hyphens(tokens, text)
            if joined and self._may_name(joined):
                found += self._hits(text, joined, self._known(joined), source)
            found += self._of_each(elided(tokens, text, self._language), text, source)
        found += _without_known(list(self._of_each(self._pairs(text, tokens, words), text, source)), found)
        if self._words.prefixes:
            verbs = separated(tokens, text, self._words.prefixes, self._words.has_beginning)
            found += self._of_each(verbs, text, source)
        return tuple(sorted(set(found), key=_reading_order))

    def _of_each(self, written: Iterable[Token], text: str, source: frozenset[str]) -> Iterator[Hit]:
        """Yield the terms of one part among words that the text writes in two places."""
        for token in written:
            word = self._words[token.text]
            if word and word.alone:
                yield from self._hits(text, (token,), (word,), source)

    def _known(self, tokens: Sequence[Token]) -> list[Word | None]:
        words = self._words
        return [words[token.text] for token in tokens]

    def _may_name(self, joined: Sequence[Token]) -> bool:
        """Say whether one of the words that are several in one may be a part of a term."""
        words = [self._words[text] for text, start, end in joined if end - start > len(text)]
        return any(word and word.parts for word in words)

    def _hits(
        self, text: str, tokens: Sequence[Token], words: Sequence[Word | None], source: frozenset[str]
    ) -> list[Hit]:
        known = [(at, word) for at, word in enumerate(words) if word]
        guarded = dict(self._guarded(tokens, known, source)) if source else {}
        places = _places(known)
        several = [*_near(known, places, is_guarded=bool(guarded))] if places else []
        if not several and not guarded:
            return _lone(tokens, known)
        keys = [word.keys if word else _NO_KEYS for word in words] if guarded else ()
        passage = Passage(text, tokens, keys, self._small, guarded, places)
        found = [*self._of_several(several, passage)]
        if guarded:
            found += [
                hit_of((entry.term, passage.span(at, at), False))
                for at, word in known
                if at in guarded
                for entry in word.alone
                if passage.matches(entry.pattern.parts[0], at, entry.pattern)
            ]
            known = [each for each in known if each[0] not in guarded]
        return found + _lone(tokens, known)

    def _of_several(self, several: Sequence[tuple[int, Entry]], passage: Passage) -> Iterator[Hit]:
        """Yield the hits among terms of several parts whose anchor may be the word at a place."""
        free: dict[int, int] = {}
        for at, (number, term, pattern, anchor, parts, _, _) in several:
            if at < free.get(number, 0):
                continue
            ends = align(pattern, anchor, parts, passage, at)
            if ends:
                free[number] = ends[1] + 1
                yield Hit(term, passage.span(*ends), passage.is_loose(*ends, len(pattern.parts)))

    def _guarded(
        self, tokens: Sequence[Token], known: Iterable[tuple[int, Word]], source: frozenset[str]
    ) -> Iterator[tuple[int, tuple[str, frozenset[str]]]]:
        for at, word in known:
            if word.form in source:
                yield at, (word.form, sure_keys(tokens[at].text, self._language))

    def _pairs(self, text: str, tokens: Sequence[Token], words: Sequence[Word | None]) -> Iterator[Token]:
        """Yield neighbours as one word where they may be a term of one word."""
        for at, word in enumerate(words[:-1]):
            if word and word.goes_on:
                first, second = tokens[at], tokens[at + 1]
                is_apart = text[first.end : second.start] == " " and second.text not in self._small
                if is_apart and self._words.may_be_one(word, second.text):
                    yield Token(first.text + second.text, first.start, second.end)


def _places(known: Sequence[tuple[int, Word]]) -> Mapping[int, Sequence[int]]:
    """Give the words of a text that may be each part of the terms of several parts whose anchor may stand in it."""
    wanted = [word.wanted for _, word in known if word.wanted]
    if not wanted:
        return {}
    every = wanted[0].union(*wanted[1:])
    places: dict[int, list[int]] = {}
    for at, word in known:
        for part in word.parts & every:
            places.setdefault(part, []).append(at)
    return places


def _near(
    known: Sequence[tuple[int, Word]], places: Mapping[int, Sequence[int]], *, is_guarded: bool
) -> Iterator[tuple[int, Entry]]:
    """Yield the terms of several parts whose anchor stands at a place and whose other parts stand near it."""
    for at, word in known:
        if word.wanted:
            for part in places.keys() & word.partners.keys():
                for entry in word.partners[part]:
                    first, last = at - entry.before, at + entry.behind
                    is_near = is_guarded or any(first <= place <= last and place != at for place in places[part])
                    if is_near and (len(entry.parts) == 2 or places.keys() >= set(entry.parts)):
                        yield at, entry


def _lone(tokens: Sequence[Token], known: Sequence[tuple[int, Word]]) -> list[Hit]:
    """Give the terms of one part."""
    named = [(span_of((tokens[at].start, tokens[at].end)), word.terms) for at, word in known if word.terms]
    return [hit_of((term, span, False)) for span, terms in named for term in terms]


_reading_order = itemgetter(1, 0, 2)
"""Span, term, loose."""


def _without_known(paired: Sequence[Hit], found: Iterable[Hit]) -> list[Hit]:
    """Leave out two words that name what one of them names: "Диализ или" is no other form of "диализ"."""
    if not paired:
        return []
    known = {edge for hit in found for edge in _edges(hit)}
    return [hit for hit in paired if known.isdisjoint(_edges(hit))]


def _edges(hit: Hit) -> tuple[tuple[int, int], tuple[int, int]]:
    return (hit.span.start, hit.term), (-hit.span.end, hit.term)


@lru_cache(maxsize=1024)
def _source_forms(text: str, locale: str) -> frozenset[str]:
    language = language_of(locale)
    words = words_of(text, locale)
    pairs = (first.text + second.text for first, second in pairwise(words))
    return frozenset(fold(form, language) for form in (*(word.text for word in words), *pairs))
