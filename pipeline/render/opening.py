"""How an article's page begins: title, who wrote it and when it was reviewed, and the list of contents."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from pipeline.locales import format_names, in_cldr, language_name, language_tag
from pipeline.model import Article, Author, Block, Form, Node
from pipeline.render.forms import form_links
from pipeline.render.passage import Passage, language_attributes, time_element
from pipeline.render.templates import render_component
from pipeline.render.view import View, words_of

MIN_HEADINGS = 3
"""Fewest sections for which a list of contents is shorter than scrolling."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list of contents."""

    anchor: str
    text: Passage


@dataclass(frozen=True, slots=True)
class Day:
    """A date of the review line: the interface word and the ``time`` element that fills it."""

    word: str
    time: Markup


def opening(view: View, form: Form = "") -> Markup:
    """Render the title, the description, the review line and the links to the other forms."""
    article = view.localized.article
    return render_component(
        "article-header",
        title=view.passage(article.title),
        description=view.passage(article.description) if article.description else None,
        heads=_heads(view, view.beside) if view.beside else "",
        review=_review(view, article),
        forms=form_links(view.site, view.slug, words_of(view.site, view.locale), form),
    )


def _heads(view: View, source: View) -> Markup:
    """Name the two languages of a handout, each also for the reader of the other."""
    return render_component(
        "column-heads",
        own=view.locale.autonym,
        own_there=language_name(view.locale, source.locale),
        tag=language_tag(view.locale),
        direction=view.locale.direction,
        source=source.locale,
        source_here=language_name(source.locale, view.locale),
        source_tag=language_tag(source.locale),
    )


def _review(view: View, article: Article) -> Markup:
    own = _lines(view, article)
    if not view.beside or not own:
        return own
    side = Markup('<div class="pair">\n<div class="side">{}</div>\n<div class="side"{}>{}</div>\n</div>')
    attributes = language_attributes(view.beside.locale, view.locale)
    return side.format(own, attributes, _lines(view.beside, article))


def _lines(view: View, article: Article) -> Markup:
    dated = (("Last reviewed: {date}", article.reviewed), ("Next review due: {date}", article.review_by))
    days = [Day(word, time_element(day, view.locale)) for word, day in dated if day]
    if not days and not article.authors:
        return Markup("")
    words = words_of(view.site, view.locale)
    return render_component("review-line", word=words, authors=_authors(view, article.authors), days=days)


def _authors(view: View, authors: Sequence[Author]) -> str:
    """Join the names; Unicode isolates (UAX #9) keep each from reordering its neighbours."""
    names = [f"{author.name}, {author.credential}" if author.credential else author.name for author in authors]
    isolated = [f"\u2068{name}\u2069" for name in names]
    return format_names(isolated, view.locale) if in_cldr(view.locale) else ", ".join(isolated)


def contents(view: View, body: tuple[Node, ...]) -> Markup:
    """Render the list of contents; nothing where the article has few sections."""
    headings = [
        Entry(node.anchor, view.passage(node, links=False))
        for node in body
        if isinstance(node, Block) and node.kind == "heading" and node.level == 2
    ]
    if len(headings) < MIN_HEADINGS:
        return Markup("")
    return render_component("contents", word=view.words, headings=headings)
