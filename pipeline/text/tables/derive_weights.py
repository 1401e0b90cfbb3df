"""Derive the weights of ``[reading]``: ``python -m pipeline.text.tables.derive_weights LOCALE JUDGED``.

JUDGED is a table with tabs. Two columns, text and human judgement of its difficulty: prints, for weights in steps of a
tenth, the rank correlation of the index with the judgements. Two texts in a row, the harder first: prints the share of
pairs in the right order. Best last. Files used: English, MedReadMe; Spanish, the aligned pairs of CLARA-MeD; French,
Russian, Arabic and Hindi, ReadMe++.
"""

import csv
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import correlation

from pipeline.text.difficulty import Reading, Usage, usage, usual_reading
from pipeline.text.sentences import split_sentences

Weights = tuple[float, float, float]


def weight_choices() -> Iterator[Weights]:
    """Yield the weights of length, letters and rarity, in tenths that add up to one."""
    for length in range(11):
        for letters in range(11 - length):
            yield length / 10, letters / 10, (10 - length - letters) / 10


def scores(found: Usage, usual: Reading) -> Weights:
    """Give the three z-scores of a text."""
    return (
        (found.length - usual.length_mean) / usual.length_deviation,
        (found.letters - usual.letters_mean) / usual.letters_deviation,
        (found.rarity - usual.rarity_mean) / usual.rarity_deviation,
    )


def _weigh(weights: Weights, values: Weights) -> float:
    return sum(weight * value for weight, value in zip(weights, values, strict=True))


def _measure(text: str, locale: str) -> Usage | None:
    return usage(split_sentences(text, locale), locale)


def rank_judged(rows: Sequence[tuple[Usage, float]], usual: Reading) -> list[tuple[float, Weights]]:
    """Give the rank correlation (Spearman) that each choice of weights reaches."""
    values = [scores(found, usual) for found, _ in rows]
    gold = [judgement for _, judgement in rows]
    return sorted(
        (rank_correlation([_weigh(weights, value) for value in values], gold), weights) for weights in weight_choices()
    )


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


def rank_pairs(pairs: Sequence[tuple[Usage, Usage]], usual: Reading) -> list[tuple[float, Weights]]:
    """Give the share of pairs, harder first, that each choice of weights puts in the right order."""
    values = [(scores(hard, usual), scores(easy, usual)) for hard, easy in pairs]
    return sorted(
        (sum(_weigh(weights, hard) > _weigh(weights, easy) for hard, easy in values) / len(values), weights)
        for weights in weight_choices()
    )


def main(tag: str, file: Path) -> None:
    """Print what each choice of weights reaches."""
    usual = usual_reading(tag)
    if usual is None:
        sys.exit(f"no [reading] in the language file of {tag}")
    with file.open(encoding="utf-8", newline="") as content:
        rows = [row for row in csv.reader(content, delimiter="\t", quoting=csv.QUOTE_NONE) if len(row) > 1]
    measured = [(_measure(text, tag), other) for text, other, *_ in rows]
    known = [(found, other) for found, other in measured if found]
    try:
        ranked = rank_judged([(found, float(other)) for found, other in known], usual)
    except ValueError:
        pairs = [(found, easy) for found, other in known if (easy := _measure(other, tag))]
        ranked = rank_pairs(pairs, usual)
    for figure, weights in ranked[-10:]:
        print(f"{figure:.3f}  length {weights[0]:.1f}  letters {weights[1]:.1f}  rarity {weights[2]:.1f}")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
