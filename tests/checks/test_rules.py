"""Every rule keeps its word: each wrong example gives its problem, each right one gives none of any rule."""

import ast
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.checks import RULES
from pipeline.checks.glossary.summary import summarize
from pipeline.checks.run import check_article, check_library
from pipeline.inline import parse_inline, with_numbered_links, write_inline
from pipeline.locales import parse_locale
from pipeline.localize import localize, source_article
from pipeline.model import Article, Block, LocalizedArticle, Location, Problem, Room, Termbase, Translation
from pipeline.rule import Example, Reference, Rule
from pipeline.source import parse_article
from pipeline.termbase import parse_termbase

CHECKS = Path(__file__).parents[2] / "pipeline" / "checks"
ENGLISH = parse_locale("en")


def _reference(article: Article, example: Example) -> Reference:
    anchors = {f"example.md#{block.anchor}" for block in article.blocks if block.anchor}
    return Reference(
        targets=frozenset({"example.md", *anchors}),
        placeholders={"emergency": "911"},
        grades={"en": 8},
        styles={example.locale: example.style} if example.style else {},
        termbase=parse_termbase(example.termbase, "en", "termbase.csv") if example.termbase else Termbase(),
    )


def _localized(example: Example) -> LocalizedArticle:
    place = Location("locale/es/LC_MESSAGES/example.po", 1)
    if example.msgstr is None:
        body = f"---\ntitle: Example\n---\n{example.text}\n"
        return source_article(parse_article(body, "example", "source/example.md"), ENGLISH)
    tokens, links = with_numbered_links(parse_inline(example.text))
    room = Room(*example.room) if example.room else None
    block = Block("label" if room else "title", write_inline(tokens), place, links=links, room=room)
    translation = Translation(example.msgstr, example.state, place)
    article = Article("example", "source/example.md", block, None, ())
    return localize(article, parse_locale(example.locale), ENGLISH, lambda *_: translation)


def _problems(example: Example) -> tuple[Problem, ...]:
    localized = _localized(example)
    reference = _reference(localized.article, example)
    problems = check_article(localized, reference)
    if example.other is None:
        return problems
    text, msgstr = example.other
    library = [localized, _localized(replace(example, text=text, msgstr=msgstr))]
    return problems + check_library([(each, summarize(each, reference)) for each in library], reference)


def _examples(kind: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.name}-{number}")
        for rule in RULES
        for number, example in enumerate(getattr(rule, kind))
    ]


@pytest.mark.parametrize(("rule", "example"), _examples("wrong"))
def test_wrong_example_gives_a_problem(rule: Rule, example: Example) -> None:
    assert rule.code in {problem.rule for problem in _problems(example)}


@pytest.mark.parametrize(("rule", "example"), _examples("right"))
def test_right_example_gives_no_problem_of_any_rule(rule: Rule, example: Example) -> None:
    assert [problem for problem in _problems(example) if not problem.waived] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_says_why_and_has_examples(rule: Rule) -> None:
    assert rule.wrong
    assert rule.right
    assert all((rule.fault, rule.why, rule.fix, "http" in rule.source))


def test_every_rule_file_is_listed_once() -> None:
    files = [file for file in CHECKS.glob("*/*.py") if "@rule(" in file.read_text("utf-8")]
    decorated = [
        node.name
        for file in files
        for node in ast.parse(file.read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef) and node.decorator_list
    ]
    assert sorted(decorated) == sorted(rule.check.__name__ for rule in RULES)
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)
