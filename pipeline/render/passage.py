"""HTML together with the language attributes that the element around it needs."""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup, escape

from pipeline.locales import PSEUDO, format_day, in_cldr, language_tag
from pipeline.model import Locale
from pipeline.render.isolate import isolate
from pipeline.render.site import Phrase

NO_ATTRIBUTES = Markup("")
ENGLISH = Locale("en", "en", "English", "English", "ltr")
"""The language of the tool's own words."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of HTML; ``attributes`` holds ``lang`` and ``dir`` where its language is not the page's."""

    html: Markup
    attributes: Markup = NO_ATTRIBUTES

    def __html__(self) -> str:
        """Give the run inside a text, in an element of its own where its language differs."""
        return Markup("<span{}>{}</span>").format(self.attributes, self.html) if self.attributes else self.html

    def __bool__(self) -> bool:
        """Say whether there is anything to show."""
        return bool(self.html)


def language_attributes(locale: Locale, page: Locale) -> Markup:
    """Give `` lang="…" dir="…"`` for a text in ``locale`` on a page in ``page``; nothing if they agree."""
    if locale.tag == page.tag:
        return NO_ATTRIBUTES
    return Markup(' lang="{}" dir="{}"').format(language_tag(locale), locale.direction)


def paired(own: Passage, other: Passage, language: Locale, page: Locale) -> Passage:
    """Set a text beside the same text in another language, each with its own ``lang`` and ``dir``."""
    if not own:
        return own
    html = Markup('<span class="pair"><span class="side"{}>{}</span> <span class="side"{}>{}</span></span>')
    return Passage(html.format(own.attributes, own.html, language_attributes(language, page), other.html))


def time_element(day: date, page: Locale) -> Markup:
    """Write a date in words; in English, and marked so, where nobody knows the months of the page's language."""
    language = page if in_cldr(page) or page.tag in PSEUDO else ENGLISH
    return Markup('<time datetime="{}"{}>{}</time>').format(
        day.isoformat(), language_attributes(language, page), format_day(day, language)
    )


def isolated_passage(phrase: Phrase, page: Locale) -> Passage:
    """Escape a phrase for the text of a page: in right-to-left languages its numbers are isolated."""
    html = isolate(phrase.text) if phrase.locale.direction == "rtl" else escape(phrase.text)
    return Passage(html, language_attributes(phrase.locale, page))


def passage_of(phrase: Phrase, page: Locale) -> Passage:
    """Escape a phrase and mark its language; fit for a title or an attribute too."""
    return Passage(escape(phrase.text), language_attributes(phrase.locale, page))
