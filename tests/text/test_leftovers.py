"""English words left in a translation, and English words that may stay."""

import pytest

from pipeline.text.leftovers import compare_leftovers

SOURCE = "Take one tablet with food and drink water."


@pytest.mark.parametrize(
    ("target", "locale", "words"),
    [
        ("Take una tableta con comida y beba agua.", "es", ["Take"]),
        ("Tome una tableta with food y beba agua.", "es", ["with", "food"]),
        ("Tome **with** comida y [beba the agua](1).", "es", ["with", "the"]),
        ("Prenez un comprimé and buvez de l’eau.", "fr", ["and"]),
        ("Nehmen Sie eine Tablette with dem Essen.", "de", ["with"]),
        ("Примите таблетку with едой.", "ru", ["with"]),
        ("تناول قرصًا with الطعام.", "ar", ["with"]),
        ("与with食物一起服用。", "zh-Hans", ["with"]),
        ("Bir tableti yemekle take edin and su için.", "tr", ["take", "and"]),
        ("খাবারের with একটি ট্যাবলেট নিন।", "bn", ["with"]),
    ],
)
def test_left_over_words_are_caught(target: str, locale: str, words: list[str]) -> None:
    faults = compare_leftovers(SOURCE, target, "en", locale)
    assert [target[slice(*fault.target)] for fault in faults if fault.target] == words
    assert {(fault.kind, fault.severity) for fault in faults} == {("left-over", "error")}


@pytest.mark.parametrize(
    ("target", "locale"),
    [
        ("Tome una tableta con comida y beba agua.", "es"),
        ("Los Centers for Disease Control and Prevention lo recomiendan.", "es"),
        ("El libro “Living with Epilepsy” es útil.", "es"),
        ("Die Studie (Heart and Lung) und der Drive-through-Test am Week-end", "de"),
        ("Il chat dort sur le pain, or il a faim.", "fr"),
        ("Cuando for ao médico, leve-o.", "pt"),
        ("The Lancet опубликовал статью.", "ru"),
        ("Lea www.example.org/take/with y {name}.", "es"),
        ("COVID-19, HIV, MRI", "hi"),
        ("On iki tablet alın.", "tr"),
        ("Uminom ng isang tableta at may pagkain, is on.", "tl"),
    ],
)
def test_names_quotations_and_own_words_may_stay(target: str, locale: str) -> None:
    assert compare_leftovers(SOURCE, target, "en", locale) == ()


def test_an_untranslated_message_is_reported_once() -> None:
    (fault,) = compare_leftovers(SOURCE, SOURCE, "en", "es")
    assert (fault.kind, fault.target) == ("untranslated", (0, len(SOURCE)))
    assert compare_leftovers("COVID-19", "COVID-19", "en", "es") == ()
    assert compare_leftovers(SOURCE, SOURCE, "en", "en-GB") == ()
