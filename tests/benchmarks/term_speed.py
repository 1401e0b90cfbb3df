"""Words a CPU second that an index of 15,000 terms reads, and how much a term costs: prints a line a language.

    python -m tests.benchmarks.term_speed --data DIR [LANGUAGE...]

DIR holds TICO-19 (CC0). Its translations give the text; the terms are its terminology and rarer words of the language,
alone and in pairs and threes that chance made. A first reading warms the caches, as
the first article of a library does. The ratio is to an index of 150 terms: what is left of the speed at a hundred
times the terms. German and Finnish have no translation there; their text is our own sentences, repeated.
"""

import argparse
import random
import time
from pathlib import Path

from pipeline.text.frequency import listed_words, zipf
from pipeline.text.patterns import words_of
from pipeline.text.term_index import TermIndex
from pipeline.text.terms import Entry
from pipeline.text.unspaced_folding import folded
from pipeline.text.words import SPACELESS
from tests.benchmarks.term_labels import own_cases

TERMS = 15_000
FEW = 150
LEAST_WORDS = 60_000
RARE = 4.0
"""Zipf value of a rare word, at most."""
SPACELESS_RUN = 5
SPACELESS_WORD = 1.6
"""Characters a word, for languages without spaces (Chinese: Chen et al., 1996)."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("languages", nargs="*", default=["es", "de", "ru", "ar", "zh", "fi"])
    options = parser.parse_args()
    for language in options.languages:
        texts = _texts(options.data, language)
        terms = _terms(options.data, texts, language)
        many, count = _speed(TermIndex([Entry(term, "") for term in terms], language), texts, language)
        few, _ = _speed(TermIndex([Entry(term, "") for term in terms[:FEW]], language), texts, language)
        print(f"{language}: {len(terms)} terms, {many:,.0f} words a CPU second; ratio {many / few:.2f}; {count} hits")


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
    if language in SPACELESS:
        plain = "".join(folded(text, language).text for text in texts)
        while len(terms) < TERMS:
            at = pick.randrange(len(plain) - SPACELESS_RUN)
            terms[plain[at : at + pick.randint(2, SPACELESS_RUN)]] = None
        return list(terms)
    words = sorted(word for word in listed_words(language) if len(word) > 3 and zipf(word, language) < RARE)
    while len(terms) < TERMS:
        terms[" ".join(pick.sample(words, pick.choice((1, 2, 2, 3))))] = None
    return list(terms)


def _speed(index: TermIndex, texts: list[str], language: str) -> tuple[float, int]:
    count = sum(len(index.find(text)) for text in texts)
    words = sum(len(words_of(text, language)) for text in texts)
    if language in SPACELESS:
        words = int(sum(map(len, texts)) / SPACELESS_WORD)
    start = time.process_time()
    for text in texts:
        index.find(text)
    return words / (time.process_time() - start), count


if __name__ == "__main__":
    main()
