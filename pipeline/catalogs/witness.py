"""A second reader of what we write: polib, the catalog model that most translators' tools in Python share.

Our reader proves that a file says what we meant; a fault that reader and writer share would pass it. polib was
written by somebody else.
"""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from pipeline.catalogs.entry import Entry

if TYPE_CHECKING:
    import polib

_LINE = r'(?:#|#[ .:,|][^\n]*|(?:msgctxt|msgid|msgid_plural|msgstr|msgstr\[[0-5]\]) "[^\n]*"|"[^\n]*")\n'
_OURS = re.compile(rf"\n?(?:{_LINE})+")
"""The layout of what we write; polib refuses or misreads some of what others may write."""
_BEYOND = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029]|#,\S|\\[^nt\"\\r]")
"""Line ends that polib takes for its own, and escapes that it does not read as gettext does."""


def misread(header: Entry, entries: Iterable[Entry]) -> Entry | None:
    """Give the first live entry that polib reads otherwise than meant; None where it agrees on all."""
    asked = [entry for entry in entries if entry.msgid and not entry.obsolete and _is_readable(entry.text)]
    if not asked:
        return None
    import polib  # noqa: PLC0415  (start-up time)

    text = "\n".join((header.text.strip("\n") + "\n", *(entry.text.strip("\n") + "\n" for entry in asked)))
    try:
        found = list(polib.pofile(text))
    except OSError:
        return asked[0]
    if len(found) != len(asked):
        return asked[0]
    return next((ours for ours, theirs in zip(asked, found, strict=True) if not _agree(ours, theirs)), None)


def _is_readable(text: str) -> bool:
    return _OURS.fullmatch(text) is not None and not _BEYOND.search(text)


def _agree(ours: Entry, theirs: "polib.POEntry") -> bool:
    forms = tuple(theirs.msgstr_plural[form] for form in sorted(theirs.msgstr_plural)) or (theirs.msgstr,)
    fuzzy = "fuzzy" in theirs.flags
    return (ours.msgctxt, ours.msgid, ours.forms, ours.fuzzy) == (theirs.msgctxt, theirs.msgid, forms, fuzzy)
