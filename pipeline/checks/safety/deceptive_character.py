"""SAF012: a letter of another script, or a hidden control character."""

from collections.abc import Iterator

from pipeline.checks.safety.comparison import findings
from pipeline.model import LocalizedArticle, Unit
from pipeline.rule import Example, Finding, Reference, rule
from pipeline.text.scripts import compare_scripts


@rule(
    code="SAF012",
    name="deceptive-character",
    why="A Cyrillic letter in a Latin word breaks search and speech; a direction control turns 5-10 into 10-5.",
    fix="Type the character of the language's own script; remove hidden controls.",
    source="Unicode Technical Standard 39, Security Mechanisms: https://www.unicode.org/reports/tr39/",
    wrong=[
        Example("Take the tablet.", "Tome la tаbleta."),
        Example("Take 5-10 mg.", "Tome \u202e5-10 mg\u202c."),
    ],
    right=[
        Example("Take the tablet.", "Tome la tableta."),
        Example("Take vitamin B12.", "تناول فيتامين B12.", locale="ar"),
    ],
)
def deceptive_character(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """A character is not what it looks like."""
    there = article.locale.tag
    yield from findings(unit, article, lambda source, target: compare_scripts(source, target, there))
