"""Text -> entries: the plain way where the shape allows, the exact way elsewhere."""

from dataclasses import replace

from pipeline.catalogs.entry import Entry
from pipeline.catalogs.flaw import Flaw
from pipeline.catalogs.grammar import exact_entry
from pipeline.catalogs.lexer import Lexer
from pipeline.catalogs.plain import plain_entry

MOST_ENTRIES = 50_000


def scan(text: str, *, plainly: bool = True) -> tuple[list[Entry], str]:
    """Cut a catalog's text into entries and what follows the last one; Flaw where it is no catalog.

    The texts of the entries and the rest add up to ``text``. ``plainly=False`` reads all by the grammar.
    """
    entries: list[Entry] = []
    offset, line, lexer = 0, 1, None
    while True:
        plain = plain_entry(text, offset, line) if lexer is None and plainly else None
        if plain:
            entry, offset, line = plain
        else:
            lexer = lexer or Lexer(text, offset)
            exact = exact_entry(lexer, offset)
            if exact is None:
                return entries, text[offset:]
            entry = replace(exact[0], line=line + text.count("\n", offset, exact[0].line))
            line += text.count("\n", offset, exact[1])
            offset = exact[1]
            lexer = None if text.startswith("\n", offset - 1) else lexer
        entries.append(entry)
        if len(entries) > MOST_ENTRIES:
            raise Flaw(offset, f"the catalog has more than {MOST_ENTRIES} messages", "split it")
