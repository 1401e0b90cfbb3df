"""RDB007: a percentage of people stands without a number that readers can picture."""

import re
from collections.abc import Iterator

from pipeline.checks.readability.passage import places, running_text, span_in
from pipeline.model import LocalizedArticle, Unit
from pipeline.rule import Example, Finding, Reference, rule

_PEOPLE = (
    r"(?:people|persons|patients|adults|children|babies|women|men|those|users|smokers|cases|pregnancies|births|"
    r"Americans|teens|the population|the time)"
)
_PERCENT = re.compile(
    rf"\b(\d+(?:\.\d+)?)(?:\s?%|\s+percent)\s+of\s+(?:all\s+|the\s+|these\s+|older\s+|healthy\s+)*{_PEOPLE}\b",
    re.IGNORECASE,
)
_NATURAL = re.compile(r"\b(?:\w+|\d[\d,]*)\s+(?:in|out of)\s+(?:every\s+)?(?:\d[\d,]*|ten|twenty|fifty|a hundred)\b")
_BARE = frozenset({"0", "50", "100"})
"""Percentages that everybody pictures."""


@rule(
    code="RDB007",
    name="bare-percentage",
    severity="warning",
    why="Many readers cannot picture a percentage, and small ones mislead most; “1 in 20” is understood by far more.",
    fix="Say it as a number of people too: “about 1 in 20 people (5%)”; compare with the same “in” number.",
    source="Gigerenzer et al., Psychol Sci Public Interest 8 (2007): https://doi.org/10.1111/j.1539-6053.2008.00033.x",
    wrong=[Example("This side effect harms 5% of people.")],
    right=[
        Example("This side effect harms about 1 in 20 people (5% of people)."),
        Example("Half of adults, or 50% of adults, have it. Fill the cup 20% full."),
    ],
)  # fmt: skip
def bare_percentage(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """A percentage of people stands without its natural frequency."""
    if article.locale.tag.partition("-")[0] != "en":
        return
    text = running_text(unit)
    for match in places(_PERCENT, text) if "%" in text or "percent" in text else ():
        if match[1] not in _BARE and not _NATURAL.search(text):
            yield Finding(unit, span_in(unit, match.group()), f"{match[1]}% is {natural_frequency(float(match[1]))}")


def natural_frequency(percent: float) -> str:
    """Give a percentage as "1 in 20", or "3 in 10" where one in a whole number would be far off."""
    if percent <= 0:
        return "none"
    one_in = 100 / percent
    if percent < 10 or abs(one_in - round(one_in)) * percent < 4:
        return f"about 1 in {round(one_in) if one_in < 1000 else round(one_in, -2):,.0f}"
    return f"about {round(percent / 10)} in 10"
