"""Run the rules over one article in one language, and give each finding its identity.

The identity (fingerprint) never holds a line number: a problem stays the same while text moves, and becomes
another when the translation changes, so that 5 -> 500 does not inherit what was said of 5 -> 50.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256

from pipeline.checks import RULES
from pipeline.checks.waivers import reason_to_waive
from pipeline.config import ProjectWaiver
from pipeline.model import LocalizedArticle, Problem, Unit
from pipeline.rule import Finding, Reference, Rule, Summary
from pipeline.text.criticality import safety_of


def check_article(
    article: LocalizedArticle, reference: Reference, waivers: Sequence[ProjectWaiver] = ()
) -> tuple[Problem, ...]:
    """Give the problems of an article in one language in reading order, the waived ones marked."""
    seen: Counter[str] = Counter()
    problems = []
    for rule, finding in _findings(article, reference):
        problem = _problem(rule, finding, article, reference, seen)
        problems.append(replace(problem, waived=reason_to_waive(problem, finding.subject, article, waivers)))
    for rule in (rule for rule in RULES if rule.scope == "outcome"):
        for finding in rule.check(article, tuple(problems), reference):
            problems.append(_problem(rule, finding, article, reference, seen))
    return tuple(sorted(problems, key=lambda problem: problem.location.line))


def check_library(
    articles: Sequence[tuple[LocalizedArticle, Summary]], reference: Reference, waivers: Sequence[ProjectWaiver] = ()
) -> tuple[Problem, ...]:
    """Give what the library rules find in all articles of one language, the waived problems marked."""
    owners = {mention: article for article, summary in articles for mention in summary.mentions}
    seen: Counter[str] = Counter()
    problems = []
    for rule in (rule for rule in RULES if rule.scope == "library"):
        for finding in rule.check([summary for _, summary in articles], reference):
            article, mention = owners[finding.subject], finding.subject
            problem = _problem(rule, finding._replace(subject=mention.unit), article, reference, seen)
            problems.append(replace(problem, waived=reason_to_waive(problem, mention.unit, article, waivers)))
    return tuple(problems)


def _findings(article: LocalizedArticle, reference: Reference) -> Iterator[tuple[Rule, Finding]]:
    units = tuple(article.by_block().values())
    for rule in RULES:
        if rule.scope == "unit":
            yield from ((rule, finding) for unit in units for finding in rule.check(unit, article, reference))
        elif rule.scope == "article":
            yield from ((rule, finding) for finding in rule.check(article, reference))


def _problem(
    rule: Rule, finding: Finding, article: LocalizedArticle, reference: Reference, seen: Counter[str]
) -> Problem:
    unit: Unit | None = finding.subject
    msgctxt, msgid = unit.block.key if unit else ("", "")
    source = article.article
    identity = _identity(rule, finding, article, unit)
    seen[identity] += 1
    return Problem(
        rule=rule.code,
        name=rule.name,
        severity=finding.severity or rule.severity,
        locale=article.locale.tag,
        article=source.slug,
        location=unit.translation.location if unit else source.title.location,
        msgctxt=msgctxt,
        msgid=msgid,
        span=finding.span,
        text=finding.text,
        fix=rule.fix,
        fingerprint=sha256(f"{identity}\0{seen[identity]}".encode()).hexdigest()[:20],
        critical=bool(safety_of(msgid, article.source_locale.tag, reference.termbase)),
    )


def _identity(rule: Rule, finding: Finding, article: LocalizedArticle, unit: Unit | None) -> str:
    msgstr = unit.translation.msgstr if unit else ""
    msgctxt, msgid = unit.block.key if unit else ("", "")
    place = unit.text[finding.span.start : finding.span.end] if unit else finding.text
    digest = sha256(msgstr.encode()).hexdigest()
    return "\0".join((rule.code, article.locale.tag, article.article.slug, msgctxt, msgid, digest, place))
