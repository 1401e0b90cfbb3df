"""Sentences are found where readers find them: hard cases in fourteen languages, and laws for any text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.text.sentences import split_sentences

CASES = sorted(Path(__file__).with_name("sentences").glob("*-valid.txt"))
LEAST = 0.95


def _cases(file: Path) -> list[list[str]]:
    """Read a file of cases: a text a line, its sentences parted by a bar."""
    return [[part.strip() for part in line.split("|")] for line in file.read_text("utf-8").splitlines() if line]


def _text(sentences: list[str], tag: str) -> str:
    return ("" if tag in ("zh", "ja") else " ").join(sentences)


def _ends(sentences: tuple[str, ...] | list[str]) -> set[int]:
    """Give the places where sentences end, counting what is not white space."""
    ends, place = set(), 0
    for sentence in sentences:
        place += len("".join(sentence.split()))
        ends.add(place)
    return ends


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_hard_cases(file: Path) -> None:
    tag = file.stem.partition("-")[0]
    right = found = true = 0
    for sentences in _cases(file):
        split, gold = _ends(split_sentences(_text(sentences, tag), tag)), _ends(sentences)
        right, found, true = right + len(split & gold), found + len(split), true + len(gold)
    assert len(_cases(file)) >= 25
    assert 2 * right / (found + true) >= LEAST


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Rest.\nDrink", ("Rest.", "Drink")),
        ("Fewer died (mean 12. 5; p = 0. 04). Rest.", ("Fewer died (mean 12. 5; p = 0. 04).", "Rest.")),
        (
            "She was born in 1990. 12 years later she fell ill.",
            ("She was born in 1990.", "12 years later she fell ill."),
        ),
        ("This line only\nwraps here. Next.", ("This line only\nwraps here.", "Next.")),
        ("- fever\n- cough", ("- fever", "- cough")),
        ("Signs: • fever • cough", ("Signs:", "• fever", "• cough")),
        ("", ()),
        (" \n ", ()),
    ],
)
def test_lines_and_bullets(text: str, sentences: tuple[str, ...]) -> None:
    assert split_sentences(text, "en") == sentences


@pytest.mark.parametrize(
    ("tag", "text", "count"),
    [
        ("th", "กินยาวันละสองครั้ง อย่าลืม\nดื่มน้ำ", 2),
        ("ko", "물을 마시세요. 쉬세요.", 2),
        ("vi", "BS. Lan đã gọi. Hãy uống nước.", 2),
        ("uk", "Д-р Коваль подзвонив. Він живе в м. Київ.", 2),
        ("cs", "MUDr. Novák volal. Přijďte 3. května.", 2),
        ("id", "Dr. Sari menelepon. Minumlah air.", 2),
        ("el", "Πονάτε; Καλέστε τώρα.", 2),
        ("ur", "پانی پیئیں۔ آرام کریں۔", 2),
        ("nl", "Drink veel, bijv. water. Rust uit.", 2),
        ("xx", "Rest. Drink.", 2),
    ],
)
def test_other_languages(tag: str, text: str, count: int) -> None:
    assert len(split_sentences(text, tag)) == count


@given(st.text(), st.sampled_from(["en", "de", "zh", "ja", "ar", "hi", "th", "ru"]))
def test_no_characters_are_lost(text: str, tag: str) -> None:
    assert "".join("".join(split_sentences(text, tag)).split()) == "".join(text.split())


@given(st.text(alphabet="ab .!?\nA", max_size=60))
def test_a_sentence_splits_no_further(text: str) -> None:
    for sentence in split_sentences(text, "en"):
        if "\n" not in sentence:
            assert len(split_sentences(sentence, "en")) == 1
