"""Bullets and numbers at the start of lines: which are list marks, and which are text that looks like one."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.importing.lines import Line, fills

SURE = "•‣▪●■◦○∙·►▶➢➤◆❖❑□☐⁃⦁✓✔✗✘✕\uf0b7\uf0a7"
"""Glyphs that stand for nothing else at the start of a line."""
MEANING = "✓✔✗✘✕"
"""Bullets that say yes or no."""
UNSURE = "-–—*+o"
_BULLET = re.compile(rf"(?:([{SURE}])\s*|([{UNSURE}]|\*{{2,3}}|\[[ xX]?\])\s+)(?=\S)")
_NUMBER = re.compile(r"(\()?(?:(\d{1,2})|([a-z]|[ivx]{2,4})|([A-Z]))(\.\)|[.)])\s+(?=\S)")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_DEPTH = {
    glyph: depth
    for depth, glyphs in enumerate(("•●▪■►▶➢➤◆❖❑□☐✓✔✗✘✕\uf0b7\uf0a7", "*+-–—⁃", "◦○o‣∙·⦁"))
    for glyph in glyphs
}


@dataclass(frozen=True, slots=True)
class Marker:
    """A list mark: its style, which siblings share, its number (0 for a bullet), its width and its text."""

    style: str
    number: int
    width: int
    raw: str

    @property
    def depth(self) -> int:
        """How deep writers use this mark: 0 for the outermost; a letter stands under a number."""
        if self.number:
            return 1 if self.style.strip("().") in {"a", "i"} else 0
        return _DEPTH.get(self.style, len(self.style) if self.style.startswith("**") else 0)


def find_markers(lines: Sequence[Line], width: int) -> Mapping[int, Marker]:
    """Give the marker of each line (by its number) that is a list item."""
    found: dict[int, Marker] = {}
    found.update(_bullets(lines, width))
    found.update(_numbers(lines, width))
    return found


def _before(lines: Sequence[Line], position: int) -> Line | None:
    """Give the nearest line above that has text."""
    return next((line for line in reversed(lines[:position]) if line.words), None)


def _flows_into(lines: Sequence[Line], position: int, width: int) -> bool:
    """Whether the line above is unfinished running text that a program broke here."""
    above = lines[position - 1] if position else None
    if above is None or not above.words or above.finished:
        return False
    return fills(above, lines[position], width) or above.words[-1] in ",(-–"


def _bullets(lines: Sequence[Line], width: int) -> Mapping[int, Marker]:
    sure: dict[int, Marker] = {}
    unsure: list[tuple[int, Marker]] = []
    for position, line in enumerate(lines):
        found = _BULLET.match(line.words)
        if found is None:
            continue
        marker = Marker(found[1] or found[2], 0, found.end(), found[0].strip())
        if found[1]:
            sure[line.number] = marker
        elif not _flows_into(lines, position, width) and not line.words.endswith(f" {marker.style}"):
            unsure.append((position, marker))
    counts = Counter(marker.style for _, marker in unsure)
    for position, marker in unsure:
        above = _before(lines, position)
        after_lead_in = above is not None and (above.words.endswith(":") or above.number in sure)
        if counts[marker.style] > 1 or (after_lead_in and marker.style != "o"):
            sure[lines[position].number] = marker
    return sure


@dataclass(slots=True)
class _Sequence:
    style: str
    indent: int
    members: list[tuple[Line, Marker]]


def _numbers(lines: Sequence[Line], width: int) -> Mapping[int, Marker]:
    """Numbers are marks where they count up: one alone is text."""
    sequences: list[_Sequence] = []
    for position, line in enumerate(lines):
        found = _NUMBER.match(line.words)
        if found and (not found[1] or found[5].endswith(")")) and not _flows_into(lines, position, width):
            _count(line, found, sequences)
    return {
        line.number: marker
        for sequence in sequences
        if len(sequence.members) >= (2 if sequence.members[0][1].number == 1 else 3)
        for line, marker in sequence.members
    }


def _count(line: Line, found: re.Match[str], sequences: list[_Sequence]) -> None:
    for kind, number in _readings(found):
        style = f"{found[1] or ''}{kind}{found[5]}"
        marker = Marker(style, number, found.end(), found[0].strip())
        running = next((s for s in reversed(sequences) if s.style == style and abs(s.indent - line.indent) <= 1), None)
        if running and running.members[-1][1].number == number - 1:
            running.members.append((line, marker))
            return
        if number == 1 or kind == "1":
            sequences.append(_Sequence(style, line.indent, [(line, marker)]))
            return


def _readings(found: re.Match[str]) -> list[tuple[str, int]]:
    """Give what a mark may count: "i" is a letter after "h", else a Roman number."""
    if found[2]:
        return [("1", int(found[2]))]
    if found[4]:
        return [("A", ord(found[4]) - ord("A") + 1)]
    letter = [("a", ord(found[3]) - ord("a") + 1)] if len(found[3]) == 1 and found[3] != "i" else []
    roman = [("i", _ROMAN[found[3]])] if found[3] in _ROMAN else []
    return roman + letter
