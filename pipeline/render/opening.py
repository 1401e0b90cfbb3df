"""How an article's page begins: title, who wrote it and when it was reviewed, and the list of contents."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from pipeline.locales import format_names, in_cldr
from pipeline.model import Article, Author, Block, Node
from pipeline.render.passage import Passage, time_element
from pipeline.render.templates import render_component
from pipeline.render.view import View

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


def opening(view: View) -> Markup:
    """Render the title, the description and the review line."""
    article = view.localized.article
    return render_component(
        "article-header",
        title=view.passage(article.title),
        description=view.passage(article.description) if article.description else None,
        review=_review(view, article),
    )


def _review(view: View, article: Article) -> Markup:
    dated = (("Last reviewed: {date}", article.reviewed), ("Next review due: {date}", article.review_by))
    days = [Day(word, time_element(day, view.locale)) for word, day in dated if day]
    if not days and not article.authors:
        return Markup("")
    return render_component("review-line", word=view.words, authors=_authors(view, article.authors), days=days)


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
