"""Problems for programs: the JSON of the command contract, version 1."""

import json
from collections.abc import Mapping, Sequence

from pipeline.model import Problem


def write(problems: Sequence[Problem], scores: Sequence[Mapping[str, object]] = ()) -> str:
    """Give ``{"version": 1, "problems": [...], "scores": [...]}``."""
    found = [as_mapping(problem) for problem in problems]
    return json.dumps({"version": 1, "problems": found, "scores": list(scores)}, indent=1, ensure_ascii=False) + "\n"


def as_mapping(problem: Problem) -> dict[str, object]:
    """Give one problem with the keys of the contract."""
    return {
        "rule": problem.rule,
        "name": problem.name,
        "severity": problem.severity,
        "safety-critical": problem.critical,
        "locale": problem.locale,
        "article": problem.article,
        "path": problem.location.path,
        "line": problem.location.line,
        "msgctxt": problem.msgctxt,
        "msgid": problem.msgid,
        "span": [problem.span.start, problem.span.end],
        "text": problem.text,
        "fix": problem.fix,
        "fingerprint": problem.fingerprint,
        "waived": problem.waived,
        "baseline": problem.baseline,
    }
