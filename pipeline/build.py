"""The walk that reads ``locale/``: with ``update``, the only modules that know the order of the stages.

``check`` runs stages 1, 4 and 5; ``build`` runs 1 and 4 to 8 and writes only ``dist/``. Stage 1 has run when a
Project is open.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from importlib.metadata import version
from pathlib import Path

from pipeline.checks.glossary.summary import summarize
from pipeline.checks.readability.article import ArticleFigures, read_article
from pipeline.checks.run import check_article, check_library
from pipeline.checks.unused import unused_waivers
from pipeline.definitions import definitions_of
from pipeline.gate import Verdict, judge, refused
from pipeline.locales import PSEUDO
from pipeline.localize import localize, source_article
from pipeline.lookups import article_lookup, interface_lookup
from pipeline.model import Article, Bundle, Group, Locale, LocalizedArticle, Lookup, Node, PdfFile, Problem
from pipeline.project import Project, choose_articles, reference, select_articles
from pipeline.publish import publish
from pipeline.render.pages import render_bundle
from pipeline.render.site import Definition, Site
from pipeline.rule import Summary
from pipeline.site import SLUG
from pipeline.verify.run import verify_bundle

Progress = Callable[[str], None]
Printer = Callable[[Bundle, str], Mapping[str, PdfFile]]
"""Makes PDF files, by path, of the pages of a bundle that will stand at an address."""


def check(
    project: Project, slugs: Sequence[str], locales: Sequence[Locale], progress: Progress = lambda _: None
) -> tuple[Problem, ...]:
    """Stages 4 and 5: give the problems of the chosen articles in the chosen languages."""
    known = reference(project)
    problems: list[Problem] = []
    library: dict[str, list[tuple[LocalizedArticle, Summary]]] = {locale.tag: [] for locale in locales}
    for article in choose_articles(project, slugs):
        progress(f"checking {article.slug}")
        for locale in locales:
            localized = localized_article(project, article, locale)
            problems += check_article(localized, known, project.config.waivers)
            library[locale.tag].append((localized, summarize(localized, known)))
    for articles in library.values():
        problems += check_library(articles, known, project.config.waivers)
    whole = not slugs and set(project.config.all_locales) <= set(locales)
    return (*problems, *unused_waivers(problems, project.config.waivers)) if whole else tuple(problems)


def score(project: Project, slugs: Sequence[str], locales: Sequence[Locale]) -> tuple[ArticleFigures, ...]:
    """Stages 4 and 5: give the reading figures of the chosen articles in the chosen languages."""
    return tuple(
        read_article(localized_article(project, article, locale), project.config.placeholders, project.termbase)
        for article in select_articles(project, slugs)
        for locale in locales
        if locale.tag not in PSEUDO
    )


@dataclass(frozen=True, slots=True)
class Built:
    """A build before it is placed: the pages, what the gate says of them, and what verify found."""

    bundle: Bundle
    verdicts: tuple[Verdict, ...]
    page_problems: tuple[Problem, ...]
    pdfs: Mapping[str, PdfFile] = field(default_factory=dict)
    """The PDF files of the bundle, by path."""

    @property
    def refused(self) -> tuple[Verdict, ...]:
        """The pages that a release would have to leave out."""
        return refused(self.verdicts)


def build(
    project: Project,
    slugs: Sequence[str],
    locales: Sequence[Locale],
    day: date | None = None,
    progress: Progress = lambda _: None,
    printer: Printer | None = None,
) -> Built:
    """Stages 4 and 6 to 8: give the pages of the chosen articles in the chosen languages, in memory.

    The source language always comes along: pages fall back on it, and verify compares them with it. Pages are rendered
    again after they are printed, because they say how large their PDF files are; on paper they do not.
    """
    articles = select_articles(project, slugs)
    locales = tuple(dict.fromkeys((project.config.source_locale, *locales)))
    localized: dict[str, dict[str, LocalizedArticle]] = {}
    for article in articles:
        progress(f"reading {article.slug}")
        localized[article.slug] = {locale.tag: localized_article(project, article, locale) for locale in locales}
    verdicts = tuple(_verdicts(project, localized))
    progress("rendering")
    site = _site(project, localized, locales, verdicts, day)
    bundle = render_bundle(site)
    pdfs: Mapping[str, PdfFile] = {}
    if printer:
        pdfs = printer(bundle, site.url)
        bundle = render_bundle(replace(site, pdf_sizes={path: len(pdf.content) for path, pdf in pdfs.items()}))
        bundle = replace(bundle, files={**bundle.files, **{path: pdf.content for path, pdf in pdfs.items()}})
    progress("verifying")
    return Built(bundle, verdicts, verify_bundle(bundle, site.articles), pdfs)


def place(built: Built, out: Path) -> int:
    """Write a build to ``out``; gives the number of files that changed."""
    return publish(built.bundle, out, f"demotic {version('demotic')}")


def localized_article(project: Project, article: Article, locale: Locale) -> LocalizedArticle:
    """Stage 4: an article in one language; a pseudo-locale is made, the source language is the article itself."""
    if locale == project.config.source_locale:
        return source_article(article, locale)
    lookup = article_lookup(project, locale, article.slug)
    return localize(article, locale, project.config.source_locale, lookup)


def _verdicts(project: Project, localized: Mapping[str, Mapping[str, LocalizedArticle]]) -> Iterator[Verdict]:
    config = project.config
    for by_locale in localized.values():
        for article in by_locale.values():
            yield judge(article, config.signatures, config.source_signatures, project.termbase)


def _site(
    project: Project,
    localized: Mapping[str, Mapping[str, LocalizedArticle]],
    locales: Sequence[Locale],
    verdicts: Sequence[Verdict],
    day: date | None,
) -> Site:
    config = project.config
    wording = {locale.tag: article_lookup(project, locale, SLUG) for locale in locales}
    return Site(
        title=config.title,
        source_locale=config.source_locale,
        locales=tuple(locales),
        articles=localized,
        interface={locale.tag: interface_lookup(project, locale) for locale in locales},
        version=version("demotic"),
        day=day,
        description=config.description,
        url=config.url,
        country=config.country,
        placeholders=config.placeholders,
        topics=config.topics,
        wording=wording,
        drafts=frozenset((verdict.locale, verdict.slug) for verdict in verdicts if verdict.draft),
        definitions=_definitions(project, localized, wording),
        pictures=dict(_pictures(project, localized)),
    )


def _definitions(
    project: Project, localized: Mapping[str, Mapping[str, LocalizedArticle]], wording: Mapping[str, Lookup]
) -> dict[tuple[str, str], tuple[Definition, ...]]:
    return {
        (tag, slug): definitions_of(article, project.termbase, wording[tag])
        for slug, by_locale in localized.items()
        for tag, article in by_locale.items()
    }


def _pictures(project: Project, localized: Mapping[str, Mapping[str, LocalizedArticle]]) -> Iterator[tuple[str, bytes]]:
    for by_locale in localized.values():
        for article in list(by_locale.values())[:1]:
            for name in _picture_names(article.article.body):
                yield name, (project.root / "source" / name).read_bytes()


def _picture_names(nodes: Sequence[Node]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Group):
            if node.kind == "figure":
                yield node.name
            yield from _picture_names(node.children)
