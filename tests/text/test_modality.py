"""Duties, possibilities and limits of short instructions, in each language."""

import pytest

from pipeline.text.modality import compare_modality

MUST, MAY = "You must take this medicine.", "You may take this medicine."
ONLY, NOT_ONLY = "Use only this syringe.", "Use this syringe."
SENTENCES = {
    "es": ("Debe tomar este medicamento.", "Puede tomar este medicamento.", "Use solo esta jeringa."),
    "fr": (
        "Vous devez prendre ce médicament.",
        "Vous pouvez prendre ce médicament.",
        "Utilisez seulement cette seringue.",
    ),
    "de": (
        "Sie müssen dieses Mittel nehmen.",
        "Sie können dieses Mittel nehmen.",
        "Nur diese Spritze verwenden.",
    ),
    "pt": ("Deve tomar este medicamento.", "Pode tomar este medicamento.", "Use apenas esta seringa."),
    "ru": (
        "Вы должны принимать это лекарство.",
        "Вы можете принимать это лекарство.",
        "Используйте только этот шприц.",
    ),
    "ar": ("يجب تناول هذا الدواء.", "يمكنك تناول هذا الدواء.", "استخدم هذه المحقنة فقط."),
    "hi": ("आपको यह दवा लेनी चाहिए।", "आप यह दवा ले सकते हैं।", "केवल यही सिरिंज इस्तेमाल करें।"),
    "vi": ("Bạn phải uống thuốc này.", "Bạn có thể uống thuốc này.", "Chỉ dùng ống tiêm này."),
    "zh-Hans": ("您必须服用此药。", "您可以服用此药。", "只使用这支注射器。"),
    "ja": (
        "この薬を飲まなければなりません。",
        "この薬を飲むことができます。",
        "この注射器だけを使ってください。",
    ),
    "ko": ("이 약을 복용해야 합니다.", "이 약을 복용할 수 있습니다.", "이 주사기만 사용하십시오."),
    "tr": ("Bu ilacı almalısınız.", "Bu ilacı alabilirsiniz.", "Yalnızca bu şırıngayı kullanın."),
    "pl": ("Musisz przyjmować ten lek.", "Możesz przyjmować ten lek.", "Używaj tylko tej strzykawki."),
    "it": ("Deve prendere questo medicinale.", "Può prendere questo medicinale.", "Usi solo questa siringa."),
}


@pytest.mark.parametrize("locale", SENTENCES)
def test_the_same_sense_raises_nothing(locale: str) -> None:
    must, may, only = SENTENCES[locale]
    for source, target in ((MUST, must), (MAY, may), (ONLY, only)):
        assert compare_modality(source, target, "en", locale) == ()


@pytest.mark.parametrize("locale", SENTENCES)
def test_a_turned_or_lost_sense_is_caught(locale: str) -> None:
    must, may, _ = SENTENCES[locale]
    assert [fault.kind for fault in compare_modality(MUST, may, "en", locale)] == ["turned"]
    assert [fault.kind for fault in compare_modality(MAY, must, "en", locale)] == ["turned"]
    assert [fault.kind for fault in compare_modality(ONLY, "-", "en", locale)] == ["dropped"]


def test_long_descriptions_and_unknown_languages_are_silent() -> None:
    assert compare_modality(MUST * 5, "Puede tomarlo.", "en", "es") == ()
    assert compare_modality(MUST, "Waa inaad.", "en", "so") == ()
    assert compare_modality(NOT_ONLY, "Use solo esta jeringa.", "en", "es") == ()
