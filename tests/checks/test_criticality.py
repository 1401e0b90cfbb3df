"""What could harm a patient is marked on problems and counted at the gate."""

import pytest

from pipeline.checks.run import check_article
from pipeline.gate import judge
from pipeline.locales import parse_locale
from pipeline.localize import localize
from pipeline.model import Article, Block, LocalizedArticle, Location, State, Translation
from pipeline.rule import Reference

PLACE = Location("locale/es/LC_MESSAGES/dose.po", 1)


def localized(source: str, target: str, state: State) -> LocalizedArticle:
    article = Article("dose", "source/dose.md", Block("title", source, PLACE), None, ())
    lookup = Translation(target, state, PLACE)
    return localize(article, parse_locale("es"), parse_locale("en"), lambda *_: lookup)


@pytest.mark.parametrize(
    ("source", "critical"),
    [("Take **5** mg.", True), ("Do not drive.", True), ("Call {emergency}.", True), ("What is sleep?", False)],
)
def test_a_problem_says_whether_its_message_is_safety_critical(source: str, critical: bool) -> None:
    problems = check_article(localized(source, "", "untranslated"), Reference())
    assert problems
    assert {problem.critical for problem in problems} == {critical}


@pytest.mark.parametrize(
    ("source", "state", "reasons"),
    [
        ("Take 5 mg.", "fuzzy", ("1 texts without a finished translation, 1 of them safety-critical",)),
        ("Take 5 mg.", "untranslated", ("1 texts without a finished translation, 1 of them safety-critical",)),
        ("What is sleep?", "fuzzy", ("1 texts without a finished translation",)),
        ("Take 5 mg.", "translated", ()),
    ],
)
def test_the_gate_counts_safety_critical_texts(source: str, state: State, reasons: tuple[str, ...]) -> None:
    assert judge(localized(source, "Tome 5 mg.", state), (), ()).reasons == reasons
