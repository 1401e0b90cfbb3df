"""False friends and words of two senses, language pair by language pair."""

import csv

import pytest

from pipeline.text.false_friends import _FILE, compare_false_friends

WRONG = [
    ("es", "If you are constipated, drink water.", "Si está constipado, beba agua."),
    ("es", "Some people feel embarrassed.", "Algunas personas se sienten embarazadas."),
    ("es", "Wash with soap.", "Lave con sopa."),
    ("es", "The vaccine is not required.", "La vacuna no es necesaria."),
    ("es", "Tell the child's parents.", "Avise a los parientes del niño."),
    ("fr", "It has no preservatives.", "Il ne contient pas de préservatifs."),
    ("fr", "Take this medicine.", "Prenez cette médecine."),
    ("de", "The pain may become worse.", "Der Schmerz bekommt schlimmer."),
    ("de", "Call if you get a rash.", "Rufen Sie an, wenn Sie rasch bekommen."),
    ("pt", "Push the button.", "Puxe o botão."),
    ("it", "Use a cold pack.", "Usi un impacco caldo."),
    ("ru", "Angina is chest pain.", "Ангина — это боль в груди."),
    ("pl", "Angina is chest pain.", "Angina to ból w klatce piersiowej."),
    ("tr", "Bring a stool sample.", "Bir tabure örneği getirin."),
    ("zh-Hans", "Have a fasting blood test.", "做快速血液检查。"),
    ("ja", "Angina is chest pain.", "アンギーナは胸の痛みです。"),
    ("ko", "Take this drug with food.", "이 마약을 음식과 함께 드십시오."),
    ("ar", "Take this drug with food.", "تناول هذا المخدر مع الطعام."),
]
RIGHT = [
    ("es", "If you are constipated, drink water.", "Si tiene estreñimiento, beba agua."),
    ("es", "If you are pregnant, tell us.", "Si está embarazada, díganos."),
    ("es", "The vaccine is not required.", "La vacuna no es obligatoria."),
    ("es", "Eventually the pain stops.", "Con el tiempo el dolor cesa."),
    ("fr", "The pain is severe.", "La douleur est forte."),
    ("de", "The pain may become worse.", "Der Schmerz kann schlimmer werden."),
    ("de", "You will soon get a letter.", "Sie bekommen bald einen Brief."),
    ("it", "Use a cold pack, then a hot one.", "Usi un impacco freddo, poi uno caldo."),
    ("ru", "Angina is chest pain.", "Стенокардия — это боль в груди."),
    ("ko", "Take this drug with food.", "이 약을 음식과 함께 드십시오."),
    ("so", "Take this drug with food.", "Qaado."),
]


@pytest.mark.parametrize(("locale", "source", "target"), WRONG)
def test_each_false_friend_is_caught(locale: str, source: str, target: str) -> None:
    (fault,) = compare_false_friends(source, target, "en", locale)
    assert fault.target and target[slice(*fault.target)] in fault.text


@pytest.mark.parametrize(("locale", "source", "target"), RIGHT)
def test_right_words_raise_nothing(locale: str, source: str, target: str) -> None:
    assert compare_false_friends(source, target, "en", locale) == ()


def test_every_row_is_whole_and_no_word_is_both_right_and_wrong() -> None:
    with _FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert all(all(row.values()) for row in rows)
    assert [row for row in rows if set(row["wrong"].split("|")) & set(row["right"].split("|"))] == []
    assert {row["severity"] for row in rows} == {"error", "warning"}
