"""Text -> clean numbered lines, and the question whether a line goes on in the next."""

import re
from dataclasses import dataclass
from itertools import pairwise

from pipeline.importing.tables import word_set
from pipeline.importing.tree import Remarks

WIDEST_WRAP = 100
"""Columns; a longer line was not broken by a wrapping program (usual settings are 65 to 80)."""
NARROWEST_WRAP = 50

_BLANKS = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_INVISIBLE = re.compile(r"[\u200b\u200e\u200f\u2060\ufeff\u00ad]|(?<![\u0590-\u0fff])[\u200c\u200d]")
_REORDERING = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_OPEN_SIGNS = tuple("-–—/,(")
_FINISHED = re.compile(r"[.!?:;…。！？؟][\"'”’)\]*]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a scraped text, without blanks at its end; tabs are kept."""

    number: int
    text: str

    @property
    def indent(self) -> int:
        """Columns before the first character; a tab goes to the next multiple of four."""
        wide = self.text.expandtabs(4)
        return len(wide) - len(wide.lstrip())

    @property
    def words(self) -> str:
        """The text without blanks around it."""
        return self.text.strip()

    @property
    def finished(self) -> bool:
        """Whether the line ends as a sentence or a lead-in ends."""
        return bool(_FINISHED.search(self.text))


def read_lines(text: str, remarks: Remarks) -> tuple[Line, ...]:
    """Give every line; odd blanks become spaces and invisible characters go."""
    lines = []
    for number, raw in enumerate(re.split(r"\r\n|[\r\n\f\v\u2028\u2029\u0085]", text), start=1):
        if _REORDERING.search(raw):
            remarks.guess(number, "signs that reorder text on the screen were removed: check this line")
        lines.append(Line(number, clean(raw).rstrip()))
    return tuple(lines)


def clean(text: str) -> str:
    """Give ``text`` with plain spaces and hyphens (U+2011 only forbids a break), nothing invisible."""
    return _REORDERING.sub("", _INVISIBLE.sub("", _BLANKS.sub(" ", text))).replace("\u2011", "-")


def wrap_width(lines: tuple[Line, ...]) -> int:
    """Give the column at which a program broke the lines, or 0 where lines are whole paragraphs.

    Lines that have a neighbour below are looked at: in wrapped text, most of them end near one column.
    """
    neighbours = pairwise(lines)
    lengths = [len(line.text) for line, below in neighbours if line.words and below.words and "\t" not in line.text]
    candidates = [length for length in lengths if NARROWEST_WRAP <= length <= WIDEST_WRAP]
    if not candidates:
        return 0
    width = max(candidates)
    near = sum(length >= width - 20 for length in candidates)
    long = sum(length > WIDEST_WRAP for length in lengths)
    often = near * 2 >= len(candidates) and near * 5 >= len(lengths)
    return width if often and near >= 2 * long else 0


def fills(line: Line, below: Line, width: int) -> bool:
    """Whether the first word below would not have fitted on this line: then a program broke it there."""
    first = below.words.split(maxsplit=1)[0] if below.words else ""
    return bool(width) and len(line.text) + 1 + len(first) > width


def goes_on(line: Line, below: Line, width: int) -> bool:
    """Whether ``below``, which directly follows, belongs to the paragraph of ``line``."""
    if re.match(r"[.,;:!?)\]]", below.words):
        return True
    if fills(line, below, width):
        return not (line.finished and below.indent > line.indent + 1)
    if below.words[:1].isdigit() and len(line.text) >= NARROWEST_WRAP and not line.finished:
        return True
    last = line.words.split()[-1].casefold() if line.words else ""
    return not line.finished and (
        below.words[:1].islower() or last in word_set("open-end") or line.words[-1:] in _OPEN_SIGNS
    )


def join(text: str, more: str) -> str:
    """Put two parts of a broken line together: ``low-`` and ``dose`` is ``low-dose``."""
    if re.match(r"[.,;:!?)\]]", more) or re.search(r"[^\W_][-–—/]$", text):
        return text + more
    return f"{text} {more}"
