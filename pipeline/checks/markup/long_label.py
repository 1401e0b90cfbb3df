"""MRK007: a label does not fit its place in a picture."""

from collections.abc import Iterator

from pipeline.drawing.writing import fits
from pipeline.inline import parse_inline, plain_text
from pipeline.model import LocalizedArticle, Span, Unit
from pipeline.rule import Example, Finding, Reference, rule


@rule(
    code="MRK007",
    name="long-label",
    why="A label that is too long for its place is set in smaller type, which many readers cannot read.",
    fix="Say it in fewer or shorter words, or give the label more data-width or data-lines in the picture.",
    source="WCAG 2.2, 1.4.4 Resize Text: https://www.w3.org/TR/WCAG22/#resize-text",
    wrong=[
        Example("Filter", "Filtro que limpia la sangre del paciente", room=(6, 2)),
        Example("Filter", "Dialysemembrananordnung", locale="de", room=(6, 2)),
    ],
    right=[
        Example("Filter", "Filtro de la sangre", room=(8, 2)),
        Example("Clean blood", "干净的血液", locale="zh-Hans", room=(3, 2)),
    ],
)
def long_label(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """A label in a picture is longer than the room that the picture has for it."""
    room = unit.block.room
    if room and unit.published and not fits(plain_text(parse_inline(unit.text)), room):
        room_in_words = f"{room.lines} line{'s' if room.lines > 1 else ''} of about {room.width / 0.62:.0f} letters"
        yield Finding(unit, Span(0, len(unit.text)), f"the picture has room for {room_in_words}")
