"""Where a text uses a term."""

import unicodedata

from pipeline.model import Span
from pipeline.text.words import SPACELESS


def find_term(term: str, text: str, locale: str, source_text: str = "") -> tuple[Span, ...]:
    """Give the places where ``text`` uses ``term`` as a whole word, in any case.

    ``locale`` is a BCP 47 tag; in a language without spaces between words the term counts wherever it stands.
    Spans count characters of ``text``. ``source_text`` is the text that ``text`` translates.
    """
    wanted, where = term.lower(), text.lower()
    if not wanted or len(where) != len(text):
        return ()
    spaceless = locale.partition("-")[0] in SPACELESS
    found = []
    start = where.find(wanted)
    while start >= 0:
        end = start + len(wanted)
        if spaceless or not (_joins(where, start - 1) or _joins(where, end)):
            found.append(Span(start, end))
        start = where.find(wanted, end)
    return tuple(found)


def _joins(text: str, index: int) -> bool:
    """Say whether the character continues a word; marks count, which ``\\b`` gets wrong in Indic scripts."""
    return 0 <= index < len(text) and unicodedata.category(text[index])[0] in "LMN"
