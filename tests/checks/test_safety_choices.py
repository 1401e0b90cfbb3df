"""Instructions in fourteen languages with wrong words beside the right ones, against the rules of doses and names.

``safety_choices.tsv``: a row ``en`` gives a source, the rows after it its translations. In ``{5|50} {mg|g}`` the first
choice is right; each other one, alone, makes the translation wrong.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.checks.run import check_article
from pipeline.locales import parse_locale
from pipeline.localize import localize
from pipeline.model import Article, Block, Location, Translation
from pipeline.rule import Reference

PLACE = Location("catalog.po", 1)
NEGATION = ("SAF007", "SAF013")
"""Rules of what is denied and of duties, which have pairs of their own."""
CHOICE = re.compile(r"\{([^{}]*)\}")


def rows() -> Iterator[tuple[str, str, str]]:
    source = ""
    for line in Path(__file__).with_name("safety_choices.tsv").read_text(encoding="utf-8").splitlines():
        tag, text = line.split("\t")
        if tag == "en":
            source = text
        else:
            yield tag, source, text


def variants(text: str) -> tuple[str, list[str]]:
    """Give the right translation and the wrong ones, each with one wrong choice."""
    parts = CHOICE.split(text)
    choices = [part.split("|") if place % 2 else [part] for place, part in enumerate(parts)]
    first = [each[0] for each in choices]
    wrong = [
        "".join([*first[:place], other, *first[place + 1 :]])
        for place, each in enumerate(choices)
        for other in each[1:]
    ]
    return "".join(first), wrong


def problems(tag: str, source: str, target: str) -> list[str]:
    article = Article("dose", "source/dose.md", Block("title", source, PLACE), None, ())
    translation = Translation(target, "translated", PLACE)
    localized = localize(article, parse_locale(tag), parse_locale("en"), lambda *_: translation)
    found = check_article(localized, Reference())
    named = [each for each in found if each.rule.startswith("SAF") and not each.rule.startswith(NEGATION)]
    return [each.text for each in named if each.severity != "note"]


@pytest.mark.parametrize(("tag", "source", "text"), list(rows()))
def test_only_the_right_choice_passes(tag: str, source: str, text: str) -> None:
    right, wrong = variants(text)
    assert problems(tag, source, right) == []
    assert [each for each in wrong if not problems(tag, source, each)] == []
