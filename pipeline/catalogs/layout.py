"""Layout of one entry, byte for byte as ``msgcat --no-wrap`` writes it (write-po.c).

One deviation: flags that gettext does not know stay, because somebody put them there.
"""

import re
from collections.abc import Iterable, Iterator

from pipeline.catalogs.comments import Comments, Previous
from pipeline.catalogs.entry import Entry
from pipeline.catalogs.strings import joined, quoted_lines

_BLANK_LINES = re.compile(r"(?:[ \t\r\f\v]*\n)*")
_BODY = re.compile(r"^[ \t\r\f\v]*(?:#\||msg)", re.MULTILINE)
_HERE = re.compile(r"^(?:\./)+(?=.)")
"""msgcat takes it off file names."""
_REFERENCE_WIDTH = 79
"""gettext wraps ``#:`` lines there even when told not to wrap."""


def lay_out(entry: Entry, comments: Comments, previous: Previous | None = None, newline: str = "\n") -> Entry:
    """Give the entry with its text made anew from its values and ``comments``; blank lines before it stay."""
    gap = _BLANK_LINES.match(entry.text)
    entry = entry._replace(flags=_written_flags(entry))
    lines = [*map(_unjoined, _comment_lines(entry, comments)), *_previous_lines(entry, previous), *_string_lines(entry)]
    text = "".join(line + newline for line in lines)
    return entry._replace(text=(gap[0] if gap else "") + text)


def with_comments(entry: Entry, comments: Comments, newline: str = "\n") -> Entry:
    """Give a live entry with other comments; its strings and previous source keep their bytes."""
    if comments == entry.comments:
        return entry
    if joined(entry.text) != entry.text:
        return lay_out(entry, comments, entry.previous, newline)
    gap, body = _BLANK_LINES.match(entry.text), _BODY.search(entry.text)
    lines = "".join(_unjoined(line) + newline for line in _comment_lines(entry, comments))
    text = (gap[0] if gap else "") + lines + (entry.text[body.start() :] if body else "")
    return entry._replace(text=text)


def _unjoined(line: str) -> str:
    """Keep a comment that ends in a backslash from swallowing the next line; msgcat does not."""
    return line + " " if line.endswith("\\") else line


def _written_flags(entry: Entry) -> tuple[str, ...]:
    """Give the flags as msgcat writes them: fuzzy first, and never on a message without translation."""
    others = tuple(flag for flag in entry.flags if flag != "fuzzy")
    return ("fuzzy", *others) if entry.fuzzy and entry.forms[0] else others


def _comment_lines(entry: Entry, comments: Comments) -> Iterator[str]:
    yield from (f"# {line}" if line else "#" for line in comments.translator)
    yield from (f"#. {line}" if line else "#." for line in comments.extracted)
    yield from _reference_lines(comments.references)
    if entry.flags:
        yield "#, " + ", ".join(entry.flags)


def _reference_lines(references: Iterable[str]) -> Iterator[str]:
    line = ""
    for reference in (_HERE.sub("", reference) for reference in dict.fromkeys(references)):
        if line and len(f"{line} {reference}".encode()) > _REFERENCE_WIDTH:
            yield line
            line = ""
        line = f"{line or '#:'} {reference}"
    if line:
        yield line


def _previous_lines(entry: Entry, previous: Previous | None) -> Iterator[str]:
    if previous is None:
        return
    prefix = "#~| " if entry.obsolete else "#| "
    yield from _keyword_lines(prefix, "msgctxt", previous.msgctxt)
    yield from _keyword_lines(prefix, "msgid", previous.msgid)
    yield from _keyword_lines(prefix, "msgid_plural", previous.msgid_plural)


def _string_lines(entry: Entry) -> Iterator[str]:
    prefix = "#~ " if entry.obsolete else ""
    yield from _keyword_lines(prefix, "msgctxt", entry.msgctxt)
    yield from _keyword_lines(prefix, "msgid", entry.msgid)
    if entry.msgid_plural is None:
        yield from _keyword_lines(prefix, "msgstr", entry.msgstr)
        return
    yield from _keyword_lines(prefix, "msgid_plural", entry.msgid_plural)
    for number, form in enumerate(entry.msgstr_plural):
        yield from _keyword_lines(prefix, f"msgstr[{number}]", form)


def _keyword_lines(prefix: str, keyword: str, value: str | None) -> Iterator[str]:
    if value is not None:
        first, *rest = quoted_lines(value)
        yield f"{prefix}{keyword} {first}"
        yield from (prefix + line for line in rest)
