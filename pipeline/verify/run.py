"""Run the page rules over a bundle, and give each finding its identity."""

from collections import Counter
from hashlib import sha256

from pipeline.model import Bundle, Location, Problem
from pipeline.rule import Finding, Rule
from pipeline.verify import RULES
from pipeline.verify.reading import Articles, Reading, read_bundle


def verify_bundle(bundle: Bundle, articles: Articles) -> tuple[Problem, ...]:
    """Give the problems of every page; a bundle with one must not be placed.

    ``articles`` are those that were rendered, by slug and locale tag: they tell which texts fell back.
    """
    return tuple(problem for reading in read_bundle(bundle, articles) for problem in verify_page(reading))


def verify_page(reading: Reading) -> tuple[Problem, ...]:
    """Give the problems of one page, rule by rule."""
    seen: Counter[str] = Counter()
    return tuple(_problem(rule, finding, reading, seen) for rule in RULES for finding in rule.check(reading))


def _problem(rule: Rule, finding: Finding, reading: Reading, seen: Counter[str]) -> Problem:
    page = reading.page
    identity = "\0".join((rule.code, page.path, finding.text))
    seen[identity] += 1
    return Problem(
        rule=rule.code,
        name=rule.name,
        severity=finding.severity or rule.severity,
        locale=page.locale.tag,
        article=page.slug,
        location=Location(page.path, finding.subject.sourceline or 0),
        msgctxt="",
        msgid="",
        span=finding.span,
        text=finding.text,
        fix=rule.fix,
        fingerprint=sha256(f"{identity}\0{seen[identity]}".encode()).hexdigest()[:20],
    )
