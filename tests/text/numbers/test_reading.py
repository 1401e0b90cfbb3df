"""Laws of reading: units, rates, bounds, names; spans; one text never disturbs another."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.text.numbers import Quantity, is_described, read_quantities

DESCRIBED = ["ar", "de", "en", "es", "fr", "hi", "it", "ja", "ko", "pl", "pt", "ru", "tr", "vi", "zh"]


def only(text: str, tag: str) -> Quantity:
    (quantity,) = read_quantities(text, tag)
    return quantity


@pytest.mark.parametrize(
    ("text", "tag", "value", "unit"),
    [
        ("5 mg", "en", 5, "mg"),
        ("10mg", "en", 10, "mg"),
        ("5-mg", "en", 5, "mg"),
        ("**5** mg", "en", 5, "mg"),
        ("250 µg", "fr", 250, "mcg"),
        ("250 μg", "fr", 250, "mcg"),
        ("5 мкг", "ru", 5, "mcg"),
        ("5 ملغ", "ar", 5, "mg"),
        ("5 मि.ग्रा.", "hi", 5, "mg"),
        ("5毫克", "zh", 5, "mg"),
        ("5ミリグラム", "ja", 5, "mg"),
        ("5밀리그램을", "ko", 5, "mg"),
        ("%50", "tr", 50, "%"),
        ("50 %", "fr", 50, "%"),
        ("百分之五", "zh", 5, "%"),
        ("５０％", "ja", 50, "%"),
        ("٥٠٪", "ar", 50, "%"),
        ("37 °C", "en", 37, "°C"),
        ("37 degrees Celsius", "en", 37, "°C"),
        ("2 cucharaditas", "es", 2, "teaspoon"),
        ("24 Stunden", "de", 24, "h"),
        ("24 saatte", "tr", 24, "h"),
        ("5 tablets", "en", 5, "tablet"),
        ("пять таблеток", "ru", 5, "tablet"),
        ("3 viên", "vi", 3, "tablet"),
        ("20 people", "en", 20, ""),
    ],
)
def test_reads_units(text: str, tag: str, value: int, unit: str) -> None:
    assert only(text, tag).value == value
    assert only(text, tag).unit == unit


@pytest.mark.parametrize(
    ("text", "tag", "per"),
    [
        ("5 mg/kg", "en", ("kg",)),
        ("5 mg/kg/day", "en", ("kg", "day")),
        ("5 mg per kg per day", "en", ("kg", "day")),
        ("twice a day", "en", ("day",)),
        ("dos veces al día", "es", ("day",)),
        ("zweimal täglich", "de", ("day",)),
        ("5 мг на кг", "ru", ("kg",)),
        ("3 fois par semaine", "fr", ("week",)),
    ],
)
def test_reads_rates(text: str, tag: str, per: tuple[str, ...]) -> None:
    assert only(text, tag).per == per


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("every 8 hours", "en"),
        ("cada 8 horas", "es"),
        ("toutes les 8 heures", "fr"),
        ("alle 8 Stunden", "de"),
        ("8時間ごとに", "ja"),
        ("8시간마다", "ko"),
        ("каждые 8 часов", "ru"),
        ("co 8 godzin", "pl"),
        ("de 8 em 8 horas", "pt"),
        ("q8h", "en"),
    ],
)
def test_reads_intervals(text: str, tag: str) -> None:
    found = read_quantities(text, tag)
    assert found
    assert all(each.value == 8 and each.unit == "h" and each.every for each in found)


@pytest.mark.parametrize(
    ("text", "tag", "bound"),
    [
        ("at least 5 mg", "en", "at-least"),
        ("como máximo 5 mg", "es", "at-most"),
        ("5 mg or more", "en", "at-least"),
        ("5錠以下", "ja", "at-most"),
        ("about 5 mg", "en", "about"),
        ("≥ 5 mg", "en", "at-least"),
    ],
)
def test_reads_bounds(text: str, tag: str, bound: str) -> None:
    assert only(text, tag).bound == bound
    assert only(text, tag).approximate == (bound == "about")


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("5 to 10 mg", "en"),
        ("5-10 mg", "en"),
        ("between 5 and 10 mg", "en"),
        ("de 5 a 10 mg", "es"),
        ("5～10 mg", "ja"),
        ("от 5 до 10 мг", "ru"),
        ("5 से 10 मिलीग्राम", "hi"),
        ("5 ila 10 mg", "tr"),
        ("5 mg-10 mg", "en"),
    ],
)
def test_reads_ranges_with_their_order_and_shared_unit(text: str, tag: str) -> None:
    first, last = read_quantities(text, tag)
    assert (int(first.value), first.unit, first.end) == (5, "mg", "first")
    assert (int(last.value), last.unit, last.end) == (10, "mg", "last")


@pytest.mark.parametrize(
    ("text", "tag", "value"),
    [
        ("8:00 p.m.", "en", 20),
        ("20:00", "es", 20),
        ("20 h 30", "fr", Fraction(41, 2)),
        ("20.30 Uhr", "de", Fraction(41, 2)),
        ("오후 8시 30분", "ko", Fraction(41, 2)),
        ("晚上8:30", "zh", Fraction(41, 2)),
    ],
)
def test_reads_times(text: str, tag: str, value: Fraction) -> None:
    assert (only(text, tag).kind, only(text, tag).value) == ("time", value)


@pytest.mark.parametrize("name", ["COVID-19", "SARS-CoV-2", "B12", "H1N1", "HbA1c", "IL-6", "1-800-222-1222"])
def test_names_and_telephone_numbers_are_kept_as_names(name: str) -> None:
    assert [(each.kind, each.firm) for each in read_quantities(name, "en")] == [("identifier", False)]


@pytest.mark.parametrize("text", ["https://example.org/5", "a5@example.org", "[text](1)", "{emergency}"])
def test_addresses_and_placeholders_say_no_number(text: str) -> None:
    assert read_quantities(text, "en") == ()


def test_a_language_nobody_described_is_read_by_its_digits_and_marked() -> None:
    assert not is_described("sw")
    assert only("Meza 5 mg", "sw").unit == "mg"
    assert is_described("pt_BR")


parts = st.sampled_from(
    ["5 mg", "two", "1,5", "½", "8:30", "B12", "dos veces al día", "二十", "يومين", "50 %", "to", "-"]
)


@settings(deadline=None)
@given(st.lists(st.one_of(parts, st.text(max_size=12)), max_size=6), st.sampled_from(DESCRIBED))
def test_spans_point_into_the_text(pieces: list[str], tag: str) -> None:
    text = " ".join(pieces)
    spans = [each.span for each in read_quantities(text, tag)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert spans == sorted(spans)


@settings(deadline=None)
@given(st.sampled_from(["Take 5 mg twice a day.", "Give 2.5 mL.", "Wait 12 hours.", "Take two tablets."]), parts)
def test_a_sentence_reads_the_same_whatever_follows(sentence: str, other: str) -> None:
    alone = read_quantities(sentence, "en")
    together = read_quantities(f"{sentence}\n\nUnrelated words stand here. {other}", "en")
    assert together[: len(alone)] == alone
