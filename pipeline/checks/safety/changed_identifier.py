"""SAF009: a phone number or an address is another."""

from collections.abc import Iterator

from pipeline.checks.safety.comparison import findings
from pipeline.model import LocalizedArticle, Unit
from pipeline.rule import Example, Finding, Reference, rule
from pipeline.text.identifiers import compare_identifiers


@rule(
    code="SAF009",
    name="changed-identifier",
    why="A reader who calls a wrong number in an emergency gets no help.",
    fix="Copy the number or the address of the source.",
    source="Section 508 plain language guidance, contact information: https://www.plainlanguage.gov/guidelines/",
    wrong=[
        Example("Call 1-800-222-1222.", "Llame al 1-800-222-1223."),
        Example("Write to help@example.org.", "Escriba a ayuda@example.com."),
    ],
    right=[
        Example("Call 1-800-222-1222.", "Llame al 1 800 222 1222."),
        Example("Call 1-800-222-1222.", "اتصل على \u200e1-800-222-1222.", locale="ar"),
    ],
)
def changed_identifier(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """A phone number, mail address or web address is not that of the source."""
    yield from findings(unit, article, compare_identifiers)
