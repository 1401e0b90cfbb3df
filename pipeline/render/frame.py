"""What every page shares: head, header, language switcher, breadcrumbs, footer."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from pipeline.locales import PSEUDO, language_tag
from pipeline.model import Form, Locale, Page
from pipeline.render.page_code import page_code
from pipeline.render.passage import Passage, passage_of, time_element
from pipeline.render.site import Site
from pipeline.render.stylesheets import counter_style, stylesheet_paths
from pipeline.render.templates import render_component, render_page
from pipeline.render.view import words_of
from pipeline.render.words import Words


@dataclass(frozen=True, slots=True)
class Language:
    """A page in another language, as a link names it."""

    tag: str
    direction: str
    autonym: str
    href: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the way from the home page."""

    href: str
    text: Passage


@dataclass(frozen=True, slots=True)
class Alternate:
    """A ``link`` of the head: canonical, or the page in another language."""

    rel: str
    tag: str
    href: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What differs from page to page."""

    path: str
    locale: Locale
    languages: tuple[Locale, ...]
    """Every language that has this page, this one included."""
    kind: str
    title: Passage
    content: Markup
    description: Passage | None = None
    steps: tuple[Step, ...] = ()
    slug: str = ""
    form: Form = ""
    draft: bool = False
    words: Words | None = None
    """Words of what a draft says of itself, where they are not those of the page's language alone."""
    described: Markup | None = None
    """What the page says of itself to machines."""

    @property
    def root(self) -> str:
        """The way up to the folder of the bundle."""
        return "../" * self.path.count("/")


def framed(site: Site, frame: Frame) -> Page:
    """Put the content of a page into the frame."""
    words = words_of(site, frame.locale)
    draft_words = frame.words or words
    title = passage_of(site.phrase(site.title, frame.locale), frame.locale)
    html = render_page(
        lang=language_tag(frame.locale),
        locale=frame.locale,
        digits=counter_style(frame.locale),
        title=frame.title,
        description=frame.description,
        kind=f"{frame.kind} {frame.form}".rstrip(),
        stylesheets=[f"{frame.root}{path}" for path in stylesheet_paths(site, frame.locale, frame.form)],
        alternates=_alternates(site, frame),
        described=frame.described,
        skip_link=render_component("skip-link", word=words),
        header=render_component("site-header", home="index.html", title=title, switcher=_switcher(site, frame)),
        breadcrumbs=render_component("breadcrumbs", word=words, steps=frame.steps) if frame.steps else "",
        draft=render_component("draft-notice", word=draft_words) if frame.draft else "",
        draft_mark=draft_words("DRAFT"),
        content=frame.content,
        footer=render_component(
            "site-footer",
            word=words,
            title=title,
            version=site.version,
            day=time_element(site.day, frame.locale) if site.day else "",
            address=f"{site.url}{frame.path}" if site.url else "",
            code=page_code(f"{site.url}{frame.path}") if site.url else "",
        ),
    )
    return Page(frame.path, html, frame.locale, frame.slug, frame.form)


def _switcher(site: Site, frame: Frame) -> Markup:
    name = frame.path.rpartition("/")[2]
    languages = [
        Language(language_tag(locale), locale.direction, locale.autonym, f"../{locale.tag}/{name}")
        for locale in frame.languages
        if locale != frame.locale and frame.root
    ]
    return render_component(
        "language-switcher",
        word=words_of(site, frame.locale),
        current=frame.locale.autonym,
        languages=languages,
        chooser=f"{frame.root}index.html",
    )


def _alternates(site: Site, frame: Frame) -> Sequence[Alternate]:
    """Give canonical and reciprocal hreflang links (RFC 8288; x-default is the source language's page).

    Large print and handouts are other forms of the page that they name as canonical, and have no alternates.
    """
    if not site.url or frame.locale.tag in PSEUDO:
        return ()
    if frame.form:
        return (Alternate("canonical", "", f"{site.url}{frame.locale.tag}/{frame.slug}.html"),)
    if not frame.root:
        return (Alternate("canonical", "", f"{site.url}{frame.path}"),)
    name = frame.path.rpartition("/")[2]
    found = {locale.tag: f"{site.url}{locale.tag}/{name}" for locale in frame.languages if locale.tag not in PSEUDO}
    default = found.get(site.source_locale.tag, f"{site.url}index.html")
    return (
        Alternate("canonical", "", f"{site.url}{frame.path}"),
        *(Alternate("alternate", tag, href) for tag, href in found.items()),
        Alternate("alternate", "x-default", default),
    )
