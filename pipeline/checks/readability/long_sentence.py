"""RDB001: a sentence is too long to follow."""

from collections.abc import Iterator

from pipeline.inline import parse_inline, plain_text
from pipeline.model import LocalizedArticle, Span, Unit
from pipeline.rule import Example, Finding, Reference, rule
from pipeline.text.sentences import split_sentences
from pipeline.text.words import count_words

WORDS = 25
"""Most words of a sentence in a source (GOV.UK, Sentence length; Plain English Campaign gives 15 to 20 on average)."""
TARGET_WORDS = 30
"""The same in a translation: Romance and Slavic versions of a text run about a fifth longer."""


@rule(
    code="RDB001",
    name="long-sentence",
    severity="warning",
    why="Readers lose the thread of a long sentence, and with it the condition or the warning at its end.",
    fix="Make two sentences of it, or a list.",
    source="GOV.UK, Writing to GOV.UK standards: https://www.gov.uk/guidance/content-design/writing-for-gov-uk",
    wrong=[
        Example("Take " + "one small tablet " * 9 + "now."),
        Example("Take it.", "Tome " + "una tableta pequeña " * 10 + "ahora."),
    ],
    right=[
        Example("Take one tablet. Drink a glass of water. Rest for an hour. Then eat a little, if you can. "
                "Call us if you feel ill. Do not drive. Do not drink alcohol until the next day."),
        Example("Take it.", "Tome una tableta con un vaso de agua."),
    ],
)  # fmt: skip
def long_sentence(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """A sentence has more words than readers can follow."""
    if not unit.published or not unit.block.translate:
        return
    tag = article.locale.tag
    limit = reference.sentence_words.get(tag, WORDS if article.is_source else TARGET_WORDS)
    text = plain_text(parse_inline(unit.text))
    for sentence in split_sentences(text, tag):
        words = count_words(sentence, tag)
        if words is not None and words > limit:
            yield Finding(unit, _place(unit.text, sentence), f"{words} words in a sentence (at most {limit})")


def _place(text: str, sentence: str) -> Span:
    """Find a sentence in its Markdown; the whole text where markup stands inside it."""
    start = text.find(sentence)
    return Span(start, start + len(sentence)) if start >= 0 else Span(0, len(text))
