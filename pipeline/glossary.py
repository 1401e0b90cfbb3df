"""Termbase <-> a glossary catalog of one locale, for Weblate and other tools that read glossaries as gettext.

A catalog pairs one source term with one target term, so it carries each concept's preferred terms; the other names
stand in the comment. The msgctxt is the concept.
"""

from collections.abc import Iterator

from pipeline.catalogs import CatalogFile, merge, new_catalog
from pipeline.errors import TermbaseError
from pipeline.locales import parse_locale, plural_forms
from pipeline.model import Concept, Locale, Location, Message, Term, Termbase, TermStatus


def write_glossary(termbase: Termbase, source_locale: Locale, locale: Locale) -> CatalogFile:
    """Give the glossary of a locale; a concept without a target term has an empty msgstr, to be translated."""
    pairs = [(concept, _preferred(concept, source_locale.tag)) for concept in termbase.concepts]
    messages = [
        Message(concept.name, term.text, tuple(_comments(concept, locale.tag))) for concept, term in pairs if term
    ]
    catalog = merge(messages, new_catalog(locale.folder, plural_forms(locale)), differs=lambda *_: True).file
    for concept, term in pairs:
        target = _preferred(concept, locale.tag)
        if term and target:
            catalog = catalog.with_msgstr(concept.name, term.text, target.text)
    return catalog


def read_glossary(catalog: CatalogFile, known: Termbase, path: str) -> Termbase:
    """Give the target terms of a glossary: preferred where the termbase has no preferred term of the locale yet.

    Raises TermbaseError, with the line, for a message that names no concept of the termbase.
    """
    locale = parse_locale(catalog.header.get("Language") or "", location=Location(path)).tag
    concepts = {concept.name: concept for concept in known.concepts}
    found = []
    for entry in catalog.entries:
        if entry.obsolete or not entry.msgid or not entry.msgstr or "fuzzy" in entry.flags:
            continue
        concept = concepts.get(entry.msgctxt or "")
        if concept is None:
            fault = f'"{entry.msgid}" has the msgctxt "{entry.msgctxt or ""}", which is no concept of the termbase'
            raise TermbaseError(Location(path, entry.line), fault, "give it the name of a concept as msgctxt")
        found.append(
            Concept(
                concept.name,
                (_term(entry.msgstr, locale, concept, Location(path, entry.line)),),
                "",
                Location(path, entry.line),
            )
        )
    return Termbase(tuple(found))


def _term(text: str, locale: str, concept: Concept, place: Location) -> Term:
    for term in concept.terms:
        if (term.text, term.locale) == (text, locale):
            return term
    status: TermStatus = "admitted" if _preferred(concept, locale) else "preferred"
    return Term(text, locale, status, match="inflected", location=place)


def _preferred(concept: Concept, tag: str) -> Term | None:
    return next((term for term in concept.terms if term.locale == tag and term.status == "preferred"), None)


def _comments(concept: Concept, tag: str) -> Iterator[str]:
    if concept.definition:
        yield concept.definition
    here = [term for term in concept.terms if term.locale == tag]
    for label, statuses in (("Also", ("admitted",)), ("Do not use", ("deprecated", "forbidden"))):
        names = [term.text for term in here if term.status in statuses]
        if names:
            yield f"{label}: {', '.join(names)}"
    yield from (f"{term.text}: {term.note}" for term in here if term.note)
