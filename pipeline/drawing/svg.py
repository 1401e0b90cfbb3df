"""SVG bytes -> an element tree that is safe to show: no entities, no network, nothing that acts or points outside."""

import re
from typing import cast

from lxml import etree

from pipeline.errors import SourceError
from pipeline.model import Location

SVG = "http://www.w3.org/2000/svg"
MAX_BYTES = 1_000_000
"""Largest SVG file."""

_ELEMENTS = frozenset(
    "svg g defs title desc metadata path rect circle ellipse line polyline polygon text tspan use symbol clipPath mask "
    "linearGradient radialGradient stop pattern marker".split()
)
_REFERENCE = re.compile(r"url\s*\((?!\s*[\"']?\s*#)", re.IGNORECASE)
_XHTML = "http://www.w3.org/1999/xhtml"


def parse_drawing(content: bytes, path: str) -> etree._Element:
    """Parse an SVG without entities, document types or a network; raises SourceError with the line."""
    text = _decoded(content, path)
    for mark in ("<!DOCTYPE", "<!ENTITY", "<?xml-stylesheet"):
        if mark in text:
            line = text.count("\n", 0, text.index(mark)) + 1
            raise SourceError(Location(path, line), f"{mark} in a picture", "remove it; save the picture as plain SVG")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text).encode(), parser)
    except etree.XMLSyntaxError as error:
        raise SourceError(
            Location(path, error.lineno or 0), f"the picture is not readable SVG: {error.msg}", "save it anew as SVG"
        ) from None
    if root.tag != f"{{{SVG}}}svg":
        raise SourceError(
            Location(path, 1), "the picture is no SVG", f'begin it with <svg xmlns="{SVG}" viewBox="...">'
        )
    for element in root.iter(etree.Element):
        _refuse(element, place_of(element, path))
    return root


def place_of(element: etree._Element, path: str) -> Location:
    """Give the line of an element."""
    return Location(path, cast("int | None", element.sourceline) or 0)


def _decoded(content: bytes, path: str) -> str:
    if len(content) > MAX_BYTES:
        raise SourceError(Location(path), f"the picture is larger than {MAX_BYTES // 10**6} MB", "simplify it")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise SourceError(Location(path, line), "the picture is not UTF-8", "save it as UTF-8") from None


def _refuse(element: etree._Element, place: Location) -> None:
    name = etree.QName(element)
    if name.namespace == _XHTML or (name.namespace == SVG and name.localname not in _ELEMENTS):
        raise SourceError(
            place,
            f"<{name.localname}> in a picture",
            "keep to shapes, groups, gradients and texts: no scripts, styles, movement, links or other pictures",
        )
    for key, value in ((str(key), str(value)) for key, value in element.attrib.items()):
        attribute = etree.QName(key).localname
        if attribute.lower().startswith("on"):
            raise SourceError(place, f"the script {attribute} in a picture", "remove it")
        outside = attribute in ("href", "src") and not value.startswith("#")
        if outside or _REFERENCE.search(value) or "@import" in value:
            raise SourceError(place, f"{attribute} points outside the picture", "draw what it shows in the picture")
