"""CMP002: a translation is marked fuzzy."""

from collections.abc import Iterator

from pipeline.model import LocalizedArticle, Span, Unit
from pipeline.rule import Example, Finding, Reference, rule


@rule(
    code="CMP002",
    name="fuzzy-message",
    severity="warning",
    why="A fuzzy translation is a guess from a similar text. It can say the opposite, so it is never published.",
    fix="Compare it with the source, mend it, and remove the fuzzy mark.",
    source="GNU gettext manual, Fuzzy Entries: https://www.gnu.org/software/gettext/manual/html_node/Fuzzy-Entries.html",
    wrong=[Example("Take with food.", "Tomar sin alimentos.", state="fuzzy")],
    right=[Example("Take with food.", "Tomar con alimentos.")],
)
def fuzzy_message(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """The translation is marked fuzzy, so the page shows the source text."""
    if unit.translation.state == "fuzzy":
        yield Finding(unit, Span(0, len(unit.translation.msgstr)), f"fuzzy: {unit.translation.msgstr}")
