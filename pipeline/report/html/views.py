"""What the templates show of one article in one language, worked out once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from pipeline.inline import parse_inline, plain_text
from pipeline.model import Key, Locale, Problem
from pipeline.report.html.numbers import listed
from pipeline.report.html.running_text import RunningText
from pipeline.report.html.spots import Spot, spots_of
from pipeline.report.html.values import ArticleReport, Reading


@dataclass(frozen=True, slots=True)
class View:
    """An article in one language, with an id for what belongs to it."""

    id: str
    article: ArticleReport
    spots: tuple[Spot, ...]
    """All that are open, numbered; a short report shows the first ``most`` by importance."""
    shown: tuple[Spot, ...]

    @property
    def locale(self) -> Locale:
        """The language of the text."""
        return self.article.locale

    @property
    def reading(self) -> Reading | None:
        """What is known of how hard it is."""
        return self.article.reading

    @property
    def title(self) -> str:
        """The title in the source language."""
        return self.article.title

    @property
    def own_title(self) -> str:
        """The title as its readers see it; empty where that is the source's."""
        unit = self.article.localized.units[0]
        own = plain_text(parse_inline(unit.text))
        return own if unit.published and own != self.title and unit.block.kind == "title" else ""

    @property
    def empty(self) -> bool:
        """Whether nothing of it is translated."""
        return self.article.texts > 0 and self.article.waiting == self.article.texts

    @property
    def allowed(self) -> tuple[Problem, ...]:
        """The problems that somebody allowed, with a reason."""
        return tuple(problem for problem in self.article.problems if problem.waived is not None)

    @property
    def signatures(self) -> str:
        """Say which signatures it waits for."""
        waiting = [reason.removeprefix("not signed by a ") for reason in self.article.reasons if "signed" in reason]
        if waiting:
            return f"waits for {listed(waiting)}"
        return "draft" if self.article.reasons else "none needed"

    def words_at(self, problem: Problem) -> str:
        """Give the text that a problem stands in."""
        unit = self.article.localized.by_block().get((problem.msgctxt, problem.msgid))
        return plain_text(parse_inline(unit.text)) if unit else ""

    def number_of(self, *families: str, severity: str = "") -> int:
        """Count the open spots of some families."""
        return sum(spot.family in families and severity in ("", spot.severity) for spot in self.spots)


def views_of(articles: Sequence[ArticleReport], most: int | None = None) -> tuple[View, ...]:
    """Give each article its view, in the order given."""
    views = []
    for number, article in enumerate(articles, 1):
        spots = spots_of(article)
        shown = spots if most is None or len(spots) <= most else spots_of(article, most)
        views.append(View(f"v{number}", article, spots, shown))
    return tuple(views)


def running_text(view: View, placeholders: Mapping[str, str], *, whole: bool) -> Markup:
    """Write the text of an article with its marks: all of it, or only the passages that have one."""
    by_key: dict[Key, list[Spot]] = {}
    for spot in view.shown:
        if spot.key is not None:
            by_key.setdefault(spot.key, []).append(spot)
    text = RunningText(view.article.localized, view.id, placeholders, by_key)
    return text.whole() if whole else text.passages()
