"""PAG011: content that screen readers are told to pass over."""

from collections.abc import Iterator

from pipeline.model import Span
from pipeline.rule import Example, Finding, rule
from pipeline.verify.reading import Reading, squeezed

REPEATED = ("cell-head", "draft-mark")
"""Classes of elements that say again, for the eye, what stands elsewhere: a column's header, the draft notice."""

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
    right=[Example(_PAGE.format('<p><svg aria-hidden="true"></svg> No deje de tomarlo.</p>'))],
)
def hidden_content(reading: Reading) -> Iterator[Finding]:
    """A text on the page is hidden from screen readers."""
    for element in reading.tree.xpath("//*[@aria-hidden='true' or @hidden or @inert]"):
        text = squeezed(element.text_content())
        if text and element.get("class") not in REPEATED:
            yield Finding(element, Span(0, 0), f"hidden: {text[:60]}")
