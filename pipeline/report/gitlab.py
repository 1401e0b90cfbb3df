"""Problems as a GitLab Code Quality report (a subset of Code Climate's format)."""

import json
from collections.abc import Sequence

from pipeline.model import Problem
from pipeline.report.text import in_one_line

_SEVERITY = {"error": "major", "warning": "minor"}


def write(problems: Sequence[Problem]) -> str:
    """Give the open problems; GitLab tells new ones from old ones by their fingerprint."""
    still = [problem for problem in problems if problem.waived is None and not problem.baseline]
    return json.dumps([_issue(problem) for problem in still], indent=1, ensure_ascii=False) + "\n"


def _issue(problem: Problem) -> dict[str, object]:
    return {
        "description": in_one_line(problem),
        "check_name": f"{problem.rule} {problem.name}",
        "fingerprint": problem.fingerprint,
        "severity": _SEVERITY[problem.severity],
        "location": {"path": problem.location.path, "lines": {"begin": max(problem.location.line, 1)}},
    }
