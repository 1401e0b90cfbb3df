"""A text is read passage by passage: what stands far apart adds nothing, what stands together is never cut."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.model import Span
from pipeline.text.numbers import Quantity, read
from pipeline.text.numbers.collecting import Entry
from pipeline.text.numbers.lexicon import Lexicon, lexicon
from pipeline.text.numbers.passages import passages
from pipeline.text.numbers.quantity import End
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
    "between",
    "{emergency}",
    "",
    "\n",
    "antibiotics",
]
SIGNS = "5 10 % / - – ½ 1.5 2,5 8:30 ٥ ( ) , .".split()
FAR = {"zh": "。这些药物对健康有好处。", "ja": "。これらの薬は健康に役立ちます。"}
"""Text of a script without spaces that says nothing in numbers."""


def forget(words: Lexicon) -> None:
    """Forget all that earlier texts said."""
    read.cache_clear()
    for remembered in (words.outlines, words.passages, words.seen, words.worth):
        remembered.clear()


def said(found: tuple[Quantity, ...]) -> list[Quantity]:
    """Give quantities without their places, and what an hour may be: a text says elsewhere which half of the day."""
    return [each._replace(span=Span(0, 0), alternatives=()) for each in found]


@given(st.lists(st.sampled_from(PIECES)))
def test_what_is_remembered_changes_nothing(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for tag in ("en", "fr", "zh"):
        forget(lexicon(tag))
        anew = read(text, tag)
        read.cache_clear()
        assert read(text, tag) == anew


@pytest.mark.parametrize("tag", languages())
@given(drawn=st.data())
@settings(max_examples=60, deadline=None)
def test_any_row_of_number_words_can_be_read(tag: str, drawn: st.DataObject) -> None:
    words = lexicon(tag)
    phrases = [" ".join((word, *rest)) for word, entry in words.entries.items() for rest in _followers(entry)]
    pieces = st.sampled_from(
        [*words.phrases, *words.entries, *phrases, *"5 10 % / - – ½ 1.5 2,5 8:30 ٥ ( ) , .".split()]
    )
    text = drawn.draw(st.sampled_from(["", " "])).join(drawn.draw(st.lists(pieces, min_size=1, max_size=7)))
    for quantity in read(text, tag).quantities:
        assert 0 <= quantity.span.start < quantity.span.end <= len(text)


def _followers(entry: Entry) -> list[tuple[str, ...]]:
    return [(second, *rest) for second, phrases in entry.phrases.items() for rest, _ in phrases]


@given(st.lists(st.sampled_from(PIECES)))
def test_each_quantity_says_where_it_stands(pieces: list[str]) -> None:
    text = " ".join(pieces)
    alone = read(text, "en").quantities
    moved = read("Hippopotamuses antibiotics " + text, "en").quantities
    assert [text[each.span.start : each.span.end] for each in alone] == [
        ("Hippopotamuses antibiotics " + text)[each.span.start : each.span.end] for each in moved
    ]


@pytest.mark.parametrize("tag", languages())
def test_two_messages_far_apart_say_what_each_says(tag: str) -> None:
    words = lexicon(tag)
    targets = [target for _, target in pairs(tag)]
    far = FAR.get(tag, " Hippopotamuses antibiotics hippopotamuses antibiotics. ")
    assert list(passages(far.strip(), words)) == [] or words.characters
    apart = [
        (first, second)
        for first, second in pairwise(targets)
        if said(read(first + far + second, tag).quantities)
        != said(read(first, tag).quantities) + said(read(second, tag).quantities)
    ]
    assert apart == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Children between the ages of 5 and 10 mg", [(5, "first"), (10, "last")]),
        ("from approximately 5 to 10 mg", [(5, "first"), (10, "last")]),
    ],
)
def test_a_range_is_led_from_afar(text: str, values: list[tuple[int, End]]) -> None:
    assert [(int(each.value), each.end) for each in read(text, "en").quantities] == values


def test_a_placeholder_keeps_number_and_unit_apart() -> None:
    assert [each.unit for each in read("5 {a} mg and [5](1) mg", "en").quantities] == ["", ""]
