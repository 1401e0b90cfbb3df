"""Wrong and right translations of instructions in fourteen languages, written for demotic, against all safety rules."""

from pathlib import Path

import pytest

from pipeline.checks.run import check_article
from pipeline.locales import parse_locale
from pipeline.localize import localize
from pipeline.model import Article, Block, Location, Translation
from pipeline.rule import Reference

PLACE = Location("catalog.po", 1)
ROWS = [
    line.split("\t") for line in Path(__file__).with_name("safety_pairs.tsv").read_text(encoding="utf-8").splitlines()
]


def safety_problems(tag: str, source: str, target: str) -> list[str]:
    article = Article("dose", "source/dose.md", Block("title", source, PLACE), None, ())
    translation = Translation(target, "translated", PLACE)
    localized = localize(article, parse_locale(tag), parse_locale("en"), lambda *_: translation)
    found = check_article(localized, Reference(placeholders={"emergency": "911"}))
    return [each.text for each in found if each.severity != "note" and each.rule.startswith(("SAF", "MRK"))]


@pytest.mark.parametrize(("kind", "tag", "source", "target"), ROWS)
def test_wrong_pairs_are_caught_and_right_ones_pass(kind: str, tag: str, source: str, target: str) -> None:
    assert bool(safety_problems(tag, source, target)) == (kind == "wrong")
