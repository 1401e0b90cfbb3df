"""The pair of source and translation that a changed source made unsafe to offer, kept as translator comments.

Each line is ``demotic-old:`` and a line of the old entry, strings unbroken: readable to a translator, kept by
every tool, and read back when the old source returns.
"""

from pipeline.catalogs.comments import Previous
from pipeline.catalogs.flaw import Flaw
from pipeline.catalogs.scan import scan
from pipeline.catalogs.strings import quoted
from pipeline.model import Key

_MARK = "demotic-old:"


def old_pair(source: Previous, forms: tuple[str, ...]) -> tuple[str, ...]:
    """Give the comment lines for an old source and its translation, one form or several."""
    plural = source.msgid_plural or (source.msgid if len(forms) > 1 else None)
    named = [("msgctxt", source.msgctxt), ("msgid", source.msgid), ("msgid_plural", plural)]
    if plural is None:
        named.append(("msgstr", forms[0]))
    else:
        named += [(f"msgstr[{number}]", form) for number, form in enumerate(forms)]
    return tuple(f"{_MARK} {keyword} {quoted(text)}" for keyword, text in named if text is not None)


def read_old_pair(lines: tuple[str, ...]) -> tuple[Key, str] | None:
    """Give the key and the translation of an old pair; None where there is none, or somebody edited it."""
    text = "\n".join(line.removeprefix(_MARK) for line in lines if line.startswith(_MARK))
    try:
        entries, _ = scan(text)
    except Flaw:
        return None
    return (entries[0].key, entries[0].forms[0]) if len(entries) == 1 else None


def without_old_pair(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Give translator comments without the old pair."""
    return tuple(line for line in lines if not line.startswith(_MARK))
