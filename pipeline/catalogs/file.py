"""A catalog as a frozen value: looked up, edited into another value, given back as bytes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from pipeline.catalogs.charset import ASCII_NAMES, declared_charset
from pipeline.catalogs.edit import translated, translated_plural
from pipeline.catalogs.entry import Entry
from pipeline.catalogs.header import Header, with_field
from pipeline.catalogs.plurals import plural_count
from pipeline.catalogs.waivers import waivers_of
from pipeline.errors import CatalogError
from pipeline.model import Location, Translation

HEADER_KEY = (None, "")
DATE_FORMAT = "%Y-%m-%d %H:%M%z"
"""gettext's: 2026-05-01 12:00+0000."""


@dataclass(frozen=True, slots=True)
class CatalogFile:
    """A catalog; the texts of its items and the rest add up to the file, byte for byte."""

    path: str
    """Where it was read, or where a new one belongs: what locations name."""
    items: tuple[Entry, ...]
    """Every entry in file order: the header, messages, obsolete ones."""
    rest: str
    """What follows the last entry."""
    positions: Mapping[tuple[str | None, str], int] = field(repr=False, compare=False)
    """(msgctxt, msgid) -> place in ``items``."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every message in file order, obsolete ones included, the header not."""
        return self.items[: self.header_place] + self.items[self.header_place + 1 :]

    @property
    def header_place(self) -> int:
        """Where the header stands among the items: 0 in all but odd files."""
        return self.positions[HEADER_KEY]

    @property
    def header_entry(self) -> Entry:
        """The entry that holds the header."""
        return self.items[self.header_place]

    @property
    def header(self) -> Header:
        """The header's fields in their order; names match whatever the case of their letters."""
        return Header(self.header_entry.msgstr)

    @property
    def newline(self) -> str:
        """How the file ends its lines; CRLF where the header's lines do."""
        return "\r\n" if "\r\n" in self.header_entry.text else "\n"

    @property
    def text(self) -> str:
        """The whole file."""
        return "".join([entry.text for entry in self.items]) + self.rest

    def entry(self, msgctxt: str | None, msgid: str) -> Entry | None:
        """Find a live message; an empty msgctxt finds one that has none too. None where there is no such."""
        place = self._place(msgctxt, msgid)
        return None if place is None else self.items[place]

    def translation(self, msgctxt: str | None, msgid: str) -> Translation:
        """Give what the catalog says for a message; a missing one is untranslated."""
        entry = self.entry(msgctxt, msgid)
        if entry is None:
            return Translation("", "untranslated", Location(self.path))
        msgstr = entry.msgstr if entry.msgid_plural is None else entry.forms[0]
        waivers = waivers_of(entry) if "demotic:" in entry.text else ()
        return Translation(msgstr, entry.state, Location(self.path, entry.line), waivers)

    def with_msgstr(
        self, msgctxt: str | None, msgid: str, msgstr: str, *, revised: datetime | None = None
    ) -> "CatalogFile":
        """Translate a message that has no plural: it is no longer fuzzy and forgets its old source.

        Line breaks at both ends follow the msgid, as gettext demands. ``revised`` sets PO-Revision-Date where the
        text changes (``revision_time()`` is now); without it the header stays. An unknown message is a CatalogError.
        """
        place = self._known_place(msgctxt, msgid)
        if self.items[place].msgid_plural is not None:
            remedy = "use with_msgstr_plural"
            raise CatalogError(self._location(place), "the message has plural forms", remedy)
        return self._with_item(place, translated(self.items[place], msgstr, self.newline), revised)

    def with_msgstr_plural(
        self, msgctxt: str | None, msgid: str, forms: tuple[str, ...], *, revised: datetime | None = None
    ) -> "CatalogFile":
        """Translate a message with plural forms, as many as the header promises; else as ``with_msgstr``."""
        place = self._known_place(msgctxt, msgid)
        item = self.items[place]
        expected = item.msgid_plural is not None and (plural_count(self.header_entry.msgstr) or len(item.forms))
        if len(forms) != expected:
            fault = f"{len(forms)} plural forms were given, but the message takes {expected or 'none'}"
            raise CatalogError(self._location(place), fault, "give one text for each form")
        return self._with_item(place, translated_plural(item, forms, self.newline), revised)

    def with_header(self, name: str, value: str) -> "CatalogFile":
        """Set one field of the header in place."""
        return self._with_item(self.header_place, with_field(self.header_entry, name, value), None)

    def in_utf8(self) -> "CatalogFile":
        """Give the catalog declared as UTF-8 where it was declared as ASCII, before other letters come in."""
        return self.with_header("Content-Type", "text/plain; charset=UTF-8") if self._is_ascii else self

    @property
    def _is_ascii(self) -> bool:
        return declared_charset(self.header_entry.msgstr).lower() in ASCII_NAMES

    def _with_item(self, place: int, entry: Entry, revised: datetime | None) -> "CatalogFile":
        if entry == self.items[place]:
            return self
        if place and not self.items[place - 1].text.endswith("\n"):
            entry = entry._replace(text="\n" + entry.text)
        edited = replace(self, items=(*self.items[:place], entry, *self.items[place + 1 :]))
        edited = edited if entry.text.isascii() else edited.in_utf8()
        return edited.with_header("PO-Revision-Date", revised.strftime(DATE_FORMAT)) if revised else edited

    def _place(self, msgctxt: str | None, msgid: str) -> int | None:
        place = self.positions.get((msgctxt, msgid))
        if place is None and msgctxt == "":
            place = self.positions.get((None, msgid))
        return None if place is None or self.items[place].obsolete else place

    def _known_place(self, msgctxt: str | None, msgid: str) -> int:
        place = self._place(msgctxt, msgid)
        if place is None or not msgid:
            fault = f"the catalog has no message {msgid[:60]!r}"
            raise CatalogError(Location(self.path), fault, "run demotic update, then try again")
        return place

    def _location(self, place: int) -> Location:
        return Location(self.path, self.items[place].line)
