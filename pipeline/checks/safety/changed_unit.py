"""SAF002: a number keeps its value and loses its unit."""

from collections.abc import Iterator

from pipeline.checks.safety.comparison import quantity_findings
from pipeline.model import LocalizedArticle, Unit
from pipeline.rule import Example, Finding, Reference, rule


@rule(
    code="SAF002",
    name="changed-unit",
    why="10 mg read as 10 g is a thousand times the dose; hours read as days leave a patient untreated.",
    fix="Write the same unit, or convert the number with it.",
    source="Sharif and Tse, Accuracy of Computer-Generated Spanish-Language Medicine Labels, Pediatrics 125 (2010): https://doi.org/10.1542/peds.2009-2530",
    wrong=[
        Example("Take 10 mg.", "Tome 10 g."),
        Example("Wait 24 hours.", "Espere 24 días."),
        Example("Add 2 teaspoons.", "Añada 2 cucharadas."),
    ],
    right=[
        Example("Take 10 mg.", "Tome 10 mg."),
        Example("Wait 24 hours.", "Warten Sie 24 Stunden.", locale="de"),
        Example("Take 10 mg.", "Примите 10 мг.", locale="ru"),
    ],
)
def changed_unit(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """A unit of the translation is not that of the source."""
    yield from quantity_findings(unit, article, "unit")
