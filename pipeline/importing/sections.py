"""Sections of a web page that say nothing here: empty ones, and lists of the headings that follow."""

from collections.abc import Sequence

from pipeline.importing.chrome import why_contents, why_empty_section
from pipeline.importing.outline import comparable
from pipeline.importing.pieces import Piece
from pipeline.importing.tree import Heading, Listing, Node, Paragraph, Remarks, text_of


def drop_contents(pieces: Sequence[Piece], remarks: Remarks) -> tuple[tuple[Piece, ...], frozenset[str]]:
    """Give the pieces without lists of contents, and the headings that these lists name."""
    kept: list[Piece] = []
    named: set[str] = set()
    position = 0
    while position < len(pieces):
        count = _contents_at(pieces, position)
        for piece in pieces[position : position + count]:
            raw = piece.marker.raw if piece.marker else ""
            remarks.drop(piece.line, f"{raw} {piece.text}".strip(), why_contents(pieces[position].text))
        named |= {comparable(piece.text) for piece in pieces[position + 1 : position + count]}
        kept.extend(pieces[position : position + 1] if not count else ())
        position += count or 1
    return tuple(kept), frozenset(named)


def _contents_at(pieces: Sequence[Piece], position: int) -> int:
    """Count the pieces of a list of contents: its label and each line, once, that stands elsewhere too."""
    if pieces[position].table or not why_contents(pieces[position].text):
        return 0
    end = position + 1
    entries: set[str] = set()
    while end < len(pieces) and _stands_elsewhere(pieces, end) and comparable(pieces[end].text) not in entries:
        entries.add(comparable(pieces[end].text))
        end += 1
    return end - position if end > position + 1 else 0


def _stands_elsewhere(pieces: Sequence[Piece], position: int) -> bool:
    key = comparable(pieces[position].text)
    return bool(key) and sum(comparable(piece.text) == key for piece in pieces) > 1


def drop_empty_sections(nodes: Sequence[Node], remarks: Remarks) -> tuple[Node, ...]:
    """Give the blocks without headings of the web page that nothing follows."""
    kept: list[Node] = []
    for node in reversed(nodes):
        reason = why_empty_section(text_of(node)) if isinstance(node, Heading | Paragraph) else ""
        followed = kept and not isinstance(kept[-1], Heading)
        if reason and not followed:
            remarks.drop(node.line, text_of(node), reason)
        else:
            kept.append(node)
    return tuple(reversed(kept))


def drop_heading_lists(nodes: Sequence[Node], remarks: Remarks) -> tuple[Node, ...]:
    """Give the blocks of a web page without lists whose every item is a heading further down."""
    kept: list[Node] = []
    for position, node in enumerate(nodes):
        later = {comparable(text_of(below)) for below in nodes[position + 1 :] if isinstance(below, Heading)}
        if isinstance(node, Listing) and all(_names_heading(item, later) for item in node.items):
            if kept and why_contents(text_of(kept[-1])):
                label = kept.pop()
                remarks.drop(label.line, text_of(label), "it lists the headings that follow")
            remarks.drop(node.line, text_of(node), "it lists the headings that follow")
        else:
            kept.append(node)
    return tuple(kept)


def _names_heading(item: Sequence[Node], later: set[str]) -> bool:
    return all(
        all(_names_heading(inner, later) for inner in node.items)
        if isinstance(node, Listing)
        else comparable(text_of(node)) in later
        for node in item
    )
