"""Problems for a person at a terminal."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from pipeline.model import Problem

SHOWN = 3
"""How many problems of one rule in one file are shown before the rest is counted."""


def write(problems: Sequence[Problem]) -> str:
    """Give a line a problem, ``path:line: severity CODE name: text``, each rule's remedy once, and a summary."""
    lines = [line for _, group in groupby(_open(problems), key=_group) for line in _lines(list(group))]
    return "\n".join([*lines, *_remedies(problems), summary(problems), ""])


def summary(problems: Sequence[Problem]) -> str:
    """Give one line: how many errors and warnings, how many set aside."""
    count = Counter(problem.severity for problem in _open(problems))
    waived = sum(1 for problem in problems if problem.waived is not None)
    baseline = sum(1 for problem in problems if problem.baseline and problem.waived is None)
    parts = [_plural(count["error"], "error"), _plural(count["warning"], "warning")]
    parts += [f"{waived} waived"] if waived else []
    parts += [f"{baseline} in the baseline"] if baseline else []
    return ", ".join(parts)


def in_one_line(problem: Problem) -> str:
    """Give the fault and the remedy as two sentences."""
    return f"{problem.text.rstrip('.')}. {problem.fix}"


def _open(problems: Sequence[Problem]) -> list[Problem]:
    still = [problem for problem in problems if problem.waived is None and not problem.baseline]
    return sorted(still, key=lambda problem: (problem.location.path, problem.rule, problem.location.line))


def _group(problem: Problem) -> tuple[str, str]:
    return problem.location.path, problem.rule


def _lines(group: Sequence[Problem]) -> Iterator[str]:
    for problem in group[:SHOWN]:
        mark = " (safety-critical)" if problem.critical else ""
        yield f"{problem.location}: {problem.severity} {problem.rule} {problem.name}{mark}: {problem.text}"
    rest = len(group) - SHOWN
    if rest > 0:
        path, _ = _group(group[0])
        yield f"{path}: and {rest} more of {group[0].rule} {group[0].name} (--format json lists them all)"


def _remedies(problems: Sequence[Problem]) -> list[str]:
    fixes = {problem.rule: f"  {problem.rule} {problem.name}: {problem.fix}" for problem in _open(problems)}
    return ["", "What to do:", *(fixes[rule] for rule in sorted(fixes)), ""] if fixes else []


def _plural(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
