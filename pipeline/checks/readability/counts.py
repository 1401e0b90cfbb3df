"""What the formulas count: sentences, words, letters and syllables of a text that we segmented ourselves.

The text is cut by ``pipeline.text``, never by a formula's own regular expression, so that every formula of a language
sees the same sentences and words and an editor can be shown them. What is known of a word is found once and kept;
counts of parts add up to the counts of the whole.
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from operator import lshift
from typing import NamedTuple

from pipeline.checks.readability.hard_words import is_hard, is_unfamiliar
from pipeline.checks.readability.runs import runs_of
from pipeline.text.once import Once
from pipeline.text.sentences import split_sentences
from pipeline.text.syllables import count_syllables
from pipeline.text.words import split_words

_LOADS = (0.0, 0.0, 0.0, 0.84, 1.5, 3.5, 26.25)
"""Weights of words by their syllables, six and more alike (Bezirci & Yılmaz 2010)."""
LONG = 6
"""A word of LIX, RIX and the Vienna formulas is long when it has more letters than this (Björnsson 1968)."""


class Counts(NamedTuple):
    """Sums over a text."""

    sentences: int = 0
    semicolons: int = 0
    """Semicolons, which end a sentence for SMOG alone."""
    words: int = 0
    letters: int = 0
    """Letters and digits, without punctuation."""
    syllables: int = 0
    monosyllables: int = 0
    polysyllables: int = 0
    """Words of three syllables or more."""
    long_words: int = 0
    """Words of more than six letters."""
    hard: int = 0
    """Words that Gunning's index counts, in English and Polish."""
    unfamiliar: int = 0
    """Words that Dale and Chall's fourth-graders did not know, in English."""
    load: float = 0
    """Sum of the weights that Bezirci and Yılmaz give long words."""
    characters: int = 0
    """This and what follows: sums over ``Runs``, in Japanese, whose words are not counted."""
    commas: int = 0
    roman: int = 0
    roman_runs: int = 0
    hiragana: int = 0
    hiragana_runs: int = 0
    kanji: int = 0
    kanji_runs: int = 0
    katakana: int = 0
    katakana_runs: int = 0


_BITS = 40
"""Of a field in a packed number: a million million, more than any text has of anything."""
_FIELD = (1 << _BITS) - 1
_PLACES = range(0, _BITS * len(Counts._fields), _BITS)


@lru_cache(maxsize=512)
def count_text(text: str, locale: str) -> Counts:
    """Count ``text`` in the language ``locale`` (BCP 47)."""
    return count_sentences(split_sentences(text, locale), locale)


def count_sentences(sentences: Iterable[str], locale: str) -> Counts:
    """Count sentences; one without a word does not count."""
    return _unpacked(sum(_count_sentence(sentence, locale) for sentence in sentences))


def _packed(counts: Counts) -> int:
    """Write counts into one number: adding that is many times as fast as adding twenty."""
    return sum(map(lshift, counts._replace(load=round(counts.load * 100)), _PLACES))


def _unpacked(number: int) -> Counts:
    whole = Counts(*(number >> place & _FIELD for place in _PLACES))
    return whole._replace(load=whole.load / 100)


@lru_cache(maxsize=16384)
def _count_sentence(sentence: str, locale: str) -> int:
    if locale.partition("-")[0] == "ja":
        runs = runs_of(sentence)
        return _packed(Counts(sentences=1, **runs._asdict())) if runs.characters else 0
    stretches, known = sentence.split(), _counts_of(locale, first=False)
    begins = next((stretch for stretch in stretches if known[stretch]), None)
    if begins is None:
        return 0
    others = sum(map(known.__getitem__, stretches)) - known[begins]
    return 1 + (sentence.count("; ") << _BITS) + _counts_of(locale, first=True)[begins] + others


@cache
def _counts_of(locale: str, *, first: bool) -> Once[int]:
    """Give the counts of each stretch between two spaces, or of each whose first word begins a sentence."""

    def count(stretch: str) -> int:
        words = enumerate(split_words(stretch, locale))
        return sum(_packed(_count_word(word, locale, first and number == 0)) for number, word in words)

    return Once(count)


def _count_word(word: str, locale: str, first: bool) -> Counts:
    """Count one word.

    ``first`` says that it begins a sentence, so that its capital means nothing.
    """
    letters = sum(character.isalnum() for character in word)
    syllables = count_syllables(word, locale)
    language = locale.partition("-")[0]
    common = first or not word[0].isupper()
    return Counts(
        words=1,
        letters=letters,
        syllables=syllables,
        monosyllables=int(syllables == 1),
        polysyllables=int(syllables > 2),
        long_words=int(letters > LONG),
        hard=int(is_hard(word, syllables, common, language)),
        unfamiliar=int(language == "en" and is_unfamiliar(word, common)),
        load=_LOADS[min(syllables, len(_LOADS) - 1)],
    )
