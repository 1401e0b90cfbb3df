"""The header of a catalog: fields in their order, found by name whatever the case of its letters."""

import re
from collections.abc import Iterator, Mapping

from pipeline.catalogs.entry import Entry
from pipeline.catalogs.layout import lay_out
from pipeline.catalogs.strings import quoted


class Header(Mapping[str, str]):
    """Fields of a header's msgstr; of a field that stands twice the first counts."""

    def __init__(self, msgstr: str) -> None:
        """Read lines ``Name: value``; other lines are no fields."""
        parts = (line.partition(":") for line in msgstr.split("\n"))
        self._fields: dict[str, tuple[str, str]] = {}
        for name, colon, value in parts:
            if colon and name.strip():
                self._fields.setdefault(name.strip().lower(), (name.strip(), value.strip()))

    def __getitem__(self, name: str) -> str:
        """Give the value of a field; KeyError where there is none."""
        return self._fields[name.lower()][1]

    def __contains__(self, name: object) -> bool:
        """Whether the field is there."""
        return isinstance(name, str) and name.lower() in self._fields

    def __iter__(self) -> Iterator[str]:
        """Yield the names as they are written, in their order."""
        return (name for name, _ in self._fields.values())

    def __len__(self) -> int:
        """Count the fields."""
        return len(self._fields)


def with_field(entry: Entry, name: str, value: str) -> Entry:
    """Set a field of the header in place: other lines of it keep their bytes; a new field comes last."""
    pattern = re.compile(rf"^{re.escape(name)}[ \t]*:[^\n]*$", re.IGNORECASE | re.MULTILINE)
    old = pattern.search(entry.msgstr)
    field = f"{name}: {value}"
    if old is None:
        separator = "" if not entry.msgstr or entry.msgstr.endswith("\n") else "\n"
        msgstr = f"{entry.msgstr}{separator}{field}\n"
        return lay_out(entry._replace(msgstr=msgstr), entry.comments)
    msgstr = entry.msgstr[: old.start()] + field + entry.msgstr[old.end() :]
    line = quoted(old[0] + "\n")
    if entry.text.count(line) == 1:
        return entry._replace(msgstr=msgstr, text=entry.text.replace(line, quoted(field + "\n")))
    return lay_out(entry._replace(msgstr=msgstr), entry.comments)
