"""What a merge did, message by message."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

from pipeline.catalogs.entry import Entry
from pipeline.catalogs.file import CatalogFile
from pipeline.catalogs.order import moved_of
from pipeline.catalogs.settle import Settled
from pipeline.model import Key


@dataclass(frozen=True, slots=True)
class MergeReport:
    """Keys by what became of them, in template order; each message is in one of the first seven."""

    kept: tuple[Key, ...] = ()
    """Same message, same place among the others."""
    moved: tuple[Key, ...] = ()
    """Same message at another place; the translation went with it."""
    revived: tuple[Key, ...] = ()
    """Came back with the translation that it had before it was retired or changed."""
    carried: tuple[Key, ...] = ()
    """Source mended in spelling, punctuation or white space only; the translation stands."""
    fuzzy: tuple[Key, ...] = ()
    """Filled with the translation of a similar message, to be checked."""
    blanked: tuple[Key, ...] = ()
    """Similar to an old message but unsafe to fill; the old pair is in a comment."""
    new: tuple[Key, ...] = ()
    """Nothing to offer."""
    refused: tuple[Key, ...] = ()
    """Of fuzzy and blanked: declared cosmetic, but more than spelling changed."""
    retired: tuple[Key, ...] = ()
    """Left the source; kept as obsolete where it has a translation or a comment."""

    @property
    def counts(self) -> dict[str, int]:
        """How many messages met each fate."""
        return {field.name: len(getattr(self, field.name)) for field in fields(self)}


@dataclass(frozen=True, slots=True)
class MergeResult:
    """The merged catalog, and what happened to its messages."""

    file: CatalogFile
    report: MergeReport


def report_of(settled: Sequence[Settled], left: Sequence[Entry]) -> MergeReport:
    """Sum up the settled messages and the old entries that none of them came from."""
    moved = moved_of([one.place for one in settled if one.fate == "kept" and one.place is not None])

    def keys(fate: str) -> tuple[Key, ...]:
        return tuple(one.entry.key for one in settled if one.fate == fate and one.place not in moved)

    return MergeReport(
        kept=keys("kept"),
        moved=tuple(one.entry.key for one in settled if one.place in moved),
        revived=keys("revived"),
        carried=keys("carried"),
        fuzzy=keys("fuzzy"),
        blanked=keys("blanked"),
        new=keys("new"),
        refused=tuple(one.entry.key for one in settled if one.refused),
        retired=tuple(entry.key for entry in left if not entry.obsolete),
    )
