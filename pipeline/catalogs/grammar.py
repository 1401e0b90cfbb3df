"""The exact way: one entry by GNU gettext's grammar (po-gram-gen.y), however it is laid out."""

from pipeline.catalogs.comments import flags_of, head_lines
from pipeline.catalogs.entry import Entry
from pipeline.catalogs.flaw import Flaw
from pipeline.catalogs.lexer import Lexer, Token

MOST_FORMS = 10
"""No language has more than six plural forms, and polib misreads msgstr[10]."""
_EXPECTED = {
    "msgid": "a message starts with msgid (or msgctxt)",
    "string": "a text in quotation marks must follow the keyword",
}


def exact_entry(lexer: Lexer, offset: int) -> tuple[Entry, int] | None:
    """Read the entry whose text starts at ``offset``; give it and the offset after it.

    None where only comments are left. The entry's ``line`` is the offset of its msgid: the caller
    counts lines.
    """
    while lexer.ahead.kind == "comment":
        lexer.take()
    if lexer.ahead.kind == "end":
        return None
    first = lexer.ahead
    if first.previous:
        _previous(lexer, first)
    msgctxt = _text(lexer, first) if _accept(lexer, "msgctxt", first) else None
    line = lexer.ahead.start
    msgid = _required(lexer, "msgid", first)
    plural = _text(lexer, first) if _accept(lexer, "msgid_plural", first) else None
    forms = _forms(lexer, first, plural is not None)
    end = lexer.end_of_entry()
    flags = flags_of(head_lines(lexer.text[offset : first.start]))
    msgstr, several = (forms[0], ()) if plural is None else ("", forms)
    obsolete = first.obsolete
    return Entry(msgctxt, msgid, plural, msgstr, several, flags, obsolete, line, lexer.text[offset:end]), end


def _previous(lexer: Lexer, first: Token) -> None:
    if _accept(lexer, "msgctxt", first, previous=True):
        _text(lexer, first, previous=True)
    _required(lexer, "msgid", first, previous=True)
    if _accept(lexer, "msgid_plural", first, previous=True):
        _text(lexer, first, previous=True)


def _forms(lexer: Lexer, first: Token, plural: bool) -> tuple[str, ...]:
    forms: list[str] = []
    while (plural or not forms) and _accept(lexer, "msgstr", first):
        if plural:
            _check_index(lexer.take(), len(forms))
        forms.append(_text(lexer, first))
    if not forms:
        raise Flaw(first.start, "the message has no msgstr", 'add a line msgstr "" to it')
    return tuple(forms)


def _check_index(token: Token, expected: int) -> None:
    if token.kind != "index":
        fault = "a message with plural forms has a msgstr without a number"
        raise Flaw(token.start, fault, f"write msgstr[{expected}]")
    if int(token.value) != expected:
        fault = f"msgstr[{token.value}] stands where msgstr[{expected}] belongs"
        raise Flaw(token.start, fault, "number the plural forms from 0, each once, in order")
    if expected >= MOST_FORMS:
        raise Flaw(token.start, f"more than {MOST_FORMS} plural forms", "delete the forms that no language has")


def _accept(lexer: Lexer, kind: str, first: Token, previous: bool = False) -> bool:
    token = lexer.ahead
    if token.kind != kind or token.previous != previous:
        return False
    if token.obsolete != first.obsolete:
        fault = "the message is obsolete (#~) on some of its lines only"
        raise Flaw(token.start, fault, "start each of its lines with #~, or none")
    lexer.take()
    return True


def _required(lexer: Lexer, kind: str, first: Token, previous: bool = False) -> str:
    if not _accept(lexer, kind, first, previous):
        raise _unexpected(lexer.ahead, _EXPECTED[kind])
    return _text(lexer, first, previous)


def _text(lexer: Lexer, first: Token, previous: bool = False) -> str:
    start = lexer.ahead
    parts: list[str] = []
    while lexer.ahead.kind == "string" and lexer.ahead.previous == previous:
        value = lexer.ahead.value
        _accept(lexer, "string", first, previous)
        parts.append(value)
    if not parts:
        raise _unexpected(start, _EXPECTED["string"])
    return "".join(parts)


def _unexpected(token: Token, remedy: str) -> Flaw:
    if token.kind == "end":
        return Flaw(token.start, "the file ends in the middle of a message", "restore the rest of the file")
    shown = "a comment" if token.kind == "comment" else "a text" if token.kind == "string" else token.kind
    return Flaw(token.start, f"{shown} stands where it does not belong", remedy)
