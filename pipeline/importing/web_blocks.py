"""HTML elements -> blocks of the document tree."""

from collections.abc import Sequence

from lxml.html import HtmlElement

from pipeline.importing.callouts import callout_named, unlisted
from pipeline.importing.lines import clean
from pipeline.importing.outline import looks_like_heading
from pipeline.importing.pieces import Piece
from pipeline.importing.tree import (
    Callout,
    Heading,
    Inlines,
    Listing,
    Node,
    Paragraph,
    Quote,
    plain,
    quote,
    text_of,
)
from pipeline.importing.web_boxes import box_of, label_of, why_beside
from pipeline.importing.web_inline import CONTROLS, NO_TEXT, Page, read_child, why_hidden, words_of
from pipeline.importing.web_tables import read_table
from pipeline.model import Break, Emphasis, Inline, Text

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = {
    *(
        "p",
        "div",
        "section",
        "article",
        "main",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "li",
        "menu",
        "table",
        "tbody",
        "tr",
        "td",
        "th",
    ),
    *(
        "caption",
        "blockquote",
        "figure",
        "figcaption",
        "pre",
        "hr",
        "address",
        "details",
        "summary",
        "header",
        "footer",
        "nav",
    ),
    *("aside", "form", "fieldset", "legend", "label", "center", "body", "hgroup", "search", "dialog"),
} | set(_HEADINGS)
_FURNITURE = {
    "nav": "it is for moving around the web site",
    "footer": "it is the foot of the page",
    "form": "it is a form",
}
BOLD_LEVEL = 5
"""A paragraph all in bold heads less than any true heading."""


def read_blocks(element: HtmlElement, page: Page) -> tuple[Node, ...]:
    """Give the blocks inside an element; text between its block children becomes paragraphs."""
    nodes: list[Node] = []
    run: list[Inline] = [Text(clean(element.text))] if element.text else []
    line = element.sourceline or 0
    for child in element:
        if _is_block(child):
            _flush(run, line, nodes, page)
            nodes.extend(_read_block(child, page))
            line = child.sourceline or line
        else:
            run.extend(read_child(child, page))
        if child.tail:
            run.append(Text(clean(child.tail)))
    _flush(run, line, nodes, page)
    return tuple(nodes)


def _is_block(child: HtmlElement) -> bool:
    """Whether an element is a block, or an inline element that somebody put around blocks."""
    tag = child.tag
    if not isinstance(tag, str) or tag in NO_TEXT or tag in CONTROLS:
        return False
    return tag in _BLOCKS or any(
        isinstance(inner.tag, str) and inner.tag in _BLOCKS for inner in child.iterdescendants()
    )


def _flush(run: list[Inline], line: int, nodes: list[Node], page: Page) -> None:
    """Make a paragraph of the inline content so far; two line breaks in a row part paragraphs."""
    for part in _parted(run):
        if plain(part).strip():
            nodes.append(_paragraph(part, line, page))
    run.clear()


def _parted(run: Sequence[Inline]) -> list[Inlines]:
    parts: list[list[Inline]] = [[]]
    for inline in run:
        blank = isinstance(inline, Text) and not inline.text.strip()
        if isinstance(inline, Break) and parts[-1] and isinstance(parts[-1][-1], Break):
            parts.append([])
        elif not (blank and parts[-1] and isinstance(parts[-1][-1], Break)):
            parts[-1].append(inline)
    return [tuple(part) for part in parts]


def _paragraph(content: Inlines, line: int, page: Page) -> Node:
    solid = [inline for inline in content if plain((inline,)).strip()]
    text = " ".join(plain(content).split())
    if len(solid) == 1 and isinstance(solid[0], Emphasis) and solid[0].strong and looks_like_heading(Piece(text, line)):
        page.remarks.guess(line, f"{quote(text)} taken for a heading: it stands alone, in bold")
        return Heading(BOLD_LEVEL, (Text(text),), line)
    return Paragraph(content, line)


def _read_block(element: HtmlElement, page: Page) -> tuple[Node, ...]:
    tag, line = str(element.tag), element.sourceline or 0
    reason = why_hidden(element) or _FURNITURE.get(tag, "") or why_beside(element)
    if reason:
        if words_of(element):
            page.remarks.drop(line, words_of(element), reason)
        return ()
    if tag in _HEADINGS or tag == "summary":
        return _heading(element, _HEADINGS.get(tag, BOLD_LEVEL), page)
    if tag in ("ul", "ol", "menu"):
        return _list(element, page)
    if tag == "dl":
        return _definitions(element, page)
    if tag == "table":
        return read_table(element, page, read_blocks)
    if tag == "blockquote":
        inner = read_blocks(element, page)
        return (Quote(inner, line),) if inner else ()
    if tag == "figure":
        return _figure(element, page)
    return _boxed(element, page)


