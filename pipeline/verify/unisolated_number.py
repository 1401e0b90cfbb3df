"""PAG022: a number that a right-to-left page shows turned round."""

import re
from collections.abc import Iterator

from pipeline.model import Span
from pipeline.rule import Example, Finding, rule
from pipeline.verify.reading import Reading, squeezed

TURNED = re.compile(
    r"\+?[0-9]+(?:[.,][0-9]+)*"
    r"(?:\s?[-‐‑–—/×]\s?\(?[0-9]|\)?[\s-]\(?[0-9]|[\s\u00a0]?(?:[A-Za-zµμ°℃]|%))"
)
"""A range, a telephone number, a date, or a number with its unit in Latin letters."""

_ISOLATED = re.compile("\u2068[^\u2069]*\u2069")
_PAGE = '<html lang="ar" dir="rtl"><body><a href="#m">تخط</a><main id="m"><h1>سعال</h1><p>{}</p></main></body></html>'


@rule(
    code="PAG022",
    name="unisolated-number",
    scope="page",
    why="After an Arabic letter, browsers show 1-800-222-1222 as 1222-222-800-1 and 5-10 as 10-5: a wrong dose.",
    fix="This is a fault of the page templates: put the number into bdi with dir ltr.",
    source="Unicode Bidirectional Algorithm, UAX #9: https://www.unicode.org/reports/tr9/",
    wrong=[
        Example(_PAGE.format("اتصل 1-800-222-1222"), locale="ar"),
        Example(_PAGE.format("من 5-10 أيام"), locale="ar"),
        Example(_PAGE.format("خذ 5 mg الآن"), locale="ar"),
        Example(_PAGE.format('من <bdi dir="rtl">5-10</bdi> أيام'), locale="ar"),
    ],
    right=[
        Example(_PAGE.format('من <bdi dir="ltr">5-10</bdi> أيام'), locale="ar"),
        Example(_PAGE.format("بعد 5 أيام، أو 10."), locale="ar"),
        Example(_PAGE.format('<span lang="en" dir="ltr">Take 5-10 mg.</span>'), locale="ar"),
    ],
)
def unisolated_number(reading: Reading) -> Iterator[Finding]:
    """A range, a telephone number or a dose stands bare in right-to-left text."""
    if reading.tree.get("dir") != "rtl" or not reading.page.slug:
        return
    for element, text in reading.texts():
        direction = element.xpath("ancestor-or-self::*[@dir][1]/@dir")
        if direction == ["rtl"] and element.xpath("ancestor::main"):
            for match in TURNED.finditer(_ISOLATED.sub("", text)):
                yield Finding(element, Span(0, 0), f"not isolated: {squeezed(match[0])}")
