"""The labelled sentences of the term benchmark keep to the figures that the project promises."""

from collections import defaultdict

import pytest

from tests.benchmarks.term_labels import Case, is_right, own_cases

FLOORS = {"ar": (0.95, 0.93), "tr": (0.95, 0.93), "fi": (0.95, 0.93)}
FLOOR = (0.98, 0.97)
"""Shares accepted and reported, at least."""


def _by_locale() -> dict[str, list[Case]]:
    cases = defaultdict(list)
    for case in own_cases():
        cases[case.locale].append(case)
    return cases


@pytest.mark.parametrize(("locale", "cases"), _by_locale().items())
def test_labelled_sentences(locale: str, cases: list[Case]) -> None:
    for uses, floor in zip((True, False), FLOORS.get(locale, FLOOR), strict=True):
        judged = [case for case in cases if case.uses == uses]
        wrong = [case for case in judged if not is_right(case)]
        assert len(wrong) <= (1 - floor) * len(judged), wrong
