"""PAG017: lines that look like a list and are none."""

import re
from collections.abc import Iterator

from pipeline.model import Span
from pipeline.rule import Example, Finding, rule
from pipeline.verify.reading import Reading

_MARKER = re.compile(r"\s*(?:[-–—•·*‣▪]\s|\(?\d{1,2}[.)]\s)")
_PAGE = '<html lang="es" dir="ltr"><body><a href="#m">Saltar</a><main id="m"><h1>Uno</h1>{}</main></body></html>'


@rule(
    code="PAG017",
    name="fake-list",
    scope="page",
    why="A screen reader announces how many items a list has and lets one move between them; not so for dashes.",
    fix="Write the lines as a Markdown list in the source article.",
    source="WCAG 2.2, technique H48: https://www.w3.org/WAI/WCAG22/Techniques/html/H48",
    wrong=[
        Example(_PAGE.format("<p>- Fiebre<br>- Tos</p>")),
        Example(_PAGE.format("<p>Síntomas:<br>• Fiebre<br>• Tos</p>")),
        Example(_PAGE.format("<p>- Fiebre</p><p>- Tos</p>")),
    ],
    right=[Example(_PAGE.format("<ul><li>Fiebre</li><li>Tos</li></ul><p>Calle Uno<br>Madrid</p><p>- Fiebre</p>"))],
)
def fake_list(reading: Reading) -> Iterator[Finding]:
    """Two lines or paragraphs after each other begin with a dash, a dot or a number."""
    for block in reading.tree.xpath("//main//*[self::p or self::td or self::li or self::div][br]"):
        lines = [block.text or "", *(line.tail or "" for line in block.iter("br"))]
        if sum(1 for line in lines if _MARKER.match(line)) > 1:
            yield Finding(block, Span(0, 0), f"lines that look like a list: {lines[-1].strip()[:60]}")
    for first in reading.tree.xpath("//main//p[following-sibling::*[1][self::p]]"):
        if _MARKER.match(first.text or "") and _MARKER.match(first.getnext().text or ""):
            yield Finding(first, Span(0, 0), f"paragraphs that look like a list: {(first.text or '').strip()[:60]}")
