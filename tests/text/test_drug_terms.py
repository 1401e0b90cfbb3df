"""A termbase adds its drugs to the list: the safety rules and the safety class then know them."""

from pipeline.termbase import parse_termbase
from pipeline.text.criticality import safety_of
from pipeline.text.drug_terms import drugs_of
from pipeline.text.drugs import compare_drugs
from pipeline.text.risk import differs

HEADER = "concept,locale,term,status,pos,match,scope,plain,definition,note\n"
OWN = HEADER + (
    "clonazepam,en,clonazepam,preferred,noun,inflected,,,,\n"
    "clonazepam,es,Calmotril,admitted,noun,inflected,,,,\n"
    "zenapril,en,zenapril,preferred,drug,inflected,,,,\n"
    "zenapril,es,cenaprilo,preferred,drug,inflected,,,,\n"
    "liver,en,liver,preferred,noun,inflected,,,,\n"
    "liver,es,hígado,preferred,noun,inflected,,,,\n"
)
TERMBASE = parse_termbase(OWN, "en", "termbase.csv")


def test_a_concept_with_a_listed_name_is_that_drug_and_one_marked_so_is_another() -> None:
    assert drugs_of(TERMBASE) == (
        ("clonazepam", "en", "clonazepam"),
        ("clonazepam", "es", "Calmotril"),
        ("zenapril", "en", "zenapril"),
        ("zenapril", "es", "cenaprilo"),
    )


def test_the_names_of_the_termbase_are_names_of_the_drug() -> None:
    source, drugs = "Take clonazepam and zenapril.", drugs_of(TERMBASE)
    assert compare_drugs(source, "Tome Calmotril y cenaprilo.", "en", "es", drugs) == ()
    assert {each.kind for each in compare_drugs(source, "Tome Calmotril y clobazam.", "en", "es", drugs)} == {"swapped"}


def test_a_near_match_with_another_drug_is_unsafe() -> None:
    assert differs("Take zenapril at night.", "Take clonazepam at night.", "en", drugs_of(TERMBASE))
    assert differs("Take zenapril at night.", "Take water at night.", "en", drugs_of(TERMBASE))
    assert not differs("Take water at night.", "Take milk at night.", "en", drugs_of(TERMBASE))


def test_a_message_that_names_such_a_drug_is_safety_critical() -> None:
    assert safety_of("Your doctor may give you **zenapril**.", "en", TERMBASE) == ("drug",)
    assert safety_of("The liver is an organ.", "en", TERMBASE) == ()
