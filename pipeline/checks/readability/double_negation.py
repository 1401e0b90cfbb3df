"""RDB005: an English sentence denies a denial."""

import re
from collections.abc import Iterator

from pipeline.checks.readability.passage import places, running_text, span_in
from pipeline.model import LocalizedArticle, Unit
from pipeline.rule import Example, Finding, Reference, rule

_NEGATION = r"\b(?:not|never|n't|n’t|cannot|nor)"
_NEGATIONS = ("not", "ever", "n't", "n’t", "nor", "no ", "Not", "Never", "No ", "Nor")
"""What stands in every text that can match; looking for it is cheaper than matching."""
_NEGATIVE = (
    r"un(?:common|usual|likely|able|safe|reasonable|necessary|important|healthy|aware|known|pleasant|related|treatable|"
    r"willing|wanted|expected)|im(?:possible|probable|proper)|in(?:correct|frequent|significant|effective|adequate|"
    r"appropriate|complete|sufficient)|dis(?:similar|like|advantageous)|ir(?:regular|relevant)|harmless|without"
)
_DOUBLE = re.compile(
    rf"{_NEGATION}\s+(?:\w+ly\s+|be\s+|an?\s+|at all\s+)?(?:{_NEGATIVE})\b"
    r"|\b(?:do|does|did|should|must|can)(?:\s+not|n't|n’t)\s+(?:fail|forget|neglect|avoid)\s+(?:to\s+not|not\s+to)\b"
    r"|\bnever\s+not\b|\bno\s+(?:\w+\s+)?(?:can|will|may|should)\s+not\b",
    re.IGNORECASE,
)


@rule(
    code="RDB005",
    name="double-negation",
    severity="warning",
    why="Tired, hurried or anxious readers take two negations for one: the opposite of what is meant.",
    fix="Say what is so: “common” for “not uncommon”.",
    source="plainlanguage.gov, Be concise; avoid double negatives: https://www.plainlanguage.gov/guidelines/concise/",
    wrong=[Example("Headaches are not uncommon."), Example("It is never impossible to stop.")],
    right=[Example("Headaches are common. Do not stop the drug unless your doctor tells you to.")],
)  # fmt: skip
def double_negation(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """An English sentence denies a denial."""
    if article.locale.tag.partition("-")[0] != "en":
        return
    text = running_text(unit)
    for match in places(_DOUBLE, text) if any(map(text.__contains__, _NEGATIONS)) else ():
        yield Finding(unit, span_in(unit, match.group()), f"two negations: “{match.group()}”")
