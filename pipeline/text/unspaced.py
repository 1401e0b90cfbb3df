"""Terms in languages that write words together (zh ja th lo km my), and in Korean, which writes particles onto them.

A term counts wherever its characters stand, spaces and hyphens aside; Latin letters and digits at its edges must
not go on, and no term ends before a vowel sign. The longest of several terms at one place is the one that is used.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from pipeline.text.affixes import SYLLABLES
from pipeline.text.korean_verbs import beginnings
from pipeline.text.morphology import morphology
from pipeline.text.normalisation import fold
from pipeline.text.patterns import Named
from pipeline.text.unspaced_halves import halves_of
from pipeline.text.word_keys import is_abbreviation
from pipeline.text.word_tokens import HYPHENS

LONG = 3
"""Korean syllables of a term that is taken for itself wherever it stands within a word."""

_IDEOGRAPH = re.compile("[\u4e00-\u9fff]")
"""Without one, a word in kana that ends as a verb does may be anything."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A text without spaces and in one spelling, with the place of each character in the text as written."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    """A character that folds to nothing (ー) belongs to the one before it."""
    breaks: frozenset[int]
    """Numbers of characters before which a space stood."""


def folded(text: str, language: str) -> Folded:
    """Fold ``text`` character by character, so that every place can be found again."""
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    breaks: set[int] = {0}
    for index, character in enumerate(text):
        if character.isspace() or character in HYPHENS:
            breaks.add(len(characters))
            continue
        written = _folded_character(character, language)
        for each in written:
            characters.append(each)
            starts.append(index)
            ends.append(index + 1)
        if not written and ends:
            ends[-1] = index + 1
    return Folded("".join(characters), starts, ends, frozenset({*breaks, len(characters)}))


@lru_cache(maxsize=1 << 14)
def _folded_character(character: str, language: str) -> str:
    return character if "\uac00" <= character <= "\ud7a3" else unicodedata.normalize("NFKC", fold(character, language))


class UnspacedIndex:
    """The terms of one such language, by their form and the lengths of those that begin alike."""

    def __init__(self, terms: Sequence[Named], language: str) -> None:
        """Fold ``terms``; their numbers are their places in the list."""
        self._language = language
        self._forms: dict[str, list[int]] = defaultdict(list)
        self._capitals: dict[int, str] = {}
        lengths: dict[str, set[int]] = defaultdict(set)
        inflected: list[str] = []
        for number, term in enumerate(terms):
            whole = folded(term.text, language).text
            grown = () if term.match in ("exact", "case-sensitive") else tuple(_forms(whole, language))
            inflected += grown
            for form in grown or filter(None, (whole,)):
                self._forms[form].append(number)
                lengths[form[:2]].add(len(form))
            if term.match == "case-sensitive" or is_abbreviation(term.text, language):
                self._capitals[number] = unicodedata.normalize("NFKC", term.text)
        self._verbs = frozenset(each for term in terms for each in beginnings(term.text)) if language == "ko" else ()
        self._halves = halves_of(inflected, morphology(language))
        self._lengths = {first: sorted(each, reverse=True) for first, each in lengths.items()}

    def find(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Yield (number, start, end) of every use, the longest first at one place."""
        where = folded(text, self._language)
        places = self._places(where.text)
        if self._halves:
            apart = self._halves.find(where.text)
            places = chain(places, ((start, end, self._forms[term]) for start, end, term in apart))
        for start, end, numbers in places:
            is_verb = self._verbs and start in where.breaks and where.text[start:end] in self._verbs
            if is_verb or _is_whole(where, start, end, self._language):
                first, last = where.starts[start], where.ends[end - 1]
                for number in numbers:
                    if number not in self._capitals or self._has_its_capitals(number, text[first:last]):
                        yield number, first, last

    def _places(self, plain: str) -> Iterator[tuple[int, int, list[int]]]:
        """Yield where the characters of terms stand: start, end and the numbers of the terms."""
        forms, lengths = self._forms, self._lengths
        for start, character in enumerate(plain):
            for length in lengths.get(plain[start : start + 2], ()):
                numbers = forms.get(plain[start : start + length])
                if numbers and start + length <= len(plain):
                    yield start, start + length, numbers
            if character in forms and start + 1 < len(plain):
                yield start, start + 1, forms[character]

    def _has_its_capitals(self, number: int, written: str) -> bool:
        """Say whether a term that is told by its capitals (CT) stands there with them."""
        return unicodedata.normalize("NFKC", written) == self._capitals[number]


def _forms(form: str, language: str) -> Iterator[str]:
    """Yield a folded term and what its verb becomes: 吐く, 吐い(た); 토하다, 토했(다)."""
    if not form:
        return
    yield form
    if language == "ko":
        yield from beginnings(form)
    for first, *others in morphology(language).paradigms.values():
        stem = form.removesuffix(first)
        if len(stem) < len(form) and _IDEOGRAPH.search(stem):
            yield from (stem + other for other in others)


def _is_whole(text: Folded, start: int, end: int, language: str) -> bool:
    plain, breaks = text.text, text.breaks
    if start not in breaks and _goes_on(plain[start - 1 : start + 1]):
        return False
    if end not in breaks and _goes_on(plain[end - 1 : end + 1]):
        return False
    if end < len(plain) and _is_mark(plain[end]):
        return False
    return language != "ko" or _is_korean_word(text, start, end)


@lru_cache(maxsize=1 << 14)
def _goes_on(pair: str) -> bool:
    """Say whether two neighbours are of one Latin word or number."""
    return (pair[0].isdigit() and pair[1].isdigit()) or (_is_latin(pair[0]) and _is_latin(pair[1]))


@lru_cache(maxsize=1 << 14)
def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "M"


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
