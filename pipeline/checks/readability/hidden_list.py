"""RDB006: a sentence holds a list that readers would see at once as one."""

import re
from collections.abc import Iterator

from pipeline.checks.readability.passage import running_text, span_in
from pipeline.model import LocalizedArticle, Unit
from pipeline.rule import Example, Finding, Reference, rule
from pipeline.text.sentences import split_sentences

ITEMS = 6
"""Fewest items in a row that make a list of their own."""
LONGEST = 4
"""Most words of an item in the middle of such a row; longer parts are clauses."""
_COMMAS = ",،;；，、"
_COMMA = re.compile(rf"[{_COMMAS}]\s*")


@rule(
    code="RDB006",
    name="hidden-list",
    severity="warning",
    why="Readers lose count in a row of many items; a list shows how many there are and lets them tick each one.",
    fix="Make a list of it, with a lead-in.",
    source="plainlanguage.gov, Use lists: https://www.plainlanguage.gov/guidelines/organize/use-lists/",
    wrong=[Example("Tell us if you have fever, chills, a cough, a rash, joint pain, nausea, or a sore throat.")],
    right=[Example("Tell us if you have fever, chills, or a cough.")],
)
def hidden_list(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """A sentence has a row of six items or more."""
    if not article.is_source:
        return
    text = running_text(unit)
    if sum(map(text.count, _COMMAS)) < ITEMS - 1:
        return
    for sentence in split_sentences(text, article.locale.tag):
        items = _longest_row(_COMMA.split(sentence))
        if items >= ITEMS:
            yield Finding(unit, span_in(unit, sentence), f"{items} items in one sentence")


def _longest_row(parts: list[str]) -> int:
    """Count the items of the longest row: short parts, with the clause that leads in and the last one after them."""
    best = row = 0
    for part in parts[1:-1]:
        row = row + 1 if 0 < len(part.split()) <= LONGEST else 0
        best = max(best, row)
    return best + 2 if best else 0
