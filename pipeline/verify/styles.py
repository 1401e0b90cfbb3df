"""What harms readers in a stylesheet: text of CSS in, faults out."""

import re
from functools import lru_cache

_FAULTS = (
    (re.compile(r"text-align:\s*justify"), "justified text"),
    (re.compile(r"""content:\s*(?:"[^"]*[^\W\d_]{2,}[^"]*"|'[^']*[^\W\d_]{2,}[^']*')"""), "words in CSS content"),
    (re.compile(r"line-height:\s*(?:0?\.\d+|1\.[01]\d*|1(?![.\d]))(?=[;}\s])"), "lines closer than 1.2"),
    (re.compile(r"(?<![-\w])order:\s*-?[1-9]|(?:row|column)-reverse"), "an order for the eye alone"),
    (
        re.compile(r":focus(?:-visible)?\s*\{[^}]*outline:\s*(?:none|0)(?![^}]*(?:box-shadow|border))"),
        "no focus",
    ),
)
_MARGIN_BOX = re.compile(r"@page[^{]*\{(?:[^{}]|\{[^{}]*\})*\}|\.draft-mark[^{]*\{[^}]*\}|main:focus[^{]*\{[^}]*\}")
"""Not read aloud, or repeated elsewhere: what stands in the margins of sheets; and a main part that a link leads to."""

_PRINT = re.compile(r"@media print\s*\{((?:[^{}]|\{[^{}]*\})*)\}")
_PIXELS = re.compile(r"font(?:-size)?:[^;}]*\d+px")


@lru_cache(maxsize=256)
def faults_of(styles: str) -> tuple[str, ...]:
    """Name each fault with the place; the sheets of a site are few, so they are read once."""
    read = _MARGIN_BOX.sub("", styles)
    found = [f"{fault}: {match[0][:60]}" for pattern, fault in _FAULTS for match in pattern.finditer(read)]
    paper = [match for sheet in _PRINT.finditer(read) for match in _PIXELS.finditer(sheet[1])]
    return (*found, *(f"pixels on paper: {match[0][:60]}" for match in paper))
