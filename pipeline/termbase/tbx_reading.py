"""TBX -> Termbase: TBX 3 in both its styles (DCA, DCT) and TBX 2 (``martif``), whatever the dialect.

Elements are known by their local name, data categories by their ``type`` or, in DCT, by their own name. Entities are
never expanded and a file that declares any is refused.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from lxml import etree

from pipeline.errors import LocaleError, TermbaseError
from pipeline.locales import parse_locale
from pipeline.model import Concept, Location, Term, Termbase, TermStatus
from pipeline.termbase.tbx import LANGUAGE, STATUSES, name_of
from pipeline.termbase.tbx_categories import unread_categories
from pipeline.text.drug_terms import DRUG

_ENTRIES = ("conceptEntry", "termEntry")
_SECTIONS = ("langSec", "langSet")
_TERMS = ("termSec", "tig", "ntig")
_STATUS_OF = {value: key for key, value in STATUSES.items()}


_ENTITIES = "the file declares entities", "export it without a DOCTYPE"


class ReadTbx(NamedTuple):
    """A termbase, and what TBX said that ``termbase.csv`` cannot."""

    termbase: Termbase
    left_out: tuple[str, ...]


def parse_tbx(content: bytes, source_locale: str, path: str) -> ReadTbx:
    """Read a file; ``path`` names it in errors (TermbaseError with the line)."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise _unread(error, path) from None
    declared: Any = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise TermbaseError(Location(path), *_ENTITIES)
    left_out: list[str] = []
    concepts = [_concept(entry, source_locale, path, left_out) for entry in _all(root, _ENTRIES)]
    if not concepts:
        raise TermbaseError(Location(path), "the file has no concept", "export it as TBX-Basic")
    _refuse_doubles(concepts)
    return ReadTbx(Termbase(tuple(concepts)), (*left_out, *unread_categories(root, path)))


def _unread(error: etree.XMLSyntaxError, path: str) -> TermbaseError:
    """Say in plain words why a file cannot be read: the parser's own limits stop what would fill the memory."""
    place, said = Location(path, error.lineno or 0), str(error.msg)
    if "amplification" in said or "entity reference loop" in said.lower():
        return TermbaseError(place, *_ENTITIES)
    if "XML_PARSE_HUGE" in said:
        return TermbaseError(place, "the file is nested too deeply or a text is too long", "export it as TBX again")
    return TermbaseError(place, f"this is not XML: {said}", "export it as TBX again")


def _concept(entry: etree._Element, source_locale: str, path: str, left_out: list[str]) -> Concept:
    terms: list[Term] = []
    definition = _category(entry, "definition")
    noun = DRUG if _category(entry, "subjectField").casefold() == DRUG else "noun"
    for section in _children(entry, _SECTIONS):
        locale = _locale(section, path)
        for each in _children(section, _TERMS):
            term = _term(each, locale, path, noun)
            if any((other.text, other.locale) == (term.text, term.locale) for other in terms):
                raise _error(each, path, f'the term "{term.text}" ({locale}) stands twice', "keep one of the two")
            terms.append(term)
        here = _category(section, "definition")
        if here and locale == source_locale:
            definition = here
        elif here:
            left_out.append(f"{path}:{_line(section)}: a definition in {locale}, which belongs into _site.po")
    if not terms:
        raise _error(entry, path, "a concept has no term", "give it one or remove it")
    source = next((term.text for term in terms if term.locale == source_locale), terms[0].text)
    name = name_of(str(entry.get("id") or "")) or "-".join(source.casefold().split())
    return Concept(name, tuple(terms), definition, Location(path, _line(entry)))


def _term(entry: etree._Element, locale: str, path: str, noun: str) -> Term:
    text = next((_text(each) for each in _all(entry, ("term",))), "")
    if not text:
        raise _error(entry, path, "a term is empty", "fill it or remove it")
    pos = _category(entry, "partOfSpeech")
    return Term(
        text,
        locale,
        _status(entry, path),
        pos={"other": "", "noun": noun}.get(pos, pos),
        note="; ".join(map(_text, _all(entry, ("note",)))),
        location=Location(path, _line(entry)),
    )


def _status(entry: etree._Element, path: str) -> TermStatus:
    """Read the status; a term without one is admitted, as terminologists leave it out for ordinary terms."""
    status = _category(entry, "administrativeStatus") or _category(entry, "normativeAuthorization")
    if not status:
        return "admitted"
    status = status if status.endswith("-admn-sts") else f"{status}-admn-sts"
    if status not in _STATUS_OF:
        raise _error(entry, path, f'the status "{status}" is unknown', f"use one of {', '.join(_STATUS_OF)}")
    return _STATUS_OF[status]


def _locale(section: etree._Element, path: str) -> str:
    tag = section.get(LANGUAGE) or section.get("lang") or ""
    try:
        return parse_locale(str(tag)).tag
    except LocaleError as error:
        raise _error(section, path, error.fault, error.remedy) from None


def _category(entry: etree._Element, kind: str) -> str:
    """Give the text of a data category of this level: directly below, or within a group (descripGrp, termNoteGrp)."""
    groups = [each for each in entry if isinstance(each.tag, str) and _name(each).endswith("Grp")]
    for each in (child for level in (entry, *groups) for child in level if isinstance(child.tag, str)):
        if each.get("type") == kind or _name(each) == kind:
            return _text(each)
    return ""


def _children(entry: etree._Element, names: tuple[str, ...]) -> Iterator[etree._Element]:
    yield from (each for each in entry if isinstance(each.tag, str) and _name(each) in names)


def _all(entry: etree._Element, names: tuple[str, ...]) -> Iterator[etree._Element]:
    yield from (each for each in entry.iter() if isinstance(each.tag, str) and _name(each) in names)


def _name(element: etree._Element) -> str:
    return str(etree.QName(element).localname)


def _text(element: etree._Element) -> str:
    return " ".join("".join(str(text) for text in element.itertext()).split())


def _refuse_doubles(concepts: list[Concept]) -> None:
    seen: dict[str, Concept] = {}
    for concept in concepts:
        if concept.name in seen:
            remedy = f"the other one is in line {seen[concept.name].location.line}; make one of the two"
            raise TermbaseError(concept.location, f"the concept {concept.name} stands twice", remedy)
        seen[concept.name] = concept


def _line(element: Any) -> int:
    return int(element.sourceline or 0)


def _error(element: etree._Element, path: str, fault: str, remedy: str) -> TermbaseError:
    return TermbaseError(Location(path, _line(element)), fault, remedy)
