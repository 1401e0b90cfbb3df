"""HTML tables -> tables of even rows: spans expanded, several header rows made one, and both told."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from lxml.html import HtmlElement

from pipeline.importing.tree import Inlines, Listing, Node, Paragraph, Table, plain, text_of
from pipeline.importing.web_inline import Page, words_of
from pipeline.model import Inline, Text

Blocks = Callable[[HtmlElement, Page], tuple[Node, ...]]
MOST_SPANNED = 100
"""Columns or rows; HTML allows a thousand, a health page that asks for more is broken."""


class _Row(NamedTuple):
    cells: tuple[HtmlElement, ...]
    head: bool


def read_table(element: HtmlElement, page: Page, blocks: Blocks) -> tuple[Node, ...]:
    """Give the table; one that only lays out the page gives its cells' blocks; ``blocks`` reads a cell."""
    rows = _rows(element)
    if _is_layout(element, rows):
        return tuple(node for row in rows for cell in row.cells for node in blocks(cell, page))
    line = element.sourceline or 0
    head, grid = _grid(rows, page, blocks, line)
    if not head and not all(cell.tag == "th" for cell in rows[0].cells):
        page.remarks.guess(
            line, f"the table has no header row; its first row ({words_of(rows[0].cells[0])}, …) was taken"
        )
    caption = element.find("caption")
    words = Text(words_of(caption)) if caption is not None else None
    return (Table(_one_header(grid, head, page, line), (words,) if words else (), line),)


def _rows(element: HtmlElement) -> tuple[_Row, ...]:
    ordered = sorted(
        (row for row in element.iter("tr") if next(row.iterancestors("table")) is element),
        key=lambda row: {"thead": 0, "tfoot": 2}.get(str(row.getparent().tag), 1),
    )
    rows = (
        _Row(tuple(cell for cell in row if cell.tag in ("td", "th")), row.getparent().tag == "thead") for row in ordered
    )
    return tuple(row for row in rows if any(words_of(cell) for cell in row.cells))


def _is_layout(element: HtmlElement, rows: Sequence[_Row]) -> bool:
    if not rows or element.get("role") == "presentation" or element.find(".//table") is not None:
        return True
    return max(len(row.cells) for row in rows) < 2 or (len(rows) == 1 and element.find(".//th") is None)


def _grid(rows: Sequence[_Row], page: Page, blocks: Blocks, line: int) -> tuple[int, list[list[Inlines]]]:
    """Give the number of header rows, and every row with spanned cells repeated where they reach."""
    placed: dict[tuple[int, int], Inlines] = {}
    spanned = False
    for y, row in enumerate(rows):
        x = 0
        for cell in row.cells:
            while (y, x) in placed:
                x += 1
            wide, high = _span(cell, "colspan"), min(_span(cell, "rowspan"), len(rows) - y)
            content = _cell(cell, page, blocks)
            placed.update({(y + down, x + right): content for down in range(high) for right in range(wide)})
            spanned = spanned or wide * high > 1
            x += wide
    if spanned:
        page.remarks.guess(
            line,
            "cells that reach over several rows or columns were repeated in each; check the table",
        )
    width = max(x for _, x in placed) + 1
    return sum(row.head for row in rows), [[placed.get((y, x), ()) for x in range(width)] for y in range(len(rows))]


def _span(cell: HtmlElement, name: str) -> int:
    text = (cell.get(name) or "1").strip()
    return min(max(int(text), 1), MOST_SPANNED) if text.isdecimal() else 1


def _cell(cell: HtmlElement, page: Page, blocks: Blocks) -> Inlines:
    """Give a cell on one line: Markdown's cells hold no blocks."""
    nodes = blocks(cell, page)
    if any(not isinstance(node, Paragraph) for node in nodes) or len(nodes) > 1:
        page.remarks.guess(
            cell.sourceline or 0,
            f"the cell '{words_of(cell)[:40]}' has several paragraphs or a list; it is one line now",
        )
    parts: list[Inline] = []
    for node in nodes:
        parts.extend((Text("; " if isinstance(node, Listing) else " "),) if parts else ())
        parts.extend(_flat(node))
    return tuple(parts)


def _flat(node: Node) -> Inlines:
    if isinstance(node, Paragraph):
        return node.content
    if isinstance(node, Listing):
        return (Text("; ".join(" ".join(text_of(child) for child in item) for item in node.items)),)
    return (Text(text_of(node)),)


def _one_header(grid: list[list[Inlines]], head: int, page: Page, line: int) -> tuple[tuple[Inlines, ...], ...]:
    """Join several header rows column by column, each text once."""
    if head < 2:
        return tuple(tuple(row) for row in grid)
    page.remarks.guess(line, f"the {head} header rows of the table became one; check the table")
    columns = [[plain(cell).strip() for cell in column] for column in zip(*grid[:head], strict=True)]
    joined = tuple((Text(" – ".join(dict.fromkeys(filter(None, column)))),) for column in columns)
    return (joined, *(tuple(row) for row in grid[head:]))
