"""GLO009: a hard word has a plain one."""

from collections.abc import Iterator

from pipeline.checks.glossary.uses import uses_in, words_at
from pipeline.inline import masked
from pipeline.model import LocalizedArticle, Span, Unit
from pipeline.rule import Example, Finding, Reference, rule
from pipeline.text.concepts import terms_in
from pipeline.text.hits import longest
from pipeline.text.plain_words import hard_word_index, hard_words
from pipeline.text.terms import find_term


@rule(
    code="GLO009",
    name="plain-alternative",
    severity="warning",
    why="Readers pass over a word that they do not know, and over what hangs on it.",
    fix="Use the plain word. Where readers must know the hard one, give both: high blood pressure (hypertension).",
    source="Federal plain language guidelines, Use simple words and phrases: "
    "https://www.plainlanguage.gov/guidelines/words/use-simple-words-phrases/",
    wrong=[
        Example("Discontinue the drug prior to surgery."),
        Example("The patient is ambulating."),
    ],
    right=[
        Example("Stop the drug before surgery."),
        Example("High blood pressure (hypertension) has no symptoms."),
    ],
)
def plain_alternative(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """A text uses a hard word for which there is a plain one."""
    if not unit.published or not unit.block.translate or _is_reference(unit):
        return
    tag = article.locale.tag
    text = masked(unit.text)
    names = [use.span for use in uses_in(unit, article, reference)]
    words = hard_words(tag)
    for hit in longest(hard_word_index(tag).find(text)) if words else ():
        word = words[hit.term]
        if not any(_overlap(hit.span, name) for name in names) and not _is_given(word.plain, text, tag):
            yield Finding(unit, hit.span, f'"{words_at(unit.text, hit.span)}": say {word.plain.replace(";", " or")}')
    for use in uses_in(unit, article, reference):
        if use.term.plain and not _is_known(use.term.plain, use.concept.definition, article):
            names_of_it = [term.text for term in terms_in(use.concept, tag)]
            fault = f'"{words_at(unit.text, use.span)}": say {use.term.plain}'
            if use.term.plain not in names_of_it:
                yield Finding(unit, use.span, fault)


def _is_reference(unit: Unit) -> bool:
    """Say whether a text is a link and nothing else: the name of a source cannot be put plainly."""
    return unit.text.startswith("[") and unit.text.endswith(")") and unit.text.count("](") == 1


def _is_given(plain: str, text: str, tag: str) -> bool:
    """Say whether the plain word stands in the text already, so that the hard one is explained."""
    return any(find_term(each.strip(), text, tag) for each in plain.split(";"))


def _is_known(plain: str, definition: str, article: LocalizedArticle) -> bool:
    """Say whether the article says it plainly somewhere, or the page defines the term."""
    text = "\n".join(masked(unit.text) for unit in article.by_block().values())
    return bool(definition) or _is_given(plain, text, article.locale.tag)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
