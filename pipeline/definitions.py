"""Which definitions a page shows: the concepts that its text names, in reading order."""

from collections import defaultdict

from pipeline.inline import parse_inline, plain_text
from pipeline.model import Concept, Locale, LocalizedArticle, Lookup, Term, Termbase
from pipeline.render.site import Definition, Phrase
from pipeline.text.concepts import APPROVED, Use, terms_in, vocabulary


def definitions_of(article: LocalizedArticle, termbase: Termbase, wording: Lookup) -> tuple[Definition, ...]:
    """Give the definitions for one page; ``wording`` holds the translated definitions, by concept.

    A concept counts where one of its preferred or admitted terms stands, in any inflection, in text of the page's own
    language and within no longer term. A definition that is not translated stays in the source language and says so.
    """
    tag = article.locale.tag
    text = "\n".join(plain_text(parse_inline(unit.text)) for unit in article.units if unit.published)
    by_concept: dict[str, list[Use]] = defaultdict(list)
    for use in vocabulary(termbase, tag).longest_uses(text, article.article.slug, article.article.topics):
        if use.term.status in APPROVED:
            by_concept[use.concept.name].append(use)
    found = []
    for concept in termbase.concepts:
        uses = by_concept.get(concept.name, [])
        if uses and concept.definition:
            words = [text[use.span.start : use.span.end] for use in uses]
            found.append((uses[0].span, concept.name, _definition(concept, words, article, wording)))
    return tuple(definition for *_, definition in sorted(found, key=lambda item: item[:2]))


def _preferred(concept: Concept, tag: str) -> Term:
    """Give the term under which a page explains a concept."""
    terms = [term for term in terms_in(concept, tag) if term.status in APPROVED]
    return min(terms, key=lambda term: term.status != "preferred")


def _definition(concept: Concept, words: list[str], article: LocalizedArticle, wording: Lookup) -> Definition:
    """Make a definition; its names are the preferred term and the very words by which the text uses the concept."""
    term = _preferred(concept, article.locale.tag)
    meaning = _meaning(concept, article, wording)
    names = tuple(dict.fromkeys((term.text, *words)))
    return Definition(concept.name, Phrase(term.text, article.locale), meaning, names, term.match)


def _meaning(concept: Concept, article: LocalizedArticle, wording: Lookup) -> Phrase:
    source: Locale = article.source_locale
    if not article.is_source:
        translation = wording(concept.name, concept.definition)
        if translation.state == "translated":
            return Phrase(translation.msgstr, article.locale)
    return Phrase(concept.definition, source)
