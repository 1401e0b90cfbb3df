"""Problems as SARIF 2.1.0 (OASIS), for code scanning.

Waived and baselined results are marked suppressed, not removed, so that a scanner does not call them fixed.
"""

import json
from collections.abc import Sequence

from pipeline.model import Problem

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def write(problems: Sequence[Problem]) -> str:
    """Give one run with a rule list and a result a problem."""
    rules = {
        problem.rule: {"id": problem.rule, "name": problem.name, "help": {"text": problem.fix}}
        for problem in sorted(problems, key=lambda problem: problem.rule)
    }
    driver = {"name": "demotic", "rules": list(rules.values())}
    run = {"tool": {"driver": driver}, "results": [_result(problem) for problem in problems]}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1, ensure_ascii=False) + "\n"


def _result(problem: Problem) -> dict[str, object]:
    region = {"region": {"startLine": problem.location.line}} if problem.location.line else {}
    artifact = {"artifactLocation": {"uri": problem.location.path}}
    result: dict[str, object] = {
        "ruleId": problem.rule,
        "level": problem.severity,
        "message": {"text": problem.text},
        "locations": [{"physicalLocation": artifact | region}],
        "partialFingerprints": {"demotic/v1": problem.fingerprint},
        "properties": {"safety-critical": problem.critical},
    }
    if problem.waived is not None:
        result["suppressions"] = [{"kind": "inSource", "justification": problem.waived}]
    elif problem.baseline:
        result["suppressions"] = [{"kind": "external", "justification": "in the baseline"}]
    return result
