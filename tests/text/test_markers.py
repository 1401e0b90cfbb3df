"""Word lists: what a pattern finds, and the laws that every finder keeps."""

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pipeline
from pipeline.text.markers import CharacterList, NameScan, WordList

LANGUAGES = sorted((Path(pipeline.__file__).parent / "languages").glob("*.toml"))
TABLES = ("negation", "modality", "leftovers", "emergency")
LISTS = {
    "a": ["no", "ne ... que"],
    "b": ["evit*", "*mayın"],
    "c": ["no solo"],
    "d": ["don't", "si bien"],
    "e": ["ne ... si"],
}
WORDS = ["no", "solo", "evite", "almayın", "ne", "que", "sol", ",", "x", "don’t", "NO", "evitar."]


def found(text: str, language: str = "es") -> list[tuple[str, str]]:
    return [(marker.concept, text[slice(*marker.span)]) for marker in WordList(LISTS, language).find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No tome.", [("a", "No")]),
        ("No solo eso", [("c", "No solo")]),
        ("No. Solo eso", [("a", "No")]),
        ("si bien", [("d", "si bien")]),
        ("ne prenez si tard", [("e", "ne prenez si")]),
        ("ne prenez si bien", [("d", "si bien")]),
        ("evitemayın", [("b", "evitemayın")]),
        ("evitando", [("b", "evitando")]),
        ("almayın", [("b", "almayın")]),
        ("mayın", []),
        ("ne prenez que ceci", [("a", "ne prenez que")]),
        ("ne que", []),
        ("ne prenez, que", []),
        ("ne no que", [("a", "no")]),
        ("ne u v w x que", [("a", "ne u v w x que")]),
        ("ne u v w x y que", []),
        ("I don’t", [("d", "don’t")]),
        ("notable", []),
    ],
)
def test_a_pattern_finds_what_it_says(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_turkish_keeps_its_two_letters_i() -> None:
    assert WordList({"a": ["ilaç"]}, "tr").find("İLAÇ") and not WordList({"a": ["ilaç"]}, "tr").find("ILAÇ")


def test_indic_words_and_vocalised_arabic_are_whole() -> None:
    assert WordList({"a": ["नहीं"]}, "hi").find("यह नहीं है।")[0].span == (3, 7)
    assert WordList({"a": ["لا"]}, "ar").find("لَا تأكل")
    assert not WordList({"a": ["न"]}, "hi").find("नमक")


def test_the_longest_pattern_wins_without_spaces() -> None:
    characters = CharacterList({"deny": ["不"], "ignore": ["不同"], "only": ["除...外"]})
    assert [marker.concept for marker in characters.find("不同的人不要")] == ["ignore", "deny"]
    assert [marker.span for marker in characters.find("除周日外")] == [(0, 4)]
    scan = NameScan({"a": ["泼尼松"], "b": ["泼尼松龙"]})
    assert [marker.concept for marker in scan.find("泼尼松龙和泼尼松")] == ["b", "a"]


@given(st.lists(st.sampled_from(WORDS)), st.sampled_from([" ", "  ", "\n"]))
def test_markers_are_in_order_and_apart(words: list[str], space: str) -> None:
    text = space.join(words)
    markers = WordList(LISTS, "es").find(text)
    assert all(0 <= marker.span.start < marker.span.end <= len(text) for marker in markers)
    assert all(first.span.end <= second.span.start for first, second in pairwise(markers))


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
def test_the_lists_of_a_language_are_sound(path: Path) -> None:
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    for name in TABLES:
        lists = {key: value for key, value in content.get(name, {}).items() if isinstance(value, list)}
        for more in ("asking", "joining", "again"):
            lists.pop(more, None)  # say more of words that other lists hold
        patterns = [pattern for value in lists.values() for pattern in value]
        words = [word for pattern in patterns for word in pattern.replace("...", " ").split()]
        assert [pattern for pattern in patterns if patterns.count(pattern) > 1] == []
        assert [word for word in words if "*" in word.strip("*") or not word.strip("*")] == []
        assert [pattern for pattern in patterns if pattern.startswith("...")] == []
