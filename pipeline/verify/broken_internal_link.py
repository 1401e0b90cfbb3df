"""PAG008: a link, picture or stylesheet of the site that is not there."""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from pipeline.model import Span
from pipeline.rule import Example, Finding, rule
from pipeline.verify.reading import Reading

_PAGE = '<html lang="es" dir="ltr"><body><a href="#m">Saltar</a><main id="m"><h1>Uno</h1>{}</main></body></html>'


@rule(
    code="PAG008",
    name="broken-internal-link",
    scope="page",
    why="The reader who follows it meets an error page, perhaps in a language that they do not read.",
    fix="Mend the link in the source article, or publish the article that it leads to.",
    source="W3C, Cool URIs don't change: https://www.w3.org/Provider/Style/URI",
    wrong=[
        Example(_PAGE.format('<a href="#nowhere">a</a>')),
        Example(_PAGE.format('<a href="nowhere.html">a</a>')),
        Example(_PAGE.format('<img src="../assets/nothing.svg" alt="a">')),
    ],
    right=[Example(_PAGE.format('<a href="#m">a</a> <a href="https://example.org/x">b</a> <a href="tel:911">c</a>'))],
)
def broken_internal_link(reading: Reading) -> Iterator[Finding]:
    """The page points at something of the site that does not exist."""
    folder = posixpath.dirname(reading.page.path)
    for name in ("href", "src"):
        for element in reading.tree.iterfind(f".//*[@{name}]"):
            address = urlsplit(element.get(name))
            if address.scheme or address.netloc:
                continue
            inside = posixpath.normpath(posixpath.join(folder, unquote(address.path)))
            path = inside if address.path else reading.page.path
            if path not in reading.ids:
                yield Finding(element, Span(0, 0), f"{element.get(name)} does not exist")
            elif address.fragment and unquote(address.fragment) not in reading.ids[path]:
                yield Finding(element, Span(0, 0), f"{element.get(name)} names a place that does not exist")
