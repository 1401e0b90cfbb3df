"""The concepts of a termbase in one language: their names, and where a text uses them."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from pipeline.model import Concept, Span, Term, Termbase
from pipeline.text.hits import Hit, longest
from pipeline.text.patterns import language_of
from pipeline.text.scopes import parse_scope
from pipeline.text.term_index import TermIndex
from pipeline.text.terms import find_term

APPROVED = ("preferred", "admitted")
_KEPT = 64
_TEXTS = 4096
"""Texts whose hits are kept: several rules ask the same of one text."""


class Use(NamedTuple):
    """A place where a text names a concept."""

    concept: Concept
    term: Term
    span: Span


def terms_in(concept: Concept, tag: str) -> tuple[Term, ...]:
    """Give a concept's terms of a locale; ``pt-BR`` takes those of ``pt`` where it has none of its own."""
    for wanted in dict.fromkeys((tag, language_of(tag))):
        terms = tuple(term for term in concept.terms if term.locale == wanted)
        if terms:
            return terms
    return ()


class Vocabulary:
    """The terms of a termbase in one language, ready to be found."""

    def __init__(self, termbase: Termbase, tag: str) -> None:
        """Index every term of the locale, forbidden ones too."""
        self._tag = tag
        self._names = [(concept, term) for concept in termbase.concepts for term in terms_in(concept, tag)]
        index = TermIndex([term for _, term in self._names], tag)
        self._find = lru_cache(maxsize=_TEXTS)(index.find)

    def uses(self, text: str, slug: str, topics: tuple[str, ...], source_text: str = "") -> tuple[Use, ...]:
        """Give the uses of every term in ``text``, each within its scope, in reading order."""
        return tuple(self._in_scope(self._find(text, source_text), text, slug, topics))

    def longest_uses(self, text: str, slug: str, topics: tuple[str, ...]) -> tuple[Use, ...]:
        """Give the uses that stand within no longer one."""
        return tuple(self._in_scope(longest(self._find(text)), text, slug, topics))

    def _in_scope(self, hits: tuple[Hit, ...], text: str, slug: str, topics: tuple[str, ...]) -> Iterator[Use]:
        for hit in hits:
            concept, term = self._names[hit.term]
            scope = parse_scope(term.scope)
            if scope.holds(slug, topics) and not self._is_within(hit.span, scope.phrases, text):
                yield Use(concept, term, hit.span)

    def _is_within(self, span: Span, phrases: tuple[str, ...], text: str) -> bool:
        places = (place for phrase in phrases for place in find_term(phrase, text, self._tag))
        return any(place.start <= span.start and span.end <= place.end for place in places)


def vocabulary(termbase: Termbase, tag: str) -> Vocabulary:
    """Give the vocabulary of a locale; made once for each termbase, which a long list of rules then shares."""
    key = (id(termbase), tag)
    known = _vocabularies.get(key)
    if known is None or known[0] is not termbase:
        if len(_vocabularies) >= _KEPT:
            _vocabularies.clear()
        known = _vocabularies[key] = (termbase, Vocabulary(termbase, tag))
    return known[1]


_vocabularies: dict[tuple[int, str], tuple[Termbase, Vocabulary]] = {}
"""By identity: comparing termbases of thousands of terms would cost more than a page. The termbase is kept, so its
identity is not given to another."""
