"""Syllables are counted as hand-divided words have them; words divided by a dot stand in ``syllables/``."""

import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.text.english_syllables import TABLE, count_by_rules
from pipeline.text.syllables import count_syllables, has_syllables

FILES = sorted(Path(__file__).with_name("syllables").glob("*-valid.txt"))
LEAST = {
    "es": 0.98,
    "de": 0.96,
    "fr": 0.92,
    "ru": 0.96,
    "pt": 0.92,
    "it": 0.95,
    "pl": 0.97,
    "tr": 0.97,
    "en": 0.98,
    "en-medical": 0.9,
}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_hand_divided_words(file: Path) -> None:
    tag = file.stem.partition("-")[0]
    words = file.read_text("utf-8").split()
    right = [word for word in words if count_syllables(word.replace("·", ""), tag) == word.count("·") + 1]
    assert len(right) / len(words) >= LEAST[file.stem.removesuffix("-valid")], sorted(set(words) - set(right))


@pytest.mark.parametrize(
    ("word", "count"),
    [("5", 1), ("1,250.5", 1), ("MRI", 3), ("COVID", 2), ("NOT", 1), ("follow-up", 3), ("Dr", 1), ("", 1)],
)
def test_what_is_no_plain_word(word: str, count: int) -> None:
    assert count_syllables(word, "en") == count


def test_every_listed_exception_breaks_the_rules() -> None:
    lines = [line for line in TABLE.read_text("utf-8").splitlines() if line.startswith("words=")]
    words = [(word, int(line[6])) for line in lines for word in line.split()[1:]]
    assert len(words) > 1000
    assert all(count_syllables(word, "en") == count for word, count in words)


@given(st.text(), st.sampled_from(["en", "es", "fr", "de", "ru", "hi", "zh", "xx"]))
def test_every_word_has_a_syllable(word: str, tag: str) -> None:
    assert count_syllables(word, tag) >= 1


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12))
def test_rules_alone_count_at_most_the_vowels(word: str) -> None:
    assert 1 <= count_by_rules(word, tuple({} for _ in range(13))) <= max(1, sum(c in "aeiouy" for c in word))


def test_nothing_asks_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    assert count_syllables("unprecedentedness", "en") == 6


def test_which_languages_have_rules() -> None:
    assert has_syllables("pt-BR")
    assert not has_syllables("zh-Hans")
