"""The lines over the running text of a scraped page: the title, what repeats it, what is the site's."""

import re
from collections.abc import Sequence
from pathlib import PurePath

from pipeline.importing.chrome import why_empty_section
from pipeline.importing.outline import comparable, looks_like_heading
from pipeline.importing.pieces import Piece
from pipeline.importing.title import Candidate, Title, find_title, without_site
from pipeline.importing.tree import Node, Paragraph, Remarks, quote
from pipeline.model import Text

_SENTENCE_END = re.compile(r"\w\w[.!؟][\"”’)\]]*(?:\s|$)|[。！]")
SENTENCES = 3
"""Paragraphs from the top whose first sentence may define what the article is about."""


def is_prose(piece: Piece) -> bool:
    """Whether a piece is running text: three words or more, with the end of a sentence."""
    if piece.marker or piece.table or piece.mark:
        return False
    ended = _SENTENCE_END.search(piece.text)
    return bool(ended) and (len(piece.text.split()) > 2 or not piece.text.isascii())


def choose_title(pieces: Sequence[Piece], remarks: Remarks) -> Title:
    """Give the title and say how it was found; the candidates are the short lines over the running text."""
    first = next((n for n, piece in enumerate(pieces) if is_prose(piece)), len(pieces))
    over = [piece for piece in pieces[:first] if not piece.marker and (piece.mark or looks_like_heading(piece))]
    prose = [piece.text for piece in pieces if is_prose(piece)][:SENTENCES]
    candidates = [Candidate(piece.text, piece.line) for piece in over]
    prose += [piece.text for piece in over if piece.text.endswith("?")]
    title = find_title(candidates, prose, _crumb(remarks), PurePath(remarks.path).stem)
    place = title.line or (pieces[first].line if first < len(pieces) else 0)
    words = next((piece.text for piece in over if piece.line == title.line), "")
    remarks.guess(place, f"title '{title.text}' {title.found}; check it", words)
    return title


def _crumb(remarks: Remarks) -> str:
    """Give the last of the breadcrumbs that were dropped."""
    trails = (re.split(r"\s*[/>›»|→]\s*", remark.words) for remark in remarks.dropped)
    return next((trail[-1].strip() for trail in trails if len(trail) > 2 and trail[0].casefold() == "home"), "")


def without_title(pieces: Sequence[Piece], title: Title, remarks: Remarks) -> tuple[Piece, ...]:
    """Take the title out of the text, where it stands as a line of its own, as often as it does so on top."""
    first = next((n for n, piece in enumerate(pieces) if is_prose(piece)), len(pieces))
    kept: list[Piece] = []
    for piece in pieces[:first]:
        named = comparable(without_site(piece.text)) == comparable(title.text)
        same = named and not piece.marker and bool(piece.text)
        if same and piece.line != title.line:
            remarks.drop(piece.line, piece.text, "it repeats the title")
        elif why_empty_section(piece.text) and not piece.marker:
            remarks.drop(piece.line, piece.text, "it stands over the text, where no section can begin")
        elif not same:
            kept.append(piece)
    return (*kept, *pieces[first:])


def part_over_text(
    pieces: Sequence[Piece], title: Title, remarks: Remarks
) -> tuple[tuple[Node, ...], tuple[Piece, ...]]:
    """Part the short lines over the title, which are rather the site's than headings, from the rest."""
    count = 0
    while count < len(pieces) and pieces[count].line < title.line and not _is_built(pieces[count]):
        remark_doubt(pieces[count], remarks)
        count += 1
    over = tuple(Paragraph((Text(piece.text),), piece.line) for piece in pieces[:count])
    return over, tuple(pieces[count:])


def _is_built(piece: Piece) -> bool:
    return bool(piece.marker or piece.table)


def remark_doubt(piece: Piece, remarks: Remarks) -> None:
    """Tell of a short line that is left as a paragraph: it may be a heading or chrome that nobody foresaw."""
    if looks_like_heading(piece) and not why_empty_section(piece.text):
        told = "stands alone and was kept as a paragraph; it may be a heading, a list item, or not belong here"
        remarks.guess(piece.line, f"{quote(piece.text)} {told}")
