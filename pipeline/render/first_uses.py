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

    def mark(self, text: str, language: Locale, write: Write) -> Markup:
        """Write a text, each first use in it as a link; only words of the text's own language count."""
        uses: list[tuple[Span, Definition]] = []
        for definition in self.waiting:
            span = _first(definition, text, language)
            if span and not any(span.start < end and start < span.end for (start, end), _ in uses):
                uses.append((span, definition))
        return self._written(text, sorted(uses, key=lambda use: use[0]), write)

    def _written(self, text: str, uses: list[tuple[Span, Definition]], write: Write) -> Markup:
        html, end = Markup(""), 0
        for span, definition in uses:
            self.waiting.remove(definition)
            self.used.add(definition.concept)
            html += write(text[end : span.start])
            html += Markup('<a class="term" id="page:use-{0}" href="#page:word-{0}">{1}</a>').format(
                definition.concept, write(text[span.start : span.end])
            )
            end = span.end
        return html + write(text[end:])


def _first(definition: Definition, text: str, language: Locale) -> Span | None:
    if definition.term.locale != language:
        return None
    names = dict.fromkeys((definition.term.text, *definition.names))
    found = (find_term(name, text, language.tag, match=definition.match)[:1] for name in names)
    # Of two names at one place, the longer: a "crise d’épilepsie" is not marked as a "crise".
    return min((span for spans in found for span in spans), key=lambda span: (span.start, -span.end), default=None)
