"""Unresolved changes and comments of a Word document.

Libraries take one side of a change without a word, so "50 mg" tracked to "5 mg" becomes either.
ISO/IEC 29500-1, 17.13 names the elements.
"""

from collections.abc import Iterator, Mapping

from lxml import etree

from pipeline.errors import ImportRefused
from pipeline.importing.package import W
from pipeline.importing.tree import quote
from pipeline.model import Location

_DONE = {
    "ins": "inserted",
    "del": "deleted",
    "moveFrom": "moved away",
    "moveTo": "moved here",
    "cellIns": "inserted as a cell",
    "cellDel": "deleted as a cell",
    "cellMerge": "merged as a cell",
    "numberingChange": "given another number",
}
LISTED = 20
"""Changes that the message lists; more would not be read."""
CONTEXT = 60
"""Characters of the paragraph around a change."""


def refuse_changes(parts: Mapping[str, etree._Element], path: str) -> None:
    """Raise ImportRefused, listing each change and comment, when any part of the document holds one."""
    found = [change for name, root in sorted(parts.items()) for change in _changes(name, root)]
    if not found:
        return
    more = f"\n  and {len(found) - LISTED} more" if len(found) > LISTED else ""
    listed = "".join(f"\n  {change}" for change in found[:LISTED]) + more
    fault = f"the document has {len(found)} unresolved changes or comments:{listed}"
    remedy = "accept or reject all changes, resolve and delete all comments, save, and import again"
    raise ImportRefused(Location(path), fault, remedy)


def _changes(name: str, root: etree._Element) -> Iterator[str]:
    """Yield one line a change, in document order; a run of the same author's changes is one."""
    place = _PLACES.get(name.removeprefix("word/").rstrip("0123456789.xml"), "")
    for element in root.iter(f"{W}comment", *(f"{W}{kind}" for kind in _DONE)):
        kind = etree.QName(element).localname
        said = _comment(element) if kind == "comment" else _change(element, kind)
        yield f"{said}{f', in {place}' if place else ''}"


_PLACES = {"header": "a header", "footer": "a footer", "footnotes": "a footnote", "endnotes": "an endnote"}


def _change(element: etree._Element, kind: str) -> str:
    text = "".join(part.text or "" for part in element.iter(f"{W}t", f"{W}delText"))
    what = quote(text) if text else _what_unseen(element)
    return f"{what} {_DONE[kind]} {_by(element)}, in {_context(element)}"


def _what_unseen(element: etree._Element) -> str:
    parent = element.getparent()
    tag = etree.QName(parent).localname if parent is not None else ""
    return {
        "rPr": "the end of a paragraph",
        "trPr": "a table row",
        "tcPr": "a table cell",
        "numPr": "a list number",
    }.get(tag, "an object")


def _context(element: etree._Element) -> str:
    """Give the text around a change, deleted words included, cut to what is near."""
    holders = (a for a in element.iterancestors(f"{W}p", f"{W}tr", f"{W}tbl"))
    holder = next(holders, None)
    if holder is None:
        return "the document"
    parts = [(part, part.text or "") for part in holder.iter(f"{W}t", f"{W}delText")]
    before = 0
    for part, text in parts:
        if element in part.iterancestors():
            break
        before += len(text)
    whole = "".join(text for _, text in parts)
    start = max(0, before - CONTEXT // 2) if before < len(whole) else 0
    return quote(("…" if start else "") + whole[start : start + CONTEXT])


def _comment(element: etree._Element) -> str:
    text = " ".join(part.text or "" for part in element.iter(f"{W}t"))
    return f"comment {quote(text)} {_by(element)}"


def _by(element: etree._Element) -> str:
    author = element.get(f"{W}author") or "somebody"
    day = (element.get(f"{W}date") or "")[:10]
    return f"by {author}, {day}" if day else f"by {author}"
