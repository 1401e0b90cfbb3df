"""A text is cut alike whether its stretches are remembered or read anew."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.text.numbers.lexicon import lexicon
from pipeline.text.numbers.outlines import Outline
from pipeline.text.numbers.scanning import tokens
from tests.benchmarks.faults import languages, pairs

PIECES = [
    "the",
    "first",
    "The",
    "two",
    "a",
    "day",
    "day.",
    "more",
    "than",
    "5",
    "10 mg",
    "-",
    "COVID-19",
    "x,",
    "5,",
    "200",
    "000",
    "(555)",
    "123-4567",
    "+1",
    "38°",
    "C",
    "%",
    "-day",
    "once.",
    "half",
    "l'a",
    "B12",
    "",
    "\n",
]


def cut_anew(text: str, tag: str) -> list[object]:
    """Cut with every stretch marked as one that depends on what stands around it."""
    words = lexicon(tag)
    words.outlines.clear()
    words.outlines.update(dict.fromkeys(text.split(" "), Outline()))
    found = tokens(text, tag)
    words.outlines.clear()
    return list(found)


@pytest.mark.parametrize("tag", languages())
def test_sentences_are_cut_alike(tag: str) -> None:
    assert [target for _, target in pairs(tag) if tokens(target, tag) != cut_anew(target, tag)] == []


@given(st.lists(st.sampled_from(PIECES)))
def test_any_row_of_words_is_cut_alike(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for tag in ("en", "fr", "zh"):
        assert cut_anew(text, tag) == tokens(text, tag) == tokens(text, tag)
