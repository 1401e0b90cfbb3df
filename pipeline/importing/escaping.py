"""Plain text in, Markdown out that reads as exactly that text (CommonMark 0.31, backslash escapes)."""

import re

_INLINE = re.compile(
    r"""[\\`\[\]{}]                     # always markup
      | \*(?!(?<=\s\*)\s)               # a star, unless blanks stand on both sides
      | (?<![^\W_])_ | _(?![^\W_])      # an underscore that is not inside a word
      | <(?=\S)                         # a tag, a comment or an autolink
      | &(?=\#?\w+;)                    # a character reference
    """,
    re.VERBOSE,
)
_LINE_START = re.compile(r"(?:\#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|:::|~~~|---|\+\+\+|===|\||:?-+\s*(?:\||$)|:-|=+\s*$)")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")


def escape_inline(text: str) -> str:
    """Escape what Markdown would take for markup inside a line."""
    return _INLINE.sub(r"\\\g<0>", text)


def escape_line_start(line: str) -> str:
    """Escape what would make a block of an already inline-escaped line."""
    if _LINE_START.match(line):
        return f"\\{line}"
    return _NUMBER.sub(r"\1\\\2", line, count=1) if _NUMBER.match(line) else line


def escape_cell(markdown: str) -> str:
    """Escape the pipes of a table cell."""
    return markdown.replace("|", "\\|")


def escape_heading_end(line: str) -> str:
    """Keep the number signs that end a heading: they would be taken for its closing mark."""
    return re.sub(r"(?<=\s)(#+)$", r"\\\1", line)
