"""A page's HTML -> the HTML that is printed: what Chromium needs to be told so that the tags of the PDF say everything.

Found by printing: Chromium drops the language of a ``span`` unless the element matters to assistive technology
otherwise (an id is enough); a paragraph that holds blocks, and each entry of a definition list, lose their role; and
the head of a table that stands stacked is not painted, so it is not tagged.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin

from lxml.html import HtmlElement, HTMLParser, document_fromstring, tostring

from pipeline.model import Form


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a page: where it leads, and what it says."""

    target: str
    """An address, or ``#id`` of the same page."""
    text: str


def print_copy(html: str, form: Form) -> str:
    """Give the HTML to print."""
    tree = _parsed(html)
    for number, element in enumerate(tree.xpath("//body//*[@lang][not(@id)]")):
        element.set("id", f"print:{number}")
    for element in tree.xpath("//p[not(@role)] | //dt | //dd"):
        element.set("role", "paragraph")
    if form:
        _stack_tables(tree)
    copy: str = tostring(tree, doctype="<!doctype html>", encoding="unicode")
    return copy


def _stack_tables(tree: HtmlElement) -> None:
    """Let each cell say the name of its column, since the row of names is not on paper."""
    for name in tree.xpath("//td/b[@aria-hidden]"):
        del name.attrib["aria-hidden"]
    for head in tree.xpath("//thead"):
        head.drop_tree()


def links_of(html: str, address: str) -> Iterator[Link]:
    """Give the links of a page that stands at ``address``, in reading order."""
    for element in _parsed(html).iter("a"):
        if href := element.get("href"):
            target, fragment = urldefrag(urljoin(address, href))
            text = " ".join(element.text_content().split())
            yield Link(f"#{fragment}" if target == address and fragment else urljoin(address, href), text)


def title_of(html: str) -> str:
    """Give the title of a page."""
    return str(_parsed(html).findtext("head/title") or "")


def _parsed(html: str) -> HtmlElement:
    return document_fromstring(html.encode(), parser=HTMLParser(encoding="utf-8"))
