"""One article in one language -> its page. A function of its own, so that a worker can run it."""

from markupsafe import Markup

from pipeline.model import Group, LocalizedArticle, Node, Page, blocks_of
from pipeline.render.body import Body
from pipeline.render.ending import defined, definitions, related
from pipeline.render.first_uses import FirstUses
from pipeline.render.frame import Frame, Step, framed
from pipeline.render.opening import contents, opening
from pipeline.render.passage import Passage, passage_of
from pipeline.render.site import Phrase, Site
from pipeline.render.templates import render_component
from pipeline.render.view import View, view_of


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
    first_uses = FirstUses(list(defined(view)))
    renderer = Body(view, first_uses)
    parts = (
        opening(view),
        render_component("key-points", word=view.words, content=renderer.render(key_points)) if key_points else "",
        contents(view, body),
        Markup('<div class="prose">\n{}\n</div>').format(renderer.render(body)),
        definitions(view, first_uses.used),
        related(view),
    )
    return Markup("<article>\n{}\n</article>").format(Markup("\n").join(part for part in parts if part))


def _split(body: tuple[Node, ...]) -> tuple[tuple[Node, ...], tuple[Node, ...]]:
    """Take the first key points out of a body, because they come first on a page.

    Key points with headings stay where they are: moved, they would break the outline.
    """
    for index, node in enumerate(body):
        if isinstance(node, Group) and node.name == "key-points" and not _has_heading(node):
            return node.children, (*body[:index], *body[index + 1 :])
    return (), body


def _has_heading(group: Group) -> bool:
    return any(block.kind == "heading" for block in blocks_of(group.children))


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
