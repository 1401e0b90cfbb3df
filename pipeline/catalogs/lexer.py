"""Tokens of a catalog, as GNU gettext's lexer (po-lex.c) cuts them.

``#~`` and ``#|`` are no tokens: they mark what follows on their line as obsolete or as previous. A backslash at
the end of a line joins it to the next, in comments too.
"""

import re
from dataclasses import dataclass

from pipeline.catalogs.flaw import Flaw
from pipeline.catalogs.mistakes import unreadable
from pipeline.catalogs.strings import any_value, invalid_escape

_TOKEN = re.compile(
    r"(?P<newline>\n)|(?P<space>(?:[ \t\r\f\v]|\\\n)+)|(?P<mark>#~\||#~|#\|)|(?P<comment>#[^\\\n]*+(?:\\\n?[^\\\n]*+)*)"
    r'|"(?P<string>[^"\\\n]*+(?:(?:\\\n|\\(?:\\\n)*[^\n])[^"\\\n]*+)*)"'
    r"|(?P<word>[A-Za-z_$][A-Za-z0-9_$]*)|\[[ \t]*(?P<index>[0-9]{1,9})[ \t]*\]"
)
_BLANK_END = re.compile(r"[ \t\r]*(?:\n|\Z)")
_KEYWORDS = ("msgctxt", "msgid", "msgid_plural", "msgstr")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a catalog; ``kind`` is comment, string, index, end or a keyword."""

    kind: str
    value: str
    start: int
    end: int
    obsolete: bool = False
    previous: bool = False


class Lexer:
    """Walks over a text, one token ahead; knows whether it is on an obsolete or previous line."""

    def __init__(self, text: str, offset: int) -> None:
        """Start at ``offset``, which is the start of a line."""
        self.text = text
        self._obsolete = self._previous = False
        self.taken = offset
        self.ahead = self._token(offset)

    def take(self) -> Token:
        """Give the token ahead and move past it."""
        token = self.ahead
        self.taken = token.end
        self.ahead = self._token(token.end)
        return token

    def end_of_entry(self) -> int:
        """Give the offset after the last token taken and, if the rest of its line is blank, after that."""
        blank = _BLANK_END.match(self.text, self.taken)
        return blank.end() if blank else self.taken

    def _token(self, offset: int) -> Token:
        while match := _TOKEN.match(self.text, offset):
            kind, offset = str(match.lastgroup), match.end()
            if kind == "newline":
                self._obsolete = self._previous = False
            elif kind == "mark":
                self._obsolete |= match[0] != "#|"
                self._previous |= match[0] != "#~"
            elif kind != "space":
                value = match[kind]
                name, value = _known(kind, value, match.start(), self.text)
                return Token(name, value, match.start(), offset, self._obsolete, self._previous)
        if offset < len(self.text):
            raise unreadable(self.text, offset)
        return Token("end", "", offset, offset)


def _known(kind: str, value: str, offset: int, text: str) -> tuple[str, str]:
    if kind == "string":
        return kind, _string_value(value, offset + 1)
    if kind != "word":
        return kind, value
    if value not in _KEYWORDS:
        raise unreadable(text, offset)
    return value, value


def _string_value(content: str, offset: int) -> str:
    bad = invalid_escape(content)
    if bad >= 0:
        fault = f"the escape {content[bad : bad + 2]} means nothing in a catalog"
        raise Flaw(offset + bad, fault, r"write \\ for a backslash, or remove it")
    remedy = "write the character itself instead of its bytes"
    try:
        value = any_value(content)
    except UnicodeDecodeError:
        raise Flaw(offset, "the escaped bytes of this text are not UTF-8", remedy) from None
    if "\0" in value or "\4" in value:
        fault = "the text holds a NUL or EOT, which gettext needs for itself"
        raise Flaw(offset, fault, "remove the character")
    return value
