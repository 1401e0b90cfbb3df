"""SAF005: a limit is turned round: at least, at most."""

from collections.abc import Iterator

from pipeline.checks.safety.comparison import quantity_findings
from pipeline.model import LocalizedArticle, Unit
from pipeline.rule import Example, Finding, Reference, rule


@rule(
    code="SAF005",
    name="changed-bound",
    why="At least 2 litres and at most 2 litres are opposite advice.",
    fix="Translate the limit: at least, at most, more than, less than, up to.",
    source="Sharif and Tse, Accuracy of Computer-Generated Spanish-Language Medicine Labels, Pediatrics 125 (2010): https://doi.org/10.1542/peds.2009-2530",
    wrong=[
        Example("Drink at least 2 liters.", "Beba como máximo 2 litros."),
    ],
    right=[
        Example("Drink at least 2 liters.", "Beba al menos 2 litros."),
        Example("Wait up to 3 days.", "Espere hasta 3 días."),
    ],
)
def changed_bound(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """A limit of the translation runs the other way."""
    yield from quantity_findings(unit, article, "bound")
