"""Links of a PDF file: each gets a description, and an address that holds wherever the file lies.

PDF/UA-1 (ISO 14289-1, 7.18.5): a link has a description in its Contents.
"""

import posixpath
from collections.abc import Iterator, Sequence

from pikepdf import Object, Pdf, String

from pipeline.pdf.objects import elements, is_a, kids
from pipeline.pdf.print_copy import Link

NOWHERE = "https://demotic.invalid/"
"""Where pages are printed that have no address; a name that cannot exist (RFC 2606, 2)."""


def describe_links(pdf: Pdf, links: Sequence[Link], path: str) -> None:
    """Describe every link of a page by its words; ``links`` are those of its HTML, ``path`` is where it stands."""
    rest = list(links)
    for element in elements(pdf):
        if not is_a(element, "Link"):
            continue
        annotations = [kid.Obj for kid in kids(element) if isinstance(kid, Object) and "/Obj" in kid]
        target = next(map(_target, annotations), "")
        found = next((index for index, link in enumerate(rest) if link.target == target), None)
        text = rest[found].text if found is not None else target
        if found is not None:
            rest = rest[found + 1 :]
        for annotation in annotations:
            annotation.Contents = String(text)
    for annotation in _annotations(pdf):
        _make_relative(annotation, path)


def _annotations(pdf: Pdf) -> Iterator[Object]:
    for page in pdf.pages:
        yield from page.obj.get("/Annots", ())


def _target(annotation: Object) -> str:
    if "/Dest" in annotation:
        return f"#{str(annotation.Dest).removeprefix('/')}"
    return str(annotation.A.URI) if "/A" in annotation and "/URI" in annotation.A else ""


def _make_relative(annotation: Object, path: str) -> None:
    target = _target(annotation)
    if target.startswith(NOWHERE):
        relative = posixpath.relpath(target.removeprefix(NOWHERE), posixpath.dirname(path) or ".")
        annotation.A.URI = String(relative)
