"""What the rules for terms say, and where they hold their tongue."""

from pipeline.checks import RULES
from pipeline.checks.glossary.example_terms import TERMS
from pipeline.checks.run import check_article
from pipeline.locales import parse_locale
from pipeline.localize import localize, source_article
from pipeline.model import Article, Block, Location, Problem, Translation
from pipeline.rule import Reference
from pipeline.source import parse_article
from pipeline.termbase import parse_termbase

GLOSSARY = {rule.name for rule in RULES if rule.code.startswith("GLO")}
HEADER = "concept,locale,term,status,pos,match,scope,plain,definition,note\n"


def _translated(
    text: str, msgstr: str, terms: str = TERMS, slug: str = "example", topics: tuple[str, ...] = ()
) -> list[Problem]:
    place = Location("locale/es/LC_MESSAGES/example.po", 1)
    article = Article(slug, "source/example.md", Block("title", text, place), None, (), topics=topics)
    localized = localize(
        article, parse_locale("es"), parse_locale("en"), lambda *_: Translation(msgstr, "translated", place)
    )
    reference = Reference(termbase=parse_termbase(terms, "en", "termbase.csv"))
    return [problem for problem in check_article(localized, reference) if problem.name in GLOSSARY]


def _source(body: str, terms: str = TERMS) -> list[Problem]:
    article = parse_article(f"---\ntitle: Example\n---\n{body}\n", "example", "source/example.md")
    reference = Reference(termbase=parse_termbase(terms, "en", "termbase.csv"))
    problems = check_article(source_article(article, parse_locale("en")), reference)
    return [problem for problem in problems if problem.name in GLOSSARY]


def test_missing_term_names_the_approved_one_and_what_stands_there() -> None:
    msgstr = "Un **paro renal** es grave."
    missing = next(p for p in _translated("**Kidney failure** is serious.", msgstr) if p.name == "missing-term")
    assert '"insuficiencia renal" (kidney failure) is missing; found "paro renal"' in missing.text
    assert msgstr[missing.span.start : missing.span.end] == "paro renal"


def test_left_over_word_does_not_count_as_the_term() -> None:
    names = {problem.name for problem in _translated("The catheter is soft.", "El catheter es blando.")}
    assert names == {"missing-term", "source-word"}


def test_link_targets_and_placeholders_are_no_words() -> None:
    assert _translated("See [kidney failure](1).", "Consulte [insuficiencia renal](1).") == []


def test_scope_limits_a_term_to_its_topic() -> None:
    terms = (
        f"{HEADER}access,en,access,preferred,,,topics:kidneys,,A place.,\naccess,es,acceso vascular,preferred,,,,,,\n"
    )
    assert _translated("Access to care", "Atención médica", terms, topics=("heart",)) == []
    assert [p.name for p in _translated("Check the access.", "Revise la fístula.", terms, topics=("kidneys",))] == [
        "missing-term"
    ]


def test_a_longer_term_is_not_taken_for_the_shorter_one_within_it() -> None:
    terms = (
        f"{HEADER}failure,en,failure,preferred,,,,,A breakdown.,\nfailure,es,avería,preferred,,,,,,\n"
        "kidney,en,kidney failure,preferred,,,,,A state.,\nkidney,es,insuficiencia renal,preferred,,,,,,\n"
    )
    assert _translated("Kidney failure", "Insuficiencia renal", terms) == []


def test_deprecated_term_is_found_inflected_in_the_source() -> None:
    problems = _source("Renal failures come on slowly.")
    assert [(p.name, p.span) for p in problems if p.rule == "GLO002"] == [("deprecated-term", (0, 14))]


def test_british_spellings_plurals_and_possessives_are_not_misspelt() -> None:
    text = "Strokes, tumours and haemorrhage. Creutzfeldt-Jakob's prions. The catheters of paediatric centres."
    assert [p for p in _source(text) if p.name == "misspelt-term"] == []


def test_misspelt_names_and_words_are_found() -> None:
    text = "Creutzfeldt-Jacob disease, a cathetor, and an electroencefalogram (EEG)."
    found = [p.text for p in _source(text) if p.name == "misspelt-term"]
    assert len(found) == 3
    assert '"Creutzfeldt-Jacob" looks like a misspelling of "Creutzfeldt-Jakob"' in found


def test_termbase_plain_alternative_is_asked_for_once_nothing_explains_the_term() -> None:
    terms = f"{HEADER}d,en,dialyzer,preferred,,,,filter,,\n"
    assert "plain-alternative" in {p.name for p in _source("Rinse the dialyzer.", terms)}
    assert "plain-alternative" not in {p.name for p in _source("A filter (dialyzer) is used.", terms)}


def test_second_name_given_beside_the_first_is_no_second_name() -> None:
    terms = f"{HEADER}v,en,seizure drug,preferred,,,,,A drug.,\nv,en,anticonvulsant,admitted,,,,,,\n"
    assert _source("Seizure drugs help.\n\nSeizure drugs are also called anticonvulsants.", terms) == []
    assert [p.name for p in _source("Seizure drugs help.\n\nAnticonvulsants help.", terms)] == ["two-names"]
