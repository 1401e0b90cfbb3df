"""The title of an HTML page."""

from lxml.html import HtmlElement

from pipeline.importing.lines import clean
from pipeline.importing.title import without_site
from pipeline.importing.tree import Remarks
from pipeline.importing.web_inline import words_of


def find_page_title(document: HtmlElement, main: HtmlElement, remarks: Remarks) -> str:
    """Give the h1 of the content, else of the page, else og:title, else ``title`` without the site's name."""
    for where, name in ((main, "first heading"), (document, "first heading of the page")):
        for heading in where.iter("h1"):
            if words_of(heading):
                remarks.guess(heading.sourceline or 0, f"title '{words_of(heading)}' from the {name}; check it")
                return words_of(heading)
    return _from_head(document, remarks)


def _from_head(document: HtmlElement, remarks: Remarks) -> str:
    shared = next((e.get("content") or "" for e in document.iter("meta") if e.get("property") == "og:title"), "")
    named = next((element.text or "" for element in document.iter("title")), "")
    whole = " ".join(clean(shared or named).split())
    title = without_site(whole)
    remarks.guess(0, f"title '{title}' from the head of the page, '{whole}'; check it", whole)
    return title
