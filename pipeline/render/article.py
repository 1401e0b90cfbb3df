"""One article in one language -> its pages. A function of its own, so that a worker can run it."""

from markupsafe import Markup

from pipeline.model import Form, Group, Locale, LocalizedArticle, Node, Page, blocks_of
from pipeline.render.body import Body
from pipeline.render.ending import defined, definitions, related
from pipeline.render.first_uses import FirstUses
from pipeline.render.forms import form_file, form_phrase, forms_of
from pipeline.render.frame import Frame, Step, framed
from pipeline.render.json_ld import medical_web_page
from pipeline.render.opening import contents, opening
from pipeline.render.passage import Passage, passage_of
from pipeline.render.site import Phrase, Site
from pipeline.render.templates import render_component
from pipeline.render.view import View, handout_view, view_of, words_of


def render_article(site: Site, localized: LocalizedArticle) -> Page:
    """Render the page of an article in one language."""
    view = view_of(site, localized)
    return _page(view, "", _whole(opening(view), _content(view)))


def render_forms(site: Site, localized: LocalizedArticle) -> tuple[Page, ...]:
    """Render an article in one language in each of its forms: page, large print, handout."""
    view = view_of(site, localized)
    content = _content(view)
    return tuple(
        _handout(handout_view(site, localized))
        if form == "handout"
        else _page(view, form, _whole(opening(view, form), content))
        for form in forms_of(site, view.slug, view.locale)
    )


def _handout(view: View) -> Page:
    key_points, body = _split(view.localized.article.body)
    renderer = Body(view, FirstUses([]))
    parts = (_key_points(view, renderer, key_points), _prose(renderer, body), definitions(view, set()))
    return _page(view, "handout", _whole(opening(view, "handout"), parts))


def _page(view: View, form: Form, content: Markup) -> Page:
    article, site = view.localized.article, view.site
    drafts = {(locale.tag, article.slug) for locale in _languages(view)} & site.drafts
    frame = Frame(
        path=f"{view.locale.tag}/{form_file(article.slug, form)}",
        locale=view.locale,
        languages=tuple(
            locale
            for locale in site.locales
            if locale.tag in site.articles[article.slug] and form in forms_of(site, article.slug, locale)
        ),
        kind="article",
        title=_title(view, form, draft=bool(drafts)),
        description=view.plain_passage(article.description) if article.description else None,
        content=content,
        steps=_steps(view),
        slug=article.slug,
        form=form,
        draft=bool(drafts),
        words=view.words,
        described=_described(view) if not form else None,
    )
    return framed(site, frame)


def _described(view: View) -> Markup:
    site, slug = view.site, view.slug
    translated = view.locale != site.source_locale and site.source_locale.tag in site.articles[slug]
    return medical_web_page(
        view,
        f"{site.url}{view.locale.tag}/{slug}.html" if site.url else "",
        f"{site.url}{site.source_locale.tag}/{slug}.html" if site.url and translated else "",
        draft=(view.locale.tag, slug) in site.drafts,
    )


def _languages(view: View) -> tuple[Locale, ...]:
    return (view.locale, view.beside.locale) if view.beside else (view.locale,)


def _title(view: View, form: Form, *, draft: bool) -> Passage:
    """Join draft mark, title, form and site in the language of the title: a title element can say only one."""
    title = view.plain(view.localized.article.title)
    words = words_of(view.site, title.locale)
    parts = [title, *([form_phrase(form, words, view.site.source_locale)] if form else [])]
    parts.append(view.site.phrase(view.site.title, view.locale))
    text = " – ".join(part.text for part in parts if part.locale == title.locale)
    mark = words.phrase("DRAFT")
    text = words.labelled(mark.text, text) if draft and mark.locale == title.locale else text
    return passage_of(Phrase(text, title.locale), view.locale)


def _content(view: View) -> tuple[Markup, ...]:
    key_points, body = _split(view.localized.article.body)
    first_uses = FirstUses(list(defined(view)))
    renderer = Body(view, first_uses)
    return (
        _key_points(view, renderer, key_points),
        contents(view, body),
        _prose(renderer, body),
        definitions(view, first_uses.used),
        related(view),
    )


def _whole(header: Markup, parts: tuple[Markup, ...]) -> Markup:
    return Markup("<article>\n{}\n</article>").format(Markup("\n").join(part for part in (header, *parts) if part))


def _key_points(view: View, renderer: Body, nodes: tuple[Node, ...]) -> Markup:
    if not nodes:
        return Markup("")
    return render_component("key-points", word=view.words, content=renderer.render(nodes))


def _prose(renderer: Body, body: tuple[Node, ...]) -> Markup:
    return Markup('<div class="prose">\n{}\n</div>').format(renderer.render(body))


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
    article, site = view.localized.article, view.site
    home = Step("index.html", view.words.passage("Home"))
    topics = [topic for topic in article.topics if topic in site.topics][:1]
    return home, *(
        Step(f"index.html#topic:{topic}", passage_of(site.phrase(site.topics[topic], view.locale), view.locale))
        for topic in topics
    )
