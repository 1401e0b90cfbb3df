"""Home pages: the articles of a language by topic, and the page on which a reader chooses a language."""

from dataclasses import dataclass

from markupsafe import Markup

from pipeline.locales import language_tag
from pipeline.model import Locale, Page
from pipeline.render.frame import Frame, framed
from pipeline.render.passage import Passage, passage_of
from pipeline.render.site import Site
from pipeline.render.templates import render_component
from pipeline.render.view import front_of, words_of


@dataclass(frozen=True, slots=True)
class Card:
    """An article, or a language, in a list."""

    href: str
    title: Passage
    description: Passage | None


@dataclass(frozen=True, slots=True)
class Invitation:
    """A language to choose, with a line in that language."""

    tag: str
    direction: str
    autonym: str
    href: str
    call: Passage
    """The request to choose, in the words of the language."""
    invitation: Passage


def render_home(site: Site, locale: Locale) -> Page:
    """Render the list of the articles of one language."""
    sections = [_section(site, locale, topic) for topic in (*site.topics, "")]
    if locale == site.source_locale:
        sections.append(render_component("shelf-link", word=words_of(site, locale), href="../print.html"))
    content = Markup("{}\n{}").format(_heading(site, locale), Markup("\n").join(part for part in sections if part))
    return framed(site, _frame(site, locale, f"{locale.tag}/index.html", content))


def render_chooser(site: Site) -> Page:
    """Render the page that asks for a language; its frame is in the source language, if that is published."""
    locale = site.source_locale if site.source_locale in site.locales else site.locales[0]
    languages = [
        Invitation(
            language_tag(other),
            other.direction,
            other.autonym,
            f"{other.tag}/index.html",
            words_of(site, other).passage("Choose your language"),
            passage_of(site.phrase(site.title, other), other),
        )
        for other in site.locales
    ]
    listed = render_component("language-list", word=words_of(site, locale), languages=languages)
    shelf = render_component("shelf-link", word=words_of(site, locale), href="print.html")
    content = Markup("{}\n{}\n{}").format(_heading(site, locale), listed, shelf)
    return framed(site, _frame(site, locale, "index.html", content))


def _frame(site: Site, locale: Locale, path: str, content: Markup) -> Frame:
    description = site.phrase(site.description, locale)
    return Frame(
        path=path,
        locale=locale,
        languages=site.locales,
        kind="home",
        title=passage_of(site.phrase(site.title, locale), locale),
        description=passage_of(description, locale) if site.description else None,
        content=content,
    )


def _heading(site: Site, locale: Locale) -> Markup:
    description = site.phrase(site.description, locale)
    return render_component(
        "article-header",
        title=passage_of(site.phrase(site.title, locale), locale),
        description=passage_of(description, locale) if site.description else None,
        heads="",
        review="",
        forms="",
    )


def _section(site: Site, locale: Locale, topic: str) -> Markup:
    """List the articles of a topic; an empty topic gathers those that have none of the site's."""
    cards = [_card(site, locale, slug) for slug in site.articles if _belongs(site, locale, slug, topic)]
    if not cards:
        return Markup("")
    return render_component(
        "article-list",
        anchor=f"topic:{topic or 'more'}" if site.topics else "",
        title=_topic_name(site, locale, topic),
        articles=cards,
    )


def _topic_name(site: Site, locale: Locale, topic: str) -> Passage:
    if not topic:
        words = words_of(site, locale)
        return Passage(words("More articles"))
    return passage_of(site.phrase(site.topics[topic], locale), locale)


def _belongs(site: Site, locale: Locale, slug: str, topic: str) -> bool:
    localized = site.articles[slug].get(locale.tag)
    if localized is None:
        return False
    topics = [name for name in localized.article.topics if name in site.topics]
    return topic in topics if topic else not topics


def _card(site: Site, locale: Locale, slug: str) -> Card:
    view = front_of(site, site.articles[slug][locale.tag])
    description = view.localized.article.description
    return Card(
        f"{slug}.html",
        view.passage(view.localized.article.title, links=False),
        view.passage(description, links=False) if description else None,
    )
