"""Content streams: what Chromium leaves untagged (running heads, the draft mark, rules) -> marked as artifacts.

PDF/UA-1 (ISO 14289-1, 7.1): all content is tagged as real content or marked as an artifact. Marked-content operators
may stand around or inside a text object, and around a path, never inside one (ISO 32000-1, 14.6.1, figure 9).
"""

from collections.abc import Iterator, Sequence

from pikepdf import ContentStreamInstruction, Name, Operator

from pipeline.pdf.objects import Instruction

_OPEN = ContentStreamInstruction([Name.Artifact], Operator("BMC"))
_CLOSE = ContentStreamInstruction([], Operator("EMC"))
_BEGIN_PATH = frozenset(("m", "re"))
_END_PATH = frozenset("S s f F f* B B* b b* n".split())
_PAINT = frozenset(("Tj", "TJ", "'", '"', "Do", "sh", "INLINE IMAGE"))


def mark_artifacts(instructions: Sequence[Instruction]) -> Iterator[Instruction]:
    """Yield the instructions of a page with everything that is not tagged marked as an artifact."""
    tagged: list[bool] = []
    """Of each open marked content, whether it, or what it stands in, is tagged."""
    for unit in _units(instructions):
        first = str(unit[0].operator)
        if first in ("BDC", "BMC"):
            tagged.append(_is_tag(unit[0]) or any(tagged[-1:]))
        elif first == "EMC":
            tagged.pop()
        if any(tagged[-1:]) or not _paints(unit):
            yield from unit
        else:
            yield from (_OPEN, *unit, _CLOSE)


def _units(instructions: Sequence[Instruction]) -> Iterator[Sequence[Instruction]]:
    """Cut a stream into what must stay together: a path, a text object without marks, or else one instruction."""
    start = 0
    while start < len(instructions):
        end = _end_of_unit(instructions, start)
        yield instructions[start:end]
        start = end


def _end_of_unit(instructions: Sequence[Instruction], start: int) -> int:
    first = str(instructions[start].operator)
    if first not in _BEGIN_PATH and first != "BT":
        return start + 1
    for index in range(start + 1, len(instructions)):
        operator = str(instructions[index].operator)
        if first == "BT":
            if operator == "ET":
                return index + 1
            if operator in ("BDC", "BMC", "EMC"):
                return start + 1
        elif operator in _END_PATH:
            return index + 1
    return len(instructions)


def _paints(unit: Sequence[Instruction]) -> bool:
    last = str(unit[-1].operator)
    return last in _PAINT or (last in _END_PATH and last != "n") or (last == "ET" and len(unit) > 1)


def _is_tag(mark: Instruction) -> bool:
    """Say whether a mark ties its content to the structure, or sets it aside."""
    if mark.operands[0] == Name.Artifact:
        return True
    return len(mark.operands) > 1 and "/MCID" in mark.operands[1]
