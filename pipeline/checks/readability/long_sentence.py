"""RDB001: a sentence is too long to follow."""

import re
from collections.abc import Iterator

from pipeline.checks.readability.passage import plain_words, span_in
from pipeline.model import LocalizedArticle, Unit
from pipeline.rule import Example, Finding, Reference, rule
from pipeline.text.abbreviations import Sentences
from pipeline.text.language import table
from pipeline.text.sentences import split_sentences
from pipeline.text.words import SPACELESS, count_words

WORDS = 25
"""Most words of a sentence in a source (GOV.UK, Sentence length; Plain English Campaign gives 15 to 20 on average)."""
TARGET_WORDS = 30
"""The same in a translation into a language without a limit of its own: most run about a fifth longer."""
CHARACTERS = 80
"""The same where words are not separated by spaces, without a limit of its own."""
_UNCOUNTED = re.compile(r"[\W_]+")


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
    text = plain_words(unit.text)
    limit = longest_sentence(tag, article.is_source, reference)
    if len(text) < (limit if tag.partition("-")[0] in SPACELESS else 2 * limit):
        return
    for sentence in split_sentences(text, tag):
        length, unit_of_length = sentence_length(sentence, tag)
        if length > limit:
            note = f"{length} {unit_of_length} in a sentence (at most {limit})"
            yield Finding(unit, span_in(unit, sentence), note)


def longest_sentence(tag: str, is_source: bool, reference: Reference) -> int:
    """Give the longest sentence of a language: what the project sets, or as long as 25 English words, where measured.

    In words, or in characters where words are not separated by spaces.
    """
    if reference.sentence_words.get(tag):
        return reference.sentence_words[tag]
    known: Sentences | None = table(tag, "sentences", Sentences)
    if known and known.longest:
        return round(known.longest)
    if tag.partition("-")[0] in SPACELESS:
        return CHARACTERS
    return WORDS if is_source else TARGET_WORDS


def sentence_length(sentence: str, tag: str) -> tuple[int, str]:
    """Count a sentence, and say what was counted: words, or characters."""
    words = count_words(sentence, tag)
    if words is not None:
        return words, "words"
    return len(_UNCOUNTED.sub("", sentence)), "characters"
