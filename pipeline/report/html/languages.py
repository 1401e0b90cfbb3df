"""The articles of one language together: what the report's overview and its chapters show."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from pipeline.model import Locale
from pipeline.report.html.numbers import count
from pipeline.report.html.values import Scale
from pipeline.report.html.views import View


@dataclass(frozen=True, slots=True)
class Language:
    """One chapter."""

    locale: Locale
    views: tuple[View, ...]

    @property
    def begun(self) -> tuple[View, ...]:
        """The articles of which something is translated."""
        return tuple(view for view in self.views if not view.empty)

    @property
    def waiting(self) -> tuple[View, ...]:
        """The articles of which nothing is."""
        return tuple(view for view in self.views if view.empty)

    @property
    def is_source(self) -> bool:
        """Whether the articles are written in it."""
        return all(view.article.localized.is_source for view in self.views)

    @property
    def texts(self) -> int:
        """How many texts its articles have."""
        return sum(view.article.texts for view in self.views)

    @property
    def done(self) -> int:
        """How many of them are translated."""
        return self.texts - sum(view.article.waiting for view in self.views)

    @property
    def scale(self) -> Scale | None:
        """The scale of its texts; None where nothing can be measured."""
        return next((view.reading.scale for view in self.views if view.reading and view.reading.scale), None)

    @property
    def note(self) -> str:
        """Why it has no formula; empty where it has one."""
        return next((view.reading.note for view in self.views if view.reading and view.reading.note), "")

    @property
    def levels(self) -> str:
        """Say where its texts stand: 4 easy, 1 normal."""
        return ", ".join(self._levels()) or "nothing to measure"

    def _levels(self) -> Iterator[str]:
        bands = [band.words for band in self.scale.bands] if self.scale else []
        levels = [view.reading.level for view in self.views if view.reading and view.reading.level]
        for words in bands:
            number = sum(level.band == words for level in levels)
            if number:
                yield f"{words}: {number}"
        if levels and not bands:
            yield count(len(levels), "article")

    def number_of(self, *families: str, severity: str = "") -> int:
        """Count the open spots of some families."""
        return sum(view.number_of(*families, severity=severity) for view in self.views)


def languages_of(views: Sequence[View]) -> tuple[Language, ...]:
    """Gather the views of each language, in their order."""
    return tuple(Language(locale, tuple(group)) for locale, group in groupby(views, key=lambda view: view.locale))
