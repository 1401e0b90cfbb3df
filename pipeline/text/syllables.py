"""Syllables of a word, as the formulas of readability count them.

English has a table (``tables/english_syllables.txt``, derived from CMUdict) that also holds rules for words it does
not know. Other languages have vowel rules in ``[syllables]`` of their language file. A number counts as one
syllable; a short word in capitals is spelled, a syllable a letter; a hyphenated word counts its parts.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline.text.english_syllables import count_english
from pipeline.text.language import Words, table

Counter = Callable[[str], int]
_PARTS = re.compile(r"[-‐‑/·.,:]+")
_SHORT = 3
"""Longest word in capitals that is spelled: MRI, EEG. COVID and AIDS are read as words."""
_SHOUTED = frozenset("do not and the for all any you can see use now no yes if is it in on at to of or".split())


@dataclass(frozen=True, slots=True)
class Syllables:
    """Table ``[syllables]`` of a language file."""

    source: str
    nuclei: str
    """Regular expression; each place that it matches is the core of a syllable."""
    rewrites: Words = ()
    """Replacements made first, in order, as "pattern > replacement"."""


@lru_cache(maxsize=1 << 17)
def count_syllables(word: str, locale: str) -> int:
    """Count the syllables of one word; at least 1.

    ``locale`` is a BCP 47 tag. A language without a table counts the vowel letters that stand together as one.
    """
    if word[:1].isdigit() and not any(letter.isalpha() for letter in word):
        return 1
    counter = _counter(locale.partition("-")[0])
    return max(1, sum(_count_part(part, counter) for part in _PARTS.split(word) if part))


def has_syllables(locale: str) -> bool:
    """Say whether the syllables of a language are counted by rules of its own."""
    language = locale.partition("-")[0]
    return language == "en" or table(language, "syllables", Syllables) is not None


def _count_part(part: str, counter: Counter) -> int:
    if not part.isalpha() and any(letter.isdigit() for letter in part):
        return 1
    if part.isupper() and 1 < len(part) <= _SHORT and part.lower() not in _SHOUTED:
        return len(part)
    return counter(part.lower())


@cache
def _counter(language: str) -> Counter:
    if language == "en":
        return count_english
    rules = table(language, "syllables", Syllables) or Syllables("", "[aeiouyáéíóúàèìòùâêîôûäëïöü]+")
    rewrites = tuple(_rewrites(rules.rewrites))
    nuclei = re.compile(rules.nuclei)

    def count(word: str) -> int:
        for pattern, replacement in rewrites:
            word = pattern.sub(replacement, word)
        return len(nuclei.findall(word)) or 1

    return count


def _rewrites(rules: Words) -> Iterator[tuple[re.Pattern[str], str]]:
    for rule in rules:
        pattern, _, replacement = rule.rpartition(">")
        yield re.compile(pattern.strip()), replacement.strip()
