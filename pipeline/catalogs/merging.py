"""Old catalog + messages of a changed source -> merged catalog: work is kept, nothing is passed off as it."""

from collections.abc import Callable, Sequence

from pipeline.catalogs.arrange import Placed, arranged
from pipeline.catalogs.entry import Entry
from pipeline.catalogs.file import CatalogFile
from pipeline.catalogs.layout import with_comments
from pipeline.catalogs.obsolete import obsoleted
from pipeline.catalogs.pairing import settle
from pipeline.catalogs.reader import parse_catalog
from pipeline.catalogs.report import MergeResult, report_of
from pipeline.catalogs.settle import MergeRules, Settled, comments_for, has_text
from pipeline.model import Message


def merge(
    messages: Sequence[Message],
    old: CatalogFile,
    *,
    differs: Callable[[str, str], bool],
    cosmetic: bool = False,
    refresh_comments: bool = False,
) -> MergeResult:
    """Give ``old`` brought to the messages of a source, in their order, obsolete ones last.

    ``differs(old_msgid, new_msgid)`` says that a near match is unsafe to offer. ``cosmetic`` declares that
    the source was only mended in spelling, punctuation and white space. Where only comments and references
    would change, the result is ``old`` itself unless ``refresh_comments``. Merging again changes nothing.
    """
    wanted = tuple({message.key: message for message in messages}.values())
    settled = settle(wanted, old, MergeRules(differs, cosmetic, old.newline))
    used = {one.place for one in settled} | {old.header_place}
    left = [Placed(entry, place) for place, entry in enumerate(old.items) if place not in used]
    text = _text(settled, left, old)
    if text != old.text or refresh_comments:
        text = _text(_commented(wanted, settled, old.newline), left, old)
    if not text.isascii() and old.in_utf8() is not old:
        return merge(messages, old.in_utf8(), differs=differs, cosmetic=cosmetic, refresh_comments=refresh_comments)
    file = old if text == old.text else parse_catalog(text.encode(), old.path)
    return MergeResult(file, report_of(settled, [entry for entry, _ in left]))


def _commented(wanted: Sequence[Message], settled: Sequence[Settled], newline: str) -> list[Settled]:
    """Give the settled messages with the comments and references that the source now has."""
    return [
        one._replace(entry=with_comments(one.entry, comments_for(message, one.entry.translator_comments), newline))
        for message, one in zip(wanted, settled, strict=True)
    ]


def _text(settled: Sequence[Settled], left: Sequence[Placed], old: CatalogFile) -> str:
    header = Placed(old.header_entry, old.header_place)
    live = [Placed(one.entry, one.place) for one in settled]
    retired = [Placed(_retired(entry), place) for entry, place in left if _worth_keeping(entry)]
    return arranged([header, *live, *retired], old.rest, old.newline)


def _retired(entry: Entry) -> Entry:
    return entry if entry.obsolete else obsoleted(entry)


def _worth_keeping(entry: Entry) -> bool:
    return entry.obsolete or has_text(entry) or bool(entry.translator_comments)
