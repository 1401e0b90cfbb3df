"""The clinician's shelf: every sheet that can be printed, by source title and by language, on one page."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from unicodedata import combining, normalize

from markupsafe import Markup

from pipeline.inline import parse_inline, plain_text
from pipeline.model import Form, Locale, Page
from pipeline.render.forms import FormLink, form_file, form_name, forms_of, language_passage, pdf_link
from pipeline.render.frame import Frame, framed
from pipeline.render.passage import Passage, language_attributes, passage_of
from pipeline.render.site import Phrase, Site
from pipeline.render.templates import render_component
from pipeline.render.view import front_of, words_of
from pipeline.render.words import Words

PATH = "print.html"


@dataclass(frozen=True, slots=True)
class Sheet:
    """An article in a language."""

    href: str
    name: Passage
    """Title in the source language."""
    own: Passage | None
    """Title in the language of the sheet, where that is another text."""
    language: Markup
    forms: tuple[FormLink, ...]
    draft: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The sheets of one article, or of one language."""

    name: Passage | Markup
    sheets: tuple[Sheet, ...]
    anchor: str = ""


def render_shelf(site: Site) -> Page:
    """Render the list of sheets in the source language, or the first that is published."""
    reader = site.source_locale if site.source_locale in site.locales else site.locales[0]
    words = words_of(site, reader)
    slugs = sorted(site.articles, key=lambda slug: (_sorting(_title(site, slug).text), slug))
    locales = sorted(site.locales, key=lambda locale: (locale.name, locale.tag))
    sheets = {(slug, locale): _sheet(site, reader, slug, locale) for slug, locale in _published(site, slugs, locales)}
    by_title = {slug: [sheets[slug, locale] for locale in locales if (slug, locale) in sheets] for slug in slugs}
    by_language = {locale: [sheets[slug, locale] for slug in slugs if (slug, locale) in sheets] for locale in locales}
    titles = [Group(passage_of(_title(site, slug), reader), tuple(found)) for slug, found in by_title.items()]
    languages = [
        Group(_language(locale, reader), tuple(found), f"page:in-{locale.tag}") for locale, found in by_language.items()
    ]
    listed = render_component("shelf", word=words, titles=titles, languages=languages)
    title = words.passage("Sheets to print")
    intro = words.passage(
        "Here is every sheet that you can print for a reader: the article, the article in large print, and a handout in two languages side by side. Find it by title or by language, open it, and print it."  # noqa: E501 - one string, as catalogs have it
    )
    header = render_component("article-header", title=title, description=intro, heads="", review="", forms="")
    return framed(site, Frame(PATH, reader, (), "home", title, Markup("{}\n{}").format(header, listed)))


def _published(site: Site, slugs: list[str], locales: list[Locale]) -> Iterator[tuple[str, Locale]]:
    yield from ((slug, locale) for slug in slugs for locale in locales if locale.tag in site.articles[slug])


def _sheet(site: Site, reader: Locale, slug: str, locale: Locale) -> Sheet:
    name, own = _title(site, slug), front_of(site, site.articles[slug][locale.tag])
    title = own.plain(own.localized.article.title)
    words = words_of(site, reader)
    forms = (_form(site, slug, locale, form, words) for form in forms_of(site, slug, locale))
    return Sheet(
        href=f"{locale.tag}/{form_file(slug, '')}",
        name=passage_of(name, reader),
        own=passage_of(title, reader) if title.locale != name.locale else None,
        language=_language(locale, reader),
        forms=tuple(forms),
        draft=(locale.tag, slug) in site.drafts,
    )


def _form(site: Site, slug: str, locale: Locale, form: Form, words: Words) -> FormLink:
    file = pdf_link(site, slug, locale, form, words)
    return FormLink(
        href=f"{locale.tag}/{form_file(slug, form)}",
        name=form_name(form, words, site.source_locale),
        pdf=replace(file, href=f"{locale.tag}/{file.href}") if file else None,
    )


def _title(site: Site, slug: str) -> Phrase:
    """Give the title as the source has it, published in the source language or not."""
    article = next(iter(site.articles[slug].values())).article
    return Phrase(plain_text(parse_inline(article.title.text)), site.source_locale)


def _language(locale: Locale, reader: Locale) -> Markup:
    """Name a language for the clinician and in itself: Spanish – Español."""
    known = Passage(language_passage(locale, reader).html)
    if known.html == locale.autonym or locale == reader:
        return Markup(passage_of(Phrase(locale.autonym, locale), reader).__html__())
    own = Markup("<span{}>{}</span>").format(language_attributes(locale, reader), locale.autonym)
    return Markup("{} – {}").format(known, own)


def _sorting(text: str) -> str:
    """Give a key that sorts without regard to case and accents."""
    return "".join(character for character in normalize("NFKD", text.casefold()) if not combining(character))
