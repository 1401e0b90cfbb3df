"""Waivers of the configuration that hid nothing in a whole run: each is a problem of the rule useless-waiver."""

from collections.abc import Sequence
from hashlib import sha256

from pipeline.checks.completeness.useless_waiver import useless_waiver
from pipeline.checks.waivers import covers
from pipeline.config import FILE, ProjectWaiver
from pipeline.model import Location, Problem, Span


def unused_waivers(problems: Sequence[Problem], waivers: Sequence[ProjectWaiver]) -> tuple[Problem, ...]:
    """Give a problem for each waiver that covers none of ``problems``, which must be those of a whole check."""
    waived = [problem for problem in problems if problem.waived is not None]
    unused = [
        waiver
        for waiver in waivers
        if not any(problem.waived == waiver.reason and covers(waiver, problem) for problem in waived)
    ]
    return tuple(_problem(waiver) for waiver in unused)


def _problem(waiver: ProjectWaiver) -> Problem:
    place = ", ".join(part for part in (waiver.locale, waiver.article) if part) or "anywhere"
    return Problem(
        rule=useless_waiver.code,
        name=useless_waiver.name,
        severity=useless_waiver.severity,
        locale=waiver.locale,
        article=waiver.article,
        location=Location(FILE),
        msgctxt="",
        msgid=waiver.msgid or "",
        span=Span(0, 0),
        text=f"the waiver of {waiver.rule} ({place}) hides nothing",
        fix=useless_waiver.fix,
        fingerprint=sha256(repr(waiver).encode()).hexdigest()[:20],
    )
