"""GLO001: a forbidden term is used."""

from collections.abc import Iterator

from pipeline.checks.glossary.example_terms import TERMS
from pipeline.checks.glossary.uses import uses_in, words_at
from pipeline.model import LocalizedArticle, Unit
from pipeline.rule import Example, Finding, Reference, rule
from pipeline.text.concepts import terms_in


@rule(
    code="GLO001",
    name="forbidden-term",
    why="The terminologists have ruled the term out: it is wrong, it hurts, or readers take it for something else.",
    fix="Use the approved term of the termbase.",
    source="ISO 704:2022, Terminology work: https://www.iso.org/standard/79077.html",
    wrong=[
        Example("Kidney shutdowns are an emergency.", termbase=TERMS),
        Example("Kidney failure is an emergency.", "Los paros renales son una emergencia.", termbase=TERMS),
    ],
    right=[
        Example("Kidney failure is an emergency. Walk to keep fit.", termbase=TERMS),
        Example("Kidney failure is an emergency.", "La insuficiencia renal es una emergencia.", termbase=TERMS),
    ],
)
def forbidden_term(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """A text uses a term that the termbase forbids."""
    for use in uses_in(unit, article, reference):
        if use.term.status == "forbidden":
            names = [t.text for t in terms_in(use.concept, article.locale.tag) if t.status == "preferred"]
            better = f'; the approved term is "{names[0]}"' if names else ""
            yield Finding(unit, use.span, f'"{words_at(unit.text, use.span)}" is a forbidden term{better}')
