"""Find the words and phrases of a word list in a text, in one pass, longest first.

A list maps a concept to patterns: ``evit*`` (any ending), ``*mayın`` (any beginning of two letters or more),
``a menos que`` (a phrase), ``ne ... que`` (a phrase with one to four words between). Languages whose words
cannot be told apart by spaces match characters instead; there ``...`` stands for up to eight characters.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from pipeline.model import Span
from pipeline.text.tokens import LETTERS, WORD, fold, words

_GAP = "..."
_GAP_WORDS = 4
_GAP_CHARACTERS = "[^。，、,.;；!?！？]{0,8}?"
_PIECE = re.compile(rf"\.\.\.|\*?{LETTERS}['’]?\*?")

Lists = Mapping[str, Sequence[str]]


class Marker(NamedTuple):
    """A pattern found: the concept that it stands for, and its place."""

    concept: str
    span: Span


class _Phrase(NamedTuple):
    concept: str
    head: str
    tail: tuple[str, ...]


_Heads = list[tuple[_Phrase, ...]]
_Placed = list[re.Match[str]]


def _phrase(concept: str, pattern: str, language: str) -> _Phrase:
    pieces = [piece if piece == _GAP else fold(piece, language) for piece in _PIECE.findall(pattern)]
    return _Phrase(concept, pieces[0], tuple(pieces[1:]))


def _equal(piece: str, word: str) -> bool:
    if piece.startswith("*") and len(piece) > 1:
        inner = piece.strip("*")
        return word.find(inner, 2) > 0 if piece.endswith("*") else len(word) > len(inner) + 1 and word.endswith(inner)
    return word.startswith(piece[:-1]) if piece.endswith("*") else word == piece


def _rank(phrase: _Phrase) -> tuple[int, bool, int]:
    """Order phrases that begin alike: more words, no gap, more letters."""
    return -len(phrase.tail), _GAP in phrase.tail, -len(phrase.head.strip("*"))


class WordList:
    """Compiled lists of a language that writes spaces; remembers each word it has seen."""

    def __init__(self, lists: Lists, language: str) -> None:
        """Take concept -> patterns and the language subtag."""
        phrases = [_phrase(concept, pattern, language) for concept in lists for pattern in lists[concept]]
        phrases.sort(key=_rank)
        self._language = language
        self._endings = [phrase for phrase in phrases if phrase.head.startswith("*")]
        self._exact: dict[str, list[_Phrase]] = {}
        self._beginnings: dict[str, list[_Phrase]] = {}
        for phrase in phrases:
            if not phrase.head.startswith("*"):
                place = self._beginnings if phrase.head.endswith("*") else self._exact
                place.setdefault(phrase.head.rstrip("*"), []).append(phrase)
        self._lengths = sorted({len(beginning) for beginning in self._beginnings}, reverse=True)
        self._starting = lru_cache(maxsize=1 << 16)(self._look_up)
        self._following = lru_cache(maxsize=1 << 16)(self._look_ahead)

    def _look_up(self, raw: str) -> tuple[_Phrase, ...]:
        """Give the phrases that may start with a word: those of more words first, then the longest head."""
        word = fold(raw, self._language)
        found = [*self._exact.get(word, ())]
        found += (phrase for phrase in self._endings if _equal(phrase.head, word))
        for length in self._lengths:
            found += self._beginnings.get(word[:length], ()) if length <= len(word) else ()
        return tuple(
            sorted(found, key=lambda phrase: (-len(phrase.tail), _GAP in phrase.tail, -len(phrase.head.strip("*"))))
        )

    def _look_ahead(self, raw: str) -> frozenset[str] | None:
        """Give the words one of which must follow a word that starts phrases; None where any may."""
        tails = [phrase.tail for phrase in self._starting(raw)]
        if any(not tail or tail[0] == _GAP or "*" in tail[0] for tail in tails):
            return None
        return frozenset(tail[0] for tail in tails)

    def _may_start(self, position: int, written: Sequence[str]) -> bool:
        """Whether a phrase can go on after its first word; most texts hold first words only."""
        following = self._following(written[position])
        if following is None:
            return True
        return position + 1 < len(written) and fold(written[position + 1], self._language) in following

    def find(self, text: str) -> tuple[Marker, ...]:
        """Give the markers of a text in reading order; none overlaps another."""
        written = words(text)
        heads = list(map(self._starting, written))
        starts = [place for place, phrases in enumerate(heads) if phrases and self._may_start(place, written)]
        if not starts:
            return ()
        placed = list(WORD.finditer(text))
        found, free = [], 0
        for position in starts:
            if position >= free:
                end, concept = self._longest(heads[position], heads, placed, position)
                if concept:
                    free = end
                    found.append(Marker(concept, Span(placed[position].start(), placed[end - 1].end())))
        return tuple(found)

    def _longest(self, phrases: tuple[_Phrase, ...], heads: _Heads, placed: _Placed, position: int) -> tuple[int, str]:
        for phrase in phrases:
            end = self._match_tail(phrase.tail, heads, placed, position + 1)
            if end:
                return end, phrase.concept
        return position + 1, ""

    def _match_tail(self, tail: tuple[str, ...], heads: _Heads, placed: _Placed, position: int) -> int:
        if not tail:
            return position
        if tail[0] == _GAP:
            return self._match_gap(tail[1:], heads, placed, position)
        if position == len(placed) or not _equal(tail[0], fold(placed[position][0], self._language)):
            return 0
        return 0 if _parted(placed, position - 1) else self._match_tail(tail[1:], heads, placed, position + 1)

    def _match_gap(self, tail: tuple[str, ...], heads: _Heads, placed: _Placed, position: int) -> int:
        """Skip one to four words: a gap swallows no other marker and crosses no punctuation."""
        for here in range(position, min(position + _GAP_WORDS, len(placed) - 1)):
            marked = any(not phrase.tail for phrase in heads[here])
            if marked or _parted(placed, here - 1) or _parted(placed, here):
                return 0
            end = self._match_tail(tail, heads, placed, here + 1)
            if end:
                return 0 if self._goes_on(heads, placed, here + 1, end) else end
        return 0

    def _goes_on(self, heads: _Heads, placed: _Placed, position: int, end: int) -> bool:
        """Whether what a gap leads to is the beginning of a longer phrase: *sauf* of *sauf si*."""
        longer = (phrase.tail for phrase in heads[position] if len(phrase.tail) >= end - position)
        return any(_GAP not in tail and self._match_tail(tail, heads, placed, position + 1) for tail in longer)


def _parted(placed: _Placed, index: int) -> bool:
    """Whether punctuation stands between a word and the next."""
    between = placed[index].string[placed[index].end() : placed[index + 1].start()]
    return bool(between.strip(" \n\u00a0*_-"))


class CharacterList:
    """Compiled lists of a language whose words cannot be told apart by spaces."""

    def __init__(self, lists: Lists) -> None:
        """Take concept -> patterns; a longer pattern wins over a shorter one at the same place."""
        concepts = {pattern: concept for concept in lists for pattern in lists[concept]}
        ordered = sorted(concepts, key=len, reverse=True)
        self._literal = {pattern: concept for pattern, concept in concepts.items() if _GAP not in pattern}
        self._open = [(re.compile(_with_gap(each)), concepts[each]) for each in ordered if _GAP in each]
        self._pattern = re.compile("|".join(_by_first(ordered)) or r"(?!)")

    def find(self, text: str) -> tuple[Marker, ...]:
        """Give the markers of a text in reading order; none overlaps another."""
        found = self._pattern.finditer(text)
        return tuple(Marker(self._concept(match[0]), Span(*match.span())) for match in found)

    def _concept(self, matched: str) -> str:
        literal = self._literal.get(matched)
        return literal or next(concept for pattern, concept in self._open if pattern.fullmatch(matched))


def _by_first(ordered: Sequence[str]) -> Iterator[str]:
    """Yield an expression for each first character, so that most places in a text are passed over at once."""
    rests: dict[str, list[str]] = {}
    for pattern in ordered:
        rests.setdefault(pattern[0], []).append(_with_gap(pattern[1:]))
    return (f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in rests.items())


def _with_gap(pattern: str) -> str:
    return re.escape(pattern).replace(re.escape(_GAP), _GAP_CHARACTERS)


class NameScan:
    """Names of two characters or more in a language without spaces; made for many names."""

    def __init__(self, lists: Lists) -> None:
        """Take concept -> names, compared in lower case."""
        self._starting: dict[str, list[tuple[str, str]]] = {}
        for concept, names in lists.items():
            for name in map(str.lower, names):
                self._starting.setdefault(name[:2], []).append((name, concept))
        for names_here in self._starting.values():
            names_here.sort(key=lambda pair: -len(pair[0]))

    def find(self, text: str) -> tuple[Marker, ...]:
        """Give the names of a text in reading order; none overlaps another."""
        lower, starting = text.lower(), self._starting
        if len(lower) != len(text):
            return ()
        found, free = [], 0
        for position in range(len(lower) - 1):
            if position >= free and (pairs := starting.get(lower[position : position + 2])):
                for name, concept in pairs:
                    if lower.startswith(name, position):
                        free = position + len(name)
                        found.append(Marker(concept, Span(position, free)))
                        break
        return tuple(found)


Finder = WordList | CharacterList


def finder_for(lists: Lists, match: str, locale: str) -> Finder:
    """Compile lists for a locale; ``match`` is ``words`` or ``characters``."""
    return CharacterList(lists) if match == "characters" else WordList(lists, locale.partition("-")[0])
