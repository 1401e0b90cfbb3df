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
    usual = usual_reading(locale)
    found = length_and_rarity(split_sentences(text, locale), locale) if usual else None
    if not usual or not found:
        return None
    length, rarity = found
    z_length = (length - usual.length_mean) / usual.length_deviation
    return (z_length + (rarity - usual.rare_mean) / usual.rare_deviation) / 2


def usual_reading(locale: str) -> Reading | None:
    """Give what is usual in a language; None without reference texts."""
    found: Reading | None = table(locale, "reading", Reading)
    return found


def rare_share(text: str, locale: str) -> float | None:
    """Give the share of words with a Zipf value below 4; None without a word list or without words."""
    found = length_and_rarity(split_sentences(text, locale), locale)
    return found[1] if found else None


def length_and_rarity(sentences: Sequence[str], locale: str, least: int = 1) -> tuple[float, float] | None:
    """Give log(mean words in a sentence) and the share of rare words; None below ``least`` words or without a list."""
    if not has_frequencies(locale):
        return None
    words = [rateable_words(sentence, locale) for sentence in sentences]
    counted = [found for found in words if found]
    total = sum(len(found) for found in counted)
    if total < least or not total:
        return None
    rare = sum(zipf(word, locale) < COMMON for found in counted for word in found)
    return log(total / len(counted)), rare / total
