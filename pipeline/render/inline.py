"""Inline tokens -> HTML: the only place where the words of authors and translators become markup.

Every character of a text goes through ``escape``; elements come from here alone.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from pipeline.locales import language_tag
from pipeline.model import Break, Code, Emphasis, Inline, Link, Locale, Placeholder, Text
from pipeline.render.first_uses import FirstUses
from pipeline.render.isolate import isolate
from pipeline.render.links import Target

Resolver = Callable[[str], Target | None]
"""The target of a link token -> where it leads; None for nowhere."""


def no_links(_: str) -> None:
    """Resolve every link to nothing, for a text that is itself within a link."""


@dataclass(frozen=True, slots=True)
class Inliner:
    """What a text needs beyond its tokens: its own language, the values of the place, where links lead."""

    locale: Locale
    placeholders: Mapping[str, str]
    resolve: Resolver = no_links
    first_uses: FirstUses | None = None
    noted: str = "{text} ({note})"
    """How the language sets a note on a text in brackets."""

    def render(self, tokens: tuple[Inline, ...]) -> Markup:
        """Write tokens as HTML; links to nowhere are plain, unknown placeholders literal."""
        return Markup("").join(self._token(token) for token in tokens)

    def _token(self, token: Inline) -> Markup:
        match token:
            case Text(text):
                return self._text(text)
            case Emphasis(children, strong):
                name = Markup("strong" if strong else "em")
                return Markup("<{0}>{1}</{0}>").format(name, self.render(children))
            case Code(text):
                # Code is taken letter by letter, so nothing may turn its numbers round.
                direction = Markup(' dir="ltr"') if self.locale.direction == "rtl" else ""
                return Markup("<code{}>{}</code>").format(direction, text)
            case Link():
                return self._link(token)
            case Placeholder(name):
                return self._text(self.placeholders.get(name, f"{{{name}}}"))
            case Break():
                return Markup("<br>")

    def _text(self, text: str) -> Markup:
        if self.first_uses and self.first_uses.waiting:
            return self.first_uses.mark(text, self.locale, self._characters)
        return self._characters(text)

    def _characters(self, text: str) -> Markup:
        return isolate(text) if self.locale.direction == "rtl" else escape(text)

    def _link(self, link: Link) -> Markup:
        words = Inliner(self.locale, self.placeholders).render(link.children)
        target = self.resolve(link.target)
        if target is None:
            return words
        if target.locale is None:
            return Markup('<a href="{}">{}</a>').format(target.href, words)
        note = Markup('<span lang="{}" dir="{}">{}</span>').format(
            language_tag(target.locale), target.locale.direction, target.locale.autonym
        )
        before, after = self.noted.partition("{text}")[2].partition("{note}")[::2]
        return Markup('<a href="{}" hreflang="{}">{}<span class="link-note">{}{}{}</span></a>').format(
            target.href, language_tag(target.locale), words, before, note, after
        )
