"""CMP001: a message has no translation."""

from collections.abc import Iterator

from pipeline.model import LocalizedArticle, Span, Unit
from pipeline.rule import Example, Finding, Reference, rule


@rule(
    code="CMP001",
    name="untranslated-message",
    severity="warning",
    why="The reader meets a passage in a language that they may not read, and cannot know what they miss.",
    fix="Translate the message in the catalog.",
    source="WCAG 2.2, 3.1.2 Language of Parts: https://www.w3.org/TR/WCAG22/#language-of-parts",
    wrong=[Example("Kidney failure", "", state="untranslated")],
    right=[Example("Kidney failure", "Insuficiencia renal")],
)
def untranslated_message(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """The message has no translation, so the page shows the source text."""
    if unit.translation.state == "untranslated":
        yield Finding(unit, Span(0, 0), f"not translated: {unit.block.text}")
