"""Terms in languages that write words together (zh ja th lo km my), and in Korean, which writes particles onto them.

A term counts wherever its characters stand, spaces and hyphens aside; Latin letters and digits at its edges must
not go on, and no term ends before a vowel sign. The longest of several terms at one place is the one that is used.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.model import Span
from pipeline.text.affixes import SYLLABLES
from pipeline.text.morphology import morphology
from pipeline.text.normalisation import fold
from pipeline.text.patterns import Named
from pipeline.text.word_keys import is_abbreviation
from pipeline.text.word_tokens import HYPHENS

LONG = 3
"""Korean syllables of a term that is taken for itself wherever it stands within a word."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A text without spaces and in one spelling, with the place of each character in the text as written."""

    text: str
    starts: Sequence[int]
    breaks: frozenset[int]
    """Numbers of characters before which a space stood."""


def folded(text: str, language: str) -> Folded:
    """Fold ``text`` character by character, so that every place can be found again."""
    characters: list[str] = []
    starts: list[int] = []
    breaks: set[int] = {0}
    for index, character in enumerate(text):
        if character.isspace() or character in HYPHENS:
            breaks.add(len(characters))
            continue
        for each in _folded_character(character, language):
            characters.append(each)
            starts.append(index)
    return Folded("".join(characters), starts, frozenset({*breaks, len(characters)}))


def _folded_character(character: str, language: str) -> str:
    return character if "\uac00" <= character <= "\ud7a3" else unicodedata.normalize("NFKC", fold(character, language))


class UnspacedIndex:
    """The terms of one such language, by their form and the lengths of those that begin alike."""

    def __init__(self, terms: Sequence[Named], language: str) -> None:
        """Fold ``terms``; their numbers are their places in the list."""
        self._language = language
        self._terms = terms
        self._forms: dict[str, list[int]] = defaultdict(list)
        lengths: dict[str, set[int]] = defaultdict(set)
        for number, term in enumerate(terms):
            form = folded(term.text, language).text
            if form:
                self._forms[form].append(number)
                lengths[form[0]].add(len(form))
        self._lengths = {first: sorted(each, reverse=True) for first, each in lengths.items()}

    def find(self, text: str) -> Iterator[tuple[int, Span]]:
        """Yield (number, place) of every use, the longest first at one place."""
        where = folded(text, self._language)
        for start, character in enumerate(where.text):
            for length in self._lengths.get(character, ()):
                end = start + length
                numbers = self._forms.get(where.text[start:end])
                if numbers and end <= len(where.text) and _is_whole(where, start, end, self._language):
                    span = Span(where.starts[start], where.starts[end - 1] + 1)
                    yield from ((number, span) for number in numbers if self._has_its_capitals(number, text, span))

    def _has_its_capitals(self, number: int, text: str, span: Span) -> bool:
        """Say whether a term that is told by its capitals (CT) stands there with them."""
        term = self._terms[number]
        if term.match != "case-sensitive" and not is_abbreviation(term.text, self._language):
            return True
        return unicodedata.normalize("NFKC", text[span.start : span.end]) == unicodedata.normalize("NFKC", term.text)


def _is_whole(text: Folded, start: int, end: int, language: str) -> bool:
    if _goes_on(text, start) or _goes_on(text, end):
        return False
    if end < len(text.text) and unicodedata.category(text.text[end])[0] == "M":
        return False
    return language != "ko" or _is_korean_word(text, start, end)


def _goes_on(text: Folded, at: int) -> bool:
    """Say whether a Latin word or a number stands across ``at``."""
    if at in text.breaks:
        return False
    before, after = text.text[at - 1], text.text[at]
    return (before.isdigit() and after.isdigit()) or (_is_latin(before) and _is_latin(after))


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalpha()


def _is_korean_word(text: Folded, start: int, end: int) -> bool:
    if end - start >= LONG or not SYLLABLES[0] <= text.text[start] <= SYLLABLES[1]:
        return True
    word_end = min(at for at in text.breaks if at >= end)
    return start in text.breaks and _are_particles(text.text[end:word_end])


def _are_particles(rest: str) -> bool:
    """Say whether what follows a word is a chain of particles, perhaps before a mark."""
    rest = rest.rstrip(".,!?()·…”’\"'")
    if not rest:
        return True
    return any(rest.startswith(each) and _are_particles(rest[len(each) :]) for each in morphology("ko").suffixes)
