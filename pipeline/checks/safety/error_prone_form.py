"""SAF014: a dose or an abbreviation of a source is written in a form that people misread."""

from collections.abc import Iterator

from pipeline.checks.safety.comparison import in_markdown
from pipeline.inline import plain_with_places
from pipeline.model import LocalizedArticle, Unit
from pipeline.rule import Example, Finding, Reference, rule
from pipeline.text.source_lint import read_source_faults


@rule(
    code="SAF014",
    name="error-prone-form",
    why="5.0 mg is read as 50 mg, .5 mg as 5 mg, and U as a zero: such forms have killed, in the source and in "
    "every translation of it.",
    fix="Write it in the form that the message names.",
    source="ISMP, List of Error-Prone Abbreviations, Symbols and Dose Designations: "
    "https://www.ismp.org/recommendations/error-prone-abbreviations-list",
    wrong=[Example("Take 5.0 mg."), Example("Take .5 mg."), Example("Take 10mg."), Example("Take 5 µg.")],
    right=[Example("Take 5 mg."), Example("Take 0.5 mg."), Example("The blood has a pH of 7.4.")],
)
def error_prone_form(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """The source uses a form that readers take for another dose or word."""
    if not article.is_source or not unit.block.translate:
        return
    text, places = plain_with_places(unit.text)
    for difference in read_source_faults(text, article.locale.tag):
        span = in_markdown(difference.source, places, len(unit.text))
        yield Finding(unit, span, difference.text, difference.severity)
