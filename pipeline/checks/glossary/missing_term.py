"""GLO003: a translation does not use the approved term."""

from collections.abc import Iterator, Sequence

from pipeline.checks.glossary.example_terms import TERMS
from pipeline.checks.glossary.uses import source_uses, target_uses, words_at
from pipeline.inline import masked
from pipeline.model import LocalizedArticle, Span, Term, Unit
from pipeline.rule import Example, Finding, Reference, rule
from pipeline.text.concepts import APPROVED, Use, terms_in
from pipeline.text.scopes import parse_scope
from pipeline.text.terms import find_term

SHORTEST_PART = 3
"""Letters of a word of the approved term that may show where the translator meant it."""


@rule(
    code="GLO003",
    name="missing-term",
    severity="warning",
    why="A reader who meets one thing under several names takes it for several things.",
    fix="Use the approved term, or have the terminologist admit this one.",
    source="ISO 17100:2015, Translation services, 5.3.1 (use of terminology): https://www.iso.org/standard/59149.html",
    wrong=[
        Example("Kidney failure is treatable.", "La insuficiencia del hígado es tratable.", termbase=TERMS),
        Example("Signs of kidney failure", "Signos de paro renal", termbase=TERMS),
        Example("A stroke needs help at once.", "Un infarto necesita ayuda inmediata.", termbase=TERMS),
    ],
    right=[
        Example("Kidney failure is treatable.", "Las insuficiencias graves renales son tratables.", termbase=TERMS),
        Example("Kidney failures are treatable.", "Los fallos renales son tratables.", termbase=TERMS),
        Example("The Stroke Foundation helps.", "La Stroke Foundation ayuda.", termbase=TERMS),
    ],
)  # fmt: skip
def missing_term(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """The source uses a term, and the translation none of its approved terms."""
    if article.is_source or not unit.published or not unit.block.translate:
        return
    wanted = source_uses(unit, article, reference)
    if not wanted:
        return
    found = target_uses(unit, article, reference)
    for use in wanted:
        approved = _approved(use, article)
        if approved and not any(_names(other, use) and other.term.status in APPROVED for other in found):
            place, instead = _instead(use, approved, unit, article, found)
            yield Finding(unit, place, f'"{approved[0].text}" ({use.term.text}) is missing; {instead}')


def _approved(use: Use, article: LocalizedArticle) -> list[Term]:
    """Give the terms that would do, the preferred one first, as far as they hold in this article."""
    slug, topics = article.article.slug, article.article.topics
    terms = [term for term in terms_in(use.concept, article.locale.tag) if term.status in APPROVED]
    held = [term for term in terms if parse_scope(term.scope).holds(slug, topics)]
    return sorted(held, key=lambda term: term.status != "preferred")


def _instead(
    use: Use, approved: Sequence[Term], unit: Unit, article: LocalizedArticle, found: Sequence[Use]
) -> tuple[Span, str]:
    """Say what stands there: another name of the concept, the source word, or a part of the approved term."""
    own = [other.span for other in found if _names(other, use)]
    text, tag = masked(unit.text), article.locale.tag
    left_over = find_term(use.term.text, text, article.source_locale.tag)
    parts = [
        span
        for term in approved
        for word in term.text.split()
        if len(word) >= SHORTEST_PART
        for span in find_term(word, text, tag)
    ]
    for places in (own, left_over, parts):
        if places:
            return places[0], f'found "{words_at(unit.text, places[0])}"'
    return Span(0, len(unit.text)), f'found "{words_at(unit.text, Span(0, len(unit.text)))[:80]}"'


def _names(other: Use, use: Use) -> bool:
    return other.concept.name == use.concept.name
