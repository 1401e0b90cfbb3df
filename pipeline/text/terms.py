"""Where a text uses a term, in any form that its language gives it."""

from functools import lru_cache
from typing import NamedTuple

from pipeline.model import Span
from pipeline.text.term_index import TermIndex


class Entry(NamedTuple):
    """A term as an index takes it: its text and its match mode."""

    text: str
    match: str


def find_term(term: str, text: str, locale: str, source_text: str = "", match: str = "") -> tuple[Span, ...]:
    """Give the places where ``text`` uses ``term``: inflected, with a few words between, in a compound.

    ``locale`` is a BCP 47 tag. Spans count characters of ``text``. ``source_text`` is what ``text`` translates: a
    word left over from it is no use of the term. ``match`` is a mode of the termbase: ``exact`` asks for the words
    as they are written, ``case-sensitive`` for the same letters; the default takes every inflection.
    """
    return tuple(dict.fromkeys(hit.span for hit in _index(term, locale, match).find(text, source_text)))


@lru_cache(maxsize=4096)
def _index(term: str, locale: str, match: str) -> TermIndex:
    return TermIndex((Entry(term, match),), locale)
