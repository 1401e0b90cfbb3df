"""Negations: sentence pairs of each language, right, with the negation dropped, and with one added."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from pipeline.text.denials import read_negations
from pipeline.text.negation import compare_negation
from tests.negation_pairs import LANGUAGES, Pair, faithful, wrong

ALIGNED = (Path(__file__).parent / "descriptions", Path(__file__).parents[1] / "benchmarks" / "sentences")
"""Folders of translations, line by line, that deny what their English denies."""


def alarms(pairs: Iterable[Pair], language: str) -> list[Pair]:
    return [(source, target) for source, target in pairs if compare_negation(source, target, "en", language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_faithful_translations_raise_nothing(language: str) -> None:
    assert alarms(faithful(language), language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_dropped_and_added_negations_are_caught(language: str) -> None:
    pairs = list(wrong(language))
    assert len(alarms(pairs, language)) >= 0.97 * len(pairs)


@pytest.mark.parametrize("path", [path for folder in ALIGNED for path in sorted(folder.glob("??.txt"))], ids=str)
def test_faithful_descriptions_and_doses_raise_nothing(path: Path) -> None:
    source = (path.parent / "en.txt").read_text(encoding="utf-8").splitlines()
    target = path.read_text(encoding="utf-8").splitlines()
    assert alarms(list(zip(source, target, strict=True)), path.stem) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_agrees_with_itself(language: str) -> None:
    for _, target in faithful(language):
        assert compare_negation(target, target, language, language) == ()


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        (
            "It helps not only children but also adults.",
            "Ayuda no solo a los niños, sino también a los adultos.",
            "es",
        ),
        ("Do not hesitate to call us.", "Llámenos sin dudarlo.", "es"),
        ("Take no more than two tablets.", "Nehmen Sie höchstens zwei Tabletten.", "de"),
        ("Only your doctor can tell.", "Seul votre médecin peut le dire.", "fr"),
        ("The cause is unknown.", "La causa no se conoce.", "es"),
        ("The cause is unknown.", "原因は分かっていません。", "ja"),
        ("You must take it every day.", "毎日飲まなければなりません。", "ja"),
        ("It may be serious.", "重いかもしれません。", "ja"),
        ("You must rest.", "반드시 쉬지 않으면 안 됩니다.", "ko"),
        ("This is very common.", "这非常常见。", "zh"),
        ("Different people need different doses.", "不同的人需要不同的剂量。", "zh"),
        ("She is confused and hard to wake.", "神志不清，很难叫醒。", "zh"),
        ("You will be less thirsty.", "您就不会那么口渴。", "zh"),
        ("No one ever told him.", "Никто никогда не говорил ему.", "ru"),
        ("He never drinks.", "Él no bebe nunca.", "es"),
        ("Never drink it and do not smell it.", "Nunca lo beba y no lo huela.", "es"),
        ("Wash your hands to prevent infection.", "Lávese las manos para no infectarse.", "es"),
        ("Do not take more than four tablets.", "Nehmen Sie höchstens vier Tabletten.", "de"),
        ("Use up to 2 puffs, no more than 4 a day.", "最大2吸入、1日4回を超えて使用しないでください。", "ja"),
        ("Take it only at night.", "لا تتناوله إلا ليلاً.", "ar"),
        ("Take it every day without fail.", "毎日欠かさず飲んでください。", "ja"),
        ("Take it every day.", "毎日欠かさず飲んでください。", "ja"),
        ("Do not stop it suddenly.", "İlacı birdenbire bırakmayın.", "tr"),
        ("Take it at least one hour before a meal.", "Yemekten en az bir saat önce alın.", "tr"),
        (
            "Do not drive until you feel better.",
            "Ne conduisez pas tant que vous ne vous sentez pas mieux.",
            "fr",
        ),
    ],
)
def test_idioms_raise_nothing(source: str, target: str, language: str) -> None:
    assert compare_negation(source, target, "en", language) == ()


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("Do not drive or use machines.", "Водите машину и не работайте с механизмами.", "ru"),
        ("Do not drive or use machines.", "开车，也不要操作机器。", "zh"),
        ("Do not drive or use machines.", "قد السيارة ولا تستعمل الآلات.", "ar"),
        (
            "Do not wear rings or tight sleeves. Many people feel pain.",
            "No use anillos ni mangas. Muchos no sienten dolor.",
            "es",
        ),
        (
            "The cause is not known, and rest helps most people with this disease.",
            "La causa se desconoce, y el reposo no ayuda.",
            "es",
        ),
    ],
)
def test_a_slip_beside_another_denial_is_seen(source: str, target: str, language: str) -> None:
    assert compare_negation(source, target, "en", language)


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("Do not drive or use machines.", "Не водите машину и не работайте с механизмами.", "ru"),
        ("Do not drive or use machines.", "Fahren Sie nicht Auto, und bedienen Sie keine Maschinen.", "de"),
        (
            "Even if you feel well, do not stop the drug or change the dose.",
            "即使感觉良好，也不要停药或改变剂量。",
            "zh",
        ),
        ("Wash your hands and do not touch your eyes or mouth.", "اغسل يديك ولا تلمس عينيك أو فمك.", "ar"),
        ("Do not swim alone.", "Ne nagez pas sans une personne à vos côtés.", "fr"),
    ],
)
def test_a_denial_may_be_said_once_or_of_each(source: str, target: str, language: str) -> None:
    assert compare_negation(source, target, "en", language) == ()


def test_a_difference_points_at_the_words() -> None:
    (dropped,) = compare_negation("Do not take it.", "Tómelo.", "en", "es")
    assert (dropped.kind, dropped.severity, dropped.source, dropped.target) == (
        "dropped",
        "error",
        (3, 6),
        None,
    )
    (added,) = compare_negation("Take it.", "No lo tome.", "en", "es")
    assert (added.kind, added.target, "No" in added.text) == ("added", (0, 2), True)


def test_a_long_description_gives_a_warning() -> None:
    source = "The study followed people in nine hospitals for many years and " * 2 + "did not find any harm."
    (dropped,) = compare_negation(source, "El estudio siguió a personas durante años y encontró daños.", "en", "es")
    assert dropped.severity == "warning"


def test_a_language_without_a_list_is_silent() -> None:
    assert read_negations("Ma xorta no", "so") == ()
    assert compare_negation("Do not take it.", "Ha qaadan.", "en", "so") == ()


def test_regional_tags_use_the_language() -> None:
    assert compare_negation("Do not take it.", "Tome.", "en-US", "pt-BR")
    assert compare_negation("Do not take it.", "请服用。", "en", "zh-Hans")
