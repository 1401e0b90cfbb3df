"""SAF011: words of the source language were left in the translation."""

from collections.abc import Iterator

from pipeline.checks.safety.comparison import findings
from pipeline.model import LocalizedArticle, Unit
from pipeline.rule import Example, Finding, Reference, rule
from pipeline.text.leftovers import compare_leftovers


@rule(
    code="SAF011",
    name="leftover-words",
    why="A reader who does not know the source language loses the sentence, and a screen reader misreads it.",
    fix="Translate the words.",
    source="WCAG 2.2, 3.1.2 Language of Parts: https://www.w3.org/TR/WCAG22/#language-of-parts",
    wrong=[
        Example("Take it with food.", "Tómelo with food."),
    ],
    right=[
        Example("Take it with food.", "Tómelo con alimentos."),
    ],
)
def leftover_words(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """Words of the source language stand in the translation."""
    here, there = article.source_locale.tag, article.locale.tag
    yield from findings(unit, article, lambda source, target: compare_leftovers(source, target, here, there))
