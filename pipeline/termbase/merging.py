"""Bring an imported termbase into the project's: adds what is new, keeps what is there, refuses what contradicts."""

from dataclasses import fields, replace

from pipeline.errors import TermbaseError
from pipeline.model import Concept, Location, Term, Termbase

_APPROVED = {"preferred", "admitted"}


def merge_termbases(known: Termbase, other: Termbase) -> Termbase:
    """Give ``known`` with the concepts and terms of ``other`` added; nothing of ``known`` is lost.

    An empty field takes the other's value; a term that is preferred here stays so where the other only admits it,
    since many files leave the status out. Raises TermbaseError, with the place in the imported file, where both say
    something and differ, and where a second preferred term would come in.
    """
    concepts = {concept.name: concept for concept in known.concepts}
    for concept in other.concepts:
        old = concepts.get(concept.name)
        concepts[concept.name] = _merged(old, concept) if old else concept
    return Termbase(tuple(concepts.values()))


def _merged(old: Concept, new: Concept) -> Concept:
    if old.definition and new.definition and old.definition != new.definition:
        raise _conflict(new.location, old.name, "definition", old.definition, new.definition)
    terms = {(term.locale, term.text): term for term in old.terms}
    for term in new.terms:
        same = terms.get((term.locale, term.text))
        if same is None and term.status == "preferred":
            _refuse_second(old, term)
        terms[term.locale, term.text] = _merged_term(same, term, new) if same else term
    return replace(old, terms=tuple(terms.values()), definition=old.definition or new.definition)


def _refuse_second(old: Concept, term: Term) -> None:
    preferred = [each.text for each in old.terms if (each.locale, each.status) == (term.locale, "preferred")]
    if preferred:
        raise _conflict(term.location, old.name, f"the preferred {term.locale} term", preferred[0], term.text)


def _merged_term(old: Term, new: Term, concept: Concept) -> Term:
    filled = {}
    for name in (field.name for field in fields(Term) if field.compare):
        mine, theirs = getattr(old, name), getattr(new, name)
        if mine and theirs and mine != theirs and {mine, theirs} != _APPROVED:
            raise _conflict(new.location, f"{concept.name}, {old.text} ({old.locale})", name, mine, theirs)
        filled[name] = mine or theirs
    return replace(old, **filled)


def _conflict(place: Location, what: str, field: str, mine: str, theirs: str) -> TermbaseError:
    fault = f'{what}: {field} is "{mine}" in the termbase and "{theirs}" in this file'
    return TermbaseError(place, fault, "decide which is right and make both the same; nothing was imported")
