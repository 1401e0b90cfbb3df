"""``source/termbase.csv`` -> Termbase: one row a term, concepts in file order.

Spreadsheet programs write this file, so each error names the row and the column.
"""

import csv
import io
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import cast, get_args

from pipeline.errors import LocaleError, TermbaseError
from pipeline.locales import parse_locale
from pipeline.model import Concept, Location, Term, Termbase, TermStatus
from pipeline.termbase.formulas import restored
from pipeline.text.scopes import parse_scope

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
    return parse_termbase(text, source_locale, str(FILE))


def parse_termbase(text: str, source_locale: str, path: str) -> Termbase:
    """Read the content of a termbase in CSV; ``path`` names it in errors (TermbaseError with line and column)."""
    concepts: dict[str, Concept] = {}
    try:
        for line, row in _rows(text):
            _add(concepts, line, row, source_locale, path)
    except _Fault as fault:
        raise TermbaseError(Location(path, fault.line), fault.fault, fault.remedy) from None
    return Termbase(tuple(concepts.values()))


def _rows(text: str) -> Iterator[tuple[int, _Row]]:
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        if tuple(reader.fieldnames or ()) != COLUMNS:
            raise _Fault(1, f"the header is not {','.join(COLUMNS)}", "write these columns in this order")
        for row in reader:
            line = reader.line_num
            if None in row or None in row.values():
                raise _Fault(line, f"the row has not {len(COLUMNS)} columns", "put texts with a comma in quotes")
            yield line, {key: _cell(line, key, value) for key, value in row.items()}
    except csv.Error as error:
        raise _Fault(reader.line_num, f"the row is no CSV: {error}", "save the file as CSV again") from None


def _cell(line: int, column: str, value: str) -> str:
    """Give a cell as text: on one line, without the mark that keeps it from being run."""
    text = " ".join(restored(value).split())
    if any(unicodedata.category(character) == "Cc" for character in text):
        raise _Fault(line, f"column {column}: it holds a control character", "type the cell again")
    return text


def _add(concepts: dict[str, Concept], line: int, row: _Row, source_locale: str, path: str) -> None:
    term = replace(_term(line, row), location=Location(path, line))
    name = row["concept"]
    known = concepts.get(name) or Concept(name, (), "", Location(path, line))
    if any((other.text, other.locale) == (term.text, term.locale) for other in known.terms):
        raise _Fault(line, f'column term: "{term.text}" stands twice for {name}', "remove one of the rows")
    definition = row["definition"]
    if definition and (term.locale != source_locale or term.status != "preferred"):
        fault = f"column definition: it stands in the row of the preferred {source_locale} term"
        raise _Fault(line, fault, "translate definitions in _site.po")
    if definition and known.definition:
        raise _Fault(line, f"column definition: {name} has one already", "keep one of the two")
    location = Location(path, line) if definition else known.location
    concepts[name] = replace(
        known, terms=(*known.terms, term), definition=definition or known.definition, location=location
    )


def _term(line: int, row: _Row) -> Term:
    for column in ("concept", "term"):
        if not row[column]:
            raise _Fault(line, f"column {column}: it is empty", "fill it")
    if row["status"] not in STATUSES:
        raise _Fault(line, f'column status: "{row["status"]}" is unknown', f"use one of {', '.join(STATUSES)}")
    if row["match"] not in MATCHES:
        raise _Fault(line, f'column match: "{row["match"]}" is unknown', f"use one of {', '.join(MATCHES[1:])}")
    try:
        parse_scope(row["scope"])
    except ValueError as error:
        remedy = "write articles:a,b or topics:a,b or not:a phrase, joined by semicolons"
        raise _Fault(line, f'column scope: "{error}" is no scope', remedy) from None
    try:
        locale = parse_locale(row["locale"]).tag
    except LocaleError as error:
        raise _Fault(line, f"column locale: {error.fault}", error.remedy) from None
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


class _Fault(Exception):
    """A fault of one row, before the file's name is known."""

    def __init__(self, line: int, fault: str, remedy: str) -> None:
        super().__init__(line, fault, remedy)
        self.line, self.fault, self.remedy = line, fault, remedy
