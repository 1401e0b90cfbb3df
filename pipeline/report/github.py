"""Problems as workflow commands of GitHub Actions, which show beside the changed line."""

from collections.abc import Sequence

from pipeline.model import Problem
from pipeline.report.text import in_one_line, summary

MOST = 10
"""GitHub shows at most ten annotations of a kind a step; more only bury them."""


def write(problems: Sequence[Problem]) -> str:
    """Give ``::error file=...,line=...::text`` lines, errors first, and a summary."""
    still = [problem for problem in problems if problem.waived is None and not problem.baseline]
    lines = []
    for severity in ("error", "warning"):
        lines += [_line(problem) for problem in still if problem.severity == severity][:MOST]
    return "\n".join([*lines, summary(problems), ""])


def _line(problem: Problem) -> str:
    place = f"file={_property(problem.location.path)},line={max(problem.location.line, 1)}"
    title = _property(f"{problem.rule} {problem.name}")
    return f"::{problem.severity} {place},title={title}::{_escaped(in_one_line(problem))}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
