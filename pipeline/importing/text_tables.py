"""Tables that scraping left as text: columns parted by tabs, by pipes, or by two and more blanks."""

import re
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pipeline.importing.lines import Line

_SEPARATOR = re.compile(r"[\s|:+=-]*-{2,}[\s|:+=-]*|\+[-=+]+\+")
_GAP = re.compile(r"(?<![.!?]) {2,}(?=\S)|(?<=[.!?]) {3,}(?=\S)")
_CAPTION = re.compile(r"table\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TextTable:
    """Rows of cells, all of one width, and the number of the last line."""

    rows: tuple[tuple[str, ...], ...]
    last_line: int
    sure_header: bool
    ragged: bool = False


class _Cell(NamedTuple):
    start: int
    text: str


def is_caption(text: str) -> bool:
    """Whether a paragraph before a table names it: it begins with the word Table."""
    return bool(_CAPTION.match(text))


def find_tables(lines: Sequence[Line], marked: Container[int]) -> dict[int, TextTable]:
    """Give each table by the number of its first line; lines in ``marked`` are list items and stay."""
    tables: dict[int, TextTable] = {}
    position = 0
    while position < len(lines):
        table = _table_at(lines, position, marked)
        if table:
            tables[lines[position].number] = table
            position = next(n for n, line in enumerate(lines) if line.number == table.last_line)
        position += 1
    return tables


def _table_at(lines: Sequence[Line], position: int, marked: Container[int]) -> TextTable | None:
    if not lines[position].words or lines[position].number in marked:
        return None
    for split in (_by_pipes, _by_tabs):
        table = _parted(lines, position, marked, split)
        if table:
            return table
    return _aligned(lines, position, marked)


def _by_pipes(line: Line) -> tuple[str, ...]:
    if "|" not in line.words:
        return ()
    return tuple(cell.strip() for cell in line.words.removeprefix("|").removesuffix("|").split("|"))


def _by_tabs(line: Line) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.text.split("\t")) if "\t" in line.words else ()


def _parted(
    lines: Sequence[Line], position: int, marked: Container[int], split: Callable[[Line], tuple[str, ...]]
) -> TextTable | None:
    rows: list[tuple[str, ...]] = []
    last = lines[position]
    separated = False
    for line in lines[position:]:
        if not line.words:
            continue
        if _SEPARATOR.fullmatch(line.words) and (rows or "+" in line.words):
            separated = separated or len(rows) == 1
            last = line if rows else last
            continue
        cells = split(line)
        if len(cells) < 2 or line.number in marked:
            break
        rows.append(cells)
        last = line
    return _even(rows, last, separated) if len(rows) > 1 else None


def _even(rows: Sequence[tuple[str, ...]], last: Line, sure_header: bool) -> TextTable:
    width = max(len(row) for row in rows)
    even = tuple(row + ("",) * (width - len(row)) for row in rows)
    return TextTable(even, last.number, sure_header, any(len(row) != width for row in rows))


def _aligned(lines: Sequence[Line], position: int, marked: Container[int]) -> TextTable | None:
    """Columns by blanks: every row's cells must begin where the header's begin."""
    header = _cells(lines[position])
    starts = [cell.start for cell in header]
    if len(header) < 2:
        return None
    rows = [tuple(cell.text for cell in header)]
    last = lines[position]
    separated = False
    for line in lines[position + 1 :]:
        if _SEPARATOR.fullmatch(line.words) and len(rows) == 1:
            separated, last = True, line
            continue
        row = _place(_cells(line), starts) if line.words and line.number not in marked else None
        if row is None:
            break
        _add_row(rows, row)
        last = line
    captioned = any(is_caption(line.words) for line in lines[max(0, position - 2) : position])
    enough = 2 if captioned or separated else 3
    return TextTable(tuple(rows), last.number, separated) if len(rows) >= enough else None


def _cells(line: Line) -> list[_Cell]:
    text = line.text.expandtabs(4)
    starts = [len(text) - len(text.lstrip())] + [gap.end() for gap in _GAP.finditer(text.strip())]
    lead = starts[0]
    starts = [lead] + [start + lead for start in starts[1:]]
    ends = [*starts[1:], len(text)]
    return [_Cell(start, text[start:end].strip()) for start, end in zip(starts, ends, strict=True)]


def _place(cells: Sequence[_Cell], starts: Sequence[int]) -> tuple[str, ...] | None:
    """Give a row with each cell in the column where it begins (one column off is forgiven), or None."""
    row = [""] * len(starts)
    for cell in cells:
        column = next((n for n, start in enumerate(starts) if abs(start - cell.start) <= 1), None)
        if column is None:
            return None
        row[column] = cell.text
    return tuple(row) if (row[0] and any(row[1:])) or not row[0] else None


def _add_row(rows: list[tuple[str, ...]], row: tuple[str, ...]) -> None:
    """Add a row; one without a first cell goes on in the row above."""
    if row[0]:
        rows.append(row)
    else:
        rows[-1] = tuple(" ".join(filter(None, pair)) for pair in zip(rows[-1], row, strict=True))
