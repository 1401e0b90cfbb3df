"""HTML together with the language attributes that the element around it needs."""

from dataclasses import dataclass

from markupsafe import Markup, escape

from pipeline.model import Locale
from pipeline.render.site import Phrase

NO_ATTRIBUTES = Markup("")


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
    return Markup(' lang="{}" dir="{}"').format(locale.tag, locale.direction)


def passage_of(phrase: Phrase, page: Locale) -> Passage:
    """Escape a phrase and mark its language."""
    return Passage(escape(phrase.text), language_attributes(phrase.locale, page))
