"""PAG004: two elements share an id."""

from collections import Counter
from collections.abc import Iterator

from pipeline.model import Span
from pipeline.rule import Example, Finding, rule
from pipeline.verify.reading import Reading

_PAGE = '<html lang="es" dir="ltr"><body><a href="#m">Saltar</a><main id="m"><h1>Uno</h1>{}</main></body></html>'


@rule(
    code="PAG004",
    name="duplicate-id",
    scope="page",
    why="A link or a label that points at the id reaches the wrong element.",
    fix="Rename one of two equal headings, or mend the component that makes the id.",
    source="HTML Standard, The id attribute: https://html.spec.whatwg.org/multipage/dom.html#the-id-attribute",
    wrong=[Example(_PAGE.format('<p id="a">a</p><p id="a">b</p>'))],
    right=[Example(_PAGE.format('<p id="a">a</p><p id="b">b</p>'))],
)
def duplicate_id(reading: Reading) -> Iterator[Finding]:
    """Two elements of the page have the same id."""
    elements = {element.get("id"): element for element in reading.tree.iterfind(".//*[@id]")}
    counts = Counter(element.get("id") for element in reading.tree.iterfind(".//*[@id]"))
    for name, count in counts.items():
        if count > 1:
            yield Finding(elements[name], Span(0, 0), f'{count} elements have the id "{name}"')
