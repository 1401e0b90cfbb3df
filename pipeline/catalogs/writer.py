"""CatalogFile -> file: proved by reading it again, placed whole, untouched where nothing changed."""

import os
from itertools import zip_longest
from pathlib import Path

from pipeline.catalogs.entry import Entry
from pipeline.catalogs.file import CatalogFile
from pipeline.catalogs.reader import parse_catalog
from pipeline.catalogs.replacing import replace_file
from pipeline.catalogs.witness import misread
from pipeline.errors import CatalogError
from pipeline.model import Location


def write_catalog(file: CatalogFile, path: Path | str, *, over: CatalogFile | None = None) -> bool:
    """Write a catalog; False where the file already holds these bytes and was not touched.

    Folders are made, a symbolic link is followed, the permissions stay. Where ``over`` is given and the file
    holds anything else, somebody edited it in the meantime: CatalogError, and their work stays.
    """
    target = Path(os.path.realpath(path))
    try:
        content = file.text.encode()
        current = target.read_bytes() if target.exists() else None
        if current == content:
            return False
        if over is not None and current not in (None, over.text.encode()):
            fault = "the catalog was changed by another program in the meantime"
            raise CatalogError(Location(str(path)), fault, "run the command again")
        _prove(file, content, str(path))
        _witness(file, current, str(path))
        replace_file(target, content)
    except (OSError, ValueError) as error:
        fault = f"the catalog cannot be written: {getattr(error, 'strerror', error)}"
        raise CatalogError(Location(str(path)), fault, "check the folder, its permissions and the disk") from None
    return True


def _prove(file: CatalogFile, content: bytes, path: str) -> None:
    """Read the bytes as the next program will; what it finds must be what ``file`` says."""
    again = parse_catalog(content, path)
    pairs = zip_longest(file.items, again.items)
    wrong = next((meant or found for meant, found in pairs if _values(meant) != _values(found)), None)
    if wrong:
        raise _misread(wrong, path)


def _witness(file: CatalogFile, current: bytes | None, path: str) -> None:
    """Let polib read the entries that are new or changed; the others stand as somebody else wrote them."""
    old = parse_catalog(current, path).items if current and file.positions else ()
    known = {entry.text for entry in old}
    wrong = misread(file.header_entry, (entry for entry in file.items if entry.text not in known))
    if wrong:
        raise _misread(wrong, path)


def _misread(entry: Entry, path: str) -> CatalogError:
    fault = f"the message {entry.msgid[:60]!r} would read differently once written"
    return CatalogError(Location(path), fault, "report this as a defect of demotic, with the catalog")


def _values(entry: Entry | None) -> tuple[object, ...]:
    if entry is None:
        return ()
    return (entry.msgctxt, entry.msgid, entry.msgid_plural, entry.forms, entry.flags, entry.obsolete)
