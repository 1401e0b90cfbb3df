"""How an article's page begins: title, who wrote it and when it was reviewed, and the list of contents."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from pipeline.locales import format_names, in_cldr, language_name
from pipeline.model import Article, Author, Block, Form, Locale, Node
from pipeline.render.forms import form_links
from pipeline.render.passage import Passage, language_attributes, time_element
from pipeline.render.templates import render_component
from pipeline.render.view import View, words_of
from pipeline.render.words import Words

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
    other = Passage(_named(source, view.locale), language_attributes(source.locale, view.locale))
    return render_component("column-heads", own=_named(view, source.locale), source=other)


def _named(view: View, reader: Locale) -> Markup:
    """Name the language of a view in itself, and in brackets as ``reader`` calls it."""
    name = language_name(view.locale, reader)
    if not name:
        return Markup.escape(view.locale.autonym)
    return view.words.noted(view.locale.autonym, Passage(Markup.escape(name), language_attributes(reader, view.locale)))


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
    return render_component("review-line", word=words, authors=_authors(words, article.authors), days=days)


def _authors(words: Words, authors: Sequence[Author]) -> str:
    """Join the names; Unicode isolates (UAX #9) keep each from reordering its neighbours."""
    isolated = [f"\u2068{_author(words, author)}\u2069" for author in authors]
    return format_names(isolated, words.locale) if in_cldr(words.locale) else ", ".join(isolated)


def _author(words: Words, author: Author) -> str:
    if not author.credential:
        return author.name
    pattern = words.phrase("{name}, {credential}").text
    return pattern.replace("{name}", author.name, 1).replace("{credential}", author.credential, 1)


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
