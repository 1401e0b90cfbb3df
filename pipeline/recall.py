"""Memory at work: merged catalogs of one language -> the same, filled with what the other articles say."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.catalogs import CatalogFile, Entry, MergeReport
from pipeline.catalogs.filling import Fill, filled
from pipeline.catalogs.old_pair import read_old_pair
from pipeline.memory import ORIGIN, Memory, Remembered, origin, remember
from pipeline.model import Key
from pipeline.pack import MOST_LINES, Pack

Catalog = tuple[str, CatalogFile, CatalogFile]
"""An article, its catalog as it is to be, and as it was."""


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
    merged: Sequence[Merged],
    others: Callable[[], Iterable[Catalog]],
    source_locale: str,
    differs: Callable[[str, str], bool],
    *,
    waiting: bool = False,
) -> list[Merged]:
    """Fill what is new from the other articles, and take back each line that names an article which says otherwise.

    Own translations come first: what its own catalog could settle is left as it is. ``waiting`` asks for messages
    that wait since an earlier update, too; ``others`` are the catalogs that are not being updated, read when needed.
    """
    wanted = {each.article: tuple(_wanted(each, waiting)) for each in merged}
    if not any(wanted[each.article] or _origins(each.old) for each in merged):
        return list(merged)
    originals, copies = _known([*((each.article, each.file, each.old) for each in merged), *others()])
    firm = remember(originals, source_locale)
    own = [one for one, line in copies if not firm.holds(line, one.msgid, one.msgstr)]
    memory = remember([*originals, *own], source_locale)
    found = (_filled(each, wanted[each.article], memory, differs) for each in merged)
    return [replace(each, file=filled(each.file, list(_lines(each, firm)))) for each in found]


def _known(catalogs: Iterable[Catalog]) -> tuple[list[Remembered], list[tuple[Remembered, str]]]:
    """Give what articles say themselves, and what they have from others with the line that says so.

    A copy is no source of further copies, or each update would find more than the one before.
    """
    originals, copies = [], []
    for article, file, old in catalogs:
        lines = _origins(old)
        for one in _remembered(article, file):
            if line := lines.get((one.msgctxt, one.msgid)):
                copies.append((one, line))
            else:
                originals.append(one)
    return originals, copies


def _origins(file: CatalogFile) -> dict[Key, str]:
    """Give the lines of origin in a catalog."""
    if ORIGIN not in file.text:
        return {}
    lines = ((entry.key, origin(entry.extracted_comments)) for entry in file.entries if ORIGIN in entry.text)
    return {key: line for key, line in lines if line}


def _wanted(each: Merged, waiting: bool) -> Iterator[Pack]:
    """Yield the messages to look for in the other articles."""
    new = set(each.report.new)
    for pack in each.packs:
        key = pack.message.key
        entry = each.file.entry(*key) if waiting or key in new else None
        if entry and not any(entry.forms) and not _left_to_people(entry):
            yield pack


def _left_to_people(entry: Entry) -> bool:
    """Whether an untranslated message has an old pair that was unsafe to offer, or a fill that somebody emptied."""
    return bool(read_old_pair(entry.translator_comments) or origin(entry.extracted_comments))


def _remembered(article: str, file: CatalogFile) -> Iterator[Remembered]:
    for entry in file.entries:
        if entry.translated and entry.msgid_plural is None:
            yield Remembered(article, *entry.key, entry.msgstr, entry.obsolete)


def _filled(each: Merged, wanted: Iterable[Pack], memory: Memory, differs: Callable[[str, str], bool]) -> Merged:
    fills = [fill for pack in wanted if (fill := _fill(each, pack, memory, differs))]
    keys, guesses = {fill.key for fill in fills}, {fill.key for fill in fills if fill.fuzzy}.union(each.report.fuzzy)
    report = replace(
        each.report,
        new=_without(each.report.new, keys),
        kept=_without(each.report.kept, keys),
        moved=_without(each.report.moved, keys),
        fuzzy=tuple(pack.message.key for pack in each.packs if pack.message.key in guesses),
    )
    done = tuple(fill.key for fill in fills if not fill.fuzzy)
    return replace(each, file=filled(each.file, fills), report=report, filled=done)


def _without(keys: Sequence[Key], others: Collection[Key]) -> tuple[Key, ...]:
    return tuple(key for key in keys if key not in others)


def _fill(each: Merged, pack: Pack, memory: Memory, differs: Callable[[str, str], bool]) -> Fill | None:
    message, entry = pack.message, each.file.entry(*pack.message.key)
    found = memory.same(message, each.article, critical=bool(pack.reasons))
    found = found or memory.similar(message, each.article, differs)
    if found is None or entry is None:
        return None
    comments = _with_line(entry.extracted_comments, found.line)
    return Fill(entry.key, comments, found.msgstr, found.fuzzy, found.previous)


def _lines(each: Merged, memory: Memory) -> Iterator[Fill]:
    """Yield the messages whose line of origin goes, or comes back after a merge gave them fresh comments."""
    for key, line in _origins(each.old).items():
        if entry := each.file.entry(*key):
            text = entry.forms[0]
            holds = not text or memory.holds(line, entry.previous_msgid or entry.msgid, text)
            comments = _with_line(entry.extracted_comments, line if holds else "")
            if comments != entry.extracted_comments:
                yield Fill(key, comments)


def _with_line(comments: tuple[str, ...], line: str) -> tuple[str, ...]:
    """Give the comments with this line of origin as their last, at most six in all."""
    others = tuple(comment for comment in comments if comment != origin((comment,)))
    return (*others[: MOST_LINES - 1], line) if line else others
