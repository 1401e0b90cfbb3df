"""GLO004: a source word was left in the translation."""

from collections.abc import Iterator

from pipeline.checks.glossary.example_terms import TERMS
from pipeline.checks.glossary.uses import source_uses, words_at
from pipeline.inline import masked
from pipeline.model import LocalizedArticle, Unit
from pipeline.rule import Example, Finding, Reference, rule
from pipeline.text.concepts import APPROVED, Use, terms_in
from pipeline.text.terms import find_term


@rule(
    code="GLO004",
    name="source-word",
    why="A term that was left in the source language tells most readers nothing.",
    fix="Translate it with the approved term of the termbase.",
    source="WCAG 2.2, 3.1.3 Unusual Words: https://www.w3.org/TR/WCAG22/#unusual-words",
    wrong=[
        Example("Kidney failure is treatable.", "El kidney failure es tratable.", termbase=TERMS),
        Example("The catheter is soft.", "El catheter es blando, un catéter.", termbase=TERMS),
    ],
    right=[
        Example("You may have an EEG.", "Puede hacerse un EEG.", termbase=TERMS),
        Example("The catheter is soft.", "El catéter es blando.", termbase=TERMS),
    ],
)
def source_word(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """A term of the source stands untranslated in the translation."""
    if article.is_source or not unit.published or not unit.block.translate:
        return
    text = masked(unit.text)
    for use in source_uses(unit, article, reference):
        approved = [term.text for term in terms_in(use.concept, article.locale.tag) if term.status in APPROVED]
        if approved and not _is_shared(use, approved, article):
            for span in find_term(use.term.text, text, article.source_locale.tag, match="exact"):
                fault = f'"{words_at(unit.text, span)}" is left from the source; the approved term is "{approved[0]}"'
                yield Finding(unit, span, fault)


def _is_shared(use: Use, approved: list[str], article: LocalizedArticle) -> bool:
    """Say whether the two languages share the word, or a term of the translation holds it."""
    return any(find_term(use.term.text, name, article.source_locale.tag) for name in approved)
