"""PAG012: a page names another language's page, which does not name it back."""

import posixpath
from collections.abc import Iterator

from lxml.html import HtmlElement

from pipeline.locales import PSEUDO
from pipeline.model import Span
from pipeline.rule import Example, Finding, rule
from pipeline.verify.reading import Reading

_LINK = '<link rel="alternate" hreflang="{0}" href="https://h.example/{0}/example.html">'
_PAGE = (
    '<html lang="{}" dir="ltr"><head>{}</head><body><a href="#m">Skip</a><main id="m"><h1>Uno</h1></main></body></html>'
)
_BOTH = _LINK.format("en") + _LINK.format("es") + _LINK.format("en").replace('"en"', '"x-default"')


@rule(
    code="PAG012",
    name="one-sided-hreflang",
    scope="page",
    why="Search engines ignore links between languages that are not mutual, so the reader finds the wrong language.",
    fix="This is a fault of the page templates: give every page of an article the same set of alternates.",
    source="Google Search Central, Localized versions of your pages: "
    "https://developers.google.com/search/docs/specialty/international/localized-versions",
    wrong=[
        Example(_PAGE.format("en", _BOTH), _PAGE.format("es", _LINK.format("es"))),
        Example(_PAGE.format("en", _LINK.format("en")), _PAGE.format("es", _BOTH)),
        Example(_PAGE.format("es", _LINK.format("en"))),
    ],
    right=[Example(_PAGE.format("en", _BOTH), _PAGE.format("es", _BOTH))],
)
def one_sided_hreflang(reading: Reading) -> Iterator[Finding]:
    """The page's alternates are not those of its source page, or lack itself or a default."""
    if reading.page.locale.tag in PSEUDO:
        return
    ours = _alternates(reading.tree)
    if reading.source is not None and ours != _alternates(reading.source.tree):
        yield Finding(reading.tree, Span(0, 0), "the alternates are not those of the source page")
    if not ours:
        return
    name = posixpath.join(reading.page.locale.tag, posixpath.basename(reading.page.path))
    if not ours.get(reading.page.locale.tag, "").endswith(f"/{name}"):
        yield Finding(reading.tree, Span(0, 0), "the page does not name itself")
    if "x-default" not in ours:
        yield Finding(reading.tree, Span(0, 0), "there is no x-default")


def _alternates(tree: HtmlElement) -> dict[str, str]:
    return {link.get("hreflang"): link.get("href") for link in tree.xpath("//link[@rel='alternate']")}
