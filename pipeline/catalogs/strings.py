r"""Quoted strings of a catalog <-> their values, as GNU gettext's lexer (po-lex.c) reads them.

Value of an escape: ``\n \t \r \a \b \f \v \\ \"``, a byte in octal (one to three digits) or in
hexadecimal (any number of digits, the last two count), and nothing for a backslash at the end of a line.
"""

import re

_SIMPLE = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v", "\\": "\\", '"': '"'}
_ESCAPED = {value: "\\" + letter for letter, value in _SIMPLE.items()}
_PLAIN = re.compile(r'\\([ntrabfv\\"])')
_ANY = re.compile(rb'\\(?:([ntrabfv\\"])|([0-7]{1,3})|x([0-9A-Fa-f]+))')
_SPECIAL = re.compile(r'[\n\t\r\a\b\f\v\\"]')
_INVALID = re.compile(r'\\(?:[ntrabfv\\"0-7]|x[0-9A-Fa-f])|(\\)')


def plain_value(content: str) -> str:
    """Give the value of ``content``, what stands between the quotes; its escapes are single letters."""
    return _PLAIN.sub(lambda match: _SIMPLE[match[1]], content) if "\\" in content else content


def joined(text: str) -> str:
    """Give the text with each line that ends in a backslash joined to the next, as gettext's lexer does first."""
    return text.replace("\\\n", "")


def any_value(content: str) -> str:
    """Give the value of ``content`` with every escape that gettext knows; UnicodeDecodeError if no UTF-8."""
    return _ANY.sub(_byte, joined(content).encode()).decode()


def invalid_escape(content: str) -> int:
    """Give the offset of the first escape that gettext refuses, -1 where there is none."""
    return next((match.start() for match in _INVALID.finditer(joined(content)) if match[1]), -1)


def quoted(value: str) -> str:
    """Give ``value`` between quotes, escaped as msgcat escapes it."""
    return '"' + _SPECIAL.sub(lambda match: _ESCAPED[match[0]], value) + '"'


def quoted_lines(value: str) -> list[str]:
    """Give the string lines of ``value`` as ``msgcat --no-wrap`` lays them out.

    One line per line of the value; an empty one comes first where there are several.
    """
    lines = [quoted(line) for line in value.split("\n")]
    ended = [line[:-1] + '\\n"' for line in lines[:-1]]
    strings = ended if lines[-1] == '""' and ended else [*ended, lines[-1]]
    return ['""', *strings] if len(strings) > 1 else strings


def _byte(match: re.Match[bytes]) -> bytes:
    letter, octal, hexadecimal = match.groups()
    if letter:
        return _SIMPLE[letter.decode()].encode()
    if octal:
        return bytes([int(octal, 8) & 0xFF])
    return bytes([int(hexadecimal[-2:], 16)])
