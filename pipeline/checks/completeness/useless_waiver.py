"""CMP003: a waiver hides nothing."""

from collections.abc import Iterator, Sequence

from pipeline.checks.glossary.two_names_across import two_names_across_articles
from pipeline.checks.waivers import comments_of
from pipeline.model import LocalizedArticle, Problem, Span
from pipeline.rule import Example, Finding, Reference, rule

_JUDGED_LATER = (two_names_across_articles.name, two_names_across_articles.code)
"""Rules that need all articles: one article alone cannot tell whether their waiver hides something."""


@rule(
    code="CMP003",
    name="useless-waiver",
    severity="warning",
    scope="outcome",
    why="A waiver that hides nothing today may hide a real fault tomorrow, and nobody will notice.",
    fix="Remove the waiver, or mend the name of its rule.",
    source="ruff, unused-noqa (the same idea for code): https://docs.astral.sh/ruff/rules/unused-noqa/",
    wrong=[Example("<!-- demotic: allow long-sentence: a quotation -->\nShort.")],
    right=[Example("<!-- demotic: allow long-sentence: a quotation -->\nOne " + "and one more " * 9 + "is long.")],
)
def useless_waiver(article: LocalizedArticle, problems: Sequence[Problem], reference: Reference) -> Iterator[Finding]:
    """A waiver in a comment hides nothing."""
    hidden = {
        (problem.msgctxt, problem.msgid, name)
        for problem in problems
        if problem.waived
        for name in (problem.name, problem.rule)
    }
    for unit in article.by_block().values():
        for waiver in comments_of(unit, article):
            if (*unit.block.key, waiver.rule) not in hidden and waiver.rule not in _JUDGED_LATER:
                yield Finding(unit, Span(0, 0), f"allow {waiver.rule} hides nothing here")
