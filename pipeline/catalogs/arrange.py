"""Entries in their new order -> the text of a catalog, blank lines where msgcat puts them."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from pipeline.catalogs.entry import Entry

_BLANK_START = re.compile(r"\A\s+")


class Placed(NamedTuple):
    """An entry and its place among the old catalog's items; None where it is new there."""

    entry: Entry
    place: int | None


def arranged(items: Iterable[Placed], rest: str, newline: str) -> str:
    """Give the catalog's text; an entry that follows the same one as before keeps the blank lines between."""
    pieces: list[str] = []
    last: int | None = -1
    for entry, place in items:
        follows = place is not None and last is not None and place == last + 1 and _joins(entry.text, pieces)
        pieces.append(entry.text if follows else _separated(entry.text, pieces, newline))
        last = place
    return "".join(pieces) + rest


def _joins(text: str, pieces: list[str]) -> bool:
    return not pieces or pieces[-1].endswith("\n") or text[:1].isspace()


def _separated(text: str, pieces: list[str], newline: str) -> str:
    if not pieces:
        return _BLANK_START.sub("", text)
    unended = "" if pieces[-1].endswith("\n") else newline
    return unended + newline + _BLANK_START.sub("", text)
