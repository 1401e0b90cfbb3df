"""Sentences of a text, for any script that marks their ends.

A terminator ends a sentence when white space or the end of the text follows and the next word does not begin in
lower case; an abbreviation of the language, an initial or a number's own point does not. Thai marks no ends: a
Thai text is one sentence a line. Terminators: Unicode Sentence_Terminal (UAX #29).
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from pipeline.text.language import Words, table

_END = re.compile(
    r"(?:[.!?…؟۔।॥‼⁇⁈⁉]+[\"'”’»›)\]]*(?=\s|$)|[。！？｡]+[」』”’）]*)\s*|\n+",
)
_LAST_WORD = re.compile(r"[\w.’'-]+$")


@dataclass(frozen=True, slots=True)
class Sentences:
    """Table ``[sentences]`` of a language file."""

    source: str
    abbreviations: Words
    """Words whose full stop ends no sentence, without the stop, in lower case."""


def split_sentences(text: str, locale: str) -> tuple[str, ...]:
    """Split ``text`` into sentences, without the white space around them; no characters are lost.

    ``locale`` is a BCP 47 tag; its abbreviations come from ``pipeline/languages/``.
    """
    abbreviations = _abbreviations(locale)
    sentences: list[str] = []
    start = 0
    for match in _END.finditer(text):
        if _ends(text, start, match, abbreviations):
            sentences.append(text[start : match.end()].strip())
            start = match.end()
    sentences.append(text[start:].strip())
    return tuple(sentence for sentence in sentences if sentence)


def _ends(text: str, start: int, match: re.Match[str], abbreviations: frozenset[str]) -> bool:
    if text[match.start()] != ".":
        return True
    if text[match.end() : match.end() + 1].islower():
        return False
    last = _LAST_WORD.search(text[start : match.start()])
    if last is None or match.end() == len(text):
        return True
    word = last.group().lower()
    return word not in abbreviations and not (len(word) == 1 and word.isalpha() and last.group().isupper())


@lru_cache(maxsize=128)
def _abbreviations(locale: str) -> frozenset[str]:
    known = table(locale, "sentences", Sentences)
    return frozenset(known.abbreviations) if known else frozenset()
