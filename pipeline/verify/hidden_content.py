"""PAG011: content that screen readers are told to pass over."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from pipeline.model import Span
from pipeline.rule import Example, Finding, rule
from pipeline.verify.reading import Reading, squeezed

_PAGE = '<html lang="es" dir="ltr"><body><a href="#m">Saltar</a><main id="m"><h1>Uno</h1>{}</main></body></html>'


@rule(
    code="PAG011",
    name="hidden-content",
    scope="page",
    why="A warning that is hidden from a screen reader does not exist for the person who uses one.",
    fix="This is a fault of the page templates: take aria-hidden or hidden off the text.",
    source="WAI-ARIA 1.2, aria-hidden: https://www.w3.org/TR/wai-aria-1.2/#aria-hidden",
    wrong=[
        Example(_PAGE.format('<div aria-hidden="true"><p>No deje de tomarlo.</p></div>')),
        Example(_PAGE.format("<p hidden>No deje de tomarlo.</p>")),
        Example(_PAGE.format('<div role="presentation" inert><p>No deje de tomarlo.</p></div>')),
    ],
    right=[
        Example(_PAGE.format('<p><svg aria-hidden="true"></svg> No deje de tomarlo.</p>')),
        Example(
            _PAGE.format(
                '<table><thead><tr><th scope="col">Dosis</th></tr></thead>'
                '<tbody><tr><td><b aria-hidden="true">Dosis</b> 5 mg</td></tr></tbody></table>'
            )
        ),
    ],
)
def hidden_content(reading: Reading) -> Iterator[Finding]:
    """A text on the page is hidden from screen readers."""
    for element in reading.tree.xpath("//*[@aria-hidden='true' or @hidden or @inert]"):
        text = squeezed(element.text_content())
        if text and not _said_elsewhere(element, text):
            yield Finding(element, Span(0, 0), f"hidden: {text[:60]}")


def _said_elsewhere(element: HtmlElement, text: str) -> bool:
    """Say whether an element only repeats for the eye: the name of its column, or the draft notice."""
    heads = element.xpath("ancestor::table[1]/thead//th") if element.getparent().tag == "td" else []
    return element.get("class") == "draft-mark" or text in {squeezed(head.text_content()) for head in heads}
