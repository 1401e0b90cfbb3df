"""Stage 7, render: a Site -> the Bundle of its pages and files, the same bytes for the same Site."""

from pipeline.model import Bundle, Page
from pipeline.render.article import render_forms
from pipeline.render.home import render_chooser, render_home
from pipeline.render.pictures import pictures_of
from pipeline.render.shelf import render_shelf
from pipeline.render.site import Site
from pipeline.render.stylesheets import stylesheets


def render_bundle(site: Site) -> Bundle:
    """Render every page: the language chooser, each language's home, each article in each language and form."""
    articles = [
        page
        for slug in sorted(site.articles)
        for localized in site.articles[slug].values()
        for page in render_forms(site, localized)
    ]
    return assemble(site, tuple(articles))


def assemble(site: Site, articles: tuple[Page, ...]) -> Bundle:
    """Add home pages, the shelf and files to articles that were rendered before, wherever that was."""
    homes = tuple(render_home(site, locale) for locale in site.locales)
    pages = sorted((render_chooser(site), render_shelf(site), *homes, *articles), key=lambda page: page.path)
    return Bundle(tuple(pages), dict(sorted((stylesheets(site) | pictures_of(site)).items())))
