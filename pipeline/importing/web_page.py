"""A whole HTML page -> draft: its main content found, the rest told region by region."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from lxml import html
from lxml.etree import LxmlError
from lxml.html import HtmlElement

from pipeline.errors import ImportRefused
from pipeline.importing.authors import is_name
from pipeline.importing.tree import Draft, Remarks
from pipeline.importing.web_article import finish
from pipeline.importing.web_blocks import read_blocks
from pipeline.importing.web_inline import NO_TEXT, Page, words_of
from pipeline.importing.web_main import find_main
from pipeline.importing.web_title import find_page_title
from pipeline.model import Author, Location


def read_web_page(text: str, remarks: Remarks, library: Mapping[str, str]) -> Draft:
    """Give the article of a page; relative links resolve against its base or canonical address."""
    document = parse_html(text, remarks.path)
    main = find_main(document)
    page = Page(remarks, library, _address(document))
    for region in _around(main):
        remarks.drop(region.sourceline or 0, words_of(region), "it is outside the main content of the page")
    _count_scripts(document, remarks)
    title = find_page_title(document, main, remarks)
    article = finish(read_blocks(main, page), title, remarks)
    authors = article.authors or _meta_author(document, remarks)
    description = meta(document, "description") or meta(document, "og:description")
    return replace(article, authors=authors, description=description)


def parse_html(text: str, path: str) -> HtmlElement:
    """Give the root element. HTML has few fatal errors: an empty document, and one too deep to be read."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        document = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (LxmlError, ValueError):
        remedy = "save the page again, with its content"
        raise ImportRefused(Location(path), "the page is empty", remedy) from None
    if any("depth" in str(entry.message).lower() for entry in parser.error_log):
        remedy = "save the article's part of the page by itself, and import that"
        raise ImportRefused(Location(path), "the page nests its elements too deep to be read whole", remedy)
    return document


def meta(document: HtmlElement, name: str) -> str:
    """Give what a meta element says, or ""."""
    for element in document.iter("meta"):
        if name in ((element.get("name") or "").lower(), (element.get("property") or "").lower()):
            return " ".join((element.get("content") or "").split())
    return ""


def _address(document: HtmlElement) -> str:
    """Give the address that relative links start from."""
    base = next((element.get("href") or "" for element in document.iter("base")), "")
    links = (element.get("href") or "" for element in document.iter("link") if element.get("rel") == "canonical")
    return base or next(links, "") or meta(document, "og:url")


def _around(main: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the largest elements with text that do not hold the main content, in page order."""
    path = [main, *main.iterancestors()]
    for inner, outer in reversed(list(pairwise(path))):
        for child in outer:
            if child is not inner and isinstance(child.tag, str) and child.tag not in NO_TEXT and words_of(child):
                yield child


def _count_scripts(document: HtmlElement, remarks: Remarks) -> None:
    count = sum(1 for _ in document.iter("script", "style", "noscript"))
    if count:
        remarks.drop(0, f"{count} scripts or style sheets", "they are no text")


def _meta_author(document: HtmlElement, remarks: Remarks) -> tuple[Author, ...]:
    name = meta(document, "author")
    if not is_name(name):
        return ()
    remarks.guess(0, f"author '{name}' from the page's metadata; check it")
    return (Author(name),)
