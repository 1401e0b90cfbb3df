"""SAF006: a value stands in another unit and agrees."""

from collections.abc import Iterator

from pipeline.checks.safety.comparison import quantity_findings
from pipeline.model import LocalizedArticle, Unit
from pipeline.rule import Example, Finding, Reference, rule


@rule(
    code="SAF006",
    name="converted-unit",
    severity="note",
    why="A converted value is right when it agrees, and a reviewer wants to know of it.",
    fix="Nothing, if the conversion is meant.",
    source="NIST Special Publication 811, Guide for the Use of the SI: https://www.nist.gov/pml/special-publication-811",
    wrong=[
        Example("A fever is 98.6 °F or more.", "Fiebre es 37 °C o más."),
    ],
    right=[
        Example("A fever is 38 °C or more.", "Fiebre es 38 °C o más."),
    ],
)
def converted_unit(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """The translation converts a unit, and the value agrees."""
    yield from quantity_findings(unit, article, "converted")
