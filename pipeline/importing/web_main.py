"""Where the article of an HTML page is."""

from lxml.html import HtmlElement

from pipeline.importing.web_inline import words_of

SHARE = 0.85
"""Of the running text: an element that holds as much is the content, or has it inside."""
_AROUND = {"nav", "header", "footer", "aside", "form", "script", "style", "noscript"}


def find_main(document: HtmlElement) -> HtmlElement:
    """Give ``main``, ``role=main`` or the only ``article``; else the element around the running text."""
    body = document.find("body")
    start = body if body is not None else document
    marked = [*start.iter("main"), *(e for e in start.iter() if e.get("role") == "main")] or _articles(start)
    if marked:
        best = max(marked, key=_weight)
        if _weight(best) * 2 >= _weight(start):
            start = best
            inner = _articles(start)
            return inner[0] if len(inner) == 1 and _weight(inner[0]) >= SHARE * _weight(start) else start
    return _densest(start)


def _articles(start: HtmlElement) -> list[HtmlElement]:
    return [element for element in start.iter("article") if not any(True for _ in element.iterancestors("article"))]


def _densest(start: HtmlElement) -> HtmlElement:
    total = _weight(start)
    while total:
        inner = next((child for child in start if _is_container(child) and _weight(child) >= SHARE * total), None)
        if inner is None:
            return start
        start = inner
    return start


def _is_container(element: HtmlElement) -> bool:
    return element.tag in ("div", "section", "article", "td", "tr", "tbody", "table", "center", "span")


def _weight(element: HtmlElement) -> int:
    """Count the characters of running text: paragraphs, items and cells, without links and page furniture."""
    weight = 0
    for part in element.iter("p", "li", "td", "dd", "h2", "h3"):
        if any(outer.tag in _AROUND for outer in part.iterancestors()):
            continue
        weight += len(words_of(part)) - sum(len(words_of(link)) for link in part.iter("a"))
    return max(weight, 0)
