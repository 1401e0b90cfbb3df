"""Which pieces of a scraped text are headings, and of what level; without a mark, it is a guess and told."""

import re
from collections.abc import Collection, Sequence

from pipeline.importing.callouts import is_label
from pipeline.importing.chrome import why_chrome
from pipeline.importing.pieces import Piece
from pipeline.importing.tables import word_set
from pipeline.importing.text_tables import is_caption
from pipeline.importing.tree import Heading, Remarks, quote
from pipeline.model import Text

LONGEST = 90
"""Characters of a heading without a mark."""
MOST_WORDS = 13
_QUESTION = re.compile(
    r"(what|who|when|where|why|how|which|can|could|do|does|did|is|are|should|will|may|has|have)\b.*\?", re.I
)


def heading_of(pieces: Sequence[Piece], position: int, known: Collection[str], remarks: Remarks) -> Heading | None:
    """Give the heading that a piece is, or None; ``known`` holds headings that the page itself lists."""
    piece = pieces[position]
    if piece.table or not piece.text:
        return None
    if piece.mark:
        return _heading(piece, {"=": 1, "-": 2}.get(piece.mark, len(piece.mark)))
    if not _may_head(pieces, position):
        return None
    if comparable(piece.text) not in known:
        why = "a question" if piece.text.endswith("?") else "it stands alone, without a full stop,"
        why = "it stands alone, in capitals," if _level(piece) == 2 and not piece.marker else why
        remarks.guess(piece.line, f"{quote(piece.text)} taken for a heading: {why} between paragraphs")
    return _heading(piece, _level(piece))


def comparable(text: str) -> str:
    """Give a text without case, signs and doubled blanks."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def looks_like_heading(piece: Piece) -> bool:
    """Whether the words of a piece could be a heading, wherever it stands."""
    text = piece.text
    words = text.split()
    if piece.table or piece.lines > 2 or len(text) > LONGEST or not 1 <= len(words) <= MOST_WORDS or is_label(text):
        return False
    if re.match(r"see( also)?\b", text, re.IGNORECASE) or why_chrome(text):
        return False
    if text[0].islower() or not text[0].isalnum() or not re.search(r"[^\W\d_]{2}", text):
        return False
    if text.endswith("?"):
        return bool(_QUESTION.fullmatch(text)) and not re.search(r"[.!?]\s", text)
    return not re.search(r"[.,:;!…。！]$|[.!?]\s+[A-Z]", text) and _closes(piece, words[-1])


def _closes(piece: Piece, last: str) -> bool:
    """Whether a heading can end with this word; a numbered one can with any: "2. What it is used for"."""
    return bool(piece.marker and piece.marker.number) or last.casefold() not in word_set("open-end")


def _heading(piece: Piece, level: int) -> Heading:
    number = f"{piece.marker.raw} " if piece.marker and piece.marker.number else ""
    return Heading(level, (Text(number + piece.text),), piece.line)


def _may_head(pieces: Sequence[Piece], position: int) -> bool:
    piece = pieces[position]
    below = pieces[position + 1] if position + 1 < len(pieces) else None
    if below is None or not looks_like_heading(piece) or (is_caption(piece.text) and below.table):
        return False
    if piece.marker:
        return _numbered_heading(pieces, position, below)
    above = pieces[position - 1] if position else None
    if above and not above.table and not above.marker and above.text.split()[-1:] and _open_ended(above.text):
        return False
    return not below.text[:1].islower() and (_is_usual(piece) or _short_run(pieces, position) < 3)


def _open_ended(text: str) -> bool:
    return text[-1] in ",:(" or text.rsplit(maxsplit=1)[-1].casefold() in word_set("open-end")


def _numbered_heading(pieces: Sequence[Piece], position: int, below: Piece) -> bool:
    """ "2. Before you take it" heads a part when text, not the next number, follows."""
    marker = pieces[position].marker
    above = pieces[position - 1].marker if position else None
    if (
        marker is None
        or not marker.number
        or (below.marker and below.marker.number)
        or below.indent > pieces[position].indent
    ):
        return False
    return not (above and above.style == marker.style)


def _short_run(pieces: Sequence[Piece], position: int) -> int:
    """Count the heading-like pieces in a row around one: three are rather a list that lost its marks."""
    count = 1
    for step in (-1, 1):
        at = position + step
        while 0 <= at < len(pieces) and _is_short(pieces[at]):
            count += 1
            at += step
    return count


def _is_short(piece: Piece) -> bool:
    return not piece.marker and not piece.mark and not _is_usual(piece) and looks_like_heading(piece)


def _is_usual(piece: Piece) -> bool:
    """Whether a text begins with a word that heads parts of every article, like Symptoms or Treatment."""
    return comparable(piece.text).partition(" ")[0] in word_set("heading") and looks_like_heading(piece)


def unmarked_items(pieces: Sequence[Piece], position: int) -> int:
    """Count the short lines after a lead-in that are a list without bullets; 0 when it is none.

    The last one before running text stays out: it may be the heading of that text.
    """
    if not pieces[position].text.endswith(":") or pieces[position].marker:
        return 0
    end = position + 1
    while end < len(pieces) and _is_item(pieces[end]):
        end += 1
    runs_on = end < len(pieces) and not (pieces[end].marker or pieces[end].table or looks_like_heading(pieces[end]))
    count = end - position - 1 - runs_on
    return count if count > 1 else 0


def _is_item(piece: Piece) -> bool:
    if piece.marker or piece.table or piece.mark or is_label(piece.text) or _is_usual(piece):
        return False
    words = [word for word in piece.text.split() if word not in word_set("small")]
    titled = len(words) > 1 and all(word[0].isupper() for word in words)
    short = len(words) <= MOST_WORDS and piece.lines == 1
    return short and not titled and not re.search(r"[.!?:;,]$", piece.text)


def _level(piece: Piece) -> int:
    letters = [letter for letter in piece.text if letter.isalpha()]
    capitals = all(letter.isupper() for letter in letters) and len(letters) > 4
    return 2 if capitals or piece.marker else 3
