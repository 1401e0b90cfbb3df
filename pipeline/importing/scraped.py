"""Scraped text -> draft: lines, list marks, tables, pieces, front matter, title, blocks; in this order."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from pipeline.importing.callouts import gather_callouts
from pipeline.importing.chrome import why_chrome
from pipeline.importing.front import Front, take_front
from pipeline.importing.lines import read_lines, wrap_width
from pipeline.importing.markers import find_markers
from pipeline.importing.outline import heading_of, unmarked_items
from pipeline.importing.over_text import choose_title, is_prose, part_over_text, remark_doubt, without_title
from pipeline.importing.pieces import Piece, join_lone_bullets, read_pieces
from pipeline.importing.sections import drop_contents, drop_empty_sections
from pipeline.importing.text_lists import belongs, build_lists, list_without_marks
from pipeline.importing.text_tables import find_tables, is_caption
from pipeline.importing.tree import Draft, Node, Paragraph, Remarks, Table, quote
from pipeline.model import Text


def read_scraped(text: str, remarks: Remarks) -> Draft:
    """Give the article in ``text``; what is not its own is told in ``remarks``."""
    lines = join_lone_bullets(read_lines(text, remarks))
    width = wrap_width(lines)
    markers = find_markers(lines, width)
    pieces = read_pieces(lines, markers, find_tables(lines, markers), width, remarks)
    front = Front()
    pieces = _take_front(_drop_chrome(pieces, remarks), front, remarks)
    pieces, named = drop_contents(pieces, remarks)
    title = choose_title(pieces, remarks)
    over, rest = part_over_text(without_title(pieces, title, remarks), title, remarks)
    nodes = drop_empty_sections((*over, *_build(rest, named, remarks)), remarks)
    return Draft(title.text, gather_callouts(nodes, remarks), "", front.authors, front.reviewed)


def _drop_chrome(pieces: Sequence[Piece], remarks: Remarks) -> tuple[Piece, ...]:
    """Drop what is chrome only now that its lines are joined, and lists of buttons."""
    kept: list[Piece] = []
    for position, piece in enumerate(pieces):
        reason = why_chrome(piece.text) if _may_be_chrome(pieces, position) else ""
        if reason:
            raw = piece.marker.raw if piece.marker else ""
            remarks.drop(piece.line, f"{raw} {piece.text}".strip(), reason)
        else:
            kept.append(piece)
    return tuple(kept)


def _may_be_chrome(pieces: Sequence[Piece], position: int) -> bool:
    """A list item is chrome only when a neighbour in its list is: a list of buttons, not an answer "Yes"."""
    piece = pieces[position]
    if piece.marker is None:
        return True
    beside = [p for p in (*pieces[max(0, position - 1) : position], *pieces[position + 1 : position + 2]) if p.marker]
    return bool(beside) and all(why_chrome(neighbour.text) for neighbour in beside)


def _take_front(pieces: Sequence[Piece], front: Front, remarks: Remarks) -> tuple[Piece, ...]:
    kept: list[Piece] = []
    early = True
    for piece in _join_lone_by(pieces):
        early = early and not is_prose(piece)
        plain = not piece.marker and not piece.table and not piece.mark
        if not (plain and take_front(piece.text, piece.line, front, remarks, early=early)):
            kept.append(piece)
    return tuple(kept)


def _join_lone_by(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Put "By", alone on its line, before the name below it."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last and piece.text and re.fullmatch(r"(?:(?:medically )?(?:written|reviewed) )?by:?", last.text, re.I):
            joined[-1] = replace(piece, text=f"{last.text} {piece.text}", line=last.line)
        else:
            joined.append(piece)
    return tuple(joined)


def _build(pieces: Sequence[Piece], named: Collection[str], remarks: Remarks) -> tuple[Node, ...]:
    nodes: list[Node] = []
    position = 0
    while position < len(pieces):
        count, built = _blocks_at(pieces, position, named, remarks)
        nodes.extend(built)
        position += count
    return tuple(nodes)


def _blocks_at(
    pieces: Sequence[Piece], position: int, named: Collection[str], remarks: Remarks
) -> tuple[int, tuple[Node, ...]]:
    """Give how many pieces the next blocks take, and these blocks."""
    piece = pieces[position]
    below = pieces[position + 1] if position + 1 < len(pieces) else None
    if piece.table:
        return 1, (_table(piece, "", remarks),)
    if below and below.table and not piece.marker and is_caption(piece.text):
        return 2, (_table(below, piece.text, remarks),)
    heading = heading_of(pieces, position, named, remarks)
    if heading:
        return 1, (heading,)
    if piece.marker:
        count = _list_length(pieces, position)
        return count, build_lists(pieces[position : position + count], remarks)
    count = unmarked_items(pieces, position)
    if count:
        return count + 1, list_without_marks(pieces[position : position + count + 1], remarks)
    remark_doubt(piece, remarks)
    return 1, (Paragraph((Text(piece.text),), piece.line),)


def _list_length(pieces: Sequence[Piece], position: int) -> int:
    end = position + 1
    while end < len(pieces) and (pieces[end].marker or belongs(pieces[end], pieces[position])):
        end += 1
    return end - position


def _table(piece: Piece, caption: str, remarks: Remarks) -> Node:
    table = piece.table
    assert table is not None
    if not table.sure_header:
        remarks.guess(
            piece.line, f"{quote(' | '.join(table.rows[0]))} taken for the header of a table; check the table"
        )
    if table.ragged:
        remarks.guess(
            piece.line, "a row of the table has fewer cells than others; check that each stands in its column"
        )
    words = caption.split(":", 1)[1].strip() if re.match(r"table\s*:", caption, re.I) else caption
    rows = tuple(tuple((Text(cell),) if cell else () for cell in row) for row in table.rows)
    return Table(rows, (Text(words),) if words else (), piece.line)
