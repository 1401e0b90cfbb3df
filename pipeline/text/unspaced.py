"""Terms in languages that write words together (zh ja th lo km my), and in Korean, which writes particles onto them.

A term counts wherever its characters stand, spaces and hyphens aside; Latin letters and digits at its edges must
not go on, and no term ends before a vowel sign. The longest of several terms at one place is the one that is used.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, compress
from operator import add

from pipeline.text.affixes import SYLLABLES
from pipeline.text.hits import Hit, hit_of, span_of
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
    if max(map(len, written), default=0) == 1:
        return _placed(text, plain, written)
    return _placed_apart(text, written)


def _placed(text: str, plain: str, written: Sequence[str]) -> Folded:
    """Give the place of each folded character where some characters of the text are none."""
    starts = list(compress(range(len(text)), written))
    ends = [start + 1 for start in starts]
    breaks = {0, len(starts)}
    for number, at in enumerate([at for at, each in enumerate(written) if not each]):
        if _parts_words(text[at]):
            breaks.add(at - number)
        elif at > number:
            ends[at - number - 1] = at + 1
    return Folded(plain, starts, ends, frozenset(breaks))


def _placed_apart(text: str, written: Sequence[str]) -> Folded:
    """Give the place of each folded character where a character of the text is several."""
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
        self._lengths = {first: sorted(each, reverse=True) for first, each in lengths.items() if len(first) == 2}
        """First two characters -> lengths of the terms that begin so."""
        self._single = frozenset(form for form in self._forms if len(form) == 1)

    def find(self, text: str) -> Iterator[Hit]:
        """Yield every use, the longest first at one place."""
        where = folded(text, self._language)
        forms, edged, capitals, starts, ends = self._forms, self._edged, self._capitals, where.starts, where.ends
        for start, end, form in self._places(where.text):
            if form not in edged or self._may_stand(where, start, end):
                span = span_of((starts[start], ends[end - 1]))
                for number in forms[form]:
                    if number not in capitals or self._has_its_capitals(number, text[span.start : span.end]):
                        yield hit_of((number, span, False))

    def _may_stand(self, where: Folded, start: int, end: int) -> bool:
        """Say whether what stands beside a form leaves it a word."""
        is_verb = self._verbs and start in where.breaks and where.text[start:end] in self._verbs
        return bool(is_verb) or _is_whole(where, start, end, self._language)

    def _places(self, plain: str) -> Iterable[tuple[int, int, str]]:
        """Give where the characters of terms stand: start, end and the form; never before a vowel sign."""
        forms = self._forms
        beginnings = map(self._lengths.get, map(add, plain, plain[1:]))
        found = [
            (start, start + length, plain[start : start + length])
            for start, lengths in enumerate(beginnings)
            if lengths
            for length in lengths
            if plain[start : start + length] in forms
        ]
        places = [each for each in found if each[1] <= len(plain)]
        if self._single and not self._single.isdisjoint(plain):
            places += [(at, at + 1, each) for at, each in enumerate(plain) if each in self._single]
            places.sort(key=lambda place: (place[0], -place[1]))
        if any(map(_is_mark, set(plain))):
            places = [each for each in places if not _is_mark(plain[each[1] : each[1] + 1])]
        return chain(places, self._halves.find(plain)) if self._halves else places

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
