"""SAF008: a drug of the source is another in the translation."""

from collections.abc import Iterator

from pipeline.checks.safety.comparison import findings
from pipeline.model import LocalizedArticle, Unit
from pipeline.rule import Example, Finding, Reference, rule
from pipeline.text.drugs import compare_drugs, read_drugs


@rule(
    code="SAF008",
    name="changed-drug",
    why="Names of drugs look alike: clonazepam and clobazam, hydroxyzine and hydralazine.",
    fix="Write the name of the same drug, as the language knows it.",
    source="ISMP, List of Confused Drug Names: https://www.ismp.org/recommendations/confused-drug-names-list",
    wrong=[
        Example("Take clonazepam.", "Tome clobazam."),
        Example("Take clonazepam.", "Примите клобазам.", locale="ru"),
        Example("Take your medicine.", "Tome losartana.", locale="pt-BR"),
    ],
    right=[
        Example("Take clonazepam.", "Tome clonazepam."),
        Example("Take acetaminophen.", "Tome paracetamol."),
        Example("Take clonazepam.", "Примите клоназепам.", locale="ru"),
    ],
)
def changed_drug(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """The drugs of the translation are not those of the source."""
    here, there = article.source_locale.tag, article.locale.tag

    def topic() -> set[str]:
        return {drug.inn for each in article.units for drug in read_drugs(each.block.text, here)}

    yield from findings(unit, article, lambda ours, theirs: compare_drugs(ours, theirs, here, there, topic=topic))
