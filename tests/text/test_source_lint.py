"""Error-prone dose forms: each is found, and what looks like one is not."""

import pytest

from pipeline.text.error_prone import FORMS
from pipeline.text.source_lint import read_source_faults

WRONG = [
    ("Take 5.0 mg.", "trailing-zero"),
    ("Take 10.00 units.", "trailing-zero"),
    ("Take .5 mg.", "naked-decimal"),
    ("Inject 10U now.", "unit-letter"),
    ("Inject 10 U, then wait.", "unit-letter"),
    ("Take 400 IU of vitamin D.", "unit-letter"),
    ("Take 50 µg.", "microgram-sign"),
    ("Take 50 μg.", "microgram-sign"),
    ("Take 10mg.", "run-together"),
    ("Drink 100mL.", "run-together"),
    ("Take Tegretol300 mg.", "name-and-dose"),
    ("Give 100000 units.", "no-comma"),
    ("Give 1MM units.", "million-letter"),
    ("Give 5 cc.", "cubic-centimetre"),
    ("Take 2 gm.", "gram-abbreviation"),
    ("Take it @ 9.", "at-sign"),
    ("If your fever is > 38 degrees", "comparison-sign"),
    ("Give 25 units/10 units.", "slash"),
    ("Take 1/2 tablet.", "half-tablet"),
    ("Take it x 3d.", "times-days"),
    ("Take 5 mg QD.", "every-day"),
    ("Take 5 mg q.d. with food.", "every-day"),
    ("Take 5 mg QOD.", "every-other-day"),
    ("Take one tablet BID.", "times-a-day"),
    ("Take one tablet t.i.d. with food.", "times-a-day"),
    ("Inject it TIW.", "times-a-week"),
    ("Take one tablet qhs.", "bedtime"),
    ("Take one tablet at HS.", "bedtime"),
    ("Inject 5 mg SC.", "under-the-skin"),
    ("Inject 5 mg sub q.", "under-the-skin"),
    ("Take 5 mg per os.", "by-mouth"),
    ("Take one PRN.", "as-needed"),
    ("Put two drops in OD.", "ear-and-eye"),
    ("D/C the medicine.", "discharge-or-stop"),
    ("Give 2 mg MSO4.", "drug-abbreviation"),
    ("Give MS 10 mg.", "drug-abbreviation"),
    ("Take HCTZ.", "drug-abbreviation"),
    ("Start a nitro drip.", "drug-stem"),
]
RIGHT = [
    "Take 5 mg, 0.5 mg or 10 mg twice a day.",
    "A blood pH of 7.0 is low; a hemoglobin of 6.0 g/dL too.",
    "Version 2.0 of the guide, chapter 3.0, p < .05.",
    "Between 100,000 and 200,000 units, or 1 million.",
    "In 5 U.S. states, 10 UK hospitals and room 5.",
    "People with MS or AIDS; the COVID-19 vaccine; vitamin B12; CO2; H1N1.",
    "Write to help@example.org or call 1-800-222-1222.",
    "A 10-mg tablet; 120/80; 24/7; and/or; 100000 people.",
    "They bid for it. The OS of your phone.",
    "Your body mass index is 25 kg/m2.",
    "About 3 g/L or 5 mmol/L.",
    "Born on 1/2/2020, he weighs 10 kg.",
]


@pytest.mark.parametrize(("text", "name"), WRONG)
def test_each_form_is_found_with_its_remedy(text: str, name: str) -> None:
    faults = read_source_faults(text, "en")
    assert [fault.kind for fault in faults] == [name]
    assert "ismp.org" in faults[0].text and faults[0].source


@pytest.mark.parametrize("text", RIGHT)
def test_right_forms_raise_nothing(text: str) -> None:
    assert read_source_faults(text, "en") == ()


def test_numbers_are_read_in_every_language_and_abbreviations_in_english() -> None:
    assert [fault.kind for fault in read_source_faults("Tome 5,0 mg.", "es")] == ["trailing-zero"]
    assert read_source_faults("400 UI, 400 IU, 50 µg", "de") == ()


def test_what_is_misread_is_an_error_and_what_is_jargon_a_warning() -> None:
    assert [fault.severity for fault in read_source_faults("5.0 mg", "en")] == ["error"]
    assert [fault.severity for fault in read_source_faults("PRN", "en")] == ["warning"]


def test_the_names_of_forms_are_unique_and_all_tested() -> None:
    tested = {name for _, name in WRONG}
    assert tested | {"as-directed", "nose"} == {form.name for form in FORMS}
    assert len({form.name for form in FORMS}) == len(FORMS)
