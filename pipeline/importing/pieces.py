"""Clean lines -> pieces: paragraphs put together again, list items, tables; chrome dropped on the way."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.importing.chrome import why_chrome
from pipeline.importing.lines import Line, goes_on, join
from pipeline.importing.markers import SURE, Marker
from pipeline.importing.text_tables import TextTable
from pipeline.importing.tree import Remarks

_RULE = re.compile(r"([=\-_*~#•.\s])\1{2,}|(?:[*_-]\s){2,}[*_-]")
_UNDERLINE = re.compile(r"(=|-|~)\1{2,}")
_MARKED_HEADING = re.compile(r"(#{1,6})\s+(\S.*?[^.\s])(?:\s+#+)?")


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, a list item, a table or a heading that its writer marked."""

    text: str
    line: int
    indent: int = 0
    lines: int = 1
    marker: Marker | None = None
    table: TextTable | None = None
    mark: str = ""
    """What marks a heading: its underline or number signs."""


def join_lone_bullets(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Put a bullet that stands on a line of its own before the next text."""
    joined: list[Line] = []
    bullet: Line | None = None
    for line in lines:
        if line.words and line.words in SURE:
            bullet = line
        elif bullet and line.words:
            joined.append(Line(line.number, f"{' ' * bullet.indent}{bullet.words} {line.words}"))
            bullet = None
        else:
            joined.append(line)
    return tuple(joined)


def read_pieces(
    lines: Sequence[Line],
    markers: Mapping[int, Marker],
    tables: Mapping[int, TextTable],
    width: int,
    remarks: Remarks,
) -> tuple[Piece, ...]:
    """Give the pieces in order; a line continues the piece above it only when nothing stands between."""
    pieces: list[Piece] = []
    above: Line | None = None
    table_end = 0
    for line in lines:
        if line.number <= table_end or not line.words:
            above = None
            continue
        table = tables.get(line.number)
        if table:
            pieces.append(Piece("", line.number, table=table))
            table_end = table.last_line
            continue
        above = _add_line(line, above, pieces, markers, width, remarks)
    return tuple(pieces)


def _add_line(
    line: Line,
    above: Line | None,
    pieces: list[Piece],
    markers: Mapping[int, Marker],
    width: int,
    remarks: Remarks,
) -> Line | None:
    """Add a line; give it back when the next one may continue it."""
    last = pieces[-1] if pieces and above else None
    if last and last.lines == 1 and not last.marker and _UNDERLINE.fullmatch(line.words):
        pieces[-1] = replace(last, mark=line.words[0])
        return None
    if _RULE.fullmatch(line.words):
        return None
    marker = markers.get(line.number)
    if marker:
        pieces.append(Piece(line.words[marker.width :].strip(), line.number, line.indent, marker=marker))
        return line
    flows = bool(last and above and _continues(last, above, line, width))
    reason = "" if flows and above and not above.finished else why_chrome(line.words)
    if reason:
        remarks.drop(line.number, line.words, reason)
        return None
    if flows and last:
        pieces[-1] = replace(last, text=join(last.text, line.words), lines=last.lines + 1)
        return line
    marked = _MARKED_HEADING.fullmatch(line.words)
    if marked:
        pieces.append(Piece(marked[2], line.number, line.indent, mark=marked[1]))
        return None
    pieces.append(Piece(line.words, line.number, line.indent))
    return line


def _continues(last: Piece, above: Line, line: Line, width: int) -> bool:
    hanging = last.marker is not None and line.indent > last.indent
    return goes_on(above, line, width) or (hanging and not width and not above.finished)
