"""MRK003: a placeholder of the source is missing from the translation, or the translation has one more."""

from collections import Counter
from collections.abc import Iterator

from pipeline.inline import parse_inline, walk
from pipeline.model import LocalizedArticle, Placeholder, Span, Unit
from pipeline.rule import Example, Finding, Reference, rule


@rule(
    code="MRK003",
    name="lost-placeholder",
    why="A placeholder stands for a value of the place, such as the emergency number. Without it the reader is "
    "told to call nobody.",
    fix="Copy each {placeholder} of the source into the translation, letter by letter.",
    source="CDC Clear Communication Index, 9: https://www.cdc.gov/ccindex/",
    wrong=[
        Example("Call {emergency}.", "Llame."),
        Example("Call {emergency}.", "Llame al {emergencia}."),
        Example("Call.", "Llame al {emergency}."),
    ],
    right=[Example("Call {emergency} now.", "Llame ya al {emergency}."), Example("Call.", "Llame.")],
)
def lost_placeholder(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """The placeholders of the translation are not those of the source."""
    if not unit.published:
        return
    wanted, found = _names(unit.block.text), _names(unit.text)
    for name in (wanted - found).elements():
        yield Finding(unit, Span(0, len(unit.text)), f"{{{name}}} is missing")
    for name in (found - wanted).elements():
        start = unit.text.find(f"{{{name}}}")
        yield Finding(unit, Span(start, start + len(name) + 2), f"the source has no {{{name}}} here")


def _names(text: str) -> Counter[str]:
    return Counter(token.name for token in walk(parse_inline(text)) if isinstance(token, Placeholder))
