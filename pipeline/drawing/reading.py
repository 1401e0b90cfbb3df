"""An SVG file -> a Drawing: its labels, with the room that each has. What an ``<img>`` must not hold is refused.

A label is a ``text`` element that holds words and nothing else. It says how much room the drawing reserves, in the
units of the viewBox: ``data-width``, and ``data-lines`` (1 where it says none). ``y`` is the baseline of the first
line, or with ``data-grow="up"`` of the last one, or with ``"both"`` of the middle of all. A text without a letter, the
number of a step, is no label: it is written in the digits of each language.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar, get_args

from lxml import etree

from pipeline.drawing.rooms import Anchor, Box, Grow, first_meeting, first_outside, room_box
from pipeline.drawing.svg import SVG, parse_drawing, place_of
from pipeline.drawing.widths import width_of
from pipeline.errors import SourceError
from pipeline.model import Location, Room

PHONE = 264
"""CSS pixels that a picture has at least on a phone 320 wide (WCAG 2.2, 1.4.10 Reflow), within our margins."""
LEAST_TYPE = 12
"""CSS pixels of the smallest label on that phone."""

Known = TypeVar("Known")
_EXAMPLES = {"font-size": "22", "data-width": "160", "data-lines": "2"}


@dataclass(frozen=True, slots=True)
class Label:
    """One text of a drawing as its source has it."""

    text: str
    size: float
    """Font size in units of the viewBox."""
    room: Room | None
    """None for a number, which needs as much room in every language."""
    grow: Grow
    box: Box
    """All that it may fill."""
    location: Location


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG picture that may be shown."""

    content: bytes
    labels: tuple[Label, ...]
    """In file order, the numbers too."""


def read_drawing(content: bytes, path: str) -> Drawing:
    """Read an SVG; raises SourceError with the line of what cannot be read or must not be shown."""
    root = parse_drawing(content, path)
    labels = tuple(_labels(root, path))
    if labels:
        _check_labels(labels, _view(root, path))
    return Drawing(content, labels)


def texts_of(root: etree._Element) -> Iterator[etree._Element]:
    """Yield the text elements that hold a letter or a digit, in file order."""
    return (each for each in root.iter(f"{{{SVG}}}text") if any(map(str.isalnum, _words(each))))


def inherited(element: etree._Element, name: str) -> str:
    """Give an attribute of an element or of the nearest element around it; empty where there is none."""
    around = (str(each.get(name)) for each in (element, *element.iterancestors()) if each.get(name) is not None)
    return next(around, "")


def _labels(root: etree._Element, path: str) -> Iterator[Label]:
    for element in texts_of(root):
        place = place_of(element, path)
        if len(element):
            raise SourceError(
                place, "a label in parts", "write its words in one <text>; lines are broken for each language"
            )
        if inherited(element, "transform") or "font" in inherited(element, "style"):
            remedy = "place it by x and y, and write font-size as an attribute"
            raise SourceError(place, "a label whose place or size is not its own", remedy)
        text = _words(element)
        room = _room(element, place) if any(map(str.isalpha, text)) else None
        yield Label(text, _size(element, place), room, _grow(element, place), _box(element, text, room, place), place)


def _words(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _size(element: etree._Element, place: Location) -> float:
    return _number(inherited(element, "font-size"), "font-size", place)


def _room(element: etree._Element, place: Location) -> Room:
    width = _number(element.get("data-width", ""), "data-width", place)
    lines = _number(element.get("data-lines", "1"), "data-lines", place)
    return Room(width / _size(element, place), int(lines))


def _grow(element: etree._Element, place: Location) -> Grow:
    return _one_of(element.get("data-grow") or "down", "data-grow", get_args(Grow), place)


def _one_of(value: str, name: str, known: tuple[Known, ...], place: Location) -> Known:
    for each in known:
        if value == each:
            return each
    raise SourceError(place, f'{name}="{value}"', f"use one of {', '.join(map(str, known))}")


def _box(element: etree._Element, text: str, room: Room | None, place: Location) -> Box:
    x, y = (_coordinate(element, name, place) for name in ("x", "y"))
    anchor = _one_of(inherited(element, "text-anchor") or "start", "text-anchor", get_args(Anchor), place)
    size = _size(element, place)
    room = room or Room(width_of(text))
    return room_box(x, y, anchor, room.width * size, room.lines, size, _grow(element, place))


def _coordinate(element: etree._Element, name: str, place: Location) -> float:
    value = element.get(name) or ""
    if not re.fullmatch(r"-?\d+(?:\.\d+)?", value):
        raise SourceError(place, f"a label without {name}", f'write {name}="120", in units of the viewBox')
    return float(value)


def _number(value: str, name: str, place: Location) -> float:
    if not re.fullmatch(r"\d+(?:\.\d+)?", value) or float(value) < 1:
        raise SourceError(place, f"a label without {name}", f'write {name}="{_EXAMPLES[name]}"')
    return float(value)


def _view(root: etree._Element, path: str) -> Box:
    try:
        left, top, width, height = map(float, (root.get("viewBox") or "").replace(",", " ").split())
    except ValueError:
        raise SourceError(
            Location(path, 1), "a picture with labels and no viewBox", 'write viewBox="0 0 480 400"'
        ) from None
    return Box(left, top, left + width, top + height)


def _check_labels(labels: tuple[Label, ...], view: Box) -> None:
    width = view.right - view.left
    least = LEAST_TYPE * width / PHONE
    for label in labels:
        if label.size < least:
            remedy = f'write font-size="{-(-least // 1):.0f}" or more, or draw on a viewBox less than {width:.0f} wide'
            raise SourceError(label.location, f"a label smaller than {LEAST_TYPE} pixels on a phone", remedy)
    boxes = [label.box for label in labels]
    outside, meeting = first_outside(boxes, view), first_meeting(boxes)
    if outside is not None:
        label = labels[outside]
        remedy = "move it, or give it less data-width or data-lines"
        raise SourceError(label.location, f'the room of "{label.text}" leaves the picture', remedy)
    if meeting:
        one, two = (labels[index] for index in meeting)
        remedy = "move one, or give it less data-width or data-lines"
        raise SourceError(two.location, f'the rooms of "{one.text}" and "{two.text}" meet', remedy)
