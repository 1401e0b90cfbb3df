"""SAF003: a range runs the other way round, or two amounts changed places."""

from collections.abc import Iterator

from pipeline.checks.safety.comparison import quantity_findings
from pipeline.model import LocalizedArticle, Unit
from pipeline.rule import Example, Finding, Reference, rule


@rule(
    code="SAF003",
    name="changed-order",
    why="10 to 5 is no range: the reader cannot know which end is the limit. And the dose of the night is not that "
    "of the morning.",
    fix="Write the numbers in the order of the source.",
    source="Sharif and Tse, Accuracy of Computer-Generated Spanish-Language Medicine Labels, Pediatrics 125 (2010): https://doi.org/10.1542/peds.2009-2530",
    wrong=[
        Example("Take 5 to 10 mg.", "Tome de 10 a 5 mg."),
        Example("Take 5-10 mg.", "Tome 10-5 mg."),
        Example("Take 5 mg in the morning and 10 mg at night.", "Tome 10 mg por la mañana y 5 mg por la noche."),
    ],
    right=[
        Example("Take 5 to 10 mg.", "Tome de 5 a 10 mg."),
        Example("Take 5 mg in the morning and 10 mg at night.", "Tome 5 mg por la mañana y 10 mg por la noche."),
        Example("Take 5-10 mg.", "Nehmen Sie 5 bis 10 mg.", locale="de"),
    ],
)
def changed_order(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """The numbers of a range, or two amounts of one unit, stand in another order."""
    yield from quantity_findings(unit, article, "order")
