"""Derive the weights of ``[reading]``: ``python -m pipeline.text.tables.derive_weights LOCALE JUDGED``.

JUDGED is a table with tabs: text, human judgement of its difficulty, and "test" in the rows that must not choose the
weights. Prints, for weights in steps of a tenth (of a half for learned words), the rank correlation of the index with
the judgements of the other rows, and with those of the test rows; best last. Or two texts in a row, the harder first:
prints the share of pairs in the right order. Files used: English, MedReadMe; Spanish, the aligned pairs of CLARA-MeD,
which have no test part; French, Russian, Arabic and Hindi, ReadMe++. Their own division into train, dev and test.
"""

import csv
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import correlation

from pipeline.text.difficulty import Reading, Usage, usage, usual_reading
from pipeline.text.sentences import split_sentences

Weights = tuple[float, float, float, float]
Judged = Sequence[tuple[Weights, float]]
Pairs = Sequence[tuple[Weights, Weights]]
_MOST_LEARNED = 12
"""Greatest weight of learned words that is tried, in halves."""


def weight_choices(usual: Reading) -> Iterator[Weights]:
    """Yield the weights of length, size and rarity, in tenths that add up to one, and of learned words, in halves.

    Rarity has a tenth at least: judgements of general texts know little jargon, and health texts are full of it.
    """
    for length in range(10):
        for size in range(10 - length):
            for learned in range(_MOST_LEARNED + 1 if usual.learned else 1):
                yield length / 10, size / 10, (10 - length - size) / 10, learned / 2


def scores(found: Usage, usual: Reading) -> Weights:
    """Give what the weights multiply: three z-scores of a text, and its share of learned words."""
    return (
        (found.length - usual.length_mean) / usual.length_deviation,
        (found.size - usual.size_mean) / usual.size_deviation,
        (found.rarity - usual.rarity_mean) / usual.rarity_deviation,
        found.learned - usual.learned_mean,
    )


def _weigh(weights: Weights, values: Weights) -> float:
    return sum(weight * value for weight, value in zip(weights, values, strict=True))


def _measure(text: str, locale: str) -> Usage | None:
    return usage(split_sentences(text, locale), locale)


def agreement(rows: Judged, weights: Weights) -> float:
    """Give the rank correlation (Spearman) of weighted texts with their judgements."""
    return rank_correlation([_weigh(weights, value) for value, _ in rows], [judgement for _, judgement in rows])


def rank_correlation(left: Sequence[float], right: Sequence[float]) -> float:
    """Give Spearman's rank correlation, ties ranked by their mean; ValueError where one side is all the same."""
    return correlation(ranks(left), ranks(right))


def ranks(values: Sequence[float]) -> list[float]:
    """Give the rank of each value, from 1; equal values share the mean of theirs."""
    order = sorted(range(len(values)), key=values.__getitem__)
    found = [0.0] * len(values)
    start = 0
    for place in range(1, len(order) + 1):
        if place == len(order) or values[order[place]] != values[order[start]]:
            for index in order[start:place]:
                found[index] = (start + place + 1) / 2
            start = place
    return found


def right_order(pairs: Pairs, weights: Weights) -> float:
    """Give the share of pairs, harder first, that the weights put in the right order."""
    return sum(_weigh(weights, hard) > _weigh(weights, easy) for hard, easy in pairs) / len(pairs)


def print_best(usual: Reading, figure: Callable[[Weights], float], tested: Callable[[Weights], float] | None) -> None:
    """Print the ten choices of weights with the highest figure, and what each reaches in a test."""
    for found, weights in sorted((figure(weights), weights) for weights in weight_choices(usual))[-10:]:
        test = f"  test {tested(weights):.3f}" if tested else ""
        words = "length {:.1f}  size {:.1f}  rarity {:.1f}  learned {:.1f}".format(*weights)
        print(f"{found:.3f}  {words}{test}")


def main(tag: str, file: Path) -> None:
    """Print what each choice of weights reaches."""
    usual = usual_reading(tag)
    if usual is None:
        sys.exit(f"no [reading] in the language file of {tag}")
    with file.open(encoding="utf-8", newline="") as content:
        rows = [row for row in csv.reader(content, delimiter="\t", quoting=csv.QUOTE_NONE) if len(row) > 1]
    measured = [(found, row) for row in rows if (found := _measure(row[0], tag))]
    if rows[0][1].replace(".", "").isdigit():
        judged = [(scores(found, usual), float(row[1]), row[2:] == ["test"]) for found, row in measured]
        chosen, kept = ([row[:2] for row in judged if row[2] is test] for test in (False, True))
        print_best(usual, lambda weights: agreement(chosen, weights), lambda weights: agreement(kept, weights))
    else:
        pairs = [
            (scores(hard, usual), scores(easy, usual)) for hard, row in measured if (easy := _measure(row[1], tag))
        ]
        print_best(usual, lambda weights: right_order(pairs, weights), None)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
