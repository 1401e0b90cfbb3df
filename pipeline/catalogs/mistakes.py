"""What a text that is no catalog looks like, so that the error says what happened to the file."""

import re

from pipeline.catalogs.flaw import Flaw

_CONFLICT = re.compile(r"(<<<<<<<|=======|>>>>>>>|\|\|\|\|\|\|\|)")
_MARKUP = re.compile(r"\s*<(!doctype|html|head|body|\?xml)", re.IGNORECASE)
_WORD = re.compile(r"[^\s\"\[\]]+")


def unreadable(text: str, offset: int) -> Flaw:
    """Say what stands at ``offset``, which no catalog may hold there."""
    line = text[text.rfind("\n", 0, offset) + 1 : (text.find("\n", offset) + 1 or len(text) + 1) - 1]
    if _CONFLICT.match(line):
        return Flaw(offset, "a merge conflict was left in the file", "choose one side and delete the markers")
    if _MARKUP.match(text):
        return Flaw(0, "this is a web page or XML, not a catalog", "download the .po file itself")
    if text.startswith('"', offset):
        return Flaw(offset, "a text has no closing quotation mark", 'the file may be cut off; end the line with "')
    word = _WORD.match(text, offset)
    shown = word[0][:40] if word else text[offset]
    if line.startswith("domain"):
        return Flaw(offset, "a domain directive splits the catalog", "keep one catalog per file")
    return Flaw(offset, f"{shown!r} does not belong in a catalog", _REMEDY)


_REMEDY = "only comments, msgctxt, msgid, msgid_plural, msgstr and quoted texts may stand here"
