"""Which sentences make a text hard: those without which it would be easiest, by the first measure of its language."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.checks.readability.counts import Counts, count_sentences
from pipeline.checks.readability.scales import EASIER_IS_MORE
from pipeline.checks.readability.scores import formulas_of
from pipeline.text.difficulty import difficulty_of, usage

FEWEST = 8
"""Fewest sentences of a text of which some can be called the hardest."""
NAMED = 3
"""How many sentences are named: what an editor can rewrite in one sitting."""


@dataclass(frozen=True, slots=True)
class Hardest:
    """The sentences that weigh most, the heaviest first, and the measure of the text without all of them."""

    sentences: tuple[str, ...]
    without: float
    """On the scale of the language's first formula, or of the difficulty index where it has none."""


def hardest_sentences(sentences: Sequence[str], locale: str) -> Hardest | None:
    """Find the sentences (as ``prepare`` gives them) that weigh most; None for a short text or without a measure.

    The weight of a sentence is what the measure of the whole text gains when it is left out.
    """
    measure = _measure(locale)
    whole = measure(tuple(sentences))
    if whole is None or len(sentences) < FEWEST:
        return None
    gains = [
        (whole - left, sentence)
        for number, sentence in enumerate(sentences)
        if (left := measure((*sentences[:number], *sentences[number + 1 :]))) is not None
    ]
    heaviest = [sentence for gain, sentence in sorted(gains, key=lambda pair: -pair[0])[:NAMED] if gain > 0]
    without = measure(tuple(sentence for sentence in sentences if sentence not in heaviest))
    if not heaviest or without is None:
        return None
    return Hardest(tuple(heaviest), _sign(locale) * without)


def _measure(locale: str) -> Callable[[tuple[str, ...]], float | None]:
    """Give what measures a text of a language; more is harder, whatever the scale of the formula."""
    formulas = formulas_of(locale)
    if not formulas:
        return lambda sentences: difficulty_of(usage(sentences, locale), locale)
    formula, sign = next(iter(formulas.values())), _sign(locale)

    def measure(sentences: tuple[str, ...]) -> float | None:
        counts: Counts = count_sentences(sentences, locale)
        return sign * formula(counts) if counts.sentences else None

    return measure


def _sign(locale: str) -> int:
    """Give -1 where the first formula of a language rises with ease, so that more is always harder."""
    return -1 if next(iter(formulas_of(locale)), "") in EASIER_IS_MORE else 1
