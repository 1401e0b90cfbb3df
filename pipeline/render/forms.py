"""The forms of an article: its page, large print, and a handout beside the source; their addresses and names."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from pipeline.locales import file_size, language_name, language_tag
from pipeline.model import Form, Locale
from pipeline.render.passage import Passage, passage_of
from pipeline.render.site import Phrase, Site
from pipeline.render.templates import render_component
from pipeline.render.words import Words


@dataclass(frozen=True, slots=True)
class FormLink:
    """A link to an article in one form."""

    href: str
    name: Markup
    pdf: "FormLink | None" = None
    """The same as a file to print."""
    tag: str = ""
    """The language of a file to print."""


def forms_of(site: Site, slug: str, locale: Locale) -> tuple[Form, ...]:
    """Give the forms in which a language has an article; a handout needs a source to stand beside."""
    has_handout = locale != site.source_locale and site.source_locale.tag in site.articles[slug]
    return ("", "large", "handout") if has_handout else ("", "large")


def form_file(slug: str, form: Form) -> str:
    """Give the name of the file: ``slug.html``, ``slug.large.html``, ``slug.handout.html``."""
    return f"{slug}.{form}.html" if form else f"{slug}.html"


def form_name(form: Form, words: Words, source: Locale) -> Markup:
    """Name a form in the language of a page."""
    match form:
        case "":
            return words("Standard print")
        case "large":
            return words("Large print")
        case "handout":
            return words("Side by side with {language}", language=language_passage(source, words.locale))


def form_phrase(form: Form, words: Words, source: Locale) -> Phrase:
    """Name large print or a handout without markup, for a title."""
    if form == "large":
        return words.phrase("Large print")
    phrase = words.phrase("Side by side with {language}")
    name = language_name(source, phrase.locale) or source.autonym
    return Phrase(phrase.text.replace("{language}", name), phrase.locale)


def language_passage(locale: Locale, reader: Locale) -> Passage:
    """Name a language in the language of a page, or else in itself, and marked so."""
    name = language_name(locale, reader)
    return passage_of(Phrase(name, reader) if name else Phrase(locale.autonym, locale), reader)


def form_links(site: Site, slug: str, words: Words, current: Form) -> Markup:
    """Link the other forms of an article, and the current one as a file to print."""
    own = pdf_link(site, slug, words.locale, current, words)
    return render_component("forms", forms=list(_others(site, slug, words, current)), pdf=own)


def pdf_link(site: Site, slug: str, locale: Locale, form: Form, words: Words) -> FormLink | None:
    """Link an article in one form as a PDF file that stands beside its page; None where there is none."""
    name = f"{form_file(slug, form).removesuffix('.html')}.pdf"
    size = site.pdf_sizes.get(f"{locale.tag}/{name}")
    if size is None:
        return None
    isolated = f"\u2068{file_size(size, words.locale)}\u2069"
    return FormLink(name, words("PDF to print, {size}", size=isolated), tag=language_tag(locale))


def _others(site: Site, slug: str, words: Words, current: Form) -> Iterator[FormLink]:
    for form in forms_of(site, slug, words.locale):
        if form != current:
            yield FormLink(form_file(slug, form), form_name(form, words, site.source_locale))
