"""One entry of a catalog: its values, its text as it stands in the file, and what its comments say."""

from typing import NamedTuple

from pipeline.catalogs.comments import Comments, Previous, comments_of, previous_of
from pipeline.model import Key, State


class Entry(NamedTuple):
    """An entry as read; a tuple because a build makes a million of them."""

    msgctxt: str | None
    """None where there is none; gettext keeps that apart from an empty one."""
    msgid: str
    msgid_plural: str | None
    msgstr: str
    """Empty where the entry has plural forms."""
    msgstr_plural: tuple[str, ...]
    flags: tuple[str, ...]
    obsolete: bool
    line: int
    """Of the msgid when the file was read; 0 in an entry that was never read."""
    text: str
    """Blank lines and comments before the entry included, so that the texts add up to the file."""

    @property
    def key(self) -> Key:
        """What identifies the message to demotic, for which no msgctxt and an empty one are the same."""
        return (self.msgctxt or "", self.msgid)

    @property
    def fuzzy(self) -> bool:
        """Whether the translation is a guess."""
        return "fuzzy" in self.flags

    @property
    def forms(self) -> tuple[str, ...]:
        """Every translation of the entry: its plural forms, or its one msgstr."""
        return self.msgstr_plural if self.msgid_plural is not None else (self.msgstr,)

    @property
    def state(self) -> State:
        """How far the translation is.

        Blank text is none, whatever gettext thinks: a reader would meet an empty paragraph.
        """
        text = self.msgstr if self.msgid_plural is None else min(self.msgstr_plural, key=len)
        if not text or text.isspace():
            return "untranslated"
        return "fuzzy" if "fuzzy" in self.flags else "translated"

    @property
    def translated(self) -> bool:
        """Whether every form has text that somebody stands by."""
        return self.state == "translated"

    @property
    def comments(self) -> Comments:
        """Translator comments, extracted comments and references, read from the text when asked."""
        return comments_of(self.text)

    @property
    def translator_comments(self) -> tuple[str, ...]:
        """Lines after ``#``, the first space taken off."""
        return self.comments.translator

    @property
    def extracted_comments(self) -> tuple[str, ...]:
        """Lines after ``#.``, the first space taken off."""
        return self.comments.extracted

    @property
    def references(self) -> tuple[str, ...]:
        """Places after ``#:``."""
        return self.comments.references

    @property
    def previous(self) -> Previous | None:
        """What the source said when the translation was made, where another program kept it."""
        return previous_of(self.text)

    @property
    def previous_msgid(self) -> str | None:
        """The msgid that the translation was made for, where it is another."""
        return self.previous.msgid if self.previous else None

    @property
    def previous_msgctxt(self) -> str | None:
        """The msgctxt that the translation was made for, where it is kept."""
        return self.previous.msgctxt if self.previous else None
