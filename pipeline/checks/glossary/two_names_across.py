"""GLO006: one concept has different names in different articles."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from pipeline.checks.glossary.example_terms import TERMS
from pipeline.checks.glossary.two_names import are_one_name, is_spelt_out
from pipeline.rule import Example, Finding, Mention, Reference, Summary, rule


@rule(
    code="GLO006",
    name="two-names-across-articles",
    severity="warning",
    scope="library",
    why="A reader who follows a link and meets another name does not know that it is the same thing.",
    fix="Use the name that most articles use.",
    source="Federal plain language guidelines, Use the same term consistently: "
    "https://www.plainlanguage.gov/guidelines/words/use-the-same-term-consistently/",
    wrong=[
        Example("Stroke", "Derrame cerebral", termbase=TERMS, other=("A stroke", "Un accidente cerebrovascular")),
    ],
    right=[
        Example("Stroke", "Derrame cerebral", termbase=TERMS, other=("Two strokes", "Dos derrames cerebrales")),
    ],
)
def two_names_across_articles(summaries: Sequence[Summary], reference: Reference) -> Iterator[Finding]:
    """Articles call one concept by different names."""
    by_concept: dict[str, list[Mention]] = defaultdict(list)
    for summary in summaries:
        names = {mention.concept: set[str]() for mention in summary.mentions}
        for mention in summary.mentions:
            names[mention.concept].add(mention.term.text)
        # An article that uses both names is the business of the rule for one article.
        by_concept_here = {
            m.concept: m for m in summary.mentions if len(names[m.concept]) == 1 and is_spelt_out(m.term)
        }
        for concept, mention in by_concept_here.items():
            by_concept[concept].append(mention)
    for mentions in by_concept.values():
        usual = Counter(mention.term.text for mention in mentions).most_common(1)[0][0]
        for mention in mentions:
            if not are_one_name(usual, mention.term.text):
                text = f'"{mention.term.text}" is called "{usual}" in other articles'
                yield Finding(mention, mention.span, text)
