"""Text -> entries: the plain way where the shape allows, the exact way elsewhere."""

from pipeline.catalogs.entry import Entry
from pipeline.catalogs.flaw import Flaw
from pipeline.catalogs.grammar import exact_entry
from pipeline.catalogs.lexer import Lexer
from pipeline.catalogs.plain import plain_entries

MOST_ENTRIES = 50_000


def scan(text: str, *, plainly: bool = True) -> tuple[list[Entry], str]:
    """Cut a catalog's text into entries and what follows the last one; Flaw where it is no catalog.

    The texts of the entries and the rest add up to ``text``. ``plainly=False`` reads all by the grammar.
    """
    entries: list[Entry] = []
    offset, line, lexer = 0, 1, None
    while len(entries) <= MOST_ENTRIES:
        if plainly and lexer is None:
            offset, line = plain_entries(text, offset, line, entries)
        lexer = lexer or Lexer(text, offset)
        exact = exact_entry(lexer, offset)
        if exact is None:
            break
        entry, end = exact
        entries.append(entry._replace(line=line + text.count("\n", offset, entry.line)))
        line += text.count("\n", offset, end)
        offset = end
        lexer = None if text.startswith("\n", offset - 1) else lexer
    if len(entries) > MOST_ENTRIES:
        raise Flaw(offset, f"the catalog has more than {MOST_ENTRIES} messages", "split it")
    return entries, text[offset:]
