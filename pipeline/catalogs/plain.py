r"""The fast way: entries in the shape that every tool writes, one regular expression each.

A comment, a keyword or a string stands on a line of its own and escapes are single letters. Anything else is
left to the grammar, so this pattern may be narrow but never wrong: it accepts nothing that the grammar would
read differently. A test reads a corpus both ways.
"""

import re
from collections.abc import Callable

from pipeline.catalogs.comments import flags_of
from pipeline.catalogs.entry import Entry
from pipeline.catalogs.strings import plain_value

# Groups repeat without "+": Python before 3.11.5 misreads a possessive group that backtracks (gh-106052).
_STRING = r'"[^"\\\n\x04]*+(?:\\[ntrabfv\\"][^"\\\n\x04]*+)*"'
_STRINGS = rf"{_STRING}(?:\r?\n@{_STRING})*"
_PREVIOUS = rf"{_STRING}(?:\r?\n%{_STRING})*\r?\n"
_SHAPE = rf"""
    (?:[ \t]*+\r?\n | \#(?![~|]).*+(?<!\\)\n)*
    (?:(?:%msgctxt[ ]{_PREVIOUS})? %msgid[ ]{_PREVIOUS} (?:%msgid_plural[ ]{_PREVIOUS})?)?
    (?:@msgctxt[ ]++({_STRINGS})\r?\n)?
    @msgid[ ]++({_STRINGS})\r?\n
    (?:@msgstr[ ]++({_STRINGS})
      |@msgid_plural[ ]++({_STRINGS})\r?\n
       (@msgstr\[0\][ ]++{_STRINGS}(?:\r?\n@msgstr\[[1-9]\][ ]++{_STRINGS})*))
    [ \t]*+(?:\r?\n|\Z)
    (?!(?:\s|\\\n|\#~)*(?:"|msgstr))
"""


def _pattern(live: str, previous: str) -> re.Pattern[str]:
    return re.compile(_SHAPE.replace("@", live).replace("%", previous), re.VERBOSE)


_LIVE = _pattern("", r"\#\|[ ]")
_OBSOLETE = _pattern(r"\#~[ ]", r"\#~\|[ ]")
_SEAM = re.compile(r'"\r?\n(?:#~ )?"')
_FLAGS = re.compile(r"^#[,!].*", re.MULTILINE)
_FORM = re.compile(rf"msgstr\[(\d)\] +({_STRING}(?:\r?\n(?:#~ )?{_STRING})*)")


def plain_entries(text: str, offset: int, line: int, entries: list[Entry]) -> tuple[int, int]:
    """Append the entries from ``offset``, the start of line ``line``, as long as their shape is plain.

    Gives the offset after the last of them and the line there.
    """
    # Millions of entries pass here: the tuple is made at once, and plain strings take no further call.
    new: Callable[[type[Entry], tuple[object, ...]], Entry] = tuple.__new__
    live, obsolete, count, append = _LIVE.match, _OBSOLETE.match, text.count, entries.append
    while match := live(text, offset) or obsolete(text, offset):
        msgctxt, msgid, msgstr, plural, block = match.groups()
        forms = _forms(block) if block else ()
        if forms is None:
            break
        start, end = match.start(2), match.end()
        head = text[offset:start]
        line += head.count("\n")
        values = (
            _value(msgctxt) if msgctxt else None,
            msgid[1:-1] if "\\" not in msgid and "\n" not in msgid else _value(msgid),
            _value(plural) if plural else None,
            "" if not msgstr else msgstr[1:-1] if "\\" not in msgstr and "\n" not in msgstr else _value(msgstr),
            forms,
            flags_of(_FLAGS.findall(head)) if "#," in head or "#!" in head else (),
            match.re is _OBSOLETE,
            line,
            text[offset:end],
        )
        append(new(Entry, values))
        line += count("\n", start, end)
        offset = end
    return offset, line


def _value(strings: str) -> str:
    if "\n" in strings:
        strings = _SEAM.sub("", strings)
    return plain_value(strings[1:-1])


def _forms(block: str) -> tuple[str, ...] | None:
    found = _FORM.findall(block)
    in_order = all(int(index) == place for place, (index, _) in enumerate(found))
    return tuple(_value(strings) for _, strings in found) if in_order else None
