"""PAG002: the page has no main heading, or several, or skips a level."""

from collections.abc import Iterator
from itertools import pairwise

from pipeline.model import Span
from pipeline.rule import Example, Finding, rule
from pipeline.verify.reading import Reading, squeezed


@rule(
    code="PAG002",
    name="broken-outline",
    scope="page",
    why="People who cannot see the page find their way by its headings, from the first to the last.",
    fix="This is a fault of the page templates or of a page's headings: one h1, and no level skipped.",
    source="WCAG 2.2, 1.3.1 Info and Relationships: https://www.w3.org/TR/WCAG22/#info-and-relationships",
    wrong=[
        Example('<html lang="es" dir="ltr"><h2>Causas</h2></html>'),
        Example('<html lang="es" dir="ltr"><h1>Uno</h1><h1>Dos</h1></html>'),
        Example('<html lang="es" dir="ltr"><h1>Uno</h1><h3>Tres</h3></html>'),
        Example('<html lang="es" dir="ltr"><h1>Uno</h1><h2> </h2></html>'),
    ],
    right=[
        Example(
            '<html lang="es" dir="ltr"><body><a href="#m">Saltar</a>'
            '<main id="m"><h1>Uno</h1><h2>Dos</h2><h3>Tres</h3><h2>Dos</h2></main></body></html>'
        )
    ],
)
def broken_outline(reading: Reading) -> Iterator[Finding]:
    """The page's headings do not begin with one h1 and go down level by level."""
    headings = list(reading.tree.iter("h1", "h2", "h3", "h4", "h5", "h6"))
    main = [heading for heading in headings if heading.tag == "h1"]
    if len(main) != 1:
        yield Finding(main[-1] if main else reading.tree, Span(0, 0), f"{len(main)} h1, not one")
    for before, heading in pairwise(headings):
        if int(heading.tag[1]) > int(before.tag[1]) + 1:
            yield Finding(heading, Span(0, 0), f"{heading.tag} after {before.tag}")
    for heading in headings:
        if not squeezed(heading.text_content()):
            yield Finding(heading, Span(0, 0), f"an empty {heading.tag}")
