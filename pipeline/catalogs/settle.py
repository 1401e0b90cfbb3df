"""What becomes of one message when its catalog is merged, given the old entry that it was matched with."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from pipeline.catalogs.comments import Comments, Previous
from pipeline.catalogs.cosmetic import only_cosmetic
from pipeline.catalogs.edit import with_ends_of
from pipeline.catalogs.entry import Entry
from pipeline.catalogs.layout import lay_out, with_comments
from pipeline.catalogs.obsolete import revived
from pipeline.catalogs.old_pair import old_pair, without_old_pair
from pipeline.model import Message

Fate = Literal["kept", "revived", "carried", "fuzzy", "blanked", "new"]


@dataclass(frozen=True, slots=True)
class MergeRules:
    """What the caller decides about a merge."""

    differs: Callable[[str, str], bool]
    cosmetic: bool
    newline: str


class Settled(NamedTuple):
    """A message of the merged catalog, the place of the old entry that it came from, and its fate."""

    entry: Entry
    place: int | None
    fate: Fate
    refused: bool = False


def same(entry: Entry, place: int, rules: MergeRules) -> Settled:
    """Settle a message that the catalog already had; an unsafe guess of another program is taken back."""
    live = revived(entry) if entry.obsolete else entry
    source = live.previous if live.fuzzy and has_text(live) else None
    if source and rules.differs(source.msgid, live.msgid):
        return Settled(_blanked(live, live.comments, source, live.forms, rules), place, "blanked")
    comments = live.comments
    if live.translated:
        comments = Comments(without_old_pair(comments.translator), comments.extracted, comments.references)
    return Settled(with_comments(live, comments, rules.newline), place, "revived" if entry.obsolete else "kept")


def similar(message: Message, entry: Entry, place: int, rules: MergeRules) -> Settled:
    """Settle a message whose source was another text: carried, fuzzy, or blank where that would be unsafe."""
    comments = comments_for(message, entry.translator_comments)
    flags = tuple(flag for flag in entry.flags if flag != "fuzzy")
    fresh = entry_for(message)._replace(flags=flags, text=entry.text)
    if not has_text(entry):
        waits = comments.translator != without_old_pair(comments.translator)
        return Settled(lay_out(fresh, comments, None, rules.newline), place, "blanked" if waits else "new")
    source = (entry.previous if entry.fuzzy else None) or Previous(*entry[:3])
    unsafe = rules.differs(source.msgid, message.msgid)
    filled = fresh._replace(msgstr=with_ends_of(message.msgid, entry.forms[0]))
    if rules.cosmetic and not unsafe and _still_stands(entry, message):
        return Settled(lay_out(filled, comments, None, rules.newline), place, "carried")
    if unsafe:
        blank = _blanked(fresh, comments, source, entry.forms, rules)
        return Settled(blank, place, "blanked", rules.cosmetic)
    filled = filled._replace(flags=("fuzzy", *fresh.flags))
    previous = None if ((source.msgctxt or ""), source.msgid) == message.key else source
    return Settled(lay_out(filled, comments, previous, rules.newline), place, "fuzzy", rules.cosmetic)


def returned(message: Message, msgstr: str, entry: Entry, place: int, rules: MergeRules) -> Settled:
    """Settle a message whose old translation waited in the comments of the entry that had replaced it."""
    comments = comments_for(message, without_old_pair(entry.translator_comments))
    filled = entry_for(message)._replace(msgstr=msgstr, text=entry.text)
    return Settled(lay_out(filled, comments, None, rules.newline), place, "revived")


def borrowed(message: Message, donor: Entry, rules: MergeRules) -> Settled:
    """Settle a message by the translation of the same text in another context, as fuzzy."""
    filled = entry_for(message)._replace(msgstr=donor.forms[0], flags=("fuzzy",))
    laid_out = lay_out(filled, comments_for(message), Previous(*donor[:3]), rules.newline)
    return Settled(laid_out, None, "fuzzy")


def new(message: Message, rules: MergeRules) -> Settled:
    """Settle a message that nothing is known about."""
    return Settled(lay_out(entry_for(message), comments_for(message), None, rules.newline), None, "new")


def entry_for(message: Message) -> Entry:
    """Give an untranslated entry for a message, without text of its own yet."""
    return Entry(message.msgctxt or None, message.msgid, None, "", (), (), False, 0, "")


def comments_for(message: Message, translator: tuple[str, ...] = ()) -> Comments:
    """Give the comments of a message's entry: the translator's, and what the message brings."""
    extracted = tuple(line for comment in message.comments for line in comment.split("\n"))
    return Comments(translator, extracted, message.references)


def has_text(entry: Entry) -> bool:
    """Whether an entry holds any translation, fuzzy or not."""
    return any(form.strip() for form in entry.forms)


def _still_stands(entry: Entry, message: Message) -> bool:
    same_kind = entry.translated and entry.msgid_plural is None and entry.key[0] == message.msgctxt
    return same_kind and only_cosmetic(entry.msgid, message.msgid)


def _blanked(entry: Entry, comments: Comments, source: Previous, forms: tuple[str, ...], rules: MergeRules) -> Entry:
    translator = (*without_old_pair(comments.translator), *old_pair(source, forms))
    blank = entry._replace(
        msgstr="",
        msgstr_plural=("",) * len(entry.msgstr_plural),
        flags=tuple(flag for flag in entry.flags if flag != "fuzzy"),
    )
    return lay_out(blank, Comments(translator, comments.extracted, comments.references), None, rules.newline)
