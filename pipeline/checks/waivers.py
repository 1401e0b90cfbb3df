"""Leave to break a rule: who may give it, and where.

Style rules are waived in the configuration, in a comment of the source or by the translator. A safety rule (SAF)
is waived in the configuration only, bound to the article, the locale and both texts, with the name of who
decided; anything less does not count.
"""

from collections.abc import Sequence

from pipeline.config import ProjectWaiver
from pipeline.model import LocalizedArticle, Problem, Unit, Waiver


def reason_to_waive(
    problem: Problem, unit: Unit | None, article: LocalizedArticle, project: Sequence[ProjectWaiver]
) -> str | None:
    """Give the reason of the first waiver that covers the problem; None where none does."""
    for waiver in project:
        if covers(waiver, problem) and waiver.msgstr in (None, unit.translation.msgstr if unit else None):
            return waiver.reason
    if unit is None or problem.rule.startswith("SAF"):
        return None
    names = (problem.name, problem.rule)
    return next((w.reason for w in comments_of(unit, article) if w.rule in names), None)


def comments_of(unit: Unit, article: LocalizedArticle) -> tuple[Waiver, ...]:
    """Give the waivers beside a text: the author's in the source, the translator's in a translation."""
    return unit.block.waivers if article.is_source else unit.translation.waivers


def covers(waiver: ProjectWaiver, problem: Problem) -> bool:
    """Say whether a waiver of the configuration is meant for a problem, its msgstr aside."""
    return (
        waiver.rule in (problem.name, problem.rule)
        and (_is_bound(waiver) or not problem.rule.startswith("SAF"))
        and waiver.locale in ("", problem.locale)
        and waiver.article in ("", problem.article)
        and waiver.msgid in (None, problem.msgid)
    )


def _is_bound(waiver: ProjectWaiver) -> bool:
    named = waiver.article and waiver.locale and waiver.by
    return bool(named) and waiver.msgid is not None and waiver.msgstr is not None
