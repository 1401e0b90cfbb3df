"""Words are as frequent as the lists say, in every form in which texts write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.text.frequency import COMMON, RAREST, has_frequencies, rateable_words, zipf
from pipeline.text.words import count_words, split_words


@pytest.mark.parametrize(
    ("word", "tag"),
    [
        ("The", "en"),
        ("doctor's", "en"),
        ("well-known", "en"),
        ("l’eau", "fr"),
        ("qu'il", "fr"),
        ("heißt", "de"),
        ("İyi", "tr"),
        ("الطَّبيب", "ar"),
        ("غیر", "ar"),
        ("नहीं", "hi"),
        ("फ़ोन", "hi"),
        ("भिन्\u200dन-भिन्\u200dन", "hi"),
        ("не\u0438\u0306", "ru"),
        ("ещё", "ru"),
        ("पानी", "hi"),
    ],
)
def test_common_words_in_any_form(word: str, tag: str) -> None:
    assert zipf(word, tag) >= COMMON


@pytest.mark.parametrize(("word", "tag"), [("oliguria", "en"), ("oligurie", "fr"), ("олигурия", "ru"), ("xqzt", "es")])
def test_rare_words(word: str, tag: str) -> None:
    assert zipf(word, tag) < RAREST


def test_a_hyphenated_word_is_as_rare_as_its_rarest_part() -> None:
    assert zipf("well-oliguria", "en") == 0


def test_chinese_words_are_found_by_matching() -> None:
    assert rateable_words("请问医生2次", "zh-Hans") == ("请问", "医生", "次")
    assert rateable_words("用 МРТ 或 café 检查", "zh") == ("用", "МРТ", "或", "café", "检查")
    assert "".join(rateable_words("肾脏清洁血液", "zh")) == "肾脏清洁血液"


def test_numbers_have_no_frequency() -> None:
    assert rateable_words("Take 5 tablets of B12", "en") == ("Take", "tablets", "of")


def test_languages_without_a_list() -> None:
    assert not has_frequencies("sw")
    assert has_frequencies("pt-BR")
    assert zipf("habari", "sw") == 0


@pytest.mark.parametrize(
    ("text", "tag", "words"),
    [
        ("A follow-up visit isn’t long.", "en", ("A", "follow-up", "visit", "isn’t", "long")),
        ("Take 1,250.5 mg and/or rest", "en", ("Take", "1,250.5", "mg", "and", "or", "rest")),
        ("L'eau — l’été", "fr", ("L'eau", "l’été")),
        ("गुर्दे खून साफ़ करते हैं।", "hi", ("गुर्दे", "खून", "साफ़", "करते", "हैं")),
        ("الطَّبيبُ هنا", "ar", ("الطَّبيبُ", "هنا")),
        ("请休息", "zh", ()),
        ("___ ok", "en", ("ok",)),
    ],
)
def test_words(text: str, tag: str, words: tuple[str, ...]) -> None:
    assert split_words(text, tag) == words


def test_no_word_count_without_spaces() -> None:
    assert count_words("请休息", "zh-Hans") is None
    assert count_words("กินยา", "th") is None


@given(st.text())
def test_words_stand_in_the_text_in_order(text: str) -> None:
    place = 0
    for word in split_words(text, "en"):
        place = text.index(word, place) + len(word)
