"""PAG007: a page is built otherwise than the page of its source."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from pipeline.model import Span
from pipeline.rule import Example, Finding, rule
from pipeline.verify.reading import Reading

TAGS = (
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "table", "caption", "tr", "th", "td"),
    *("figure", "img", "figcaption", "blockquote", "nav", "section", "article", "header"),
)
"""What a reader counts on to find the same thing in the same place in every language."""

_VARIES = "@class='definitions' or @class='related' or @class='draft-notice' or @class='forms'"
"""Parts that hold what a language has: words explained, articles, people who have signed."""

_PAGE = '<html lang="{}" dir="ltr"><body><a href="#m">Skip</a><main id="m"><h1>Uno</h1>{}</main></body></html>'


@rule(
    code="PAG007",
    name="different-skeleton",
    scope="page",
    why="A patient and a clinician who read together must find the same warning in the same place.",
    fix="Build again from one source; if it stays, it is a fault of the page templates.",
    source="WCAG 2.2, 3.2.3 Consistent Navigation: https://www.w3.org/TR/WCAG22/#consistent-navigation",
    wrong=[Example(_PAGE.format("en", "<ul><li>a</li><li>b</li></ul>"), _PAGE.format("es", "<ul><li>a</li></ul>"))],
    right=[Example(_PAGE.format("en", "<p>One <b>drug</b></p>"), _PAGE.format("es", "<p>Un medicamento</p>"))],
)
def different_skeleton(reading: Reading) -> Iterator[Finding]:
    """The page's headings, lists, tables and regions are not those of the source page."""
    if reading.source is None:
        return
    ours, theirs = _skeleton(reading.tree), _skeleton(reading.source.tree)
    if ours == theirs:
        return
    same = 0
    while same < min(len(ours), len(theirs)) and ours[same] == theirs[same]:
        same += 1
    found = ours[same] if same < len(ours) else "the end"
    expected = theirs[same] if same < len(theirs) else "the end"
    yield Finding(reading.tree, Span(0, 0), f"element {same + 1} of the main part is {found}, not {expected}")


def _skeleton(tree: HtmlElement) -> list[str]:
    kept = tree.xpath(f"//main//*[not(ancestor-or-self::*[{_VARIES}])]")
    return [str(element.tag) for element in kept if element.tag in TAGS]
