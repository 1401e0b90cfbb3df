"""PAG019: something on the page that runs, moves, or takes control from the reader."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from pipeline.model import Span
from pipeline.rule import Example, Finding, rule
from pipeline.verify.reading import Reading

RUNNING = ("iframe", "object", "embed", "audio", "video", "marquee", "blink", "form", "style", "font", "center")
_ZOOM = re.compile(r"user-scalable\s*=\s*(?:no|0)|maximum-scale\s*=\s*[0-4](?:\D|$)", re.IGNORECASE)
_PAGE = '<html lang="es" dir="ltr"><body><a href="#m">Saltar</a><main id="m"><h1>Uno</h1>{}</main></body></html>'


@rule(
    code="PAG019",
    name="unsafe-element",
    scope="page",
    why="Pages work without scripts, on any phone, at any size; what plays or runs by itself takes the page away.",
    fix="This is a fault of the page templates: they write none of this.",
    source="WCAG 2.2, 1.4.2 Audio Control, 1.4.4 Resize Text, 2.4.3 Focus Order: https://www.w3.org/TR/WCAG22/",
    wrong=[
        Example(_PAGE.format("<script>alert(1)</script>")),
        Example(_PAGE.format('<video src="#m" autoplay></video>')),
        Example(_PAGE.format('<p style="order: -1">Uno</p>')),
        Example(_PAGE.format('<p onclick="x()">Uno</p>')),
        Example(_PAGE.format('<p tabindex="3">Uno</p>')),
        Example(_PAGE.replace("<body>", '<head><meta name="viewport" content="user-scalable=no"></head><body>')),
        Example(_PAGE.replace("<body>", '<head><meta http-equiv="refresh" content="5"></head><body>')),
    ],
    right=[
        Example(_PAGE.format('<p tabindex="0">Uno</p>')),
        Example(_PAGE.replace("<body>", '<head><script type="application/ld+json">{"a":1}</script></head><body>')),
    ],
)
def unsafe_element(reading: Reading) -> Iterator[Finding]:
    """The page holds a script, a player, a style of its own, a focus order of its own, or forbids to zoom."""
    for element in reading.tree.iter("*"):
        for fault in _faults(element):
            yield Finding(element, Span(0, 0), fault)


def _faults(element: HtmlElement) -> Iterator[str]:
    if element.tag in RUNNING or (element.tag == "script" and element.get("type") != "application/ld+json"):
        yield f"a {element.tag} element"
    if element.get("http-equiv"):
        yield f"http-equiv {element.get('http-equiv')}"
    if element.get("name") == "viewport" and _ZOOM.search(element.get("content") or ""):
        yield f"zoom is forbidden: {element.get('content')}"
    if (element.get("tabindex") or "0").lstrip("+") not in ("0", "-1"):
        yield f"tabindex {element.get('tabindex')}"
    for name in element.attrib:
        if name == "style" or str(name).startswith("on") or name in ("autoplay", "autofocus", "accesskey"):
            yield f"the attribute {name} on {element.tag}"
