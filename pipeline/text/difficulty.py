"""How difficult a text is for readers of its language: the length of its sentences and the rarity of its words.

The index is the mean of two z-scores: the logarithm of the mean sentence length in words, and the share of words with
a Zipf value below 4 (fewer than ten uses in a million words). Formulas of readability miss jargon, which is what
makes health texts hard; on the English medical sentences of MedReadMe (Jiang & Xu, EMNLP 2024) they reach a rank
correlation of .41 to .44 with human judgement, these two figures .71.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from pipeline.text.frequency import COMMON, has_frequencies, rateable_words, zipf
from pipeline.text.language import Words, table
from pipeline.text.sentences import split_sentences


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
    everyday: Words = ()
    """Words of health that people say and hear, though they are rare in print; the rule on rare words leaves them."""


@lru_cache(maxsize=4096)
def difficulty_index(text: str, locale: str) -> float | None:
    """Give the difficulty of ``text`` in standard deviations from the reference texts of its language.

    0 is as hard as a sentence of a public-health text; more is harder. None where the language has no reference
    texts, or the text no words. Never compare the figures of two languages.
    """
    return difficulty_of(length_and_rarity(split_sentences(text, locale), locale), locale)


def difficulty_of(found: tuple[float, float] | None, locale: str) -> float | None:
    """Give the index for the length and rarity of a text, as ``length_and_rarity`` gives them."""
    usual = usual_reading(locale)
    if usual is None or found is None:
        return None
    length, rarity = found
    z_length = (length - usual.length_mean) / usual.length_deviation
    return (z_length + (rarity - usual.rare_mean) / usual.rare_deviation) / 2


def usual_reading(locale: str) -> Reading | None:
    """Give what is usual in a language; None without reference texts."""
    found: Reading | None = table(locale, "reading", Reading)
    return found


def length_and_rarity(sentences: Sequence[str], locale: str, least: int = 1) -> tuple[float, float] | None:
    """Give log(mean words in a sentence) and the share of rare words; None below ``least`` words or without a list."""
    if not has_frequencies(locale):
        return None
    counted = [pair for pair in (_rarity(sentence, locale) for sentence in sentences) if pair[0]]
    total = sum(words for words, _ in counted)
    if total < max(least, 1):
        return None
    return log(total / len(counted)), sum(rare for _, rare in counted) / total


@lru_cache(maxsize=16384)
def _rarity(sentence: str, locale: str) -> tuple[int, int]:
    """Give the words of a sentence and how many of them are rare."""
    words = rateable_words(sentence, locale)
    return len(words), sum(zipf(word, locale) < COMMON for word in words)
