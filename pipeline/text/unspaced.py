"""Terms in languages that write words together (zh ja th lo km my), and in Korean, which writes particles onto them.

A term counts wherever its characters stand, spaces and hyphens aside; Latin letters and digits at its edges must
not go on, and no term ends before a vowel sign. The longest of several terms at one place is the one that is used.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
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
    letters = _letters(language)
    written = [letters[character] for character in text]
    plain = "".join(written)
    if len(plain) == len(text) and "" not in written and all(map((1).__eq__, map(len, written))):
        places = range(len(text) + 1)
        return Folded(plain, places[:-1], places[1:], frozenset({0, len(text)}))
    return _placed(text, written)


def _placed(text: str, written: Sequence[str]) -> Folded:
    """Give the place of each folded character where a character of the text is none or several."""
    starts: list[int] = []
    ends: list[int] = []
    breaks: set[int] = {0}
    for index, (character, each) in enumerate(zip(text, written, strict=True)):
        if each:
            starts += [index] * len(each)
            ends += [index + 1] * len(each)
        elif _parts_words(character):
            breaks.add(len(starts))
        elif ends:
            ends[-1] = index + 1
    return Folded("".join(written), starts, ends, frozenset({*breaks, len(starts)}))


def _parts_words(character: str) -> bool:
    return character.isspace() or character in HYPHENS


class _Letters(dict[str, str]):
    """Characters of a language folded, spaces and hyphens to nothing; worked out as they come."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, character: str) -> str:
        known = self[character] = "" if _parts_words(character) else _folded_character(character, self._language)
        return known


@cache
def _letters(language: str) -> _Letters:
    return _Letters(language)


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
        self._edged = frozenset(form for form in self._forms if language == "ko" or _has_edge(form))
        """Forms beside which not every character may stand."""
        self._firsts = frozenset(form[0] for form in self._forms)
        self._lengths = {first: sorted(each, reverse=True) for first, each in lengths.items()}

    def find(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Yield (number, start, end) of every use, the longest first at one place."""
        where = folded(text, self._language)
        places = self._places(where.text)
        if self._halves:
            places = chain(places, self._halves.find(where.text))
        for start, end, form in places:
            is_verb = self._verbs and start in where.breaks and where.text[start:end] in self._verbs
            if is_verb or form not in self._edged or _is_whole(where, start, end, self._language):
                first, last = where.starts[start], where.ends[end - 1]
                for number in self._forms[form]:
                    if number not in self._capitals or self._has_its_capitals(number, text[first:last]):
                        yield number, first, last

    def _places(self, plain: str) -> Iterator[tuple[int, int, str]]:
        """Yield where the characters of terms stand: start, end and the form; never before a vowel sign."""
        forms, firsts = self._forms, self._firsts
        for start in [at for at, character in enumerate(plain) if character in firsts]:
            for length in self._lengths.get(plain[start : start + 2], ()):
                form = plain[start : start + length]
                if form in forms and len(form) == length and not _is_mark(plain[start + length : start + length + 1]):
                    yield start, start + length, form
            if plain[start] in forms and start + 1 < len(plain) and not _is_mark(plain[start + 1]):
                yield start, start + 1, plain[start]

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
    return language != "ko" or _is_korean_word(text, start, end)


@lru_cache(maxsize=1 << 14)
def _goes_on(pair: str) -> bool:
    """Say whether two neighbours are of one Latin word or number."""
    return (pair[0].isdigit() and pair[1].isdigit()) or (_is_latin(pair[0]) and _is_latin(pair[1]))


@lru_cache(maxsize=1 << 14)
def _is_mark(character: str) -> bool:
    return character != "" and unicodedata.category(character)[0] == "M"


def _has_edge(form: str) -> bool:
    """Say whether a word or number may go on beside a form."""
    return any(each.isdigit() or _is_latin(each) for each in (form[0], form[-1]))


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalpha()


def _is_korean_word(text: Folded, start: int, end: int) -> bool:
    if end - start >= LONG or not SYLLABLES[0] <= text.text[start] <= SYLLABLES[1]:
        return True
    if start not in text.breaks:
        return False
    word_end = next(at for at in range(end, len(text.text) + 1) if at in text.breaks)
    return _are_particles(text.text[end:word_end])


def _are_particles(rest: str) -> bool:
    """Say whether what follows a word is a chain of particles, perhaps before a mark."""
    rest = rest.rstrip(".,!?()·…”’\"'")
    if not rest:
        return True
    return any(rest.startswith(each) and _are_particles(rest[len(each) :]) for each in morphology("ko").suffixes)
