"""RDB004: an English sentence hides who acts behind its verb."""

import re
from collections.abc import Iterator

from pipeline.checks.readability.passage import places, running_text, span_in
from pipeline.model import LocalizedArticle, Unit
from pipeline.rule import Example, Finding, Reference, rule

_IRREGULAR = (
    "given|taken|done|made|seen|known|shown|told|put|sent|held|kept|found|brought|drawn|worn|written|chosen|driven|"
    "broken|spoken|eaten|bitten|hit|cut|set|read|led|fed|paid|said|thought|caught|taught|felt|left|lost|built|grown|"
    "thrown|run|begun"
)
_PASSIVE = re.compile(
    rf"\b(?:is|are|was|were|be|been|being)\s+(?:not\s+|often\s+|usually\s+|sometimes\s+|always\s+|\w+ly\s+)?"
    rf"(?:\w{{3,}}ed|{_IRREGULAR})\s+by\s+(?!\w+ing\b|mouth\b|hand\b|phone\b|mail\b|itself\b|themselves\b|about\b|\d)"
    rf"\w+",
    re.IGNORECASE,
)


@rule(
    code="RDB004",
    name="passive-voice",
    severity="warning",
    why="Readers have to turn a passive sentence round to see who does what; some turn it wrongly.",
    fix="Begin with who acts: “A nurse checks your blood”, not “Your blood is checked by a nurse”.",
    source="CDC Clear Communication Index, question 7 (active voice): https://www.cdc.gov/ccindex/",
    wrong=[Example("Your blood is checked by a nurse.")],
    right=[
        Example("A nurse checks your blood."),
        Example("The drug is taken by mouth. The dose was raised by 5 mg. You will be asked to rest."),
    ],
)
def passive_voice(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """An English sentence names who acts only after “by”."""
    if article.locale.tag.partition("-")[0] != "en":
        return
    text = running_text(unit)
    for match in places(_PASSIVE, text) if " by " in text else ():
        yield Finding(unit, span_in(unit, match.group()), f"passive: “{match.group()}”")
