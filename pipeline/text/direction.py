"""Runs that the bidirectional algorithm would turn round in right-to-left text: whoever writes HTML isolates them.

After an Arabic letter, Unicode's algorithm (UAX #9, rules W2 and N1) shows ``1-800-222-1222`` as
1222-222-800-1, ``5-10`` as 10-5 and ``5 mg`` as mg 5. A range in Arabic-Indic digits is read from the right and
stays as it is; a telephone number in them is not.
"""

import re
from collections.abc import Iterator

from pipeline.model import Span

_LATIN = "0-9A-Za-zÀ-ÖØ-öø-ɏµμ°℃%"
_JOIN = rf"(?:[.,:/'’](?=[{_LATIN}])|[ \u00a0\u202f]?[-‐‑–—−×+=][ \u00a0\u202f]?|[ \u00a0\u202f])"
_AREA = r"(?:\([0-9]{1,5}\)[ \u00a0-]?)?"
_RUN = rf"[+±<>≤≥~]?{_AREA}[{_LATIN}]+(?:{_JOIN}{_AREA}[{_LATIN}]+)*"
_TELEPHONE = r"\+?[٠-٩۰-۹]+(?:[-‐‑ \u00a0][٠-٩۰-۹]+){2,}|\+[٠-٩۰-۹]+"
_TURNED = re.compile(rf"(?P<latin>{_RUN})|(?P<telephone>{_TELEPHONE})")
_HAS_DIGIT = re.compile(r"[0-9]")


def turned_runs(text: str) -> Iterator[Span]:
    """Yield the runs of a text of a right-to-left language that must read from left to right."""
    for match in _TURNED.finditer(text):
        if not match["latin"] or _HAS_DIGIT.search(match["latin"]):
            yield Span(*match.span())
