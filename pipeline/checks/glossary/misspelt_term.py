"""GLO007: a term is misspelt."""

from collections import Counter
from collections.abc import Iterator

from pipeline.checks.glossary.example_terms import TERMS
from pipeline.inline import masked
from pipeline.model import LocalizedArticle
from pipeline.rule import Example, Finding, Reference, rule
from pipeline.text.concepts import terms_in
from pipeline.text.spelling import glossary_words, misspelt_names, misspelt_words, names_in


@rule(
    code="GLO007",
    name="misspelt-term",
    severity="warning",
    scope="article",
    why="A reader who looks a misspelt name up finds nothing, or something else.",
    fix="Write it as the termbase does, or add the word to the termbase if it is right.",
    source="Damerau, A technique for computer detection and correction of spelling errors (1964): "
    "https://doi.org/10.1145/363958.363994",
    wrong=[
        Example("Creutzfeldt-Jacob disease is rare.", termbase=TERMS),
        Example("Creutzfeldt-Jakob disease is rare. Creutzfeldt-Jakob can look like Creutzfeldt-Jacob."),
        Example("Creutzfeldt Jacob disease is rare.", termbase=TERMS),
        Example("A soft tube is called a cathetar.", termbase=TERMS),
        Example("Some siezures end on their own.", termbase=TERMS),
    ],
    right=[
        Example("Creutzfeldt-Jakob disease is rare. Kidneys are soft. Tumours and colours are not.", termbase=TERMS)
    ],
)
def misspelt_term(article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """A word or a name is nearly a term of the termbase, but not quite."""
    if not article.is_source:
        return
    tag = article.locale.tag
    terms = tuple(term.text for concept in reference.termbase.concepts for term in terms_in(concept, tag))
    glossary = glossary_words(terms, tag)
    known = {name for term in terms for name, _ in names_in(term, tag)}
    texts = [(unit, masked(unit.text)) for unit in article.by_block().values() if unit.block.translate]
    here = Counter(name for _, text in texts for name, _ in names_in(text, tag))
    for unit, text in texts:
        for found in (*misspelt_names(text, known, here, tag), *misspelt_words(text, glossary, tag)):
            yield Finding(unit, found.span, f'"{found.found}" looks like a misspelling of "{found.meant}"')
