"""Termbase -> TBX-Basic."""

from itertools import groupby
from typing import Any

from lxml import etree

from pipeline.model import Concept, Term, Termbase
from pipeline.termbase.tbx import LANGUAGE, NAMESPACE, PARTS_OF_SPEECH, STATUSES, id_of
from pipeline.text.drug_terms import DRUG


def write_tbx(termbase: Termbase, source_locale: str, title: str) -> bytes:
    """Give the file's content: one ``conceptEntry`` a concept; ``title`` names the project in the header."""
    names: dict[Any, str] = {None: NAMESPACE}
    root = etree.Element(f"{{{NAMESPACE}}}tbx", {"type": "TBX-Basic", "style": "dca", LANGUAGE: source_locale}, names)
    _header(root, title)
    body = _child(_child(root, "text"), "body")
    for concept in termbase.concepts:
        _concept(body, concept, source_locale)
    etree.indent(root)
    content: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return content


def _header(root: etree._Element, title: str) -> None:
    description = _child(_child(root, "tbxHeader"), "fileDesc")
    _child(_child(description, "titleStmt"), "title", title)
    _child(_child(description, "sourceDesc"), "p", "Made by demotic from source/termbase.csv.")


def _concept(body: etree._Element, concept: Concept, source_locale: str) -> None:
    entry = _child(body, "conceptEntry")
    entry.set("id", id_of(concept.name))
    if any(term.pos == DRUG for term in concept.terms):
        _child(entry, "descrip", DRUG, "subjectField")
    order = list(dict.fromkeys(term.locale for term in concept.terms))
    if concept.definition and source_locale not in order:
        _child(entry, "descrip", concept.definition, "definition")
    terms = sorted(concept.terms, key=lambda term: order.index(term.locale))
    for locale, group in groupby(terms, key=lambda term: term.locale):
        section = _child(entry, "langSec")
        section.set(LANGUAGE, locale)
        if concept.definition and locale == source_locale:
            _child(section, "descrip", concept.definition, "definition")
        for term in group:
            _term(section, term)


def _term(section: etree._Element, term: Term) -> None:
    entry = _child(section, "termSec")
    _child(entry, "term", term.text)
    if term.pos:
        pos = "noun" if term.pos == DRUG else term.pos
        _child(entry, "termNote", pos if pos in PARTS_OF_SPEECH else "other", "partOfSpeech")
    _child(entry, "termNote", STATUSES[term.status], "administrativeStatus")
    if term.note:
        _child(entry, "note", term.note)


def _child(parent: etree._Element, name: str, text: str = "", kind: str = "") -> etree._Element:
    child = etree.SubElement(parent, f"{{{NAMESPACE}}}{name}")
    if kind:
        child.set("type", kind)
    if text:
        child.text = text
    return child
