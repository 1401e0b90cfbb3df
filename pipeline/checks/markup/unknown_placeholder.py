"""MRK005: a source uses a placeholder that the configuration does not fill."""

from collections.abc import Iterator

from pipeline.inline import parse_inline, walk
from pipeline.model import LocalizedArticle, Placeholder, Span, Unit
from pipeline.rule import Example, Finding, Reference, rule


@rule(
    code="MRK005",
    name="unknown-placeholder",
    why="A placeholder without a value shows its braces to the reader, who needed a number.",
    fix="Give it a value under [tool.demotic.place], or mend its name.",
    source="CDC Clear Communication Index, 9: https://www.cdc.gov/ccindex/",
    wrong=[Example("Call {emergncy}.")],
    right=[Example("Call {emergency}."), Example("The set {1, 2}.")],
)
def unknown_placeholder(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """The text holds a placeholder that no configuration fills."""
    if not article.is_source:
        return
    for token in walk(parse_inline(unit.text)):
        if isinstance(token, Placeholder) and token.name not in reference.placeholders:
            start = unit.text.find(f"{{{token.name}}}")
            yield Finding(unit, Span(start, start + len(token.name) + 2), f"nothing fills {{{token.name}}}")
