"""SAF010: a word looks like the source's and means something else."""

from collections.abc import Iterator

from pipeline.checks.safety.comparison import findings
from pipeline.model import LocalizedArticle, Unit
from pipeline.rule import Example, Finding, Reference, rule
from pipeline.text.false_friends import compare_false_friends


@rule(
    code="SAF010",
    name="false-friend",
    why="Constipated is not constipado (with a cold), and the patient takes the wrong drug.",
    fix="Use the word that the language has for it.",
    source="Sharif and Tse, Accuracy of Computer-Generated Spanish-Language Medicine Labels, Pediatrics 125 (2010): https://doi.org/10.1542/peds.2009-2530",
    wrong=[
        Example("You may be constipated.", "Puede estar constipado."),
    ],
    right=[
        Example("You may be constipated.", "Puede costarle ir al baño."),
    ],
)
def false_friend(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """A word of the translation looks like the source word and means something else."""
    here, there = article.source_locale.tag, article.locale.tag
    yield from findings(unit, article, lambda source, target: compare_false_friends(source, target, here, there))
