"""Comments that an author may write in a source: to translators, and to demotic.

``<!-- translators: a note -->``, ``<!-- context: verb -->``, ``<!-- no-translate -->`` and
``<!-- demotic: allow rule-name: reason -->`` are the only HTML that a source may hold.
"""

import re
from dataclasses import dataclass

from pipeline.errors import SourceError
from pipeline.model import Location, Waiver

ALLOW = re.compile(r"allow\s+(?P<rule>[a-z][a-z0-9-]*)\s*:\s*(?P<reason>\S.*)", re.DOTALL)
"""What follows ``demotic:`` in a comment, in a source and in a catalog alike."""

_COMMENT = re.compile(r"<!--\s*(?P<kind>translators|context|no-translate|demotic)\s*(?::\s*(?P<text>.*?))?\s*-->", re.S)


@dataclass(frozen=True, slots=True)
class Remarks:
    """What the comments before a block, or before a group that holds it, say of it."""

    notes: tuple[str, ...] = ()
    context: str = ""
    translate: bool = True
    waivers: tuple[Waiver, ...] = ()

    def joined(self, inner: "Remarks") -> "Remarks":
        """Add the remarks that stand nearer to the text; the nearer context wins."""
        return Remarks(
            self.notes + inner.notes,
            inner.context or self.context,
            self.translate and inner.translate,
            self.waivers + inner.waivers,
        )


def read_comment(html: str, location: Location) -> Remarks:
    """Read one piece of HTML; raises SourceError when it is anything but one of our comments."""
    match = _COMMENT.fullmatch(html.strip())
    text = " ".join((match["text"] or "").split()) if match else ""
    kind = match["kind"] if match else ""
    if kind == "no-translate" and not text:
        return Remarks(translate=False)
    if kind == "translators" and text:
        return Remarks(notes=(text,))
    if kind == "context" and text:
        return Remarks(context=text)
    if kind == "demotic" and (allow := ALLOW.fullmatch(text)):
        return Remarks(waivers=(Waiver(allow["rule"], allow["reason"]),))
    raise SourceError(
        location,
        f"raw HTML in a source: {_short(html)}",
        "write Markdown; the only HTML is <!-- translators: ... -->, <!-- context: ... -->, "
        "<!-- no-translate --> and <!-- demotic: allow rule: reason -->",
    )


def _short(html: str) -> str:
    line = " ".join(html.split())
    return line if len(line) <= 60 else f"{line[:57]}..."
