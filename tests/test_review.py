"""Where texts stand: the scale of each language, from its easy end to its hard one."""

from itertools import pairwise

import pytest

from pipeline.checks.readability.scales import EASIER_IS_MORE
from pipeline.checks.readability.scores import FORMULAS
from pipeline.locales import parse_locale
from pipeline.review.scales import measure_of

TAGS = [*FORMULAS, "hi", "ar", "zh-Hans"]


@pytest.mark.parametrize("tag", TAGS)
def test_the_bands_fill_the_scale_in_order(tag: str) -> None:
    bands = measure_of(parse_locale(tag), None).scale.bands
    if tag != "uk":
        assert bands[0].start == 0
        assert bands[-1].end == 1
    for before, after in pairwise(bands):
        assert before.end == after.start < after.end


@pytest.mark.parametrize("tag", TAGS)
def test_harder_figures_stand_further_on(tag: str) -> None:
    measure = measure_of(parse_locale(tag), None)
    places = [measure.place(value) for value in range(-10, 120)]
    assert places == sorted(places, reverse=measure.formula in EASIER_IS_MORE)
    assert {places[0], places[-1]} == {0.0, 1.0}


@pytest.mark.parametrize(
    ("tag", "value", "said"),
    [
        ("en", 6.24, "grade 6.2"),
        ("es", 66.1, "easy (66.1)"),
        ("es", 64.9, "normal (64.9)"),
        ("es", 39.9, "very difficult (39.9)"),
        ("es", 130.0, "very easy (130.0)"),
        ("sv", 45.0, "medium (45.0)"),
        ("pl", 7.0, "7.0 years of school"),
        ("uk", 70.0, "70.0"),
        ("ja", 70.2, "easier than usual (70.2)"),
        ("ja", 44.0, "harder than usual (44.0)"),
        ("hi", -0.04, "as usual (0.0 to the easy side)"),
        ("hi", 1.26, "harder than usual (1.3 to the hard side)"),
    ],
)
def test_a_level_in_words(tag: str, value: float, said: str) -> None:
    assert measure_of(parse_locale(tag), None).level(value).said == said


def test_the_limit_of_a_project_is_on_the_scale() -> None:
    scale = measure_of(parse_locale("en"), 8).scale
    assert scale.target == scale.wanted
    assert scale.asked == "grade 8 or lower"
    assert measure_of(parse_locale("es"), 8).scale.target is None
