"""Which words address the reader, and which only look so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.text.address import address_forms, read_address

LANGUAGES = ("es", "fr", "de", "pt-BR", "ru", "hi", "vi", "zh-Hans", "ja")


def _forms(text: str, locale: str) -> list[str]:
    return [address.form for address in read_address(text, locale)]


@pytest.mark.parametrize(
    ("locale", "text", "forms"),
    [
        ("es", "Tú decides con tus hijos; usted también.", ["tú", "tú", "usted"]),
        ("es", "Tome un té. Su hijo está tumbado. Sustituya TI por otra cosa.", []),
        ("es", "Pregunte: «¿Y tú?» o “contigo no”.", []),
        ("fr", "Prenez rendez-vous. Il s’est tu. Une attitude têtue.", []),
        ("fr", "Assurez-vous que tu dors.", ["vous", "tu"]),
        ("de", "Sie hilft. „Sie“ hilft auch. Tipp: Sie hilft ihr.", []),
        ("de", "Wenn Sie husten, hilft Ihnen dein Arzt. Du auch.", ["Sie", "Sie", "du", "du"]),
        ("pt-BR", "Você e a tua mãe. A atua\u00e7\u00e3o.", ["você", "tu"]),
        ("ru", "Если вы больны, твой врач поможет. Выход. Сваты.", ["вы", "ты"]),
        ("hi", "आप आएँ। आपात स्थिति। अपने आप ठीक होता है। तुम्हारा।", ["आप", "तुम"]),
        ("vi", "Bạn và bạn bè. Quý vị nên hỏi.", ["bạn", "quý vị"]),
        ("zh-Hans", "您和你们。迷你。你好。", ["您", "你"]),
        ("ja", "飲みます。病気である。「よい薬である。」", ["です・ます", "である"]),
        ("sw", "Wewe unaamua.", []),
    ],
)
def test_words_that_can_mean_nothing_else(locale: str, text: str, forms: list[str]) -> None:
    assert _forms(text, locale) == forms


@pytest.mark.parametrize("locale", LANGUAGES)
def test_no_word_goes_with_two_forms(locale: str) -> None:
    forms = address_forms(locale)
    assert len(forms) >= 2
    assert len({form.casefold() for form in forms}) == len(forms)


@given(st.sampled_from(LANGUAGES), st.text(max_size=60))
def test_places_lie_in_order_within_the_text(locale: str, text: str) -> None:
    spans = [address.span for address in read_address(text, locale)]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
