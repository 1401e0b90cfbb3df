"""The safety class of a message, and why."""

import pytest

from pipeline.model import Termbase
from pipeline.text.criticality import safety_of, safety_reasons


@pytest.mark.parametrize(
    ("text", "locale", "reasons"),
    [
        ("Take 5 mg twice a day.", "en", ("dose",)),
        ("Take one tablet.", "en", ("dose",)),
        ("Rest for three days.", "en", ("number",)),
        ("Take clonazepam with food.", "en", ("drug",)),
        ("Do not drive.", "en", ("negated instruction",)),
        ("Stop taking it.", "en", ("negated instruction",)),
        ("Call an ambulance.", "en", ("emergency",)),
        ("Call {emergency}.", "en", ("emergency",)),
        (
            "Do not take 10 mg of warfarin after an overdose.",
            "en",
            ("dose", "drug", "negated instruction", "emergency"),
        ),
        ("No tome ibuprofeno.", "es", ("drug", "negated instruction")),
        ("请勿驾驶。", "zh-Hans", ("negated instruction",)),
        ("Take zenapril.", "en", ("drug",)),
    ],
)
def test_each_reason_is_given_in_order(text: str, locale: str, reasons: tuple[str, ...]) -> None:
    assert safety_reasons(text, locale, (("zenapril", "en", "zenapril"),)) == reasons


@pytest.mark.parametrize(
    "text",
    ["Myoclonus is a quick, sudden jerk of a muscle.", "The brain has many parts.", "Did you know?", ""],
)
def test_plain_descriptions_are_not_critical(text: str) -> None:
    assert safety_of(text, "en", Termbase()) == ()
