"""The whole page: Report -> HTML. What is shown of each article shrinks until the file can be mailed."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from pipeline.locales import format_day, language_tag, parse_locale
from pipeline.report.html import charts, numbers
from pipeline.report.html.actions import actions_of, library_actions
from pipeline.report.html.changes import changes, removed
from pipeline.report.html.differences import compared_words
from pipeline.report.html.languages import languages_of
from pipeline.report.html.notes import language_attributes, notes_of, quoting, sentence
from pipeline.report.html.running_text import language_name
from pipeline.report.html.spots import STATES
from pipeline.report.html.values import SITE, ArticleReport, Report
from pipeline.report.html.views import View, running_text, views_of
from pipeline.report.html.wording import FAMILY_NAMES, HARDEST, explained, explained_hardest, family, label, plain

FOLDER = Path(__file__).parent / "templates"
LARGEST = 2_900_000
"""Most bytes of a report: many mail servers refuse ten times as much, but readers do not."""
SMALLEST_NOTE = 100
"""Fewest bytes of a mark with its note."""
OPENED = 2
"""A report of so few articles shows them open."""


@dataclass(frozen=True, slots=True)
class Detail:
    """How much of each article is shown."""

    whole: bool
    """Every text, and the scored text; else only passages with a remark."""
    most: int | None = None
    """Most remarks of an article, the important ones first."""


DETAILS = (Detail(True), Detail(False), Detail(False, 12), Detail(False, 6), Detail(False, 3), Detail(False, 0))
"""From the fullest report to the shortest."""


def write(report: Report, largest: int = LARGEST) -> str:
    """Write the report, as full as ``largest`` bytes allow; the shortest is written whatever its size."""
    for detail in DETAILS[:-1]:
        if _least(report, detail) <= largest:
            html = _render(report, detail)
            if len(html.encode()) <= largest:
                return html
    return _render(report, DETAILS[-1])


def _least(report: Report, detail: Detail) -> int:
    """Give a size that the report surely has, so that one that is far too large need not be written."""
    size = 0
    for article in report.articles:
        remarks = sum(problem.name not in STATES and problem.waived is None for problem in article.problems)
        size += SMALLEST_NOTE * min(remarks, remarks if detail.most is None else detail.most)
        size += (
            sum(len(unit.text) for unit in article.localized.units) if detail.whole and not _is_empty(article) else 0
        )
    return size


def _is_empty(article: ArticleReport) -> bool:
    return article.waiting == article.texts


def _render(report: Report, detail: Detail) -> str:
    views = views_of(report.articles, detail.most)
    english = parse_locale("en")
    compared = changes(report.before, report.articles) if report.revision else ()
    return (
        _environment()
        .get_template("page.html")
        .render(
            report=report,
            detail=detail,
            day=format_day(report.day, english) if report.day else "",
            languages=languages_of(views),
            articles=len({view.article.key[1] for view in views} - {SITE}),
            spots=sum(len(view.spots) for view in views),
            dangers=sum(view.number_of("safety", severity="error") for view in views),
            first=library_actions(views),
            opened=sum(not view.empty for view in views) <= OPENED,
            changes=compared,
            removed=removed(report.before, report.articles) if report.revision else (),
            meanings=_meanings(report, views),
            text_of=lambda view: running_text(view, report.placeholders, whole=detail.whole),
            styles=Markup(report.stylesheet + _stylesheet()),
        )
        + "\n"
    )


def _meanings(report: Report, views: tuple[View, ...]) -> list[tuple[str, str, str, tuple[str, str, str]]]:
    """Explain each kind of remark that the page shows: its name, label, family, and fault, reason and remedy."""
    by_name = {rule.name: rule for rule in report.rules.values()}
    shown = {spot.name: spot for view in views for spot in view.spots}
    rows = [
        (
            name,
            spot.label,
            FAMILY_NAMES[spot.family],
            explained_hardest() if name == HARDEST else explained(by_name[name]),
        )
        for name, spot in shown.items()
    ]
    return sorted(rows, key=lambda row: (row[2], row[1]))


@cache
def _stylesheet() -> str:
    return (FOLDER / "report.css").read_text("utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= _words()
    return environment


def _words() -> Mapping[str, object]:
    """Give what the templates may call."""
    return {
        "charts": charts,
        "numbers": numbers,
        "attributes": language_attributes,
        "language_name": language_name,
        "language_tag": language_tag,
        "actions_of": actions_of,
        "compared_words": compared_words,
        "notes_of": notes_of,
        "quoting": quoting,
        "sentence": sentence,
        "label": label,
        "plain": plain,
        "family_of": lambda problem: FAMILY_NAMES[family(problem)],
    }
