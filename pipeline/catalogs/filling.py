"""Translations from elsewhere put into a catalog, each beside what its ``#.`` comments say of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.catalogs.comments import Comments, Previous
from pipeline.catalogs.edit import with_ends_of
from pipeline.catalogs.entry import Entry
from pipeline.catalogs.file import CatalogFile
from pipeline.catalogs.layout import lay_out, with_comments
from pipeline.model import Key


@dataclass(frozen=True, slots=True)
class Fill:
    """What one message of a catalog gets."""

    key: Key
    comments: tuple[str, ...]
    """All its ``#.`` lines from now on."""
    msgstr: str = ""
    """Empty where the translation stays as it is."""
    fuzzy: bool = False
    previous: str = ""
    """The msgid that the translation was made for, where that is another."""


def filled(file: CatalogFile, fills: Sequence[Fill]) -> CatalogFile:
    """Give the catalog with its live messages filled; every other entry keeps its bytes."""
    if not fills:
        return file
    items = list(file.items)
    places = {entry.key: place for place, entry in enumerate(items) if not entry.obsolete}
    for fill in fills:
        items[places[fill.key]] = _filled(items[places[fill.key]], fill, file.newline)
    result = replace(file, items=tuple(items))
    return result if result.text.isascii() else result.in_utf8()


def _filled(entry: Entry, fill: Fill, newline: str) -> Entry:
    comments = Comments(entry.translator_comments, fill.comments, entry.references)
    if not fill.msgstr:
        return with_comments(entry, comments, newline)
    flags = dict.fromkeys(("fuzzy", *entry.flags) if fill.fuzzy else entry.flags)
    translated = entry._replace(msgstr=with_ends_of(entry.msgid, fill.msgstr), flags=tuple(flags))
    return lay_out(translated, comments, Previous(None, fill.previous, None) if fill.previous else None, newline)
