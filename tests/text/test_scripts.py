"""Look-alike letters, direction controls, hidden characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.text.scripts import compare_scripts, read_script_faults


def kinds(text: str, locale: str) -> list[str]:
    return [fault.kind for fault in read_script_faults(text, locale)]


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("Tome la pаstilla", "es"),
        ("Примите тaблетку", "ru"),
        ("Keep а copy of it", "en"),
        ("Идите c ним к врачу", "ru"),
        ("Take 5О mg", "en"),
        ("Take 1O mg or 2l0 mg", "en"),
        ("ΤOΜΕ la pastilla", "es"),
    ],
)
def test_look_alikes_are_caught(text: str, locale: str) -> None:
    assert set(kinds(text, locale)) == {"look-alike"}


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("TNFα, IFNγ und Δ9-THC", "de"),
        ("ПЦР-тест на COVID-19, витамин C и pH", "ru"),
        ("Сравнение SARS-CoV с MERS-CoV", "ru"),
        ("CO2, H2O, O2, 1o de maio, 5 µg, 5 μg", "pt"),
        ("می‌خواهم", "fa"),
        ("क्‍ष", "hi"),
        ("المرض (\u2066COVID-19\u2069)\u200f", "ar"),
        ("ยา\u200bนี้", "th"),
        ("A family 👨‍👩‍👧 and 🏳️‍🌈", "en"),
        ("Dosis:\u00a05\u202fmg\ttäglich\nimmer", "de"),
    ],
)
def test_right_texts_raise_nothing(text: str, locale: str) -> None:
    assert kinds(text, locale) == []


@pytest.mark.parametrize("control", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
def test_embeddings_overrides_and_open_isolates_are_errors_everywhere(control: str) -> None:
    for locale in ("en", "ar"):
        assert kinds(f"5 {control}mg", locale) == ["direction"]


def test_marks_belong_to_right_to_left_languages() -> None:
    assert kinds("5 mg\u200e", "en") == ["direction"]
    assert kinds("5 mg\u200e", "ar") == []


@pytest.mark.parametrize("hidden", "\u200c\u2060\ufeff\ufffd\ue000\x00\x1b\U000e0041\u3164")
def test_hidden_characters_are_errors(hidden: str) -> None:
    assert kinds(f"do{hidden}sis", "es") == ["invisible"]


def test_a_zero_width_space_is_a_warning() -> None:
    (fault,) = read_script_faults("do\u200bsis", "es")
    assert (fault.kind, fault.severity, fault.target) == ("invisible", "warning", (2, 3))


def test_what_the_source_has_is_not_the_translators() -> None:
    assert compare_scripts("dose\u200b", "dosis\u200b", "es") == ()
    assert compare_scripts("dose\u202e", "dosis\u202e", "es") != ()


@given(st.text(alphabet=st.characters(max_codepoint=0x24F, categories=("L", "N", "P", "Z"))))
def test_latin_text_has_no_look_alikes_but_letters_in_numbers(text: str) -> None:
    faults = [fault for fault in read_script_faults(text, "en") if "digits" not in fault.text]
    assert faults == []
