"""A comparison of a translation with its source, as findings that point into the Markdown of the catalog.

The readers in ``text/`` see words without markup, so that the number of a link is no number of the text.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Protocol

from pipeline.inline import plain_with_places
from pipeline.model import LocalizedArticle, Severity, Span, Unit
from pipeline.rule import Finding
from pipeline.text.quantities import Difference as QuantityDifference
from pipeline.text.quantities import compare as compare_texts


class Difference(Protocol):
    """What every reader of ``text/`` says of a fault."""

    @property
    def severity(self) -> Severity:
        """How bad it is."""

    @property
    def text(self) -> str:
        """The fault in plain words."""

    @property
    def target(self) -> Span | None:
        """Where it stands in the translation's words; None where it does not."""


Compare = Callable[[str, str], Iterable[Difference]]
quantities = lru_cache(maxsize=4096)(compare_texts)
"""Several rules ask for the same comparison."""


def findings(unit: Unit, article: LocalizedArticle, compare: Compare) -> Iterator[Finding]:
    """Compare the words of a finished translation with those of its source."""
    if article.is_source or not unit.block.translate or not unit.published:
        return
    words, places = plain_with_places(unit.text)
    for difference in compare(plain_with_places(unit.block.text)[0], words):
        span = in_markdown(difference.target, places, len(unit.text))
        yield Finding(unit, span, difference.text, difference.severity)


def quantity_findings(unit: Unit, article: LocalizedArticle, *changes: str) -> Iterator[Finding]:
    """Give the differences in quantities whose kind is one of ``changes``."""
    if article.is_source or not unit.block.translate or not unit.published:
        return
    words, places = plain_with_places(unit.text)
    source = plain_with_places(unit.block.text)[0]
    for difference in quantities(source, words, article.source_locale.tag, article.locale.tag):
        if difference.change in changes:
            yield _finding(unit, difference, places)


def _finding(unit: Unit, difference: QuantityDifference, places: tuple[int, ...]) -> Finding:
    return Finding(unit, in_markdown(difference.target, places, len(unit.text)), difference.text)


def in_markdown(span: Span | None, places: tuple[int, ...], length: int) -> Span:
    """Move a span of the words to the Markdown; the whole text where there is nothing to point at."""
    if span is None or span.start == span.end or span.end > len(places):
        return Span(0, length)
    return Span(places[span.start], places[span.end - 1] + 1)
