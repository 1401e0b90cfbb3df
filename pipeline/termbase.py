"""``source/termbase.csv`` -> Termbase: one row a term, concepts in file order.

Spreadsheet programs write this file, so each error names the row and the column.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import cast, get_args

from pipeline.errors import LocaleError, TermbaseError
from pipeline.locales import parse_locale
from pipeline.model import Concept, Location, Term, Termbase, TermStatus

FILE = Path("source", "termbase.csv")
COLUMNS = ("concept", "locale", "term", "status", "pos", "match", "scope", "plain", "definition", "note")
MATCHES = ("", "inflected", "exact", "case-sensitive")
STATUSES = get_args(TermStatus)

_Row = Mapping[str, str]


def read_termbase(root: Path, source_locale: str) -> Termbase:
    """Read the termbase of the project in ``root``; a project without the file has an empty one.

    Raises TermbaseError with the line and the column of the fault.
    """
    file = root / FILE
    if not file.is_file():
        return Termbase()
    try:
        text = file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise TermbaseError(Location(str(FILE)), f"cannot be read: {error}", "save it as CSV in UTF-8") from None
    concepts: dict[str, Concept] = {}
    for line, row in _rows(text):
        _add(concepts, line, row, source_locale)
    return Termbase(tuple(concepts.values()))


def _rows(text: str) -> Iterator[tuple[int, _Row]]:
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        if tuple(reader.fieldnames or ()) != COLUMNS:
            raise _error(1, f"the header is not {','.join(COLUMNS)}", "write these columns in this order")
        for row in reader:
            line = reader.line_num
            if None in row or None in row.values():
                raise _error(line, f"the row has not {len(COLUMNS)} columns", "put texts with a comma in quotes")
            yield line, {key: " ".join(value.split()) for key, value in row.items()}
    except csv.Error as error:
        raise _error(reader.line_num, f"the row is no CSV: {error}", "save the file as CSV again") from None


def _add(concepts: dict[str, Concept], line: int, row: _Row, source_locale: str) -> None:
    term = _term(line, row)
    name = row["concept"]
    known = concepts.get(name) or Concept(name, (), "", Location(str(FILE), line))
    if any((other.text, other.locale) == (term.text, term.locale) for other in known.terms):
        raise _error(line, f'column term: "{term.text}" stands twice for {name}', "remove one of the rows")
    definition = row["definition"]
    if definition and (term.locale != source_locale or term.status != "preferred"):
        fault = f"column definition: it stands in the row of the preferred {source_locale} term"
        raise _error(line, fault, "translate definitions in _site.po")
    if definition and known.definition:
        raise _error(line, f"column definition: {name} has one already", "keep one of the two")
    location = Location(str(FILE), line) if definition else known.location
    concepts[name] = replace(
        known, terms=(*known.terms, term), definition=definition or known.definition, location=location
    )


def _term(line: int, row: _Row) -> Term:
    for column in ("concept", "term"):
        if not row[column]:
            raise _error(line, f"column {column}: it is empty", "fill it")
    if row["status"] not in STATUSES:
        raise _error(line, f'column status: "{row["status"]}" is unknown', f"use one of {', '.join(STATUSES)}")
    if row["match"] not in MATCHES:
        raise _error(line, f'column match: "{row["match"]}" is unknown', f"use one of {', '.join(MATCHES[1:])}")
    try:
        locale = parse_locale(row["locale"]).tag
    except LocaleError as error:
        raise _error(line, f"column locale: {error.fault}", error.remedy) from None
    return Term(
        text=row["term"],
        locale=locale,
        status=cast(TermStatus, row["status"]),
        pos=row["pos"],
        match=row["match"],
        scope=row["scope"],
        plain=row["plain"],
        note=row["note"],
    )


def _error(line: int, fault: str, remedy: str) -> TermbaseError:
    return TermbaseError(Location(str(FILE), line), fault, remedy)
