"""Words a CPU second that an index of 15,000 terms reads: prints a line a language.

    python -m tests.benchmarks.term_speed --data DIR [LANGUAGE...]

DIR holds TICO-19 (CC0). Its translations give the text; the terms are its terminology and rarer words of the language,
alone and in pairs and threes that chance made. A first reading warms the caches, as the first article of a library
does. Then the texts are read again, and in another order of words (of runs of characters, where no spaces part words):
texts that are new and whose words are known. Each figure is the best of several readings. The ratio is to an index of
150 terms: what is left of the speed at a hundred times the terms. German and Finnish have no translation there; their
text is our own sentences, repeated.
"""

import argparse
import gc
import random
import time
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from pipeline.cli.main import COLLECTING
from pipeline.text.frequency import listed_words, zipf
from pipeline.text.patterns import words_of
from pipeline.text.term_index import TermIndex
from pipeline.text.terms import Entry
from pipeline.text.words import SPACELESS
from tests.benchmarks.term_labels import own_cases

TERMS = 15_000
FEW = 150
LEAST_WORDS = 60_000
RARE = 4.0
"""Zipf value of a rare word, at most."""
READINGS = 3
SHORTEST, SHORTEST_UNSPACED = 4, 2
"""Letters of a word that is taken for a term."""
LONGEST_RUN = 9
"""Characters that stay together in a new text."""
SPACELESS_WORD = 1.6
"""Characters a word, for languages without spaces (Chinese: Chen et al., 1996)."""


class Speed(NamedTuple):
    """Words a CPU second in texts that were read before and in new ones, and the hits of one reading."""

    again: float
    new: float
    hits: int


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("languages", nargs="*", default=["es", "de", "ru", "ar", "zh", "fi"])
    options = parser.parse_args()
    gc.set_threshold(*COLLECTING)  # as the command does
    for language in options.languages:
        texts = _texts(options.data, language)
        terms = _terms(options.data, texts, language)
        many = _speed(TermIndex([Entry(term, "") for term in terms], language), texts, language)
        few = _speed(TermIndex([Entry(term, "") for term in terms[:FEW]], language), texts, language)
        print(
            f"{language}: {len(terms)} terms, {many.again:,.0f} words a CPU second, in new texts {many.new:,.0f}; "
            f"ratio {many.again / few.again:.2f}; {many.hits} hits"
        )


def _texts(folder: Path, language: str) -> list[str]:
    path = folder / f"en-{language}.tsv"
    if path.is_file():
        return [line.split("\t")[2] for line in path.read_text("utf-8").splitlines()[1:]]
    own = [case.sentence for case in own_cases() if case.locale == language]
    return own * (LEAST_WORDS // sum(len(text.split()) for text in own))


def _terms(folder: Path, texts: list[str], language: str) -> list[str]:
    """Give the terminology, then the rarer words of the text, alone and in pairs that chance joined."""
    pick = random.Random(1)
    path = folder / f"terms-{language}.tsv"
    lines = path.read_text("utf-8").splitlines()[1:] if path.is_file() else []
    terms = {line.split("\t")[1]: None for line in lines if "\t" in line}
    shortest, space = (SHORTEST_UNSPACED, "") if language in SPACELESS else (SHORTEST, " ")
    words = sorted(word for word in listed_words(language) if len(word) >= shortest and zipf(word, language) < RARE)
    while len(terms) < TERMS:
        terms[space.join(pick.sample(words, pick.choice((1, 2, 2, 3))))] = None
    return list(terms)


def _speed(index: TermIndex, texts: list[str], language: str) -> Speed:
    hits = sum(len(index.find(text)) for text in texts)
    words = sum(len(words_of(text, language)) for text in texts)
    if language in SPACELESS:
        words = int(sum(map(len, texts)) / SPACELESS_WORD)
    else:
        for word in {word for text in texts for word in text.split()}:
            index.find(word)
    again = min(_seconds(index, texts) for _ in range(READINGS))
    new = min(_seconds(index, _reordered(texts, language, number)) for number in range(READINGS))
    return Speed(words / again, words / new, hits)


def _seconds(index: TermIndex, texts: list[str]) -> float:
    start = time.process_time()
    for text in texts:
        index.find(text)
    return time.process_time() - start


def _reordered(texts: list[str], language: str, number: int) -> list[str]:
    """Give texts of the same lengths and words in which other words are neighbours."""
    pick = random.Random(number)
    if language not in SPACELESS:
        return [" ".join(pick.sample(words, len(words))) for words in (text.split(" ") for text in texts)]
    runs = [text[at : at + LONGEST_RUN] for text in texts for at in range(0, len(text), LONGEST_RUN)]
    pick.shuffle(runs)
    rest = iter(runs)
    return ["".join(islice(rest, -(-len(text) // LONGEST_RUN))) for text in texts]


if __name__ == "__main__":
    main()
