"""GLO008: a term is not explained where it is first used."""

from collections.abc import Iterator

from pipeline.checks.glossary.example_terms import TERMS
from pipeline.checks.glossary.uses import approved_uses, words_at
from pipeline.inline import masked
from pipeline.model import LocalizedArticle
from pipeline.rule import Example, Finding, Reference, rule
from pipeline.text.explanations import is_explained


@rule(
    code="GLO008",
    name="undefined-jargon",
    severity="warning",
    scope="article",
    why="A reader who does not know a word at its first use reads the rest of the article without it.",
    fix="Explain the word in the same sentence, or give its concept a definition in source/termbase.csv, which the "
    "page then shows.",
    source="WCAG 2.2, 3.1.3 Unusual Words: https://www.w3.org/TR/WCAG22/#unusual-words",
    wrong=[
        Example("After a stroke, people need rest.", termbase=TERMS),
        Example("After a **stroke**, people need rest.", termbase=TERMS),
    ],
    right=[
        Example("A stroke (blood stops reaching part of the brain) is an emergency. After a stroke, rest.",
                termbase=TERMS),
        Example("After a seizure, people need rest.", termbase=TERMS),
    ],
)  # fmt: skip
def undefined_jargon(article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """A term of the termbase without a definition is not explained at its first use.

    Words that no termbase knows are the business of rare-word: only how seldom they are used tells that they are hard.
    """
    if not article.is_source:
        return
    seen = set()
    for unit, uses in approved_uses(article, reference):
        for use in uses:
            if use.concept.name in seen or use.concept.definition or unit.block.kind in ("title", "heading"):
                continue
            seen.add(use.concept.name)
            if not is_explained(masked(unit.text), use.span, article.locale.tag):
                fault = f'"{words_at(unit.text, use.span)}" is used before it is explained'
                yield Finding(unit, use.span, fault)
