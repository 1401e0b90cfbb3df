"""A content project on disk: its configuration, its articles, its termbase, and where its files stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from pipeline.config import Config, read_config
from pipeline.errors import UsageError
from pipeline.model import Article, Style, Termbase
from pipeline.rule import Reference
from pipeline.site import SLUG, site_article
from pipeline.source import read_library
from pipeline.style import in_style, read_styles
from pipeline.termbase import read_termbase


@dataclass(frozen=True, slots=True)
class Project:
    """Everything that a run reads of a project, the catalogs aside."""

    config: Config
    articles: tuple[Article, ...]
    site: Article
    termbase: Termbase
    styles: Mapping[str, Style] = field(default_factory=dict)
    """How each language speaks to its readers, by locale tag; only where its translators have said so."""

    @property
    def root(self) -> Path:
        """The folder of the project."""
        return self.config.root


def open_project(root: Path) -> Project:
    """Read the project in ``root``; raises a PipelineError that names the fault."""
    config = read_config(root)
    styles = read_styles(root, config.all_locales)
    locales = tuple(in_style(locale, styles) for locale in config.locales)
    config = replace(config, source_locale=in_style(config.source_locale, styles), locales=locales)
    termbase = read_termbase(root, config.source_locale.tag)
    site = site_article(config.title, config.description, config.topics, termbase)
    return Project(config, read_library(root), site, termbase, styles)


def select_articles(project: Project, slugs: Sequence[str]) -> tuple[Article, ...]:
    """Give the articles that the user named, by slug or by path; all of them when none is named."""
    if not slugs:
        return project.articles
    by_slug = {article.slug: article for article in project.articles}
    return tuple(by_slug[_slug(text, by_slug)] for text in dict.fromkeys(slugs))


def choose_articles(project: Project, slugs: Sequence[str]) -> tuple[Article, ...]:
    """As ``select_articles``; the site's own words come along when everything is chosen, or by name."""
    named = [slug for slug in slugs if slug != SLUG]
    articles = select_articles(project, named) if named or not slugs else ()
    return (*articles, project.site) if not slugs or SLUG in slugs else articles


def _slug(text: str, known: Sequence[str] | dict[str, Article]) -> str:
    slug = Path(text).stem if text.endswith(".md") else text
    if slug not in known:
        names = ", ".join(known) or "none yet"
        raise UsageError(None, f"there is no article {text}", f"the articles are: {names}")
    return slug


def reference(project: Project) -> Reference:
    """Give what the rules may know of the project."""
    limits = project.config.limits.items()
    return Reference(
        source_locale=project.config.source_locale.tag,
        targets=frozenset(_targets(project.articles)),
        placeholders=project.config.placeholders,
        termbase=project.termbase,
        styles=project.styles,
        sentence_words={tag: limit.sentence_words for tag, limit in limits if limit.sentence_words},
        grades={tag: limit.grade for tag, limit in limits if limit.grade is not None},
    )


def _targets(articles: Sequence[Article]) -> list[str]:
    anchors = [f"{article.slug}.md#{block.anchor}" for article in articles for block in article.blocks if block.anchor]
    return [*(f"{article.slug}.md" for article in articles), *anchors]
