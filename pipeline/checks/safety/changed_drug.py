"""SAF008: a drug of the source is another in the translation."""

from collections.abc import Iterator

from pipeline.checks.safety.comparison import findings
from pipeline.model import LocalizedArticle, Unit
from pipeline.rule import Example, Finding, Reference, rule
from pipeline.text.drug_list import Terms
from pipeline.text.drug_terms import drugs_of
from pipeline.text.drugs import Mention, compare_drugs, read_drugs

_OWN = """concept,locale,term,status,pos,match,scope,plain,definition,note
zenapril,en,zenapril,preferred,drug,inflected,,,A drug for pain.,
zenapril,es,cenaprilo,preferred,drug,inflected,,,,
jenabra,es,jenabra,preferred,drug,inflected,,,,
"""


@rule(
    code="SAF008",
    name="changed-drug",
    why="Names of drugs look alike: clonazepam and clobazam, hydroxyzine and hydralazine.",
    fix="Write the name of the same drug, as the language knows it.",
    source="ISMP, List of Confused Drug Names: https://www.ismp.org/recommendations/confused-drug-names-list",
    wrong=[
        Example("Take clonazepam.", "Tome clobazam."),
        Example("Take clonazepam.", "Примите клобазам.", locale="ru"),
        Example("Take your medicine.", "Tome losartana.", locale="pt-BR"),
        Example("Take zenapril.", "Tome jenabra.", termbase=_OWN),
    ],
    right=[
        Example("Take clonazepam.", "Tome clonazepam."),
        Example("Take acetaminophen.", "Tome paracetamol."),
        Example("Take clonazepam.", "Примите клоназепам.", locale="ru"),
        Example("Take zenapril.", "Tome cenaprilo.", termbase=_OWN),
    ],
)
def changed_drug(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """The drugs of the translation are not those of the source."""
    here, there = article.source_locale.tag, article.locale.tag
    drugs = drugs_of(reference.termbase)

    def topic() -> frozenset[str]:
        return _named_before(unit, article, drugs)

    yield from findings(unit, article, lambda ours, theirs: compare_drugs(ours, theirs, here, there, drugs, topic))


def _named_before(unit: Unit, article: LocalizedArticle, drugs: Terms) -> frozenset[str]:
    """Give the drugs of the title, and of the last text that names any: what the source may mean by "it"."""
    named: tuple[Mention, ...] = ()
    title: tuple[Mention, ...] = ()
    for each in article.units:
        if each.block.key == unit.block.key:
            break
        here = read_drugs(each.block.text, article.source_locale.tag, drugs)
        title = title or here if each.block.kind == "title" else title
        named = here or named
    return frozenset(mention.inn for mention in (*title, *named))
