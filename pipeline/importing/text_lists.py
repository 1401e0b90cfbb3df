"""List items in a row -> nested lists, by indentation or, where that is equal, by the rank of their marks."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.importing.markers import MEANING, Marker
from pipeline.importing.pieces import Piece
from pipeline.importing.tree import Listing, Node, Paragraph, Remarks, quote
from pipeline.model import Text

DEEPEST = 8
"""Lists inside lists; deeper indentation is a fault of the scraping."""


@dataclass(slots=True)
class _Open:
    """A list that is being built."""

    indent: int
    marker: Marker
    line: int
    items: list[list[Node]] = field(default_factory=list)


def belongs(piece: Piece, item: Piece) -> bool:
    """Whether a paragraph that follows a list item is indented under it."""
    return item.marker is not None and not piece.table and not piece.mark and piece.indent > item.indent + 1


def build_lists(pieces: Sequence[Piece], remarks: Remarks) -> tuple[Node, ...]:
    """Give the lists that a run of items (and paragraphs under items) makes."""
    done: list[Node] = []
    stack: list[_Open] = []
    for piece in pieces:
        if piece.marker is None:
            while len(stack) > 1 and piece.indent <= stack[-1].indent + 1:
                _close(stack, len(stack) - 1, done)
            stack[-1].items[-1].append(Paragraph((Text(piece.text),), piece.line))
            continue
        _open_for(piece, piece.marker, stack, done, pieces)
        stack[-1].items.append([Paragraph((Text(piece.text),), piece.line)])
        _remark_letter(piece, remarks)
    _close(stack, 0, done)
    return tuple(done)


def list_without_marks(pieces: Sequence[Piece], remarks: Remarks) -> tuple[Node, ...]:
    """Give a lead-in and the list of the short lines that follow it, whose bullets scraping lost."""
    lead, *items = pieces
    remarks.guess(lead.line, f"the {len(items)} short lines after {quote(lead.text)} taken for a list")
    listing = Listing(tuple((Paragraph((Text(item.text),), item.line),) for item in items), None, items[0].line)
    return (Paragraph((Text(lead.text),), lead.line), listing)


def _open_for(piece: Piece, marker: Marker, stack: list[_Open], done: list[Node], pieces: Sequence[Piece]) -> None:
    """Close and open lists until the innermost one takes the item."""
    while len(stack) > 1 and piece.indent < stack[-1].indent - 1:
        _close(stack, len(stack) - 1, done)
    if stack and piece.indent <= stack[-1].indent + 1:
        depth = _same_list(marker, stack)
        if depth is not None:
            _close(stack, depth + 1, done)
            return
        if not _nests(marker, stack[-1].marker, piece, pieces):
            _close(stack, len(stack) - 1, done)
    if len(stack) >= DEEPEST:
        _close(stack, DEEPEST - 1, done)
    stack.append(_Open(piece.indent, marker, piece.line))


def _same_list(marker: Marker, stack: Sequence[_Open]) -> int | None:
    for depth in range(len(stack) - 1, -1, -1):
        level = stack[depth]
        if marker.style == level.marker.style and (
            not marker.number or marker.number == level.marker.number + len(level.items)
        ):
            return depth
        if not marker.number and not level.marker.number and marker.depth == level.marker.depth:
            return depth
    return None


def _nests(marker: Marker, outer: Marker, piece: Piece, pieces: Sequence[Piece]) -> bool:
    """At one indentation, a mark of lower rank nests, and any mark does when the outer list goes on later."""
    if marker.style == outer.style:
        return False
    later = pieces[pieces.index(piece) + 1 :]
    resumes = any(
        other.marker and other.marker.style == outer.style and (not outer.number or other.marker.number > outer.number)
        for other in later
    )
    return resumes or (marker.depth > outer.depth and bool(marker.number) == bool(outer.number))


def _close(stack: list[_Open], depth: int, done: list[Node]) -> None:
    """Finish every list deeper than ``depth``; each goes into the last item of the one around it."""
    while len(stack) > depth:
        level = stack.pop()
        items = tuple(tuple(item) for item in level.items)
        listing = Listing(items, level.marker.number or None, level.line)
        if stack:
            stack[-1].items[-1].append(listing)
        else:
            done.append(listing)


def _remark_letter(piece: Piece, remarks: Remarks) -> None:
    """Markdown counts in numbers only: a letter or Roman number is replaced, so say so."""
    marker = piece.marker
    if marker and marker.style in MEANING:
        remarks.guess(piece.line, f"the mark {marker.raw} became a bullet; write into the text what it means")
    if marker and marker.number and "1" not in marker.style:
        remarks.guess(piece.line, f"the list mark {marker.raw} became the number {marker.number}.", marker.raw)
