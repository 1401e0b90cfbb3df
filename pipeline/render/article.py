"""One article in one language -> its page. A function of its own, so that a worker can run it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from pipeline.locales import format_day, format_names
from pipeline.model import Article, Author, Block, Group, LocalizedArticle, Node, Page
from pipeline.render.body import Body
from pipeline.render.frame import Frame, Step, framed
from pipeline.render.passage import Passage, passage_of
from pipeline.render.site import Definition, Phrase, Site
from pipeline.render.templates import render_component
from pipeline.render.view import View, view_of

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


def render_article(site: Site, localized: LocalizedArticle) -> Page:
    """Render the page of an article in one language."""
    view = view_of(site, localized)
    article = localized.article
    draft = (view.locale.tag, article.slug) in site.drafts
    frame = Frame(
        path=f"{view.locale.tag}/{article.slug}.html",
        locale=view.locale,
        languages=tuple(locale for locale in site.locales if locale.tag in site.articles[article.slug]),
        kind="article",
        title=_title(view, draft=draft),
        description=view.plain_passage(article.description) if article.description else None,
        content=_content(view),
        steps=_steps(view),
        slug=article.slug,
        draft=draft,
    )
    return framed(site, frame)


def _title(view: View, *, draft: bool) -> Passage:
    """Join draft mark, title and site where they are in one language: a title element can say only one."""
    title = view.plain(view.localized.article.title)
    site = view.site.phrase(view.site.title, view.locale)
    mark = view.words.phrase("DRAFT")
    text = f"{mark.text}: {title.text}" if draft and mark.locale == title.locale else title.text
    text = f"{text} – {site.text}" if site.locale == title.locale else text
    return passage_of(Phrase(text, title.locale), view.locale)


def _content(view: View) -> Markup:
    key_points, body = _split(view.localized.article.body)
    renderer = Body(view)
    parts = (
        _header(view),
        render_component("key-points", word=view.words, content=renderer.render(key_points)) if key_points else "",
        _contents(view, body),
        Markup('<div class="prose">\n{}\n</div>').format(renderer.render(body)),
        _definitions(view),
    )
    return Markup("<article>\n{}\n</article>").format(Markup("\n").join(part for part in parts if part))


def _split(body: tuple[Node, ...]) -> tuple[tuple[Node, ...], tuple[Node, ...]]:
    """Take the first key points out of a body, because they come first on a page."""
    for index, node in enumerate(body):
        if isinstance(node, Group) and node.name == "key-points":
            return node.children, (*body[:index], *body[index + 1 :])
    return (), body


def _header(view: View) -> Markup:
    article = view.localized.article
    return render_component(
        "article-header",
        title=view.passage(article.title),
        description=view.passage(article.description) if article.description else None,
        review=_review(view, article),
    )


def _review(view: View, article: Article) -> Markup:
    dated = (("Last reviewed: {date}", article.reviewed), ("Next review due: {date}", article.review_by))
    days = [Day(word, _time(view, day)) for word, day in dated if day]
    if not days and not article.authors:
        return Markup("")
    return render_component("review-line", word=view.words, authors=_authors(view, article.authors), days=days)


def _time(view: View, day: date) -> Markup:
    return Markup('<time datetime="{}">{}</time>').format(day.isoformat(), format_day(day, view.locale))


def _authors(view: View, authors: Sequence[Author]) -> str:
    """Join the names; Unicode isolates (UAX #9) keep each from reordering its neighbours."""
    names = [f"{author.name}, {author.credential}" if author.credential else author.name for author in authors]
    return format_names([f"\u2068{name}\u2069" for name in names], view.locale)


def _contents(view: View, body: tuple[Node, ...]) -> Markup:
    headings = [
        Entry(node.anchor, view.passage(node, links=False))
        for node in body
        if isinstance(node, Block) and node.kind == "heading" and node.level == 2
    ]
    if len(headings) < MIN_HEADINGS:
        return Markup("")
    return render_component("contents", word=view.words, headings=headings)


def _steps(view: View) -> tuple[Step, ...]:
    home = Step("index.html", Passage(view.words("Home")))
    topics = [topic for topic in view.localized.article.topics if topic in view.site.topics][:1]
    return home, *(
        Step(
            f"index.html#topic:{topic}",
            passage_of(view.site.phrase(view.site.topics[topic], view.locale), view.locale),
        )
        for topic in topics
    )


def _definitions(view: View) -> Markup:
    definitions = view.site.definitions.get((view.locale.tag, view.slug), ())
    if not definitions:
        return Markup("")
    return render_component(
        "definitions",
        word=view.words,
        definitions=[_definition(view, definition) for definition in definitions],
    )


@dataclass(frozen=True, slots=True)
class _Shown:
    concept: str
    term: Passage
    meaning: Passage


def _definition(view: View, definition: Definition) -> _Shown:
    return _Shown(
        definition.concept,
        passage_of(definition.term, view.locale),
        view.markdown(definition.meaning),
    )
