"""Names for the parts of a PDF file that pikepdf hands out, and walks over its structure tree (ISO 32000-1, 14.7)."""

from collections.abc import Iterator
from typing import TypeGuard

from pikepdf import Array, ContentStreamInlineImage, ContentStreamInstruction, Dictionary, Object, Pdf

Instruction = ContentStreamInstruction | ContentStreamInlineImage


def kids(element: Object) -> list[Object | int]:
    """Give what a structure element holds: elements, numbers of marked content, references to objects."""
    found = element.get("/K")
    if found is None:
        return []
    return list(found) if isinstance(found, Array) else [found]


def is_element(kid: Object | int) -> TypeGuard[Object]:
    """Say whether a kid is a structure element."""
    return isinstance(kid, Dictionary) and "/S" in kid


def is_a(kid: Object | int, role: str) -> TypeGuard[Object]:
    """Say whether a kid is a structure element of a type, such as ``LI``."""
    return is_element(kid) and str(kid.S) == f"/{role}"


def elements(pdf: Pdf) -> Iterator[Object]:
    """Yield every structure element in reading order, a parent before its kids."""
    waiting = [kid for kid in reversed(kids(pdf.Root.StructTreeRoot)) if is_element(kid)]
    while waiting:
        element = waiting.pop()
        yield element
        waiting += [kid for kid in reversed(kids(element)) if is_element(kid)]
