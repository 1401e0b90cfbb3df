"""SAF013: a duty became a possibility, or an "only" was lost."""

from collections.abc import Iterator

from pipeline.checks.safety.comparison import findings
from pipeline.model import LocalizedArticle, Unit
from pipeline.rule import Example, Finding, Reference, rule
from pipeline.text.modality import compare_modality


@rule(
    code="SAF013",
    name="changed-modality",
    severity="warning",
    why="Must and may are a duty and a choice: a reader who takes one for the other takes a risk.",
    fix="Translate must as a duty, may as a possibility, and keep the only.",
    source="Plain Writing, Federal plain language guidelines, use must for requirements: "
    "https://www.plainlanguage.gov/guidelines/conversational/use-must-to-indicate-requirements/",
    wrong=[Example("You must stop.", "Usted puede parar.")],
    right=[Example("You must stop.", "Usted debe parar."), Example("You may drink water.", "Puede beber agua.")],
)
def changed_modality(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """A duty of the source is a choice in the translation, or the other way round."""
    here, there = article.source_locale.tag, article.locale.tag
    yield from findings(unit, article, lambda source, target: compare_modality(source, target, here, there))
