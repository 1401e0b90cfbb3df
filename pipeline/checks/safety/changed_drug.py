"""SAF008: a drug of the source is another in the translation."""

from collections.abc import Iterator

from pipeline.checks.safety.comparison import findings
from pipeline.model import LocalizedArticle, Unit
from pipeline.rule import Example, Finding, Reference, rule
from pipeline.text.drug_terms import drugs_of
from pipeline.text.drugs import compare_drugs

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
    yield from findings(unit, article, lambda source, target: compare_drugs(source, target, here, there, drugs))