def _heading(element: HtmlElement, level: int, page: Page) -> tuple[Node, ...]:
    content = tuple(
        Text(" ") if isinstance(inline, Break) else inline
        for inner in read_blocks(element, page)
        for inline in (inner.content if isinstance(inner, Paragraph | Heading) else (Text(text_of(inner)),))
    )
    plainly = tuple(
        part for inline in content for part in (inline.children if isinstance(inline, Emphasis) else (inline,))
    )
    return (Heading(level, plainly, element.sourceline or 0),) if plain(plainly).strip() else ()


def _list(element: HtmlElement, page: Page) -> tuple[Node, ...]:
    items: list[tuple[Node, ...]] = []
    for child in element:
        if child.tag in ("ul", "ol") and items:
            items[-1] += _read_block(child, page)
        elif child.tag == "li" and why_hidden(child):
            page.remarks.drop(child.sourceline or 0, words_of(child), why_hidden(child))
        elif isinstance(child.tag, str):
            inner = read_blocks(child, page) if child.tag == "li" else _read_block(child, page)
            items.extend((inner,) if inner else ())
        if child.tail and child.tail.strip():
            items.append((Paragraph((Text(clean(child.tail)),), child.sourceline or 0),))
    start = _start(element, page) if element.tag == "ol" else None
    return (Listing(tuple(items), start, element.sourceline or 0),) if items else ()


def _start(element: HtmlElement, page: Page) -> int:
    """Markdown counts up in numbers only: say where the page counts otherwise."""
    text = element.get("start") or "1"
    odd = element.get("type") or ("backwards" if "reversed" in element.attrib else "")
    if (odd and odd != "1") or element.find("li[@value]") is not None:
        page.remarks.guess(
            element.sourceline or 0, "a list counts in letters, backwards or with gaps; it counts 1, 2, 3 now"
        )
    return int(text) if text.isdecimal() and len(text) < 9 else 1


def _definitions(element: HtmlElement, page: Page) -> tuple[Node, ...]:
    """Give a list of "**term**: definition"."""
    items: list[list[Node]] = []
    for child in element.iter("dt", "dd"):
        blocks = read_blocks(child, page)
        line = child.sourceline or 0
        if child.tag == "dt":
            term = tuple(inline for node in blocks for inline in (Text(text_of(node)),))
            items.append([Paragraph((Emphasis(term, True), Text(":")), line)])
        elif items and len(items[-1]) == 1 and blocks and isinstance(blocks[0], Paragraph):
            first = items[-1][0]
            opening = first.content if isinstance(first, Paragraph) else ()
            items[-1][:] = [Paragraph((*opening, Text(" "), *blocks[0].content), line), *blocks[1:]]
        else:
            items.append(list(blocks)) if not items else items[-1].extend(blocks)
    filled = tuple(tuple(item) for item in items if item)
    return (Listing(filled, None, element.sourceline or 0),) if filled else ()


def _figure(element: HtmlElement, page: Page) -> tuple[Node, ...]:
    """A picture is to be added by hand; its caption says nothing without it and goes into the remark."""
    if element.find(".//img") is None and element.find(".//svg") is None:
        return read_blocks(element, page)
    alternatives = (image.get("alt") or "" for image in element.iter("img"))
    words = " ".join(filter(None, (*alternatives, words_of(element))))
    source = next((image.get("src") or "" for image in element.iter("img")), "")[:80]
    why = f"a picture and its caption are to be added by hand ({source})"
    page.remarks.drop(element.sourceline or 0, clean(words) or "picture without alternative text", why)
    return ()


def _boxed(element: HtmlElement, page: Page) -> tuple[Node, ...]:
    """Give the blocks of a container; one whose class or label says so is a callout."""
    inner = read_blocks(element, page)
    named = label_of(element) or box_of(element)
    if not named or not inner or any(isinstance(node, Callout) for node in inner):
        return inner
    line = element.sourceline or 0
    first = text_of(inner[0]).strip()
    if callout_named(first) and len(inner) > 1:
        page.remarks.guess(line, f"{quote(first)} taken for the label of a {named} callout", first)
        return (Callout(named, unlisted(inner[1:]), line),)
    page.remarks.guess(line, f"{quote(text_of(inner[0]))} taken for a {named} callout because of its class")
    return (Callout(named, tuple(_as_paragraph(node) for node in inner), line),)


def _as_paragraph(node: Node) -> Node:
    """A heading inside a callout would break the outline of the page."""
    return Paragraph((Emphasis(node.content, True),), node.line) if isinstance(node, Heading) else node
