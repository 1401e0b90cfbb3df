"""Stage 6, gate: what may be published, and how it must be marked.

A page is a draft until people have signed exactly its text. Signatures are not read yet, so every page of a
language that needs one is a draft and a release is refused: the safe answer while nobody can have signed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pipeline.model import LocalizedArticle, Problem, Termbase, Unit
from pipeline.text.criticality import safety_of


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the gate says of one page; ``reasons`` is empty when it may be released."""

    slug: str
    locale: str
    reasons: tuple[str, ...]

    @property
    def draft(self) -> bool:
        """Whether the page must carry the draft notice."""
        return bool(self.reasons)


def judge(
    article: LocalizedArticle,
    signatures: Sequence[str],
    source_signatures: Sequence[str],
    termbase: Termbase = Termbase(),  # noqa: B008  (a frozen value)
) -> Verdict:
    """Say whether a page may be released; ``signatures`` names the roles that must sign a translation.

    ``termbase`` adds its drugs to what makes a text safety-critical.
    """
    roles = source_signatures if article.is_source else signatures
    reasons = [f"not signed by a {role}" for role in roles]
    missing = [unit for unit in article.units if not unit.published]
    if missing:
        reasons.append(f"{len(missing)} texts without a finished translation{_critical(missing, article, termbase)}")
    return Verdict(article.article.slug, article.locale.tag, tuple(reasons))


def with_safety(verdicts: Iterable[Verdict], problems: Iterable[Problem], shared: str) -> tuple[Verdict, ...]:
    """Add to each verdict the safety problems of its page and those of the article ``shared``, which every page shows.

    Waived ones count too: only a signature can say that somebody saw exactly this problem. Notes do not count.
    """
    found = [each for each in problems if each.rule.startswith("SAF") and each.severity != "note"]
    return tuple(_with_those(verdict, found, shared) for verdict in verdicts)


def _with_those(verdict: Verdict, found: Sequence[Problem], shared: str) -> Verdict:
    here = [each for each in found if each.locale == verdict.locale and each.article in (verdict.slug, shared)]
    if not here:
        return verdict
    names = ", ".join(dict.fromkeys(each.name for each in here))
    return replace(verdict, reasons=(*verdict.reasons, f"safety problems: {len(here)} ({names})"))


def _critical(missing: Sequence[Unit], article: LocalizedArticle, termbase: Termbase) -> str:
    """Say how many of the unfinished texts could harm a patient, for those are translated first."""
    source = article.source_locale.tag
    count = sum(bool(safety_of(unit.block.text, source, termbase)) for unit in missing)
    return f", {count} of them safety-critical" if count else ""


def refused(verdicts: Iterable[Verdict]) -> tuple[Verdict, ...]:
    """Give the pages that a release would have to leave out."""
    return tuple(verdict for verdict in verdicts if verdict.draft)
