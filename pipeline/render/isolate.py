"""Direction isolation: numbers that the bidirectional algorithm would turn round in right-to-left text.

After an Arabic letter, Unicode's algorithm (UAX #9, rules W2 and N1) shows ``1-800-222-1222`` as
1222-222-800-1, ``5-10`` as 10-5 and ``5 mg`` as mg 5. Such runs become ``<bdi dir="ltr">``. A range in
Arabic-Indic digits is read from the right and stays as it is; a telephone number in them is not.
"""

import re
from collections.abc import Iterator

from markupsafe import Markup, escape

_LATIN = "0-9A-Za-zÀ-ÖØ-öø-ɏµμ°℃%"
_JOIN = rf"(?:[.,:/'’](?=[{_LATIN}])|[ \u00a0\u202f]?[-‐‑–—−×+=][ \u00a0\u202f]?|[ \u00a0\u202f])"
_AREA = r"(?:\([0-9]{1,5}\)[ \u00a0-]?)?"
_RUN = rf"[+±<>≤≥~]?{_AREA}[{_LATIN}]+(?:{_JOIN}{_AREA}[{_LATIN}]+)*"
_TELEPHONE = r"\+?[٠-٩۰-۹]+(?:[-‐‑ \u00a0][٠-٩۰-۹]+){2,}|\+[٠-٩۰-۹]+"
_TURNED = re.compile(rf"(?P<latin>{_RUN})|(?P<telephone>{_TELEPHONE})")
_HAS_DIGIT = re.compile(r"[0-9]")


def isolate(text: str) -> Markup:
    """Escape a text of a right-to-left language and isolate the runs that must read from left to right."""
    return Markup("").join(_parts(text))


def _parts(text: str) -> Iterator[Markup]:
    end = 0
    for match in _TURNED.finditer(text):
        if match["latin"] and not _HAS_DIGIT.search(match["latin"]):
            continue
        yield escape(text[end : match.start()])
        yield Markup('<bdi dir="ltr">{}</bdi>').format(match[0])
        end = match.end()
    yield escape(text[end:])
