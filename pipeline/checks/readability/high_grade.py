"""RDB008: an article is harder than the project wants."""

from collections.abc import Iterator

from pipeline.checks.readability.counts import count_sentences
from pipeline.checks.readability.preparation import prepare
from pipeline.checks.readability.scores import Score, score_counts
from pipeline.model import LocalizedArticle, Span
from pipeline.rule import Example, Finding, Reference, rule

WORDS = 100
"""Fewest words of a text that is graded: formulas were made on passages of a hundred words."""

_HARD = (
    "Individuals experiencing deteriorating neurological manifestations necessitate comprehensive evaluation. "
    "Pharmacological interventions occasionally precipitate considerable complications in susceptible populations. "
)


@rule(
    code="RDB008",
    name="high-grade",
    severity="warning",
    scope="article",
    why="Half of adults read below the grade that health texts are commonly written for.",
    fix="Start with the sections named: shorten their sentences and replace their long words.",
    source="AMA Foundation, Health literacy: a manual for clinicians (2007): https://www.ama-assn.org/",
    wrong=[Example(_HARD * 8)],
    right=[Example("Rest at home. Drink water. Call your doctor if you feel ill or if you can not eat. " * 7)],
)
def high_grade(article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """The article is above the reading grade that the project sets."""
    tag = article.locale.tag
    limit = reference.grades.get(tag)
    if limit is None:
        return
    prepared = prepare(article, reference.placeholders)
    score = _graded(prepared.sentences, tag)
    if score is None or score.words < WORDS or (score.grade or 0) <= limit:
        return
    sections = [(part.heading, _graded(part.sentences, tag)) for part in prepared.sections if part.heading]
    above = [(graded.grade or 0, heading) for heading, graded in sections if graded and (graded.grade or 0) > limit]
    hardest = ", ".join(f"“{heading}” {grade:g}" for grade, heading in sorted(above, reverse=True)[:3])
    note = f"; hardest: {hardest}" if hardest else ""
    yield Finding(None, Span(0, 0), f"grade {score.grade:g} by {score.formula} (at most {limit:g}){note}")


def _graded(sentences: tuple[str, ...], tag: str) -> Score | None:
    scores = score_counts(count_sentences(sentences, tag), tag)
    return next((score for score in scores if score.grade is not None), None)
