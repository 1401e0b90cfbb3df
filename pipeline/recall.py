"""Memory at work: merged catalogs of one language -> the same, their new messages filled from the other articles."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.catalogs import CatalogFile, MergeReport
from pipeline.catalogs.filling import Fill, filled
from pipeline.memory import ORIGIN, Memory, Remembered, origin, remember
from pipeline.model import Key
from pipeline.pack import MOST_LINES, Pack

Catalogs = Callable[[], Iterable[tuple[str, CatalogFile]]]
"""Gives the articles that are not being updated, each with its catalog; asked only when something is to recall."""


@dataclass(frozen=True, slots=True)
class Merged:
    """An article's catalog on its way: what it was, what it is to be, and what became of its messages."""

    article: str
    packs: tuple[Pack, ...]
    old: CatalogFile
    file: CatalogFile
    report: MergeReport
    filled: tuple[Key, ...] = ()


def recalled(
    merged: Sequence[Merged], others: Catalogs, source_locale: str, differs: Callable[[str, str], bool]
) -> list[Merged]:
    """Fill what is new from the other articles, and take back each line that names an article which says otherwise.

    Own translations come first: a message that its own catalog could settle is left as it is.
    """
    if not any(each.report.new or ORIGIN in each.old.text for each in merged):
        return list(merged)
    known = [(each.article, each.file) for each in merged] + list(others())
    memory = remember((one for article, file in known for one in _remembered(article, file)), source_locale)
    return [_filled(each, memory, differs) for each in merged]


def _remembered(article: str, file: CatalogFile) -> Iterator[Remembered]:
    for entry in file.entries:
        if entry.translated and entry.msgid_plural is None:
            yield Remembered(article, *entry.key, entry.msgstr, entry.obsolete)


def _filled(each: Merged, memory: Memory, differs: Callable[[str, str], bool]) -> Merged:
    fills = list(_fills(each, memory, differs))
    fuzzy, done = ({fill.key for fill in fills if fill.fuzzy is guess} for guess in (True, False))
    report = replace(
        each.report,
        new=tuple(key for key in each.report.new if key not in fuzzy | done),
        fuzzy=tuple(pack.message.key for pack in each.packs if pack.message.key in fuzzy | set(each.report.fuzzy)),
    )
    file = filled(each.file, [*fills, *_lines(each, memory)])
    return replace(each, file=file, report=report, filled=tuple(key for key in each.report.new if key in done))


def _fills(each: Merged, memory: Memory, differs: Callable[[str, str], bool]) -> Iterator[Fill]:
    """Yield what memory has for the new messages of an article."""
    new = set(each.report.new)
    for pack in each.packs:
        key, critical = pack.message.key, bool(pack.reasons)
        found = memory.recall(pack.message, each.article, critical=critical, differs=differs) if key in new else None
        entry = each.file.entry(*key)
        if found and entry:
            comments = _with_line(entry.extracted_comments, found.line)
            yield Fill(key, comments, found.msgstr, found.fuzzy, found.previous)


def _lines(each: Merged, memory: Memory) -> Iterator[Fill]:
    """Yield the messages whose line of origin goes, or comes back after a merge gave them fresh comments."""
    for before in each.old.entries:
        line = origin(before.extracted_comments) if ORIGIN in before.text else ""
        entry = each.file.entry(*before.key) if line else None
        if entry:
            holds = memory.holds(line, entry.previous_msgid or entry.msgid, entry.forms[0])
            comments = _with_line(entry.extracted_comments, line if holds else "")
            if comments != entry.extracted_comments:
                yield Fill(entry.key, comments)


def _with_line(comments: tuple[str, ...], line: str) -> tuple[str, ...]:
    """Give the comments with this line of origin as their last, at most six in all."""
    others = tuple(comment for comment in comments if comment != origin((comment,)))
    return (*others[: MOST_LINES - 1], line) if line else others
