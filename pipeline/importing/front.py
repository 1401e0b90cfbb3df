"""Lines of a page that belong into the front matter: who wrote it, who reviewed it, and when."""

import re
from dataclasses import dataclass
from datetime import date

from pipeline.importing.authors import read_names
from pipeline.importing.dates import DATE, read_date
from pipeline.importing.tree import Remarks, quote
from pipeline.model import Author

_WROTE = re.compile(
    r"(?P<role>(?:medically |originally )?(?:written|authored|prepared) by"
    r"|(?:medical )?(?:authors?|writers?)\s*:|by)"
    r"[:\s]+(?P<names>\S.*)",
    re.IGNORECASE,
)
_REVIEWED = re.compile(
    r"(?:(?:last|full|medically|clinically|scientifically|expert|peer|fact)[ -])*"
    r"(?:reviewed|edited|checked|approved|verified|revised)(?: and (?:reviewed|edited|approved|updated))? by"
    r"[:\s]+(?P<names>\S.*)|(?:medical |expert )?(?:reviewers?|editors?)\s*:\s*(?P<others>\S.*)",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"(?P<what>[a-z/ -]{0,40}(?:review|revis|updat|publish|modif|creat|posted|verified|date)[a-z/ -]{0,30})"
    rf":?\s*(?:on |in )?(?P<date>{DATE})(?P<more>\W.*)?",
    re.IGNORECASE,
)
_ON_DATE = re.compile(
    rf"(?P<names>.*?)[\s,(—–-]+(?:(?:on|in|last \w+|updated|reviewed):?\s+)?(?P<date>{DATE})\W*", re.I
)
_PARTS = re.compile(r"\s+[|•·—–]\s+|\s*\|\s*|(?<=\S)[—](?=\s*(?:by|written|medically|reviewed|updated|edited)\b)", re.I)
LONGEST = 300
"""Characters; bylines are shorter, and a paragraph that begins with "By" is not."""


@dataclass(slots=True)
class Front:
    """What the byline lines of one document have said so far."""

    authors: tuple[Author, ...] = ()
    reviewed: date | None = None


def take_front(text: str, line: int, front: Front, remarks: Remarks, *, early: bool) -> bool:
    """Take a byline or a date line into ``front`` and say so; False when ``text`` is neither.

    ``early``: before the first running text, where a bare name after "By" is an author.
    """
    flat = " ".join(text.split()).strip("*_—–- ")
    if not flat or len(flat) > LONGEST:
        return False
    parts = [part for part in _PARTS.split(flat) if part.strip()]
    readings = [_reading(part.strip(), early=early) for part in parts]
    if any(reading is None for reading in readings):
        return False
    for part, reading in zip(parts, readings, strict=True):
        if reading is not None:
            _note(reading, part, line, front, remarks)
    return True


@dataclass(frozen=True, slots=True)
class _Reading:
    role: str
    names: str = ""
    date: str = ""


def _reading(part: str, *, early: bool) -> _Reading | None:
    if found := _DATED.fullmatch(part):
        what = found["what"].lower()
        names = re.sub(r"^\W*by\W+", "", found["more"] or "", flags=re.I)
        return _Reading(_date_role(what), names.strip(), found["date"])
    if found := _REVIEWED.fullmatch(part):
        names, day = _split_date(found["names"] or found["others"])
        return _Reading("reviewer", names, day) if len(names) < 200 and not names.endswith(" the") else None
    if found := _WROTE.fullmatch(part):
        names, day = _split_date(found["names"])
        return _Reading("author", names, day) if _are_authors(found["role"], names, early=early) else None
    return None


def _date_role(what: str) -> str:
    if re.search(r"next|due|until|expire", what):
        return "next"
    return "reviewed" if "review" in what else "changed"


def _are_authors(role: str, names: str, *, early: bool) -> bool:
    read = read_names(names)
    if role.lower() != "by":
        return bool(read.authors) or len(names.split()) <= 8
    if any(author.credential for author in read.authors):
        return True
    return early and bool(read.authors) and not read.rest


def _split_date(text: str) -> tuple[str, str]:
    found = _ON_DATE.fullmatch(text)
    return (found["names"].strip(" ,;—–-"), found["date"]) if found else (text.strip(), "")


def _note(reading: _Reading, part: str, line: int, front: Front, remarks: Remarks) -> None:
    if reading.role == "author":
        _note_authors(reading, part, line, front, remarks)
    elif reading.role == "next":
        remarks.drop(line, part, "it says when the next review is due; write it into review-by by hand")
    elif reading.role == "changed":
        remarks.drop(line, part, "it says when the page was changed, which is not when it was reviewed")
    else:
        _note_review(reading, part, line, front, remarks)


def _note_authors(reading: _Reading, part: str, line: int, front: Front, remarks: Remarks) -> None:
    names = read_names(reading.names)
    authors = names.authors or (Author(reading.names),)
    front.authors += tuple(author for author in authors if author not in front.authors)
    listed = "; ".join(f"{author.name}, {author.credential}".rstrip(", ") for author in authors)
    remarks.guess(line, f"{quote(part)} taken for the byline, authors: {listed}", part)
    for rest in names.rest if names.authors else ():
        remarks.drop(line, rest, "the byline has it beside a name, and the front matter has no place for it")


def _note_review(reading: _Reading, part: str, line: int, front: Front, remarks: Remarks) -> None:
    if reading.names:
        why = "it names a reviewer, not an author; reviewers sign with demotic signoff"
        remarks.drop(line, part, why)
    if not reading.date:
        return
    read = read_date(reading.date)
    if read is None:
        remarks.guess(line, f"{quote(part)}: the review date can be read in two ways; write it by hand", part)
        return
    front.reviewed = max(filter(None, (front.reviewed, read.value)))
    doubt = "" if read.exact else ", the first day of the month because the page names no day; check it"
    remarks.guess(line, f"{quote(part)} taken for the review date {read.value.isoformat()}{doubt}", part)
