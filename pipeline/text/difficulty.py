"""How difficult a text is for readers of its language: how long its sentences are, and how long and rare its words.

Formulas of readability miss jargon, which is what makes health texts hard: on the English medical sentences of
MedReadMe (Jiang & Xu, EMNLP 2024) they reach a rank correlation of .41 to .44 with human judgement, the index .75. It
is a weighted mean of three z-scores: the logarithm of the mean sentence length in words, the mean size of the words,
and the mean rarity (7 minus the Zipf value) of the rarer half of each sentence, since the other half are words such as
"and" that say nothing. Where a script shows that a word is learned, the share of such words is added: Arabic with its
short vowels written is poetry, scripture or a classic, and some letters of Hindi stand in words from Sanskrit alone.
Weights come from human judgements of the language where there are any (``tables/derive_weights.py``), else from the
mean over those languages.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from math import log
from typing import NamedTuple

from pipeline.text.frequency import COMMON, has_frequencies, is_matched, rateable_words, zipf
from pipeline.text.language import Words, canonical_tag, table
from pipeline.text.once import Once
from pipeline.text.sentences import split_sentences
from pipeline.text.syllables import count_syllables

COMMONEST = 7.0
"""Zipf value of a word such as "and": ten thousand uses in a million words."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Table ``[reading]`` of a language file: what is usual in the named reference texts, a sentence at a time."""

    source: str
    length_mean: float
    """Mean of the natural logarithm of words in a sentence."""
    length_deviation: float
    rare_mean: float
    """Mean of the share of words with a Zipf value below 4."""
    rare_deviation: float
    size_mean: float
    """Mean of the size of a word."""
    size_deviation: float
    rarity_mean: float
    """Mean of ``COMMONEST`` minus the Zipf value, in the rarer half of the words."""
    rarity_deviation: float
    length_weight: float = 0.5
    size_weight: float = 0.2
    rarity_weight: float = 0.3
    judged: str = ""
    """The human judgements that the weights come from; without any, the weights are the mean of other languages."""
    sized_by: str = "letters"
    """What the size of a word is counted in: letters or syllables."""
    learned: str = ""
    """Regular expression of what shows that a word is learned."""
    learned_mean: float = 0.0
    """Mean share of learned words."""
    learned_weight: float = 0.0
    """What a text of learned words alone has more than one without any."""
    everyday: Words = ()
    """Words of health that people say and hear, though they are rare in print; the rule on rare words leaves them."""


@dataclass(frozen=True, slots=True)
class Usage:
    """What sentences are like."""

    length: float
    """The natural logarithm of the mean number of words in a sentence."""
    size: float
    """Mean letters, or syllables, per word."""
    rare: float
    """Share of words with a Zipf value below 4."""
    rarity: float
    """``COMMONEST`` minus the mean Zipf value, in the rarer half of the words of each sentence."""
    learned: float
    """Share of learned words."""


@lru_cache(maxsize=4096)
def difficulty_index(text: str, locale: str) -> float | None:
    """Give the difficulty of ``text`` in standard deviations from the reference texts of its language.

    0 is as hard as a sentence of a public-health text; more is harder. None where the language has no reference
    texts, or the text no words. Never compare the figures of two languages.
    """
    tag = canonical_tag(locale)
    return difficulty_of(usage(split_sentences(text, tag), tag), tag)


def difficulty_of(found: Usage | None, locale: str) -> float | None:
    """Give the index for what ``usage`` found in a text."""
    usual = usual_reading(locale)
    if usual is None or found is None:
        return None
    return (
        usual.length_weight * (found.length - usual.length_mean) / usual.length_deviation
        + usual.size_weight * (found.size - usual.size_mean) / usual.size_deviation
        + usual.rarity_weight * (found.rarity - usual.rarity_mean) / usual.rarity_deviation
        + usual.learned_weight * (found.learned - usual.learned_mean)
    )


def usual_reading(locale: str) -> Reading | None:
    """Give what is usual in a language; None without reference texts."""
    found: Reading | None = table(locale, "reading", Reading)
    return found


def usage(sentences: Sequence[str], locale: str, least: int = 1) -> Usage | None:
    """Give what sentences of a language are like; None below ``least`` words or without a list of frequencies."""
    if not has_frequencies(locale):
        return None
    counted = [sums for sums in (_sums(sentence, locale) for sentence in sentences) if sums.words]
    total = _Sums(*map(sum, zip(_Sums(), *counted, strict=True)))
    if total.words < max(least, 1):
        return None
    return Usage(
        length=log(total.words / len(counted)),
        size=total.size / total.words,
        rare=total.rare / total.words,
        rarity=total.rarity / total.rarer,
        learned=total.learned / total.words,
    )


class _Sums(NamedTuple):
    """Sums over sentences."""

    words: int = 0
    size: int = 0
    rare: int = 0
    rarer: int = 0
    """Words in the rarer halves."""
    rarity: float = 0.0
    """Rarity of the words in the rarer halves."""
    learned: int = 0


@lru_cache(maxsize=16384)
def _sums(sentence: str, locale: str) -> _Sums:
    stretches = rateable_words(sentence, locale) if is_matched(locale) else sentence.split()
    words = list(chain.from_iterable(map(_ratings(locale).__getitem__, stretches)))
    if not words:
        return _Sums()
    rarities, sizes, learned = zip(*words, strict=True)
    ordered = sorted(rarities)
    half = ordered[len(ordered) // 2 :]
    rare = len(ordered) - bisect_right(ordered, COMMONEST - COMMON)
    return _Sums(len(words), sum(sizes), rare, len(half), sum(half), sum(learned))


@cache
def _ratings(locale: str) -> Once[tuple[tuple[float, int, bool], ...]]:
    """Give the rarity of each word in a stretch between two spaces, its size, and whether it is learned."""
    usual = usual_reading(locale)
    by_syllables = usual is not None and usual.sized_by == "syllables"
    learned = re.compile(usual.learned) if usual and usual.learned else None

    def rate(word: str) -> tuple[float, int, bool]:
        size = count_syllables(word, locale) if by_syllables else len(word)
        return COMMONEST - zipf(word, locale), size, bool(learned and learned.search(word))

    return Once(lambda stretch: tuple(map(rate, rateable_words(stretch, locale))))
