"""PAG014: a text of a handout stands on one side only."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from pipeline.model import Span
from pipeline.rule import Example, Finding, rule
from pipeline.verify.reading import Reading, language_of, squeezed

_PAGE = (
    '<html lang="es" dir="ltr"><body class="{}"><a href="#m">Saltar</a><main id="m"><h1>{}</h1></main></body></html>'
)
_PAIR = '<span class="pair"><span class="side">{}</span> <span class="side"{}>{}</span></span>'
_ENGLISH = ' lang="en" dir="ltr"'


@rule(
    code="PAG014",
    name="uneven-handout",
    scope="page",
    why="A clinician points at a line and the patient reads another, or an empty place where a warning should be.",
    fix="This is a fault of the page templates: every text of a handout stands beside the same text of its source.",
    source="AHRQ, Health Literacy Universal Precautions Toolkit, Tool 9, Address Language Differences: "
    "https://www.ahrq.gov/health-literacy/improve/precautions/tool9.html",
    wrong=[
        Example(_PAGE.format("article handout", "Tos")),
        Example(_PAGE.format("article handout", _PAIR.format("Tos", _ENGLISH, ""))),
        Example(_PAGE.format("article handout", _PAIR.format("", _ENGLISH, "Cough"))),
        Example(_PAGE.format("article handout", _PAIR.format("Tos", "", "Cough"))),
        Example(_PAGE.format("article handout", '<span class="pair"><span class="side">Tos</span></span>')),
    ],
    right=[
        Example(_PAGE.format("article handout", _PAIR.format('<img src="data:," alt="Tos">', _ENGLISH, "Cough"))),
        Example(_PAGE.format("article handout", _PAIR.format("Tos", _ENGLISH, "Cough"))),
        Example(_PAGE.format("article", "Tos")),
    ],
)
def uneven_handout(reading: Reading) -> Iterator[Finding]:
    """A handout has a heading without its source, or a pair without a text in each of two languages."""
    if not reading.tree.xpath("//body[contains(@class, 'handout')]"):
        return
    for heading in reading.tree.xpath("//main//*[self::h1 or self::h2 or self::h3][not(*[@class='pair'])]"):
        yield Finding(heading, Span(0, 0), f"alone: {squeezed(heading.text_content())[:60]}")
    own = reading.tree.get("lang") or ""
    for pair in reading.tree.find_class("pair"):
        sides = [side for side in pair if side.get("class") == "side"]
        texts = [_said(side) for side in sides]
        if len(sides) != 2 or not all(texts):
            yield Finding(pair, Span(0, 0), f"one side is missing beside: {' '.join(texts)[:60]}")
        elif language_of(sides[1]) == own or not sides[1].get("dir"):
            yield Finding(pair, Span(0, 0), f"the source side is not marked with its language: {texts[1][:60]}")


def _said(side: HtmlElement) -> str:
    """Give what a side says to the ear, its picture too."""
    return squeezed(" ".join([side.text_content(), *map(str, side.xpath(".//img/@alt"))]))
