"""PAG003: no skip link, or one that leads nowhere."""

from collections.abc import Iterator

from pipeline.model import Span
from pipeline.rule import Example, Finding, rule
from pipeline.verify.reading import Reading

_GOOD = '<html lang="es" dir="ltr"><body><a href="#m">Saltar</a><main id="m"><h1>Uno</h1></main></body></html>'


@rule(
    code="PAG003",
    name="broken-skip-link",
    scope="page",
    why="Without it, people who use a keyboard pass every link of the page's head before they reach the article.",
    fix="This is a fault of the page templates: the first link leads to the id of the main element.",
    source="WCAG 2.2, 2.4.1 Bypass Blocks: https://www.w3.org/TR/WCAG22/#bypass-blocks",
    wrong=[
        Example(_GOOD.replace('<a href="#m">Saltar</a>', "")),
        Example(_GOOD.replace('href="#m"', 'href="#n"')),
        Example(_GOOD.replace("Saltar", "")),
    ],
    right=[Example(_GOOD)],
)
def broken_skip_link(reading: Reading) -> Iterator[Finding]:
    """The first link of the page does not lead to its main part."""
    first = next(reading.tree.iter("a"), None)
    mains = [main.get("id") for main in reading.tree.iter("main")]
    if len(mains) != 1 or not mains[0]:
        yield Finding(reading.tree, Span(0, 0), "the page needs one main element with an id")
    elif first is None or first.get("href") != f"#{mains[0]}" or not first.text_content().strip():
        yield Finding(first if first is not None else reading.tree, Span(0, 0), "no link to the main part first")
