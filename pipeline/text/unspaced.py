"""Terms in languages that write words together (zh ja th lo km my), and in Korean, which writes particles onto them.

A term counts wherever its characters stand, spaces and hyphens aside; Latin letters and digits at its edges must
not go on, and no term ends before a vowel sign. The longest of several terms at one place is the one that is used.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import add

from pipeline.text.affixes import SYLLABLES
from pipeline.text.hits import Hit, hit_of, span_of
from pipeline.text.korean_verbs import beginnings
from pipeline.text.morphology import morphology
from pipeline.text.patterns import Named
from pipeline.text.unspaced_folding import Folded, folded
from pipeline.text.unspaced_halves import halves_of
from pipeline.text.word_keys import is_abbreviation

LONG = 3
"""Korean syllables of a term that is taken for itself wherever it stands within a word."""

END = "\0"
"""Stands for the character behind the last one."""
_IDEOGRAPH = re.compile("[\u4e00-\u9fff]")
"""Without one, a word in kana that ends as a verb does may be anything."""


class _Lengths(dict[str, Sequence[int]]):
    """Two characters -> lengths of the terms that begin so, longest first; worked out as they come."""

    def __init__(self, lengths: Mapping[str, Collection[int]]) -> None:
        super().__init__()
        self._lengths = lengths

    def __missing__(self, pair: str) -> Sequence[int]:
        found = {*self._lengths.get(pair, ()), *self._lengths.get(pair[0], ())}
        known = self[pair] = tuple(sorted(found, reverse=True))
        return known


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
        self._lengths = _Lengths(lengths)

    def find(self, text: str) -> list[Hit]:
        """Give every use, the longest first at one place."""
        where = folded(text, self._language)
        forms, edged, capitals, starts, ends = self._forms, self._edged, self._capitals, where.starts, where.ends
        hits: list[Hit] = []
        for start, end, form in self._places(where.text):
            if form in edged and not self._may_stand(where, start, end):
                continue
            span = span_of((starts[start], ends[end - 1]))
            for number in forms[form]:
                if number not in capitals or self._has_its_capitals(number, text[span.start : span.end]):
                    hits.append(hit_of((number, span, False)))
        return hits

    def _may_stand(self, where: Folded, start: int, end: int) -> bool:
        """Say whether what stands beside a form leaves it a word."""
        is_verb = self._verbs and start in where.breaks and where.text[start:end] in self._verbs
        return bool(is_verb) or _is_whole(where, start, end, self._language)

    def _places(self, plain: str) -> Iterator[tuple[int, int, str]]:
        """Yield where the characters of terms stand: start, end and the form; never before a vowel sign."""
        forms, has_marks = self._forms, any(map(_is_mark, set(plain)))
        for start, lengths in enumerate(map(self._lengths.__getitem__, map(add, plain, plain[1:] + END))):
            for length in lengths:
                end = start + length
                form = plain[start:end]
                if form in forms and end <= len(plain) and not (has_marks and _is_mark(plain[end : end + 1])):
                    yield start, end, form
        if self._halves:
            yield from self._halves.find(plain)

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
