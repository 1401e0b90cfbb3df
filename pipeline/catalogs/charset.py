"""Bytes -> text: UTF-8 declared and true, or a fault that says what the file is instead."""

import re

from pipeline.catalogs.flaw import Flaw

_UTF8_NAMES = ("utf-8", "utf8", "", "charset")
ASCII_NAMES = ("us-ascii", "ascii", "ansi_x3.4-1968")
_DECLARED = re.compile(r"charset=[\"']?([^\s;\"'\\]*)")
_CONVERT = "convert it: msgconv --to-code=UTF-8"
_SIGNATURES = (
    (b"\xef\xbb\xbf", "the file starts with a byte order mark", "save it as UTF-8 without BOM"),
    (b"\xff\xfe", "the file is UTF-16, not UTF-8", "save it as UTF-8 without BOM"),
    (b"\xfe\xff", "the file is UTF-16, not UTF-8", "save it as UTF-8 without BOM"),
    (
        b"\xde\x12\x04\x95",
        "this is a compiled catalog (.mo)",
        "give the .po file, or restore it with msgunfmt",
    ),
    (
        b"\x95\x04\x12\xde",
        "this is a compiled catalog (.mo)",
        "give the .po file, or restore it with msgunfmt",
    ),
)


def decoded(content: bytes) -> str:
    """Decode a catalog's bytes; the offset of a Flaw counts bytes."""
    if not content.strip():
        raise Flaw(0, "the file is empty", "restore it from a copy, or delete it and run demotic update")
    for signature, fault, remedy in _SIGNATURES:
        if content.startswith(signature):
            raise Flaw(0, fault, remedy)
    if b"\0" in content:
        remedy = "save it as UTF-8, or restore it from a copy"
        raise Flaw(content.index(b"\0"), "the file holds a NUL byte, which text never does", remedy)
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        name = declared_charset(content.decode("latin-1"))
        said = f"declares {name} and " if name and name.lower() not in _UTF8_NAMES else ""
        raise Flaw(error.start, f"the catalog {said}is not UTF-8", _CONVERT) from None


def declared_charset(header: str) -> str:
    """Give the charset that a header's msgstr names; empty where it names none."""
    declared = _DECLARED.search(header)
    return declared[1] if declared else ""


def charset_fault(header: str, text: str) -> tuple[str, str] | None:
    """Give fault and remedy where a header declares another charset than the text has."""
    name = declared_charset(header).lower()
    if name in _UTF8_NAMES or (name in ASCII_NAMES and text.isascii()):
        return None
    if text.isascii():
        return f"the catalog declares charset {name}, not UTF-8", _CONVERT
    return f"the catalog declares charset {name}, but its text is UTF-8", "write charset=UTF-8 in its header"
