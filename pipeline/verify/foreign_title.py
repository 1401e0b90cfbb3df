"""PAG018: a title that does not name the page."""

from collections.abc import Iterator

from pipeline.model import Span
from pipeline.rule import Example, Finding, rule
from pipeline.verify.reading import Reading, squeezed

_PAGE = (
    '<html lang="es" dir="ltr"><head><title>{}</title></head>'
    '<body><a href="#m">Saltar</a><main id="m"><h1>{}</h1></main></body></html>'
)
_PAIR = '<span class="pair"><span class="side">Tos</span> <span class="side" lang="en" dir="ltr">Cough</span></span>'


@rule(
    code="PAG018",
    name="foreign-title",
    scope="page",
    why="The title is the first thing that a screen reader speaks, and all that a tab or a bookmark shows.",
    fix="Translate the title of the article; the templates build the title element from it.",
    source="WCAG 2.2, 2.4.2 Page Titled: https://www.w3.org/TR/WCAG22/#page-titled",
    wrong=[
        Example(_PAGE.format("Cough – Health", "Tos")),
        Example(_PAGE.format("", "Tos")),
    ],
    right=[
        Example(_PAGE.format("BORRADOR: Tos – Salud", "Tos")),
        Example(_PAGE.format("Tos – Salud", _PAIR)),
    ],
)
def foreign_title(reading: Reading) -> Iterator[Finding]:
    """The title of the page does not hold the words of its main heading."""
    for title in reading.tree.iterfind("head/title"):
        for heading in reading.tree.iter("h1"):
            own = (*heading.find_class("side"), heading)[0]
            if squeezed(own.text_content()) not in squeezed(title.text_content()):
                yield Finding(title, Span(0, 0), f'the title is "{squeezed(title.text_content())[:60]}"')
