"""What the editor's report is told: articles in their languages with their problems and figures, as plain values."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from pipeline.model import Locale, LocalizedArticle, Problem, Unit
from pipeline.rule import Rule

SITE = "_site"
"""The slug under which the words of the site are checked, which is no article."""


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of a scale and the words for it; places run from 0, the easy end, to 1."""

    start: float
    end: float
    words: str


@dataclass(frozen=True, slots=True)
class Scale:
    """The scale on which the texts of one language stand, the easy end first."""

    key: str
    """Names the scale inside the page."""
    name: str
    """What people call the formula, or what is measured where there is none."""
    bands: tuple[Band, ...]
    """Empty where the authors give none."""
    wanted: float = 0.5
    """The place beyond which a text should be easier."""
    target: float | None = None
    """The place of the limit that the project sets."""
    asked: str = ""
    """That limit in words."""


@dataclass(frozen=True, slots=True)
class Level:
    """Where a text stands on its scale."""

    place: float
    """From 0, the easy end, to 1."""
    value: str
    """The figure as people read it: grade 6.2, 66.1."""
    band: str
    """The words for it; empty where the scale has none."""

    @property
    def said(self) -> str:
        """Give the band with the figure; a school grade says enough by itself."""
        if not self.band or "grade" in self.value or "school" in self.value:
            return self.value
        return f"{self.band} ({self.value})"


@dataclass(frozen=True, slots=True)
class SectionReading:
    """A section: its sentences as they were scored, with their lengths."""

    heading: str
    sentences: tuple[str, ...]
    lengths: tuple[int, ...]
    """In words, or in characters where words are not separated by spaces."""
    level: Level | None


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known of how hard a text is."""

    scale: Scale | None
    """None where nothing can be measured."""
    level: Level | None
    note: str
    """Why no formula is used; empty where one is."""
    sections: tuple[SectionReading, ...]
    counted: Literal["words", "characters"]
    longest: int
    """The longest sentence that readers follow, in what is counted."""
    words: int
    rare: float | None
    """Share of uncommon words."""
    above: bool = False
    """Whether the text is harder than it should be."""
    short: bool = False
    """Whether the text is too short for a firm figure."""
    others: tuple[tuple[str, str], ...] = ()
    """Further formulas, each with what it says."""
    plain: str = ""
    """What the first formula says of the text without the terms that are explained."""
    hardest: tuple[str, ...] = ()
    """The sentences that weigh most in a text that should be easier."""
    without: Level | None = None
    """Where the text would stand without them."""


@dataclass(frozen=True, slots=True)
class ArticleReport:
    """An article in one language."""

    localized: LocalizedArticle
    title: str
    """In the source language."""
    problems: tuple[Problem, ...]
    reading: Reading | None
    """None for the words of the site, and in a pseudo-locale."""
    reasons: tuple[str, ...]
    """Why it cannot be published yet."""

    @property
    def locale(self) -> Locale:
        """The language of the text."""
        return self.localized.locale

    @property
    def key(self) -> tuple[str, str]:
        """Language and slug."""
        return (self.locale.tag, self.localized.article.slug)

    @property
    def waiting(self) -> int:
        """How many texts have no finished translation."""
        return sum(1 for unit in self._to_translate() if not unit.published)

    @property
    def texts(self) -> int:
        """How many texts there are for translators."""
        return sum(1 for _ in self._to_translate())

    def _to_translate(self) -> Iterator[Unit]:
        return (unit for unit in self.localized.by_block().values() if unit.block.translate)


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that the page shows."""

    title: str
    articles: tuple[ArticleReport, ...]
    """By language, in the order of the project; in each language by title."""
    rules: Mapping[str, Rule]
    """By code."""
    placeholders: Mapping[str, str] = field(default_factory=dict)
    stylesheet: str = ""
    """The styles that the pages of the library have too."""
    paper: str = "A4"
    day: date | None = None
    revision: str = ""
    """What it is compared with; empty where it is not."""
    before: tuple[ArticleReport, ...] = ()
    """The articles of that revision."""
    loose: tuple[Problem, ...] = ()
    """Problems of the library as a whole."""
