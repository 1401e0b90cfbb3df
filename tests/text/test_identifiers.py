"""Telephone numbers, addresses and placeholders: kept, reformatted, changed, dropped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.text.identifiers import compare_identifiers, read_identifiers


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Call 1-800-222-1222 now.", "Llame ya al 1 800 222 1222."),
        ("Call (800) 222-1222.", "اتصل بالرقم ٨٠٠-٢٢٢-١٢٢٢."),
        ("Call +44 20 7946 0958.", "+44 (0)20 7946 0958 पर फोन करें।".replace("(0)", "")),
        ("Call 555-0100.", "Llame al 555 0100."),
        ("Call 1-800-QUIT-NOW.", "Llame al 1-800-784-8669."),
        ("See www.example.org.", "Vea https://example.org/."),
        ("Write to help@example.org.", "Escriba a Help@Example.org."),
        ("Call {emergency} or {poison-line}.", "Ruf {poison-line} oder {emergency} an."),
        ("From 2019-12-31 to 2020-03-15.", "Del 31-12-2019 al 15-03-2020."),
        ("A range of 1000-2000 or 1,234,567 people.", "Entre 1000 y 2000 o 1 234 567 personas."),
        ("Take 10-20 mg.", "Tome 10-20 mg."),
    ],
)
def test_kept_identifiers_raise_nothing(source: str, target: str) -> None:
    assert compare_identifiers(source, target) == ()


@pytest.mark.parametrize(
    ("source", "target", "kind", "severity"),
    [
        ("Call 1-800-222-1222.", "Llame al 1-800-222-1221.", "changed", "error"),
        ("Call 1-800-222-1222.", "Llame ahora.", "dropped", "error"),
        ("Call us.", "Llame al 1-800-222-1222.", "added", "warning"),
        ("See www.example.org/kidney.", "Vea www.exemple.org/kidney.", "changed", "error"),
        ("See www.example.org/kidney.", "Vea www.example.org/es/kidney.", "changed", "warning"),
        ("Write to help@example.org.", "Escriba a help@example.com.", "changed", "error"),
        ("Call {emergency}.", "Llame al 911.", "dropped", "error"),
        ("Call {emergency}.", "Llame al {emergencia}.", "changed", "error"),
        ("Call us.", "Llame al {emergency}.", "added", "error"),
        ("{name} and {name}", "{name}", "dropped", "error"),
    ],
)
def test_each_fault_is_named(source: str, target: str, kind: str, severity: str) -> None:
    assert [(fault.kind, fault.severity) for fault in compare_identifiers(source, target)] == [(kind, severity)]


def test_a_difference_points_at_both_places() -> None:
    (changed,) = compare_identifiers("Call 800-222-1222 now", "Llame al 800-222-1223 ya")
    assert (changed.source, changed.target) == ((5, 17), (9, 21))


@given(st.integers(2_000_000_000, 9_999_999_999), st.sampled_from("-. "))
def test_a_number_is_read_by_its_digits(number: int, separator: str) -> None:
    digits = str(number)
    written = separator.join((digits[:3], digits[3:6], digits[6:]))
    (found,) = read_identifiers(f"Call {written} now.")
    assert (found.kind, found.value) == ("telephone number", digits)


@given(st.text(max_size=80))
def test_a_text_agrees_with_itself(text: str) -> None:
    assert compare_identifiers(text, text) == ()
