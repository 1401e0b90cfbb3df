"""Words of a translation that look or sound like the source's and say something else.

``pipeline/languages/false-friends.csv`` has a row for each: the source's words, the words that are wrong
for them, those that are right, and what the wrong one says. It also lists words of two senses whose
everyday sense is wrong in health texts (stool, fasting, labor). A row is reported when the source has its
word, the translation a wrong one and none of the right ones.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

from pipeline.model import Severity, Span
from pipeline.text.differences import Difference
from pipeline.text.markers import Finder, Marker, finder_for

_FILE = Path(__file__).resolve().parent.parent / "languages" / "false-friends.csv"
_UNSPACED = frozenset({"zh", "ja", "ko", "th"})


@dataclass(frozen=True, slots=True)
class FalseFriend:
    """One row: patterns (see ``markers``) of each side, what the wrong word says, and how bad that is."""

    source_language: str
    target_language: str
    source: tuple[str, ...]
    wrong: tuple[str, ...]
    right: tuple[str, ...]
    note: str
    severity: Severity


@cache
def false_friends(source_language: str, target_language: str) -> Mapping[str, FalseFriend]:
    """Give the rows of a pair of languages, by their source words."""
    rows = (row for row in _rows() if (row.source_language, row.target_language) == (source_language, target_language))
    return {"|".join(row.source): row for row in rows}


@cache
def _rows() -> tuple[FalseFriend, ...]:
    with _FILE.open(encoding="utf-8", newline="") as file:
        return tuple(map(_row, csv.DictReader(file)))


def _row(cells: Mapping[str, str]) -> FalseFriend:
    source, wrong, right = (tuple(cells[name].split("|")) for name in ("source", "wrong", "right"))
    severity: Severity = "warning" if cells["severity"] == "warning" else "error"
    return FalseFriend(cells["source-locale"], cells["target-locale"], source, wrong, right, cells["note"], severity)


@cache
def _finder(source_language: str, target_language: str) -> Finder:
    """Find the source words of a pair, or nothing for a pair without rows."""
    rows = false_friends(source_language, target_language)
    return finder_for({key: row.source for key, row in rows.items()}, "words", source_language)


@cache
def _words(row: FalseFriend, side: Literal["wrong", "right"]) -> Finder:
    match = "characters" if row.target_language in _UNSPACED else "words"
    return finder_for({side: row.wrong if side == "wrong" else row.right}, match, row.target_language)


def compare_false_friends(source: str, target: str, source_locale: str, target_locale: str) -> tuple[Difference, ...]:
    """Give the false friends that a translation fell for."""
    pair = source_locale.partition("-")[0], target_locale.partition("-")[0]
    found = _tempting(source, *pair)
    if not found:
        return ()
    rows = false_friends(*pair)
    faults = [_fault(rows[concept], source, span, target) for concept, span in found]
    return tuple(dict.fromkeys(fault for fault in faults if fault))


@lru_cache(maxsize=4096)
def _tempting(source: str, source_language: str, target_language: str) -> tuple[Marker, ...]:
    """Give the source words that have a false friend in the target language."""
    rows = false_friends(source_language, target_language)
    return _finder(source_language, target_language).find(source) if rows else ()


def _fault(row: FalseFriend, source: str, span: Span, target: str) -> Difference | None:
    wrong = _words(row, "wrong").find(target)
    if not wrong or _words(row, "right").find(target):
        return None
    said, meant = target[slice(*wrong[0].span)], source[slice(*span)]
    text = f"“{said}” does not say “{meant}” here ({row.note}): use {row.right[0].rstrip('*')} or the like."
    return Difference("false-friend", row.severity, text, span, wrong[0].span)
