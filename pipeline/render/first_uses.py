"""The first use of each defined word on a page becomes a link to its definition, and the definition's way back."""

from collections.abc import Callable
from dataclasses import dataclass, field

from markupsafe import Markup

from pipeline.model import Locale, Span
from pipeline.render.site import Definition
from pipeline.text.terms import find_term

Write = Callable[[str], Markup]


@dataclass(slots=True)
class FirstUses:
    """The definitions of one page whose words have not come up yet, and those that have."""

    waiting: list[Definition]
    used: set[str] = field(default_factory=set)
    _done: list[Definition] = field(default_factory=list)

    def mark(self, text: str, language: Locale, write: Write) -> Markup:
        """Write a text, each first use in it as a link; only words of the text's own language count."""
        uses: list[tuple[Span, Definition]] = []
        for definition in self.waiting:
            span = self._first(definition, text, language)
            if span and not any(span.start < end and start < span.end for (start, end), _ in uses):
                uses.append((span, definition))
        return self._written(text, sorted(uses, key=lambda use: use[0]), write)

    def _written(self, text: str, uses: list[tuple[Span, Definition]], write: Write) -> Markup:
        html, end = Markup(""), 0
        for span, definition in uses:
            self.waiting.remove(definition)
            self._done.append(definition)
            self.used.add(definition.concept)
            html += write(text[end : span.start])
            html += Markup('<a id="use:{0}" href="#def:{0}">{1}</a>').format(
                definition.concept, write(text[span.start : span.end])
            )
            end = span.end
        return html + write(text[end:])

    def _first(self, definition: Definition, text: str, language: Locale) -> Span | None:
        """Give the first use that is no part of a longer name which came up before (dialysis in hemodialysis)."""
        found = _spans(definition, text, language)
        if not found:
            return None
        longer = [span for done in self._done for span in _spans(done, text, language)]
        alone = (span for span in found if not any(_holds(other, span) for other in longer))
        return min(alone, key=lambda span: (span.start, -span.end), default=None)


def _spans(definition: Definition, text: str, language: Locale) -> list[Span]:
    """Give every use of the names of a definition; of two at one place, the longer counts (``FirstUses._first``)."""
    if definition.term.locale != language:
        return []
    names = dict.fromkeys((definition.term.text, *definition.names))
    return [span for name in names for span in find_term(name, text, language.tag, match=definition.match)]


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end and outer != inner
