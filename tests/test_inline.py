"""Inline markup: what is written reads back, and text stays text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.inline import (
    parse_inline,
    plain_text,
    plain_with_places,
    walk,
    with_numbered_links,
    write_inline,
)
from pipeline.model import Break, Code, Emphasis, Inline, Link, Placeholder, Text

WORDS = st.text(st.characters(exclude_categories=["C", "Z"], exclude_characters="{}"), min_size=1, max_size=12)
MARKUP = st.text(st.sampled_from("ab *_[]()`\\&<>!{}#\n1."), max_size=40)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("plain", (Text("plain"),)),
        ("a **b** *c*", (Text("a "), Emphasis((Text("b"),), strong=True), Text(" "), Emphasis((Text("c"),)))),
        ("see [one *two*](1)", (Text("see "), Link("1", (Text("one "), Emphasis((Text("two"),)))))),
        ("call {emergency}.", (Text("call "), Placeholder("emergency"), Text("."))),
        ("call \\{emergency}", (Text("call {emergency}"),)),
        ("&lt;b&gt; \\*", (Text("<b> *"),)),
        ("`a*b`", (Code("a*b"),)),
        ("one\\\ntwo", (Text("one"), Break(), Text("two"))),
        ("2 * 3 < 7 & 5", (Text("2 * 3 < 7 & 5"),)),
        ("<script>x</script>", (Text("<script>x</script>"),)),
        ("![a](b.png)", (Text("!"), Link("b.png", (Text("a"),)))),
        ("[a](javascript:x)", (Text("[a](javascript:x)"),)),
        ("<https://example.org>", (Text("<https://example.org>"),)),
        ("*a*_b_", (Emphasis((Text("ab"),)),)),
        ("_*a*_", (Emphasis((Text("a"),)),)),
        ("", ()),
    ],
)
def test_reads(text: str, tokens: tuple[Inline, ...]) -> None:
    assert parse_inline(text) == tokens


@given(MARKUP)
def test_what_was_read_is_written_so_that_it_reads_the_same(text: str) -> None:
    tokens = parse_inline(text.strip())
    assert parse_inline(write_inline(tokens)) == tokens


@given(MARKUP)
def test_writing_is_a_fixed_point(text: str) -> None:
    once = write_inline(parse_inline(text.strip()))
    assert write_inline(parse_inline(once)) == once


@given(WORDS)
def test_any_word_can_be_written_as_text(word: str) -> None:
    assert plain_text(parse_inline(write_inline((Text(word),)))) == word


def test_links_are_numbered_in_reading_order_and_equal_targets_share_a_number() -> None:
    tokens = parse_inline("[a](x.md) *[b](y.md)* [c](x.md)")
    numbered, targets = with_numbered_links(tokens)
    assert write_inline(numbered) == "[a](1) *[b](2)* [c](1)"
    assert targets == ("x.md", "y.md")


def test_walk_gives_inner_tokens_too() -> None:
    kinds = [type(token).__name__ for token in walk(parse_inline("**a [b](1)** {c}"))]
    assert kinds == ["Emphasis", "Text", "Link", "Text", "Text", "Placeholder"]


@pytest.mark.parametrize("text", ["[" * 60_000, "*" * 60_000, "**a" * 20_000, "`" * 60_000, "[a](" * 15_000])
def test_hostile_text_ends(text: str) -> None:
    assert plain_text(parse_inline(text))


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [("take **5 mg** now", "5 mg", (7, 11)), ("[5](5) or 5 mg", "5 mg", (10, 14)), ("plain 5", "5", (6, 7))],
)
def test_words_are_found_in_their_markdown(text: str, word: str, place: tuple[int, int]) -> None:
    plain, places = plain_with_places(text)
    start = plain.rindex(word)
    assert (places[start], places[start + len(word) - 1] + 1) == place


@given(MARKUP)
def test_every_word_character_has_a_place(text: str) -> None:
    plain, places = plain_with_places(text)
    assert len(plain) == len(places)
    assert list(places) == sorted(places)
