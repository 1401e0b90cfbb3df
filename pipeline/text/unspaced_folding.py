"""A text of a language that writes words together in one spelling, with the place of each character as written."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import compress

from pipeline.text.normalisation import fold
from pipeline.text.word_tokens import HYPHENS


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
