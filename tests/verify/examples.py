"""The examples of the page rules: what is said of a page that holds one."""

from pipeline.locales import parse_locale
from pipeline.model import Page, Problem
from pipeline.rule import Example
from pipeline.verify.reading import Fallbacks, Reading, parse_page, squeezed
from pipeline.verify.run import verify_page


def reading_of(example: Example) -> Reading:
    """Read an example; with a msgstr it is the source of that page, and texts of both are fallbacks."""
    source_page = Page("en/example.html", example.text, parse_locale("en"), "example")
    source_tree = parse_page(example.text)
    ids = {path: frozenset({"m"}) for path in ("en/example.html", f"{example.locale}/example.html")}
    if example.msgstr is None:
        page = Page(f"{example.locale}/example.html", example.text, parse_locale(example.locale), "example")
        return Reading(page, source_tree, ids)
    page = Page(f"{example.locale}/example.html", example.msgstr, parse_locale(example.locale), "example")
    tree = parse_page(example.msgstr)
    source = Reading(source_page, source_tree, ids)
    shared = {squeezed(text) for _, text in source.texts()} & {
        squeezed(text) for element, text in Reading(page, tree, ids).texts() if element.tag == "p"
    }
    same_title = tree.findtext(".//title") == source_tree.findtext(".//title")
    return Reading(page, tree, ids, source, Fallbacks(frozenset(shared), same_title))


def problems_of(example: Example) -> tuple[Problem, ...]:
    """Verify the page of an example."""
    return verify_page(reading_of(example))
