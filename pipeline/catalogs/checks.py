"""What gettext demands of a catalog: a header, one definition a message, plural forms, line breaks.

Verdicts follow ``msgfmt -c`` (msgl-check.c); the package's docstring lists where and why they do not.
"""

from pipeline.catalogs.charset import charset_fault
from pipeline.catalogs.entry import Entry
from pipeline.catalogs.plurals import plural_count, plural_fault

LONGEST_TEXT = 65_536
"""Bytes of one msgid or msgstr."""
Fault = tuple[int, str, str]
"""Line, fault and remedy."""
Positions = dict[tuple[str | None, str], int]


def positions_of(entries: list[Entry]) -> Positions | Fault:
    """Give where each message stands, obsolete ones included, or the first that is defined twice."""
    positions = {(entry.msgctxt, entry.msgid): place for place, entry in enumerate(entries)}
    return positions if len(positions) == len(entries) else _duplicate(entries)


def _duplicate(entries: list[Entry]) -> Fault:
    first: dict[tuple[str | None, str], Entry] = {}
    for entry in entries:
        known = first.setdefault((entry.msgctxt, entry.msgid), entry)
        if known is not entry:
            break
    fault = f"the message was already defined on line {known.line}"
    return entry.line, fault, "delete one of the two, or give one a msgctxt of its own"


def header_fault(header: Entry | None, text: str) -> Fault | None:
    """Say what is wrong with the header."""
    if header is None or header.obsolete or not header.msgstr:
        remedy = 'start it with msgid "" and msgstr "Content-Type: text/plain; charset=UTF-8\\n"'
        return 1, "the catalog has no header", remedy
    wrong = charset_fault(header.msgstr, text)
    if wrong:
        return header.line, *wrong
    fault = plural_fault(header.msgstr)
    return (header.line, fault, "copy the Plural-Forms of your language from the gettext manual") if fault else None


def entry_fault(entry: Entry, header: Entry) -> Fault | None:
    """Say what is wrong with one message; untranslated, fuzzy and obsolete ones are nobody's text yet."""
    forms = entry.forms
    if len(entry.text) > LONGEST_TEXT // 4 and _too_long(entry):
        return entry.line, f"a text of the message is longer than {LONGEST_TEXT} bytes", "split the text"
    if entry.obsolete or not forms[0] or "fuzzy" in entry.flags:
        return None
    if entry.msgid_plural is not None:
        wrong = _plural_fault(entry, header)
        if wrong:
            return wrong
    return _line_break_fault(entry)


def _too_long(entry: Entry) -> bool:
    texts = (entry.msgid, entry.msgid_plural or "", *entry.forms)
    return any(len(text.encode()) > LONGEST_TEXT for text in texts)


def _plural_fault(entry: Entry, header: Entry) -> Fault | None:
    expected, found = plural_count(header.msgstr), len(entry.msgstr_plural)
    if not expected:
        return entry.line, "plural forms need a Plural-Forms field in the header", "add it to the header"
    if expected != found:
        fault = f"the message has {found} plural forms, but the header promises {expected}"
        return entry.line, fault, f"write msgstr[0] to msgstr[{expected - 1}]"
    return None


def _line_break_fault(entry: Entry) -> Fault | None:
    others = entry.forms if entry.msgid_plural is None else (entry.msgid_plural, *entry.forms)
    for place, has in (("start", str.startswith), ("end", str.endswith)):
        if entry.msgid and any(has(other, "\n") != has(entry.msgid, "\n") for other in others):
            fault = f"msgid and msgstr do not both {place} with a line break (\\n)"
            return entry.line, fault, f"let both {place} with \\n, or neither"
    return None
