"""RDB003: a paragraph is too long to take in."""

from collections.abc import Iterator

from pipeline.checks.readability.passage import running_text
from pipeline.model import LocalizedArticle, Span, Unit
from pipeline.rule import Example, Finding, Reference, rule
from pipeline.text.words import count_words

WORDS = 150
"""Most words of a paragraph (plainlanguage.gov: no more than 150 words in three to eight sentences)."""
CHARACTERS = 350
"""The same where words are not separated by spaces."""


@rule(
    code="RDB003",
    name="long-paragraph",
    severity="warning",
    why="A long paragraph looks like hard work, and readers who tire skip it with the warning inside.",
    fix="Make a paragraph for each idea, or a list.",
    source="plainlanguage.gov, Write short paragraphs: https://www.plainlanguage.gov/guidelines/organize/",
    wrong=[Example("This part is about one thing only. " * 22)],
    right=[Example("This part is about one thing only. " * 5)],
)
def long_paragraph(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """A paragraph has more words than readers take in at once."""
    text = running_text(unit)
    if len(text) < 2 * WORDS:
        return
    words = count_words(text, article.locale.tag)
    if words is None and len(text) > CHARACTERS:
        yield Finding(unit, Span(0, len(unit.text)), f"{len(text)} characters in a paragraph (at most {CHARACTERS})")
    elif words is not None and words > WORDS:
        yield Finding(unit, Span(0, len(unit.text)), f"{words} words in a paragraph (at most {WORDS})")
