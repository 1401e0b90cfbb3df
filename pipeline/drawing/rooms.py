"""Where the room of a label lies, and that rooms lie apart and within the picture, whatever words fill them."""

from collections.abc import Sequence
from itertools import combinations
from typing import Literal, NamedTuple

PITCH = 1.3
"""From one baseline to the next, in em."""
ASCENT = 0.95
DESCENT = 0.3
"""How far letters reach above and below a baseline, in em: Devanagari and Arabic with their marks."""

Grow = Literal["down", "up", "both"]
Anchor = Literal["start", "middle", "end"]


class Box(NamedTuple):
    """An upright rectangle in units of the viewBox."""

    left: float
    top: float
    right: float
    bottom: float

    def within(self, other: "Box") -> bool:
        """Say whether nothing of this lies outside the other."""
        low = self.left >= other.left and self.top >= other.top
        return low and self.right <= other.right and self.bottom <= other.bottom

    def meets(self, other: "Box") -> bool:
        """Say whether the two share more than an edge."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


def rise(grow: Grow, lines: int, size: float) -> float:
    """Give how far above a label's place its first baseline stands."""
    extra = (lines - 1) * PITCH * size
    return {"down": 0.0, "up": extra, "both": extra / 2}[grow]


def room_box(x: float, y: float, anchor: Anchor, width: float, lines: int, size: float, grow: Grow) -> Box:
    """Give the place of all that a label may fill: ``width`` and ``size`` in units, at (x, y)."""
    left = x - {"start": 0.0, "middle": width / 2, "end": width}[anchor]
    first = y - rise(grow, lines, size)
    last = first + (lines - 1) * PITCH * size
    return Box(left, first - ASCENT * size, left + width, last + DESCENT * size)


def first_outside(boxes: Sequence[Box], view: Box) -> int | None:
    """Give the index of the first box that leaves the picture."""
    return next((index for index, box in enumerate(boxes) if not box.within(view)), None)


def first_meeting(boxes: Sequence[Box]) -> tuple[int, int] | None:
    """Give the indexes of the first two boxes that meet."""
    return next(((one, two) for one, two in combinations(range(len(boxes)), 2) if boxes[one].meets(boxes[two])), None)
