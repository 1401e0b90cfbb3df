"""GLO002: a deprecated term is used."""

from collections.abc import Iterator

from pipeline.checks.glossary.example_terms import TERMS
from pipeline.checks.glossary.uses import uses_in, words_at
from pipeline.model import LocalizedArticle, Unit
from pipeline.rule import Example, Finding, Reference, rule
from pipeline.text.concepts import terms_in


@rule(
    code="GLO002",
    name="deprecated-term",
    severity="warning",
    why="Two generations of names for one thing confuse readers who look a word up.",
    fix="Use the preferred term of the termbase.",
    source="ISO 30042:2019, TermBase eXchange (administrative status): https://www.iso.org/standard/62510.html",
    wrong=[
        Example("Renal failure comes on slowly.", termbase=TERMS),
        Example("The seizure ends soon.", "La convulsión o ataque termina pronto.", termbase=TERMS),
    ],
    right=[
        Example("Kidney failure comes on slowly.", termbase=TERMS),
        Example("A heart attack is an emergency.", "Un ataque al corazón es una emergencia.", termbase=TERMS),
    ],
)
def deprecated_term(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """A text uses a term that the termbase calls out of date."""
    for use in uses_in(unit, article, reference):
        if use.term.status == "deprecated":
            names = [t.text for t in terms_in(use.concept, article.locale.tag) if t.status == "preferred"]
            better = f'; the preferred term is "{names[0]}"' if names else ""
            yield Finding(unit, use.span, f'"{words_at(unit.text, use.span)}" is a deprecated term{better}')
