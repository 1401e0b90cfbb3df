"""Every page rule keeps its word on its examples, and a page of ours breaks none."""

import ast
from pathlib import Path

import pytest

import pipeline.verify
from pipeline.locales import parse_locale
from pipeline.model import Page, Problem
from pipeline.rule import Example, Rule
from pipeline.verify import RULES
from pipeline.verify.reading import Fallbacks, Reading, parse_page, squeezed
from pipeline.verify.run import verify_page


def _reading(example: Example) -> Reading:
    """Read an example; with a msgstr it is the source of that page, and texts of both are fallbacks."""
    source_page = Page("en/example.html", example.text, parse_locale("en"), "example")
    source_tree = parse_page(example.text)
    ids = {path: frozenset({"m"}) for path in ("en/example.html", f"{example.locale}/example.html")}
    if example.msgstr is None:
        page = Page(f"{example.locale}/example.html", example.text, parse_locale(example.locale), "example")
        return Reading(page, source_tree, ids)
    page = Page(f"{example.locale}/example.html", example.msgstr, parse_locale(example.locale), "example")
    tree = parse_page(example.msgstr)
    source = Reading(source_page, source_tree, ids)
    shared = {squeezed(text) for _, text in source.texts()} & {
        squeezed(text) for element, text in Reading(page, tree, ids).texts() if element.tag == "p"
    }
    same_title = tree.findtext(".//title") == source_tree.findtext(".//title")
    return Reading(page, tree, ids, source, Fallbacks(frozenset(shared), same_title))


def _problems(example: Example) -> tuple[Problem, ...]:
    return verify_page(_reading(example))


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
    assert _problems(example) == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_says_why_and_has_examples(rule: Rule) -> None:
    assert rule.wrong
    assert rule.right
    assert rule.scope == "page"
    assert all((rule.fault, rule.why, rule.fix, "http" in rule.source))


def test_every_rule_file_is_listed_once() -> None:
    folder = Path(pipeline.verify.__file__).parent
    files = [file for file in folder.glob("*.py") if "@rule(" in file.read_text("utf-8")]
    decorated = [
        node.name
        for file in files
        for node in ast.parse(file.read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef) and node.decorator_list
    ]
    assert sorted(decorated) == sorted(rule.check.__name__ for rule in RULES)
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)


def test_equal_faults_on_one_page_have_an_identity_each() -> None:
    html = "<html><h1>a</h1><h1>b</h1><h1> </h1><h1> </h1></html>"
    problems = verify_page(_reading(Example(html)))
    assert len({problem.fingerprint for problem in problems}) == len(problems)
