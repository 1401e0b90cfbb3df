"""Right translations pass and wrong ones are caught, in every language that is described."""

import sys
from pathlib import Path

import pytest

from pipeline.text.quantities import compare, differs

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"
sys.path.insert(0, str(BENCHMARKS))

from tests.benchmarks.faults import faults, languages, pairs  # noqa: E402 - the benchmark is a folder of scripts


def changes(source: str, target: str, tag: str = "es") -> list[str]:
    return [each.change for each in compare(source, target, "en", tag) if not each.note]


@pytest.mark.parametrize("tag", languages())
def test_right_translations_raise_nothing(tag: str) -> None:
    assert [(source, target) for source, target in pairs(tag) if changes(source, target, tag)] == []


def rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in (BENCHMARKS / name).read_text(encoding="utf-8").splitlines()]


def test_phrases_of_leaflets_raise_nothing() -> None:
    assert [row for row in rows("leaflets.tsv") if changes(row[1], row[2], row[0])] == []


def test_wrong_phrases_of_leaflets_are_caught() -> None:
    assert [row for row in rows("wrong.tsv") if not changes(row[1], row[2], row[0])] == []


@pytest.mark.parametrize("tag", languages())
def test_wrong_translations_are_caught(tag: str) -> None:
    injected = list(faults(tag))
    missed = [each for each in injected if not changes(each[1], each[2], tag)]
    assert len(injected) > 200
    assert len(missed) <= len(injected) * 0.02, missed


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Take 5 mg.", "Tome 50 mg."),
        ("Take 5 mg.", "Tome 25 mg."),
        ("Take 1 tablet.", "Tome 10 tabletas."),
        ("Take 10 mg.", "Tome 10 g."),
        ("Wait 24 hours.", "Espere 24 días."),
        ("Take two tablets.", "Tome tres tabletas."),
        ("Take it once a day.", "Tómelo once al día."),
        ("Take 5-10 mg.", "Tome 10-5 mg."),
        ("Take 1.5 mg.", "Tome 15 mg."),
        ("Take 0.5 mg.", "Tome 5 mg."),
        ("Take 250 mg.", "Tome 520 mg."),
        ("Take 20 mg.", "Tome 2 mg."),
        ("Give 10 mg per kg.", "Dé 10 mg."),
        ("Take at least 5 mg.", "Tome como máximo 5 mg."),
        ("Take it twice a day.", "Tómelo tres veces al día."),
        ("Take it every 8 hours.", "Tómelo cada 6 horas."),
        ("It treats type 2 diabetes.", "Trata la diabetes tipo 1."),
        ("You need vitamin B12.", "Necesita vitamina B6."),
        ("Come on May 1.", "Venga el 1 de junio."),
        ("Take 5 mg.", "Tome mg."),
        ("Take 5 mg.", "Tome 5."),
        ("Take it.", "Tome 5 mg."),
    ],
)
def test_faults_that_today_s_checks_pass_are_caught(source: str, target: str) -> None:
    assert changes(source, target)


@pytest.mark.parametrize(
    ("source", "target", "tag"),
    [
        ("Take 1.5 mg.", "Tome 1,5 mg.", "es"),
        ("1,500 people", "1.500 personas", "es"),
        ("1,500 people", "1 500 personnes", "fr"),
        ("the first two-thirds of the dose", "les deux premiers tiers de la dose", "fr"),
        ("men in their 80s", "les octogénaires", "fr"),
        ("Take two tablets.", "Tome 2 tabletas.", "es"),
        ("Take one tablet.", "Tome uno.", "es"),
        ("10,000 people", "一万人", "zh"),
        ("Take 5 mg.", "تناول ٥ ملغ.", "ar"),
        ("First, wash your hands.", "Primero, lávese las manos.", "es"),
        ("May 1, 2020", "1 de mayo de 2020", "es"),
        ("May 1, 2020", "2020年5月1日", "ja"),
        ("at 8:00 p.m.", "a las 20:00", "es"),
        ("COVID-19 spreads.", "新冠肺炎正在传播。", "zh"),
        ("Take 1.5 mg.", "Tome 1.5 mg.", "es"),
        ("in the 19th century", "в XIX веке", "ru"),
    ],
)
def test_other_ways_to_write_the_same_raise_nothing(source: str, target: str, tag: str) -> None:
    assert changes(source, target, tag) == []


