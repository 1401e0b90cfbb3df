"""Messages that left the source: ``#~`` before their strings, and off again when they come back."""

import re

from pipeline.catalogs.entry import Entry

_STRING_LINE = re.compile(r'^[ \t]*(?=msg|")', re.MULTILINE)
_PREVIOUS_LINE = re.compile(r"^[ \t]*#\|", re.MULTILINE)
_OBSOLETE_PREVIOUS = re.compile(r"^[ \t]*#~[ \t]*\|", re.MULTILINE)
_OBSOLETE_LINE = re.compile(r"^[ \t]*#~ ?", re.MULTILINE)


def obsoleted(entry: Entry) -> Entry:
    """Give the entry as obsolete; its comments and the wrapping of its strings stay."""
    text = _PREVIOUS_LINE.sub("#~|", _STRING_LINE.sub("#~ ", entry.text))
    return entry._replace(obsolete=True, text=text)


def revived(entry: Entry) -> Entry:
    """Give an obsolete entry as a live one."""
    text = _OBSOLETE_LINE.sub("", _OBSOLETE_PREVIOUS.sub("#|", entry.text))
    return entry._replace(obsolete=False, text=text)
