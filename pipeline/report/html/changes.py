"""What changed between two states of a library: texts, reading levels, and problems solved or new."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from rapidfuzz.distance import Indel

from pipeline.inline import parse_inline, plain_text
from pipeline.model import Locale, LocalizedArticle, Problem, Unit
from pipeline.report.html.notes import sentence
from pipeline.report.html.spots import STATES
from pipeline.report.html.values import ArticleReport, Level
from pipeline.report.html.wording import family, label, plain

Fate = Literal["new", "changed", "removed", "translated", "withdrawn"]
ALIKE = 0.5
"""How alike two texts in one place must be to count as one that changed (share of characters that stay)."""


@dataclass(frozen=True, slots=True)
class TextChange:
    """One text that is not what it was."""

    fate: Fate
    before: str
    now: str
    locale_before: Locale
    locale_now: Locale


@dataclass(frozen=True, slots=True)
class Remark:
    """What was said of a text."""

    said: str
    locale: Locale
    text: str
    """The text, to know what of the remark is in its language."""


@dataclass(frozen=True, slots=True)
class ArticleChange:
    """What became of an article in one language."""

    article: ArticleReport
    is_new: bool
    texts: tuple[TextChange, ...]
    before: Level | None
    now: Level | None
    solved: tuple[Remark, ...]
    found: tuple[Remark, ...]

    @property
    def direction(self) -> str:
        """Say whether the text became easier or harder; empty where nobody can say."""
        if self.before is None or self.now is None or self.before.value == self.now.value:
            return ""
        return "easier" if self.now.place < self.before.place else "harder"


def changes(before: Sequence[ArticleReport], now: Sequence[ArticleReport]) -> tuple[ArticleChange, ...]:
    """Compare two states; an article in which nothing changed, or of which nothing is translated, is left out."""
    old = {article.key: article for article in before}
    begun = [article for article in now if article.key in old or article.waiting < article.texts]
    found = [_change(old.get(article.key), article) for article in begun]
    return tuple(change for change in found if change.is_new or change.texts or change.solved or change.found)


def removed(before: Sequence[ArticleReport], now: Sequence[ArticleReport]) -> tuple[ArticleReport, ...]:
    """Give the articles that are gone; the two states must have been asked for the same languages."""
    kept = {article.key for article in now}
    return tuple(article for article in before if article.key not in kept)


def _change(old: ArticleReport | None, article: ArticleReport) -> ArticleChange:
    if old is None:
        return ArticleChange(article, True, (), None, _level(article), (), ())
    was, known = _open(old), _open(article)
    return ArticleChange(
        article=article,
        is_new=False,
        texts=tuple(_texts(old.localized, article.localized)),
        before=_level(old),
        now=_level(article),
        solved=_remarks(old, [problem for identity, problem in was.items() if identity not in known]),
        found=_remarks(article, [problem for identity, problem in known.items() if identity not in was]),
    )


def _open(article: ArticleReport) -> dict[str, Problem]:
    """Give the open problems by identity; whether a text is translated shows among the texts."""
    return {
        problem.fingerprint: problem
        for problem in article.problems
        if problem.waived is None and problem.name not in STATES
    }


def _remarks(article: ArticleReport, problems: Sequence[Problem]) -> tuple[Remark, ...]:
    """Put problems into words, those of safety first."""
    ranked = sorted(problems, key=lambda problem: (family(problem) != "safety", problem.severity != "error"))
    return tuple(_remark(problem, article) for problem in ranked)


def _remark(problem: Problem, article: ArticleReport) -> Remark:
    said = f"{label(problem.name)}: {sentence(plain(problem.text))}"
    unit = article.localized.by_block().get((problem.msgctxt, problem.msgid))
    return Remark(said, article.locale, _words(unit) if unit else "")


def _level(article: ArticleReport) -> Level | None:
    return article.reading.level if article.reading else None


def _texts(old: LocalizedArticle, new: LocalizedArticle) -> Iterator[TextChange]:
    """Align the two by their source texts, and compare what readers see."""
    matcher = SequenceMatcher(None, [u.block.key for u in old.units], [u.block.key for u in new.units], autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        before, now = old.units[i:j], new.units[k:m]
        if tag == "equal":
            pairs = zip(before, now, strict=True)
            yield from (_pair(a, b, old, new) for a, b in pairs if _shown(a) != _shown(b))
        else:
            yield from _replaced(before, now, old, new)


def _replaced(
    before: Sequence[Unit], now: Sequence[Unit], old: LocalizedArticle, new: LocalizedArticle
) -> Iterator[TextChange]:
    """Pair each new text with the likest of the old ones that stood in its place."""
    left = list(before)
    for unit in now:
        likest = max(left, key=lambda other: _likeness(other, unit), default=None)
        if likest is not None and _likeness(likest, unit) >= ALIKE:
            left.remove(likest)
            if _shown(likest) != _shown(unit):
                yield _pair(likest, unit, old, new)
        else:
            yield TextChange("new", "", _words(unit), new.locale, _language(unit, new))
    for unit in left:
        yield TextChange("removed", _words(unit), "", _language(unit, old), new.locale)


def _likeness(one: Unit, other: Unit) -> float:
    return Indel.normalized_similarity(one.block.text, other.block.text, score_cutoff=ALIKE)


def _pair(before: Unit, now: Unit, old: LocalizedArticle, new: LocalizedArticle) -> TextChange:
    fate: Fate = "changed"
    if before.published != now.published:
        fate = "translated" if now.published else "withdrawn"
    return TextChange(fate, _words(before), _words(now), _language(before, old), _language(now, new))


def _shown(unit: Unit) -> tuple[str, bool]:
    return unit.text, unit.published


def _words(unit: Unit) -> str:
    return plain_text(parse_inline(unit.text))


def _language(unit: Unit, article: LocalizedArticle) -> Locale:
    return article.locale if unit.published else article.source_locale
