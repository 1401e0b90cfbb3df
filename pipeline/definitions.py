"""Which definitions a page shows: the concepts that its text names, in reading order."""

from pipeline.inline import parse_inline, plain_text
from pipeline.model import Concept, Locale, LocalizedArticle, Lookup, Term, Termbase
from pipeline.render.site import Definition, Phrase
from pipeline.text.terms import find_term


def definitions_of(article: LocalizedArticle, termbase: Termbase, wording: Lookup) -> tuple[Definition, ...]:
    """Give the definitions for one page; ``wording`` holds the translated definitions, by concept.

    A concept counts where one of its preferred or admitted terms stands in text of the page's own language. A
    definition that is not translated stays in the source language and says so.
    """
    tag = article.locale.tag
    text = "\n".join(plain_text(parse_inline(unit.text)) for unit in article.units if unit.published)
    found = []
    for concept in termbase.concepts:
        names = [term.text for term in _terms(concept, tag)]
        places = [span.start for name in names for span in find_term(name, text, tag)]
        if places and concept.definition:
            found.append((min(places), concept.name, _definition(concept, names, article, wording)))
    return tuple(definition for *_, definition in sorted(found, key=lambda item: item[:2]))


def _terms(concept: Concept, tag: str) -> tuple[Term, ...]:
    """Give the terms of a locale, the preferred one first; ``pt-BR`` takes those of ``pt`` where it has none."""
    language = tag.partition("-")[0]
    for wanted in dict.fromkeys((tag, language)):
        terms = [term for term in concept.terms if term.locale == wanted and term.status in ("preferred", "admitted")]
        if terms:
            return tuple(sorted(terms, key=lambda term: term.status != "preferred"))
    return ()


def _definition(concept: Concept, names: list[str], article: LocalizedArticle, wording: Lookup) -> Definition:
    meaning = _meaning(concept, article, wording)
    return Definition(concept.name, Phrase(names[0], article.locale), meaning, tuple(names))


def _meaning(concept: Concept, article: LocalizedArticle, wording: Lookup) -> Phrase:
    source: Locale = article.source_locale
    if not article.is_source:
        translation = wording(concept.name, concept.definition)
        if translation.state == "translated":
            return Phrase(translation.msgstr, article.locale)
    return Phrase(concept.definition, source)
