"""Every rule keeps its word: each wrong example gives its problem, each right one gives none of any rule."""

import ast
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

import pipeline.checks
import pipeline.verify
from pipeline.model import Problem
from pipeline.rule import Example, Rule
from pipeline.verify.run import verify_page
from tests.checks import examples as in_catalogs
from tests.verify import examples as on_pages

Judge = Callable[[Example], tuple[Problem, ...]]
CHECKS: list[tuple[Rule, Judge]] = [(rule, in_catalogs.problems_of) for rule in pipeline.checks.RULES]
PAGES: list[tuple[Rule, Judge]] = [(rule, on_pages.problems_of) for rule in pipeline.verify.RULES]
RULES = [rule for rule, _ in (*CHECKS, *PAGES)]


def _examples(kind: str) -> list[object]:
    return [
        pytest.param(rule, example, judge, id=f"{rule.name}-{number}")
        for rule, judge in (*CHECKS, *PAGES)
        for number, example in enumerate(getattr(rule, kind))
    ]


@pytest.mark.parametrize(("rule", "example", "judge"), _examples("wrong"))
def test_wrong_example_gives_a_problem(rule: Rule, example: Example, judge: Judge) -> None:
    assert rule.code in {problem.rule for problem in judge(example)}


@pytest.mark.parametrize(("rule", "example", "judge"), _examples("right"))
def test_right_example_gives_no_problem_of_any_rule(rule: Rule, example: Example, judge: Judge) -> None:
    assert judge(example) == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_says_why_and_has_examples(rule: Rule) -> None:
    assert rule.wrong
    assert rule.right
    assert all((rule.fault, rule.why, rule.fix, "http" in rule.source))


@pytest.mark.parametrize("package", [pipeline.checks, pipeline.verify], ids=["checks", "verify"])
def test_every_rule_file_is_listed_once(package: ModuleType) -> None:
    files = Path(*package.__path__).rglob("*.py")
    decorated = [
        node.name
        for file in files
        if "@rule(" in (code := file.read_text("utf-8"))
        for node in ast.parse(code).body
        if isinstance(node, ast.FunctionDef) and node.decorator_list
    ]
    assert sorted(decorated) == sorted(rule.check.__name__ for rule in package.RULES)


def test_no_code_or_name_is_used_twice() -> None:
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)


def test_page_rules_look_at_pages() -> None:
    assert {rule.scope for rule, _ in PAGES} == {"page"}


def test_equal_faults_on_one_page_have_an_identity_each() -> None:
    html = "<html><h1>a</h1><h1>b</h1><h1> </h1><h1> </h1></html>"
    problems = verify_page(on_pages.reading_of(Example(html)))
    assert len({problem.fingerprint for problem in problems}) == len(problems)
