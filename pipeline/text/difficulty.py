"""How difficult a text is for readers of its language: how long its sentences are, and how long and rare its words.

Formulas of readability miss jargon, which is what makes health texts hard: on the English medical sentences of
MedReadMe (Jiang & Xu, EMNLP 2024) they reach a rank correlation of .41 to .44 with human judgement, the index .71. It
is a weighted mean of three z-scores: the logarithm of the mean sentence length in words, letters per word, and the mean
rarity of the words (7 minus their Zipf value). Weights come from human judgements of the language where there are any
(``tables/derive_weights.py``), else from the mean over those languages.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from pipeline.text.frequency import COMMON, has_frequencies, rateable_words, zipf
from pipeline.text.language import Words, table
from pipeline.text.sentences import split_sentences

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
    letters_mean: float
    """Mean of letters per word."""
    letters_deviation: float
    rarity_mean: float
    """Mean of ``COMMONEST`` minus the mean Zipf value."""
    rarity_deviation: float
    length_weight: float = 0.5
    letters_weight: float = 0.2
    rarity_weight: float = 0.3
    judged: str = ""
    """The human judgements that the weights come from; without any, the weights are the mean of other languages."""
    everyday: Words = ()
    """Words of health that people say and hear, though they are rare in print; the rule on rare words leaves them."""


@dataclass(frozen=True, slots=True)
class Usage:
    """What sentences are like."""

    length: float
    """The natural logarithm of the mean number of words in a sentence."""
    letters: float
    """Mean letters per word."""
    rare: float
    """Share of words with a Zipf value below 4."""
    rarity: float
    """``COMMONEST`` minus the mean Zipf value of the words."""


@lru_cache(maxsize=4096)
def difficulty_index(text: str, locale: str) -> float | None:
    """Give the difficulty of ``text`` in standard deviations from the reference texts of its language.

    0 is as hard as a sentence of a public-health text; more is harder. None where the language has no reference
    texts, or the text no words. Never compare the figures of two languages.
    """
    return difficulty_of(usage(split_sentences(text, locale), locale), locale)


def difficulty_of(found: Usage | None, locale: str) -> float | None:
    """Give the index for what ``usage`` found in a text."""
    usual = usual_reading(locale)
    if usual is None or found is None:
        return None
    return (
        usual.length_weight * (found.length - usual.length_mean) / usual.length_deviation
        + usual.letters_weight * (found.letters - usual.letters_mean) / usual.letters_deviation
        + usual.rarity_weight * (found.rarity - usual.rarity_mean) / usual.rarity_deviation
    )


def usual_reading(locale: str) -> Reading | None:
    """Give what is usual in a language; None without reference texts."""
    found: Reading | None = table(locale, "reading", Reading)
    return found


def usage(sentences: Sequence[str], locale: str, least: int = 1) -> Usage | None:
    """Give what sentences of a language are like; None below ``least`` words or without a list of frequencies."""
    if not has_frequencies(locale):
        return None
    counted = [sums for sums in (_sums(sentence, locale) for sentence in sentences) if sums[0]]
    words, letters, rare, zipfs = _total(counted)
    if words < max(least, 1):
        return None
    return Usage(log(words / len(counted)), letters / words, rare / words, COMMONEST - zipfs / words)


_Sums = tuple[int, int, int, float]


def _total(counted: Iterable[_Sums]) -> _Sums:
    words, letters, rare, zipfs = (sum(column) for column in zip((0, 0, 0, 0.0), *counted, strict=True))
    return int(words), int(letters), int(rare), zipfs


@lru_cache(maxsize=16384)
def _sums(sentence: str, locale: str) -> _Sums:
    """Give the words of a sentence, their letters, how many of them are rare, and the sum of their Zipf values."""
    words = rateable_words(sentence, locale)
    values = [zipf(word, locale) for word in words]
    return len(words), sum(map(len, words)), sum(value < COMMON for value in values), sum(values)
