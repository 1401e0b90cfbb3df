"""Rooms of labels: any words that fit stay in them."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.drawing.rooms import (
    ASCENT,
    DESCENT,
    PITCH,
    Anchor,
    Box,
    Grow,
    first_meeting,
    first_outside,
    rise,
    room_box,
)

ANCHORS: list[Anchor] = ["start", "middle", "end"]
GROWS: list[Grow] = ["down", "up", "both"]


@given(st.sampled_from(ANCHORS), st.sampled_from(GROWS), st.integers(1, 5), st.integers(1, 5), st.floats(8, 40))
def test_fewer_lines_stay_in_the_room_of_more(anchor: Anchor, grow: Grow, one: int, other: int, size: float) -> None:
    fewer, more = sorted((one, other))
    room = room_box(200, 200, anchor, 100, more, size, grow)
    first = 200 - rise(grow, fewer, size)
    assert room.top <= first - ASCENT * size + 1e-6
    assert room.bottom >= first + (fewer - 1) * PITCH * size + DESCENT * size - 1e-6
    assert room.right - room.left == 100


def test_an_anchor_says_on_which_side_the_room_lies() -> None:
    boxes = [room_box(200, 50, anchor, 100, 1, 20, "down") for anchor in ANCHORS]
    assert [(box.left, box.right) for box in boxes] == [(200, 300), (150, 250), (100, 200)]


def test_rooms_lie_apart_and_within_the_picture() -> None:
    view, left, right = Box(0, 0, 100, 100), Box(0, 0, 50, 50), Box(50, 0, 100, 50)
    assert (first_outside([left, right], view), first_meeting([left, right])) == (None, None)
    assert first_outside([left, Box(60, 0, 101, 50)], view) == 1
    assert first_meeting([right, left, Box(40, 40, 60, 60)]) == (0, 2)
