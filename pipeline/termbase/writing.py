"""Termbase -> ``termbase.csv``: the same termbase gives the same bytes, and reading them gives it back."""

import csv
import io
from collections.abc import Iterator

from pipeline.model import Concept, Term, Termbase
from pipeline.termbase.formulas import neutralised
from pipeline.termbase.reading import COLUMNS


def write_termbase(termbase: Termbase, source_locale: str) -> str:
    """Give the file's content; each definition stands in the row of the first preferred source term."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for concept in termbase.concepts:
        writer.writerows(_rows(concept, source_locale))
    return out.getvalue()


def _rows(concept: Concept, source_locale: str) -> Iterator[list[str]]:
    definition = concept.definition
    for term in concept.terms:
        here = definition if term.locale == source_locale and term.status == "preferred" else ""
        definition = "" if here else definition
        # A line break or tab in a cell is a space to the reader, and a carriage return would end the row.
        yield [neutralised(" ".join(cell.split())) for cell in _cells(concept, term, here)]


def _cells(concept: Concept, term: Term, definition: str) -> tuple[str, ...]:
    known = (concept.name, term.locale, term.text, term.status, term.pos, term.match, term.scope, term.plain)
    return (*known, definition, term.note)