@pytest.mark.parametrize(
    ("source", "target"),
    [("a fever of 98.6 °F", "una fiebre de 37 °C"), ("1 inch", "2,5 cm"), ("5 pounds", "2,3 kg")],
)
def test_a_right_conversion_is_a_note(source: str, target: str) -> None:
    assert [(each.change, each.note) for each in compare(source, target, "en", "es")] == [("converted", True)]


def test_a_language_nobody_described_is_compared_by_its_digits() -> None:
    assert changes("Take two tablets every 8 hours.", "Meza vidonge viwili kila baada ya saa 8.", "sw") == []
    assert changes("Take 5 mg for 7 days.", "Meza 50 mg kwa siku 7.", "sw") == ["value"]
    assert changes("Take 5 mg.", "Meza 5 g.", "sw") == ["unit"]


def test_a_wrong_conversion_is_a_fault() -> None:
    assert changes("a fever of 98.6 °F", "una fiebre de 39 °C")


def test_a_thousandfold_error_is_not_hidden_by_the_source_s_separator() -> None:
    assert changes("Take 1,500 mg.", "Nehmen Sie 1,500 mg.", "de")


MORNING_AND_NIGHT = {
    "es": ("Tome 5 mg por la mañana y 10 mg por la noche.", "Tome 10 mg por la mañana y 5 mg por la noche."),
    "fr": ("Prenez 5 mg le matin et 10 mg le soir.", "Prenez 10 mg le matin et 5 mg le soir."),
    "de": ("Nehmen Sie 5 mg am Morgen und 10 mg am Abend.", "Nehmen Sie 10 mg am Morgen und 5 mg am Abend."),
    "ru": ("Принимайте 5 мг утром и 10 мг вечером.", "Принимайте 10 мг утром и 5 мг вечером."),
    "ar": ("تناول 5 ملغ صباحًا و10 ملغ مساءً.", "تناول 10 ملغ صباحًا و5 ملغ مساءً."),
    "hi": ("सुबह 5 मिलीग्राम और रात को 10 मिलीग्राम लें।", "सुबह 10 मिलीग्राम और रात को 5 मिलीग्राम लें।"),
    "zh": ("早上服用5毫克，晚上服用10毫克。", "早上服用10毫克，晚上服用5毫克。"),
    "ja": ("朝に5 mg、夜に10 mgを飲んでください。", "朝に10 mg、夜に5 mgを飲んでください。"),
    "vi": ("Uống 5 mg vào buổi sáng và 10 mg vào buổi tối.", "Uống 10 mg vào buổi sáng và 5 mg vào buổi tối."),
}


@pytest.mark.parametrize("tag", MORNING_AND_NIGHT)
def test_two_doses_that_changed_places_are_caught(tag: str) -> None:
    source = "Take 5 mg in the morning and 10 mg at night."
    right, wrong = MORNING_AND_NIGHT[tag]
    assert (changes(source, right, tag), changes(source, wrong, tag)) == ([], ["order"])


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Rest for 5 of the 14 days.", "De los 14 días, descanse 5 días."),
        ("Take 5 mg at 8:00 and 20 mL of water.", "Tome 20 mL de agua y 5 mg a las 8:00."),
        ("It rose from 4% to 6%.", "Subió del 4 % al 6 %."),
    ],
)
def test_amounts_of_different_kinds_may_change_places(source: str, target: str) -> None:
    assert "order" not in changes(source, target)


def test_differences_quote_both_sides() -> None:
    (difference,) = compare("Take 5 mg.", "Tome 50 mg.", "en", "es")
    assert (difference.source, difference.target) == ((5, 9), (5, 10))
    assert difference.text == "The source says “5 mg”, the translation “50 mg”."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Take 5 mg.", "Take 6 mg."),
        ("Take 5 mg.", "Take 5 g."),
        ("Take one tablet.", "Take two tablets."),
        ("Take it daily.", "Take it weekly."),
        ("Use B12.", "Use B6."),
    ],
)
def test_within_one_language_any_difference_counts(old: str, new: str) -> None:
    assert differs(old, new, "en")
    assert not differs(old, old.replace("Take", "Now take"), "en")
