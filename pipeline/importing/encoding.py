"""Bytes of a text or HTML file -> text, saying so where the encoding was guessed."""

import codecs
import re

from pipeline.errors import ImportRefused
from pipeline.importing.tree import Remarks
from pipeline.model import Location

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


def decode(content: bytes, remarks: Remarks, declared: str = "") -> str:
    """Give the text; ``declared`` is the encoding that the document itself names. Refuse what is not text."""
    place = Location(remarks.path)
    for mark, name in _MARKS:
        if content.startswith(mark):
            return _text_or_refuse(content.decode(name, "strict") if _fits(content, name) else "\0", place)
    if declared and _fits(content, declared):
        return _text_or_refuse(content.decode(declared), place)
    if _fits(content, "utf-8"):
        return _text_or_refuse(content.decode("utf-8"), place)
    if not _fits(content, "cp1252"):
        raise ImportRefused(place, "the text is not UTF-8", "save the file as UTF-8 and import it again")
    text = _text_or_refuse(content.decode("cp1252"), place)
    remarks.guess(0, "the file is not UTF-8; it was read as Windows-1252: check accented letters and signs")
    return text


def declared_charset(content: bytes) -> str:
    """Give the encoding that an HTML page names in its first 1024 bytes (HTML Standard, 13.2.3.2), or ""."""
    found = re.search(rb"<meta[^>]*charset\s*=\s*[\"']?\s*([\w-]+)", content[:1024], re.IGNORECASE)
    name = found[1].decode("ascii") if found else ""
    return "cp1252" if name.lower() in {"iso-8859-1", "latin1", "latin-1", "us-ascii"} else name


def _fits(content: bytes, name: str) -> bool:
    try:
        content.decode(name)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def _text_or_refuse(text: str, place: Location) -> str:
    """Refuse a picture, an archive or a program that somebody named .txt."""
    if _CONTROL.search(text):
        raise ImportRefused(place, "this is not a text file", "give scraped text, a web page or a .docx file")
    return text
