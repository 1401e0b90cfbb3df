"""Inline tokens with marks at some of their words -> HTML. Every character of a text is escaped."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from markupsafe import Markup, escape

from pipeline.inline import parse_inline
from pipeline.model import Break, Code, Emphasis, Inline, Link, Placeholder, Span, Text
from pipeline.report.html.spots import Spot
from pipeline.text.direction import turned_runs

REFERENCE = Markup('<a class="ref {}" id="{}m{}" href="#{}n{}"><span class="hidden">note </span>{}</a>')
"""What stands after a marked place: the number of its note."""


@dataclass(slots=True)
class Marking:
    """One text on its way to HTML; ``place`` counts the words' characters that are written."""

    spots: Sequence[Spot]
    view: str
    """Begins every id of the article's view."""
    placeholders: Mapping[str, str]
    isolating: bool
    """Whether the text runs from right to left, so that numbers in it are isolated."""
    place: int = 0
    written: set[int] = field(default_factory=set)
    """Numbers that stand in the text already."""

    def render(self, text: str) -> Markup:
        """Write a Markdown text with its marks; links show as words, because they lead out of the report."""
        html = self._all(parse_inline(text))
        about_all = [spot for spot in self.spots if spot.number not in self.written]
        return html + Markup("").join(self.reference(spot) for spot in about_all)

    def reference(self, spot: Spot) -> Markup:
        """Write the number that leads to the note of a spot."""
        self.written.add(spot.number)
        return REFERENCE.format(spot.family, self.view, spot.number, self.view, spot.number, spot.number)

    def _all(self, tokens: tuple[Inline, ...]) -> Markup:
        return Markup("").join(self._token(token) for token in tokens)

    def _token(self, token: Inline) -> Markup:
        match token:
            case Text(text):
                return self._text(text, text)
            case Emphasis(children, strong):
                name = Markup("strong" if strong else "em")
                return Markup("<{0}>{1}</{0}>").format(name, self._all(children))
            case Code(text):
                return Markup("<code>{}</code>").format(self._text(text, text))
            case Link(children=children):
                return Markup('<span class="link">{}</span>').format(self._all(children))
            case Placeholder(name):
                return self._text(self.placeholders.get(name, f"{{{name}}}"), f"{{{name}}}")
            case Break():
                self.place += 1
                return Markup("<br>")

    def _text(self, shown: str, counted: str) -> Markup:
        """Write the characters of a leaf; a placeholder shows another text than it counts."""
        start = self.place
        self.place += len(counted)
        if shown != counted:
            return self._marked(shown, start, start + len(counted), whole=True)
        html, end = Markup(""), 0
        for run in turned_runs(shown) if self.isolating else ():
            html += self._marked(shown[end : run.start], start + end, start + run.start)
            inside = self._marked(shown[run.start : run.end], start + run.start, start + run.end)
            html += Markup('<bdi dir="ltr">{}</bdi>').format(inside)
            end = run.end
        return html + self._marked(shown[end:], start + end, start + len(shown))

    def _marked(self, text: str, start: int, end: int, *, whole: bool = False) -> Markup:
        """Write the characters from ``start`` to ``end`` of the words, cut where a mark begins or ends."""
        html = Markup("")
        for piece in [Span(start, end)] if whole else _pieces(start, end, self.spots):
            shown = text if whole else text[piece.start - start : piece.end - start]
            html += self._piece(shown, piece)
        return html

    def _piece(self, text: str, piece: Span) -> Markup:
        over = [spot for spot in self.spots if spot.place.start < piece.end and piece.start < spot.place.end]
        html = escape(text)
        if over:
            # The narrowest mark is the outer one to see: a word in a sentence keeps its own look.
            spot = min(over, key=lambda spot: spot.place.end - spot.place.start)
            html = Markup('<mark class="{}">{}</mark>').format(spot.family, html)
        ending = [spot for spot in over if piece.start < spot.place.end <= piece.end]
        return html + Markup("").join(self.reference(spot) for spot in ending)


def _pieces(start: int, end: int, spots: Sequence[Spot]) -> Iterator[Span]:
    cuts = {cut for spot in spots for cut in spot.place if start < cut < end}
    edges = [start, *sorted(cuts), end]
    for first, last in pairwise(edges):
        if first < last:
            yield Span(first, last)
