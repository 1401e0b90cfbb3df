"""Translating one entry: what changes beside its msgstr."""

from pipeline.catalogs.comments import Comments
from pipeline.catalogs.entry import Entry
from pipeline.catalogs.layout import lay_out
from pipeline.catalogs.old_pair import without_old_pair


def translated(entry: Entry, msgstr: str, newline: str) -> Entry:
    """Give the entry with this msgstr, settled; the same entry where nothing changes."""
    return _settled(entry, entry._replace(msgstr=with_ends_of(entry.msgid, msgstr)), newline)


def translated_plural(entry: Entry, forms: tuple[str, ...], newline: str) -> Entry:
    """Give the entry with these plural forms, settled."""
    ended = tuple(with_ends_of(entry.msgid, form) for form in forms)
    return _settled(entry, entry._replace(msgstr_plural=ended), newline)


def _settled(old: Entry, new: Entry, newline: str) -> Entry:
    comments = old.comments
    translator = without_old_pair(comments.translator)
    if new == old and not old.fuzzy and old.previous is None and translator == comments.translator:
        return old
    flags = tuple(flag for flag in old.flags if flag != "fuzzy")
    settled = Comments(translator, comments.extracted, comments.references)
    return lay_out(new._replace(flags=flags), settled, None, newline)


def with_ends_of(msgid: str, msgstr: str) -> str:
    """Begin and end ``msgstr`` with a line break where ``msgid`` does; gettext refuses it otherwise."""
    if not msgstr:
        return msgstr
    if not msgid.startswith("\n"):
        msgstr = msgstr.lstrip("\n")
    elif not msgstr.startswith("\n"):
        msgstr = "\n" + msgstr
    if not msgid.endswith("\n"):
        return msgstr.rstrip("\n")
    return msgstr if msgstr.endswith("\n") else msgstr + "\n"
