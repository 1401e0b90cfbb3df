"""The sample library as a Site, for tests that need whole pages."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from pipeline.catalogs import CatalogFile, read_catalog
from pipeline.config import read_config
from pipeline.definitions import definitions_of
from pipeline.locales import PSEUDO, parse_locale
from pipeline.localize import localize, source_article
from pipeline.model import Article, Bundle, Locale, LocalizedArticle, Location, Lookup, Translation
from pipeline.project import open_project
from pipeline.pseudo import pseudo_lookup
from pipeline.render.pages import render_bundle
from pipeline.render.site import Site
from pipeline.render.words import catalog_files, first_translated
from pipeline.source import parse_article

ROOT = Path(__file__).parents[1]
ENGLISH = parse_locale("en")
CONFIG = read_config(ROOT)
BUILT = CONFIG.all_locales
"""The languages that the sample library is published in, English first."""
UNTRANSLATED = parse_locale("bn")
"""A language that only the tool's own words are in: every text of a page is a fallback."""
LOCALES = (*BUILT, UNTRANSLATED, *PSEUDO.values())


def untranslated(msgctxt: str, msgid: str) -> Translation:
    """Be the lookup of a language into which nothing is translated."""
    return Translation("", "untranslated", Location("none.po"))


def lookup_of(texts: dict[str, str]) -> Lookup:
    """Give the lookup of a few translations."""

    def lookup(msgctxt: str, msgid: str) -> Translation:
        if msgid not in texts:
            return untranslated(msgctxt, msgid)
        return Translation(texts[msgid], "translated", Location("some.po", 1))

    return lookup


def interface_of(locale: Locale) -> Lookup:
    """Give the shipped interface words of a language."""
    if locale.tag in PSEUDO:
        return pseudo_lookup(locale)
    return first_translated([catalog_lookup(read_catalog(file)) for file in catalog_files(locale)])


def catalog_lookup(catalog: CatalogFile) -> Lookup:
    """Give the lookup of a catalog."""
    return lambda msgctxt, msgid: catalog.translation(msgctxt, msgid)


def article_from(body: str, slug: str = "example", title: str = "Example", front: str = "") -> Article:
    """Read an article from Markdown."""
    return parse_article(f"---\ntitle: {title}\n{front}---\n{body}\n", slug, f"source/{slug}.md")


def site_of(
    library: tuple[Article, ...],
    locales: tuple[Locale, ...] = (ENGLISH,),
    lookups: dict[str, Lookup] | None = None,
    **values: object,
) -> Site:
    """Give a site of articles, translated by one lookup a language."""
    found = lookups or {}
    settings: dict[str, object] = {
        "title": "Everyday Health",
        "source_locale": ENGLISH,
        "locales": locales,
        "articles": {article.slug: _languages(article, locales, found) for article in library},
        "interface": {locale.tag: interface_of(locale) for locale in locales},
        "version": "1.0",
        "day": date(2026, 5, 1),
        "country": "US",
        "placeholders": {"emergency": "911"},
    }
    return Site(**{**settings, **values})  # type: ignore[arg-type]


def _languages(
    article: Article, locales: tuple[Locale, ...], lookups: dict[str, Lookup]
) -> dict[str, LocalizedArticle]:
    languages = {}
    for locale in locales:
        if locale == ENGLISH:
            languages[locale.tag] = source_article(article, locale)
        else:
            lookup = lookups.get(locale.tag, untranslated)
            languages[locale.tag] = localize(article, locale, ENGLISH, lookup)
    return languages


def _catalogs(locale: Locale) -> Lookup:
    """Join every catalog of a language that the repository holds."""
    if locale.tag in PSEUDO:
        return pseudo_lookup(locale)
    files = sorted((ROOT / "locale" / locale.folder / "LC_MESSAGES").glob("*.po"))
    return first_translated([catalog_lookup(read_catalog(file)) for file in files])


@cache
def sample_site() -> Site:
    """Give the sample library in its languages, an untranslated one and the pseudo-locales, all drafts."""
    project = open_project(ROOT)
    config = project.config
    lookups = {locale.tag: _catalogs(locale) for locale in LOCALES}
    site = site_of(
        project.articles,
        LOCALES,
        lookups,
        title=config.title,
        description=config.description,
        url="https://health.example.org/",
        topics=config.topics,
        placeholders=config.placeholders,
        wording=lookups,
        drafts=frozenset((locale.tag, article.slug) for locale in LOCALES for article in project.articles),
        pictures={
            f"pictures/{file.name}": file.read_bytes() for file in sorted((ROOT / "source" / "pictures").iterdir())
        },
    )
    definitions = {
        (tag, slug): definitions_of(localized, project.termbase, lookups[tag])
        for slug, languages in site.articles.items()
        for tag, localized in languages.items()
    }
    return replace(site, definitions=definitions)


@cache
def sample_bundle() -> Bundle:
    """Render the sample library."""
    return render_bundle(sample_site())


def write_bundle(bundle: Bundle, folder: Path) -> None:
    """Place a bundle in a folder of a test."""
    for path, content in [
        *((page.path, page.html.encode()) for page in bundle.pages),
        *bundle.files.items(),
    ]:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
