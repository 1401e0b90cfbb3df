"""A .docx file opened safely: a zip of XML parts, with limits, and without resolving entities."""

import io
import zipfile
from collections.abc import Mapping

from lxml import etree

from pipeline.errors import ImportRefused
from pipeline.model import Location

LARGEST = 200 * 1024 * 1024
"""Bytes of all parts unpacked; a document of 20 MB that grows beyond it is a zip bomb."""
LARGEST_PART = 50 * 1024 * 1024
"""Bytes of one XML part."""
MOST_PARTS = 5000
_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""First bytes of an OLE file: old Word, or a .docx with a password (MS-OFFCRYPTO keeps it in one)."""

_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
"""Namespace of Word's strict format, which holds the same elements."""
_TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def read_parts(content: bytes, path: str) -> Mapping[str, etree._Element]:
    """Give the root element of each XML part, relations included, by its name."""
    place = Location(path)
    if content.startswith(_OLD_WORD):
        remedy = "open it, remove the password, save it as .docx, and import that"
        raise ImportRefused(place, "the file is encrypted or in the format of old Word", remedy)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _hold_limits(package, place)
            names = [name for name in package.namelist() if _is_read(name)]
            parts = {name: _parse(package.read(name), name, place) for name in names}
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError, ValueError):
        raise _broken(place, "it is not a whole zip file") from None
    if not any(root.tag == f"{W}document" for root in parts.values()):
        raise _broken(place, "it has no document inside")
    return parts


def _is_read(name: str) -> bool:
    return name.endswith((".xml", ".rels"))


def _hold_limits(package: zipfile.ZipFile, place: Location) -> None:
    entries = package.infolist()
    names = [entry.filename for entry in entries]
    if len(set(names)) != len(names):
        raise _broken(place, "it holds a part twice")
    large = any(entry.file_size > LARGEST_PART for entry in entries if entry.filename.endswith(".xml"))
    if large or len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > LARGEST:
        remedy = "open it in a word processor, make its pictures smaller, and save it again"
        raise ImportRefused(place, "the document unpacks to more than any article needs", remedy)


def _parse(content: bytes, name: str, place: Location) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content.replace(_STRICT, _TRANSITIONAL), parser)
    except etree.XMLSyntaxError:
        raise _broken(place, f"its part {name} is not XML") from None
    if b"<!DOCTYPE" in content[:2000]:
        raise _broken(place, f"its part {name} declares entities, which Word never does")
    return root


def _broken(place: Location, why: str) -> ImportRefused:
    remedy = "open it in a word processor, save it as .docx again, and import that"
    return ImportRefused(place, f"the document is broken: {why}", remedy)
