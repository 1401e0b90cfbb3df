"""The sentences that weigh most, by the first measure of each language."""

import pytest

from pipeline.checks.readability.hardest import NAMED, hardest_sentences
from pipeline.checks.readability.scores import FORMULAS, score_text

EASY = {
    "en": ["Rest at home.", "Drink water.", "Call your doctor.", "Eat a little.", "Sleep well.", "Wash your hands."],
    "es": ["Descanse en casa.", "Beba agua.", "Llame a su médico.", "Coma un poco.", "Duerma bien.", "Lave sus manos."],
    "hi": ["घर पर आराम करें।", "पानी पिएं।", "डॉक्टर को फोन करें।", "थोड़ा खाएं।", "अच्छी नींद लें।", "हाथ धोएं।"],
}
HARD = {
    "en": "Pharmacological interventions occasionally precipitate considerable complications in elderly individuals.",
    "es": "Las intervenciones farmacológicas precipitan ocasionalmente complicaciones considerables e impredecibles.",
    "hi": "औषधीय हस्तक्षेप कभी-कभी वृद्ध व्यक्तियों में महत्वपूर्ण जटिलताओं को उत्प्रेरित करते हैं और चिकित्सकीय निगरानी आवश्यक है।",
}


@pytest.mark.parametrize("locale", EASY)
def test_the_hard_sentence_is_found(locale: str) -> None:
    text = [*EASY[locale][:3], HARD[locale], *EASY[locale][3:], *EASY[locale][:2]]
    found = hardest_sentences(text, locale)
    assert found is not None
    assert found.sentences[0] == HARD[locale]
    assert len(found.sentences) <= NAMED


def test_the_measure_without_them_is_that_of_what_is_left() -> None:
    text = [*EASY["es"], HARD["es"], *EASY["es"][:2]]
    found = hardest_sentences(text, "es")
    assert found is not None
    left = " ".join(sentence for sentence in text if sentence not in found.sentences)
    assert round(found.without, 1) == score_text(left, "es")[0].value


def test_a_short_text_and_a_language_without_measure_have_none() -> None:
    assert hardest_sentences(EASY["en"][:3], "en") is None
    assert hardest_sentences(["Pumzika nyumbani."] * 9, "sw") is None


@pytest.mark.parametrize("locale", FORMULAS)
def test_any_language_with_a_formula_can_be_asked(locale: str) -> None:
    text = [*EASY["es"], HARD["es"], *EASY["es"][:2]]
    assert hardest_sentences(text, locale) is not None
