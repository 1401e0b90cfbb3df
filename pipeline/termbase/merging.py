"""Bring an imported termbase into the project's: adds what is new, keeps what is there, refuses what contradicts."""

from dataclasses import fields, replace

from pipeline.errors import TermbaseError
from pipeline.model import Concept, Location, Term, Termbase

_EMPTY = ""


def merge_termbases(known: Termbase, other: Termbase) -> Termbase:
    """Give ``known`` with the concepts and terms of ``other`` added; nothing of ``known`` is lost.

    An empty field takes the other's value. Raises TermbaseError, with the place in the imported file, where both
    say something and differ.
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
        terms[term.locale, term.text] = _merged_term(same, term, new) if same else term
    return replace(old, terms=tuple(terms.values()), definition=old.definition or new.definition)


def _merged_term(old: Term, new: Term, concept: Concept) -> Term:
    filled = {}
    for name in (field.name for field in fields(Term)):
        mine, theirs = getattr(old, name), getattr(new, name)
        if mine != theirs and mine != _EMPTY and theirs != _EMPTY:
            raise _conflict(concept.location, f"{concept.name}, {old.text} ({old.locale})", name, mine, theirs)
        filled[name] = mine or theirs
    return Term(**filled)


def _conflict(place: Location, what: str, field: str, mine: str, theirs: str) -> TermbaseError:
    fault = f'{what}: {field} is "{mine}" in the termbase and "{theirs}" in this file'
    return TermbaseError(place, fault, "decide which is right and make both the same; nothing was imported")
