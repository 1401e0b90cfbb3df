"""The drugs of a project's termbase: what it adds to the list of ``drug_list``.

A concept is a drug where one of its terms is a name of the list, which it then joins, or where the part of speech of
one of its terms is ``drug``.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from pipeline.model import Concept, Termbase
from pipeline.text.drug_list import Terms, drugs, language_of
from pipeline.text.tokens import fold

DRUG = "drug"
"""Part of speech of a term that names a drug."""


def drugs_of(termbase: Termbase) -> Terms:
    """Give every term of each drug in the termbase, forbidden ones too: they name the drug all the same."""
    global _last
    if _last[0] is not termbase:
        _last = (termbase, tuple(each for concept in termbase.concepts for each in _terms(concept)))
    return _last[1]


_last: tuple[Termbase | None, Terms] = (None, ())


def _terms(concept: Concept) -> Iterator[tuple[str, str, str]]:
    listed = (_listed().get((language_of(term.locale), fold(term.text, term.locale))) for term in concept.terms)
    name = next(filter(None, listed), "")
    if name or any(term.pos == DRUG for term in concept.terms):
        yield from ((name or concept.name, term.locale, term.text) for term in concept.terms)


@cache
def _listed() -> Mapping[tuple[str, str], str]:
    """Give the drug of each name in the list, by language and folded name."""
    names = ((language, name, drug.inn) for drug in drugs() for language, each in drug.names.items() for name in each)
    return {(language, fold(name, language)): inn for language, name, inn in names}
