"""File -> CatalogFile, or one CatalogError that names the line, the fault and the remedy."""

from pathlib import Path
from stat import S_ISREG

from pipeline.catalogs.charset import decoded
from pipeline.catalogs.checks import Fault, Positions, entry_fault, header_fault, positions_of
from pipeline.catalogs.entry import Entry
from pipeline.catalogs.file import HEADER_KEY, CatalogFile
from pipeline.catalogs.flaw import Flaw
from pipeline.catalogs.scan import scan
from pipeline.errors import CatalogError
from pipeline.model import Location

LARGEST_FILE = 20_000_000
"""Bytes. The largest catalogs in use (office suites) stay under ten million."""
_CHECK_PATH = "check the path and its permissions"
_SUSPECT_LENGTH = 16_384
"""Characters of an entry that may hold a text of more than 65,536 bytes."""


def read_catalog(path: Path | str) -> CatalogFile:
    """Read a catalog; CatalogError where gettext would refuse it or its meaning is in doubt."""
    try:
        status = Path(path).stat()
        if not S_ISREG(status.st_mode):
            raise CatalogError(Location(str(path)), "the catalog cannot be read: it is no file", _CHECK_PATH)
        if status.st_size > LARGEST_FILE:
            raise CatalogError(Location(str(path)), f"the catalog is larger than {LARGEST_FILE} bytes", "split it")
        content = Path(path).read_bytes()
    except (OSError, ValueError) as error:
        fault = f"the catalog cannot be read: {getattr(error, 'strerror', error)}"
        raise CatalogError(Location(str(path)), fault, _CHECK_PATH) from None
    return parse_catalog(content, str(path))


def parse_catalog(content: bytes, path: str) -> CatalogFile:
    """Read a catalog's bytes; ``path`` is what errors and locations name."""
    try:
        text = decoded(content)
    except Flaw as flaw:
        line = content.count(b"\n", 0, flaw.offset) + 1
        raise CatalogError(Location(path, line), flaw.fault, flaw.remedy) from None
    try:
        entries, rest = scan(text)
    except Flaw as flaw:
        line = text.count("\n", 0, flaw.offset) + 1
        raise CatalogError(Location(path, line), flaw.fault, flaw.remedy) from None
    positions = positions_of(entries)
    if isinstance(positions, tuple):
        raise _error(path, positions)
    fault = _first_fault(entries, positions, text)
    if fault:
        raise _error(path, fault)
    return CatalogFile(path, tuple(entries), rest, positions)


def _first_fault(entries: list[Entry], positions: Positions, text: str) -> Fault | None:
    position = positions.get(HEADER_KEY)
    header = None if position is None else entries[position]
    fault = header_fault(header, text)
    if fault or header is None:
        return fault
    suspects = [
        entry
        for entry in entries
        if "\n" in entry.msgstr
        or "\n" in entry.msgid
        or entry.msgid_plural is not None
        or len(entry.text) > _SUSPECT_LENGTH
    ]
    return next(filter(None, (entry_fault(entry, header) for entry in suspects)), None)


def _error(path: str, fault: Fault) -> CatalogError:
    return CatalogError(Location(path, fault[0]), fault[1], fault[2])
