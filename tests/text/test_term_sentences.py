"""Sentences in thirty languages that use a term, inflected, moved or in a compound, or a word that looks like it."""

import csv
from pathlib import Path

import pytest

from pipeline.text.terms import find_term

SENTENCES = Path(__file__).with_name("sentences.tsv")


def _sentences() -> list[object]:
    rows = csv.DictReader(SENTENCES.read_text("utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [
        pytest.param(row["locale"], row["term"], row["sentence"], row["uses"] == "yes", id=f"{row['locale']}-{number}")
        for number, row in enumerate(rows, start=2)
    ]


@pytest.mark.parametrize(("locale", "term", "sentence", "uses"), _sentences())
def test_sentence_uses_the_term_or_not(locale: str, term: str, sentence: str, uses: bool) -> None:
    assert bool(find_term(term, sentence, locale)) == uses
