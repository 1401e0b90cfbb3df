"""SAF007: a 'not' stands on one side only."""

from collections.abc import Iterator

from pipeline.checks.safety.comparison import findings
from pipeline.model import LocalizedArticle, Unit
from pipeline.rule import Example, Finding, Reference, rule
from pipeline.text.negation import compare_negation


@rule(
    code="SAF007",
    name="changed-negation",
    severity="warning",
    why="Do not take and take differ by one short word, and the sentence reads well without it.",
    fix="Translate what the source denies, and deny nothing else.",
    source="Sharif and Tse, Accuracy of Computer-Generated Spanish-Language Medicine Labels, Pediatrics 125 (2010): https://doi.org/10.1542/peds.2009-2530",
    wrong=[
        Example("Do not take it with food.", "Tómelo con alimentos."),
        Example("Take it with food.", "No lo tome con alimentos."),
        Example("Never stop it suddenly.", "Setzen Sie es plötzlich ab.", locale="de"),
        Example("Call if you can no longer walk.", "Appelez si vous pouvez marcher.", locale="fr"),
        Example("Do not give food, drink, or pills. Call.", "No dé comida, bebida ni pastillas. No llame."),
        Example("If you miss a dose, wait. Do not take two.", "Si olvida una dosis, espere. Tome dos."),
    ],
    right=[
        Example("Do not take it with food.", "No lo tome con alimentos."),
        Example("Avoid alcohol.", "No beba alcohol."),
        Example("Do not drive.", "Ne conduisez pas.", locale="fr"),
        Example("How it does not spread", "Cómo no se transmite"),
        Example("How to take your drug safely", "Cómo tomar su medicamento sin peligro"),
        Example("Do not swim alone.", "No nade sin compañía."),
        Example("If you think about stopping", "Si piensa en dejar el tratamiento"),
        Example("Take it only if no other drug works.", "Debe tomarlo solo si ningún otro medicamento funciona."),
        Example(
            "Do not give food, drink, or pills.",
            "Geben Sie kein Essen, keine Getränke und keine Tabletten.",
            locale="de",
        ),
        Example("Awake and aware?", "Có tỉnh và biết không?", locale="vi"),
        Example("No", "Không", locale="vi"),
        Example("Upset stomach, poor balance, or weakness", "胃不舒服、站不稳或没有力气", locale="zh-Hans"),
        Example("Vomiting that does not stop", "呕吐不止", locale="zh-Hans"),
        Example("You cannot hold it back.", "您想忍也忍不住。", locale="zh-Hans"),
        Example("Birth control pills may not work as well.", "避孕药的效果可能变差。", locale="zh-Hans"),
        Example("Ask your doctor about folic acid.", "请问医生您需不需要吃叶酸。", locale="zh-Hans"),
        Example("Do not let anyone draw blood there.", "Ne laissez personne y prendre votre sang.", locale="fr"),
        Example("Take it safely.", "Prenez-le sans danger.", locale="fr"),
        Example("Move hard things away.", "Éloignez les objets durs.", locale="fr"),
        Example("Taking a step", "Faire un pas", locale="fr"),
        Example("If they cannot, a drug may help.", "Sinon, un médicament peut aider.", locale="fr"),
        Example("The heart suddenly stops pumping.", "Le cœur s’arrête soudain de pomper le sang.", locale="fr"),
        Example("Call if you can no longer walk.", "Appelez si vous ne pouvez plus marcher.", locale="fr"),
        Example("Most seizures stop on their own.", "ज़्यादातर दौरे अपने आप रुक जाते हैं।", locale="hi"),
        Example("If you think about stopping", "अगर आप डायलिसिस बंद करने की सोचें", locale="hi"),
        Example("You are suddenly confused.", "अचानक कुछ समझ न आए।", locale="hi"),
        Example("Tingling, trouble finding words", "झुनझुनी, सही शब्द न सूझना", locale="hi"),
        Example("The first signs are easy to miss.", "शुरू की निशानियाँ नज़र में नहीं आतीं।", locale="hi"),
        Example("Birth control pills may not work as well.", "गर्भनिरोधक गोलियों का असर कम हो सकता है।", locale="hi"),
    ],
)
def changed_negation(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """A negation stands in the source or in the translation only."""
    here, there = article.source_locale.tag, article.locale.tag
    yield from findings(unit, article, lambda source, target: compare_negation(source, target, here, there))
