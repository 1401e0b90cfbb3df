"""The one writer: document tree in, Markdown out (CommonMark, tables, ``:::`` callouts, no HTML)."""

from collections.abc import Sequence

import yaml

from pipeline.importing.escaping import escape_cell, escape_heading_end
from pipeline.importing.inline_markdown import write_inline
from pipeline.importing.tree import Callout, Draft, Heading, Inlines, Listing, Node, Paragraph, Quote, Table
from pipeline.model import Author

DEEPEST = 6
"""HTML knows six levels of headings."""


def write_article(draft: Draft) -> str:
    """Give the whole text of a source article, front matter included."""
    body = write_blocks(level_headings(draft.body))
    return f"---\n{_front_matter(draft)}---\n{body}\n" if body else f"---\n{_front_matter(draft)}---\n"


def write_blocks(nodes: Sequence[Node]) -> str:
    """Give the blocks with one blank line between two."""
    parts: list[str] = []
    alternate = False
    for position, node in enumerate(nodes):
        previous = nodes[position - 1] if position else None
        alternate = _would_merge(previous, node) and not alternate
        parts.append(_write_block(node, alternate))
    return "\n\n".join(part for part in parts if part)


def level_headings(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """Give the same blocks with headings from level 2 on and no level skipped."""
    leveled: list[Node] = []
    open_levels: list[int] = []
    for node in nodes:
        if isinstance(node, Heading):
            while open_levels and open_levels[-1] >= node.level:
                open_levels.pop()
            open_levels.append(node.level)
            leveled.append(Heading(min(len(open_levels) + 1, DEEPEST), node.content, node.line))
        else:
            leveled.append(node)
    return tuple(leveled)


def _front_matter(draft: Draft) -> str:
    fields: dict[str, object] = {"title": draft.title}
    if draft.description:
        fields["description"] = draft.description
    authors = f"authors: {_yaml([_author(author) for author in draft.authors], True)}" if draft.authors else ""
    reviewed = _yaml({"reviewed": draft.reviewed}, False) if draft.reviewed else ""
    return _yaml(fields, False) + authors + reviewed


def _author(author: Author) -> dict[str, str]:
    named = {"name": author.name}
    return named | {"credential": author.credential} if author.credential else named


def _yaml(value: object, flow: bool) -> str:
    text = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=10_000, default_flow_style=flow)
    return str(text)


def _would_merge(previous: Node | None, node: Node) -> bool:
    """Whether Markdown would read two neighbouring lists as one."""
    if not isinstance(previous, Listing) or not isinstance(node, Listing):
        return False
    return (previous.start is None) == (node.start is None)


def _write_block(node: Node, alternate: bool) -> str:
    match node:
        case Heading(level, content):
            text = write_inline(content)
            return f"{'#' * level} {escape_heading_end(text)}" if text else ""
        case Paragraph(content):
            return write_inline(content, breaks=True)
        case Listing():
            return _write_list(node, alternate)
        case Table():
            return _write_table(node)
        case Callout(name, children):
            return f"::: {name}\n{write_blocks(children)}\n:::"
        case Quote(children):
            return "\n".join(f"> {line}".rstrip() for line in write_blocks(children).split("\n"))


def _write_list(node: Listing, alternate: bool) -> str:
    loose = any(_is_loose(item) for item in node.items)
    items = (_write_item(item, _marker(node, position, alternate), loose) for position, item in enumerate(node.items))
    return ("\n\n" if loose else "\n").join(items)


def _marker(node: Listing, position: int, alternate: bool) -> str:
    if node.start is None:
        return "* " if alternate else "- "
    return f"{node.start + position}{')' if alternate else '.'} "


def _is_loose(item: Sequence[Node]) -> bool:
    """Whether an item holds more than one paragraph with at most one list after it."""
    return any(not isinstance(child, Listing) for child in item[1:])


def _write_item(item: Sequence[Node], marker: str, loose: bool) -> str:
    text = write_blocks(item) if loose else "\n".join(_write_block(child, False) for child in item)
    indent = " " * len(marker)
    lines = [f"{indent}{line}" if line else "" for line in text.split("\n")]
    return f"{marker}{lines[0].lstrip()}" + "".join(f"\n{line}" for line in lines[1:])


def _write_table(node: Table) -> str:
    width = max((len(row) for row in node.rows), default=0)
    rows = [_write_row(row, width) for row in node.rows]
    rows.insert(1, f"|{' --- |' * width}")
    caption = write_inline(node.caption)
    return (f"Table: {caption}\n\n" if caption else "") + "\n".join(rows)


def _write_row(row: Sequence[Inlines], width: int) -> str:
    cells = [escape_cell(write_inline(cell)) for cell in row] + [""] * (width - len(row))
    return f"| {' | '.join(cells)} |"
