"""What the formulas count: sentences, words, letters and syllables of a text that we segmented ourselves.

The text is cut by ``pipeline.text``, never by a formula's own regular expression, so that every formula of a language
sees the same sentences and words and an editor can be shown them.
"""

from dataclasses import dataclass
from functools import cache, lru_cache

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
    """Count ``text`` in the language ``locale`` (BCP 47); sentences without a word do not count."""
    sentences = [words for words in (split_words(s, locale) for s in split_sentences(text, locale)) if words]
    tokens = tuple(word for words in sentences for word in words)
    measures = [_measure(word, locale) for word in tokens]
    starts, position = [], 0
    for words in sentences:
        starts.append(position)
        position += len(words)
    return Counts(
        sentences=len(sentences),
        words=len(tokens),
        letters=sum(letters for letters, _ in measures),
        syllables=sum(syllables for _, syllables in measures),
        monosyllables=sum(syllables == 1 for _, syllables in measures),
        polysyllables=sum(syllables > 2 for _, syllables in measures),
        long_words=sum(letters > LONG for letters, _ in measures),
        semicolons=text.count("; "),
        tokens=tokens,
        starts=frozenset(starts),
    )


@cache
def _measure(word: str, locale: str) -> tuple[int, int]:
    """Give the letters and the syllables of a word."""
    return sum(character.isalnum() for character in word), count_syllables(word, locale)
