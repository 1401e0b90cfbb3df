"""SAF004: how often, or at what interval, is another."""

from collections.abc import Iterator

from pipeline.checks.safety.comparison import quantity_findings
from pipeline.model import LocalizedArticle, Unit
from pipeline.rule import Example, Finding, Reference, rule


@rule(
    code="SAF004",
    name="changed-frequency",
    why="Once a day read as eleven times a day (Spanish: once) has put patients in hospital.",
    fix="Say how often in the words of the language: una vez al día.",
    source="Sharif and Tse, Accuracy of Computer-Generated Spanish-Language Medicine Labels, Pediatrics 125 (2010): https://doi.org/10.1542/peds.2009-2530",
    wrong=[
        Example("Give 5 mg per kg.", "Dé 5 mg."),
        Example("Take it twice a day.", "Tómelo tres veces al día."),
        Example("Take it twice a day.", "Tómelo dos veces a la semana."),
    ],
    right=[
        Example("Take it every 8 hours.", "Tómelo cada 8 horas."),
        Example("Take it once a day.", "Tómelo una vez al día."),
        Example("Take it twice a day.", "Nehmen Sie es zweimal täglich.", locale="de"),
    ],
)
def changed_frequency(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """How often something is done is not what the source says."""
    yield from quantity_findings(unit, article, "frequency")
