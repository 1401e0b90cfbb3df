"""A baseline: the identities of known problems, so that a new one shows among many old ones.

Keyed by fingerprint, never by a count: a count lets a fix hide a regression.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from pipeline.errors import UsageError
from pipeline.model import Location, Problem


def write_baseline(problems: Sequence[Problem]) -> str:
    """Give the baseline that holds every open problem."""
    known = sorted({problem.fingerprint for problem in problems if problem.waived is None})
    return json.dumps({"version": 1, "fingerprints": known}, indent=1) + "\n"


def with_baseline(problems: Sequence[Problem], file: Path) -> tuple[Problem, ...]:
    """Mark the problems that the baseline in ``file`` knows; raises UsageError where it cannot be read."""
    try:
        known = set(json.loads(file.read_text("utf-8"))["fingerprints"])
    except (OSError, ValueError, KeyError, TypeError):
        remedy = "write one with demotic check --write-baseline FILE"
        raise UsageError(Location(str(file)), "this is no baseline", remedy) from None
    return tuple(replace(problem, baseline=problem.fingerprint in known) for problem in problems)
