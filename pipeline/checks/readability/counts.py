"""What the formulas count: sentences, words, letters and syllables of a text that we segmented ourselves.

The text is cut by ``pipeline.text``, never by a formula's own regular expression, so that every formula of a language
sees the same sentences and words and an editor can be shown them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate, chain

from pipeline.text.sentences import split_sentences
from pipeline.text.syllables import count_syllables
from pipeline.text.words import split_words

LONG = 6
"""A word of LIX, RIX and the Vienna formulas is long when it has more letters than this (Björnsson 1968)."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Sums over a text."""

    sentences: int
    words: int
    letters: int
    """Letters and digits, without punctuation."""
    syllables: int
    monosyllables: int
    polysyllables: int
    """Words of three syllables or more."""
    long_words: int
    """Words of more than six letters."""
    semicolons: int
    """Semicolons, which end a sentence for SMOG alone."""
    tokens: tuple[str, ...]
    """The words themselves, in reading order."""
    starts: frozenset[int]
    """Positions in ``tokens`` that begin a sentence."""


@lru_cache(maxsize=512)
def count_text(text: str, locale: str) -> Counts:
    """Count ``text`` in the language ``locale`` (BCP 47)."""
    return count_sentences(split_sentences(text, locale), locale)


def count_sentences(sentences: Iterable[str], locale: str) -> Counts:
    """Count sentences; one without a word does not count."""
    found = [counts for counts in (_count_sentence(sentence, locale) for sentence in sentences) if counts.words]
    starts = accumulate((counts.words for counts in found[:-1]), initial=0)
    return Counts(
        sentences=len(found),
        words=sum(counts.words for counts in found),
        letters=sum(counts.letters for counts in found),
        syllables=sum(counts.syllables for counts in found),
        monosyllables=sum(counts.monosyllables for counts in found),
        polysyllables=sum(counts.polysyllables for counts in found),
        long_words=sum(counts.long_words for counts in found),
        semicolons=sum(counts.semicolons for counts in found),
        tokens=tuple(chain.from_iterable(counts.tokens for counts in found)),
        starts=frozenset(starts) if found else frozenset(),
    )


@lru_cache(maxsize=16384)
def _count_sentence(sentence: str, locale: str) -> Counts:
    tokens = split_words(sentence, locale)
    measures = [_measure(word, locale) for word in tokens]
    return Counts(
        sentences=1,
        words=len(tokens),
        letters=sum(letters for letters, _ in measures),
        syllables=sum(syllables for _, syllables in measures),
        monosyllables=sum(syllables == 1 for _, syllables in measures),
        polysyllables=sum(syllables > 2 for _, syllables in measures),
        long_words=sum(letters > LONG for letters, _ in measures),
        semicolons=sentence.count("; "),
        tokens=tokens,
        starts=frozenset((0,)),
    )


@cache
def _measure(word: str, locale: str) -> tuple[int, int]:
    """Give the letters and the syllables of a word."""
    return sum(character.isalnum() for character in word), count_syllables(word, locale)
