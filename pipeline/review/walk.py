"""Project -> Report: each article in each language with its problems, its reading level and what keeps it a draft."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from pipeline.build import check, localized_article, score
from pipeline.checks import RULES
from pipeline.errors import PipelineError
from pipeline.gate import judge
from pipeline.inline import parse_inline, plain_text
from pipeline.locales import PSEUDO, paper_size
from pipeline.model import Article, Locale, Problem
from pipeline.project import Project, choose_articles, open_project, reference
from pipeline.render.stylesheets import screen_stylesheet
from pipeline.report.html.values import ArticleReport, Report
from pipeline.review.reading import reading_of
from pipeline.site import SLUG

Progress = Callable[[str], None]
SITE_WORDS = "Words of the whole site"
"""What the report calls the titles, topics and definitions that stand in no article."""


def review(
    project: Project,
    slugs: Sequence[str],
    locales: Sequence[Locale],
    day: date | None = None,
    progress: Progress = lambda _: None,
) -> Report:
    """Give everything that the report shows of the chosen articles in the chosen languages."""
    problems = _of_languages(check(project, slugs, locales, progress))
    articles = _articles(project, slugs, locales, problems, progress)
    known = {article.key for article in articles}
    return Report(
        title=project.config.title,
        articles=articles,
        rules={rule.code: rule for rule in RULES},
        placeholders=project.config.placeholders,
        stylesheet=screen_stylesheet(),
        paper=paper_size(project.config.country),
        day=day,
        loose=tuple(problem for problem in problems if (problem.locale, problem.article) not in known),
    )


def compared(
    report: Report,
    folder: Path,
    revision: str,
    slugs: Sequence[str],
    locales: Sequence[Locale],
    progress: Progress = lambda _: None,
) -> Report:
    """Add the state of the same library in ``folder``; raises the kinds of error that opening a project raises.

    Articles and languages that the other state does not have are left out of it.
    """
    try:
        project = open_project(folder)
        there = {article.slug for article in project.articles} | {SLUG}
        asked = [
            slug for slug in (Path(text).stem if text.endswith(".md") else text for text in slugs) if slug in there
        ]
        known = {locale.tag for locale in project.config.all_locales}
        shared = [locale for locale in locales if locale.tag in known]
        nothing = (bool(slugs) and not asked) or not shared
        problems = () if nothing else _of_languages(check(project, asked, shared, progress))
        before = () if nothing else _articles(project, asked, shared, problems, progress)
    except PipelineError as error:
        raise type(error)(error.location, f"in {revision}: {error.fault}", error.remedy) from None
    return replace(report, revision=revision, before=before)


def _of_languages(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Leave out what rules say of pseudo-locales, which nobody reads."""
    return tuple(problem for problem in problems if problem.locale not in PSEUDO)


def _articles(
    project: Project,
    slugs: Sequence[str],
    locales: Sequence[Locale],
    problems: Sequence[Problem],
    progress: Progress,
) -> tuple[ArticleReport, ...]:
    progress("measuring")
    by_article: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    for problem in problems:
        by_article[problem.locale, problem.article].append(problem)
    figures = {
        (each.locale, each.article): each
        for each in score(project, [slug for slug in slugs if slug != SLUG], locales)
    }  # fmt: skip
    known, config = reference(project), project.config
    chosen = sorted(choose_articles(project, slugs), key=lambda article: (article.slug == SLUG, _title(article)))
    found = []
    for locale in locales:
        for article in chosen:
            localized = localized_article(project, article, locale)
            key = (locale.tag, article.slug)
            verdict = judge(localized, config.signatures, config.source_signatures, project.termbase)
            reading = reading_of(localized, figures[key], known) if key in figures else None
            found.append(ArticleReport(localized, _title(article), tuple(by_article[key]), reading, verdict.reasons))
    return tuple(found)


def _title(article: Article) -> str:
    return SITE_WORDS if article.slug == SLUG else plain_text(parse_inline(article.title.text))
