"""SAF001: a number of the source is another in the translation, or on one side only."""

from collections.abc import Iterator

from pipeline.checks.safety.comparison import quantity_findings
from pipeline.model import LocalizedArticle, Unit
from pipeline.rule import Example, Finding, Reference, rule


@rule(
    code="SAF001",
    name="changed-dose",
    why="One digit is the difference between a dose and an overdose.",
    fix="Write the number of the source, in the way that the language writes numbers.",
    source="Sharif and Tse, Accuracy of Computer-Generated Spanish-Language Medicine Labels, Pediatrics 125 (2010): https://doi.org/10.1542/peds.2009-2530",
    wrong=[
        Example("Take 5 mg.", "Tome 50 mg."),
        Example("Take 1.5 mg.", "Nehmen Sie 15 mg.", locale="de"),
        Example("Take 0.5 mg.", "Tome 5 mg."),
        Example("Take 250 mg.", "Prenez 520 mg.", locale="fr"),
        Example("Take two tablets.", "Tome tres tabletas."),
        Example("Take it every 8 hours.", "Tómelo cada 6 horas."),
        Example("Take it once a day.", "Tómelo once al día."),
        Example("Take 5 mg.", "تناول 50 ملغ.", locale="ar"),
        Example("Wait for 20 minutes.", "Espere 2 minutos."),
        Example("Take 5 mg.", "Tome el medicamento."),
    ],
    right=[
        Example("Take 1.5 mg.", "Tome 1,5 mg."),
        Example("It costs 1,500 a day.", "Cuesta 1.500 al día."),
        Example("Take two tablets.", "Tome 2 tabletas."),
        Example("Take 5 mg.", "تناول ٥ ملغ.", locale="ar"),
        Example("About 10,000 people have it.", "大约一万人患有此病。", locale="zh-Hans"),
        Example("Use one hand.", "Use una mano."),
        Example("Most often 3 times a week", "多半每周 3 次", locale="zh-Hans"),
        Example("Weigh yourself between sessions.", "请在两次透析之间称体重。", locale="zh-Hans"),
    ],
)
def changed_dose(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """The numbers of the translation are not those of the source."""
    yield from quantity_findings(unit, article, "value", "missing", "added")
