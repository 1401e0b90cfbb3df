"""A Drawing and the words of one language -> the SVG of that language.

Words go in as text, never as markup. Nothing is ever cut off: where a label does not fit its room (which ``check``
reports), its type shrinks until it does. A picture is not mirrored, because left and right of a body are not; a label
that starts at a point goes on to the same side of it in every script.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from pipeline.drawing.lines import break_lines
from pipeline.drawing.reading import Drawing, Label, inherited, texts_of
from pipeline.drawing.rooms import PITCH, rise
from pipeline.drawing.svg import SVG, parse_drawing
from pipeline.model import Direction, Room

FONTS: Mapping[str, str] = {
    "ar": "'SF Arabic', 'Noto Sans Arabic', 'Geeza Pro', 'Segoe UI', Tahoma, sans-serif",
    "hi": "'Kohinoor Devanagari', 'Noto Sans Devanagari', 'Nirmala UI', Mangal, sans-serif",
    "zh": "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif",
    "zh-Hant": "'PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC', 'Noto Sans TC', sans-serif",
    "ja": "'Hiragino Sans', 'Yu Gothic UI', 'Noto Sans CJK JP', 'Noto Sans JP', sans-serif",
    "ko": "'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans CJK KR', 'Noto Sans KR', sans-serif",
    "": "-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif",
}
"""Faces by language; of a picture in an ``img`` no other than those of the system can be used."""
_ANCHORS = {"start": "end", "end": "start"}
_SHRINK = 0.94


@dataclass(frozen=True, slots=True)
class Lettering:
    """What stands in the place of one text of a drawing."""

    text: str
    tag: str
    """Its language, BCP 47."""
    direction: Direction


def write_drawing(drawing: Drawing, letterings: Sequence[Lettering]) -> bytes:
    """Give the SVG with its texts replaced, a lettering each, in file order."""
    root = parse_drawing(drawing.content, "")
    for element, label, lettering in zip(texts_of(root), drawing.labels, letterings, strict=True):
        _letter(element, label, lettering)
    etree.cleanup_namespaces(root)
    return bytes(etree.tostring(root, encoding="utf-8")) + b"\n"


def fits(text: str, room: Room) -> bool:
    """Say whether a text fits the room of its label at full size."""
    return break_lines(text, room.width, room.lines) is not None


def _letter(element: etree._Element, label: Label, lettering: Lettering) -> None:
    size, lines = _set(lettering.text, label)
    _mark(element, lettering)
    etree.strip_attributes(element, "data-width", "data-lines", "data-grow")
    if size != label.size:
        element.set("font-size", f"{size:.2f}")
    element.text = None
    x, top = element.get("x", "0"), float(element.get("y", "0")) - rise(label.grow, len(lines), size)
    for number, line in enumerate(lines):
        part = etree.SubElement(
            element, f"{{{SVG}}}tspan", x=x, y=f"{top + number * PITCH * size:.1f}".removesuffix(".0")
        )
        part.text = line


def _mark(element: etree._Element, lettering: Lettering) -> None:
    """Say the language, its faces and its direction; an anchor means the same side in every direction."""
    element.set("lang", lettering.tag)
    element.set("font-family", fonts_of(lettering.tag))
    if lettering.direction == "rtl":
        anchor = inherited(element, "text-anchor") or "start"
        element.set("direction", "rtl")
        element.set("text-anchor", _ANCHORS.get(anchor, anchor))


def fonts_of(tag: str) -> str:
    """Give the font stack of a language, or of the nearest less specific tag."""
    parts = tag.split("-")
    tries = ("-".join(parts[:length]) for length in range(len(parts), -1, -1))
    return next(FONTS[name] for name in tries if name in FONTS)


def _set(text: str, label: Label) -> tuple[float, tuple[str, ...]]:
    """Break a text for its room, in smaller type where that must be; a number stands as it is."""
    size, room = label.size, label.room
    if room is None:
        return size, (text,)
    width, height = room.width, float(room.lines)
    while (lines := break_lines(text, width, int(height))) is None:
        size, width, height = size * _SHRINK, width / _SHRINK, height / _SHRINK
    return size, lines
