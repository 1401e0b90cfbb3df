"""Text that runs from right to left: no second text beside its letters.

Chromium sets it down as the eye meets it, from the left, and writes the text of each letter beside it. Readers take
that in different ways: Chromium's own reads most words backwards. Without it, all of them read the letters alike.
"""

from collections.abc import Iterator, Mapping, Sequence

from pikepdf import Dictionary, Name, Page

from pipeline.pdf.fonts import JOINER, glyph_texts
from pipeline.pdf.objects import Instruction

Tables = Mapping[str, Mapping[bytes, str]]


def plain_letters(page: Page, instructions: Sequence[Instruction]) -> Iterator[Instruction]:
    """Yield a page's instructions without the texts beside letters that say what they are themselves."""
    tables = {name: glyph_texts(font) for name, font in page.Resources.get("/Font", Dictionary()).items()}
    font = ""
    depth = 0
    """How many marks deep we are, counted from that of a text that runs from right to left; 0 outside."""
    dropped: set[int] = set()
    for index, instruction in enumerate(instructions):
        operator = str(instruction.operator)
        if operator == "Tf":
            font = str(instruction.operands[0])
        elif operator in ("BMC", "BDC") and (depth or instruction.operands[0] == Name.ReversedChars):
            depth += 1
            if depth > 1 and _says_itself(instructions[index:], font, tables):
                dropped.add(depth)
                continue
        elif operator == "EMC" and depth:
            depth -= 1
            if depth + 1 in dropped:
                dropped.discard(depth + 1)
                continue
        yield instruction


def _says_itself(mark: Sequence[Instruction], font: str, tables: Tables) -> bool:
    """Say whether each glyph under a mark has a text of its own."""
    if "/ActualText" not in mark[0].operands[-1]:
        return False
    for instruction in mark:
        operator = str(instruction.operator)
        if operator == "EMC":
            return True
        if operator == "Tf":
            font = str(instruction.operands[0])
        if operator == "Tj" and not _known(bytes(instruction.operands[0]), tables.get(font, {})):
            return False
    return False


def _known(codes: bytes, table: Mapping[bytes, str]) -> bool:
    width = len(next(iter(table), b"\0"))
    return all(table.get(codes[at : at + width], JOINER) != JOINER for at in range(0, len(codes), width))
