"""What is scored is what readers read as sentences, and an editor can see it."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.checks.readability.article import read_article, score_records
from pipeline.checks.readability.preparation import prepare, written_out
from pipeline.locales import parse_locale
from pipeline.localize import localize, source_article
from pipeline.model import Concept, LocalizedArticle, Location, Term, Termbase
from pipeline.source import parse_article
from tests.sample import lookup_of, untranslated

ENGLISH = parse_locale("en")


def _article(body: str) -> LocalizedArticle:
    text = f"---\ntitle: A long title that nobody scores\n---\n{body}\n"
    return source_article(parse_article(text, "example", "source/example.md"), ENGLISH)


def _lines(body: str, **placeholders: str) -> list[str]:
    return prepare(_article(body), placeholders).text.splitlines()


def test_headings_pictures_and_captions_are_not_scored() -> None:
    body = '## What it is\n\nIt is a cold.\n\n![A red nose.](pictures/nose.svg "It is red.")\n\nTable: What helps\n\n'
    table = "| Drug | Dose |\n|---|---|\n| Aspirin | 5 mg |\n| Rest | Stay in bed for two days. |\n"
    assert _lines(body + table) == ["It is a cold.", "Stay in bed for two days."]


def test_short_items_make_one_sentence_with_their_lead_in() -> None:
    assert _lines("You may have:\n\n- Fever\n- Chills\n- A cough") == ["You may have: Fever, Chills, A cough."]


def test_long_items_are_sentences() -> None:
    lines = _lines("Call us if:\n\n- Your fever lasts for more than two days\n- You faint.\n- Rash")
    assert lines == ["Call us if:", "Your fever lasts for more than two days.", "You faint.", "Rash."]


def test_lists_of_links_are_not_scored() -> None:
    assert _lines("Read this.\n\n## Sources\n\n- [One](https://a.example)\n- [Two](https://b.example)") == [
        "Read this."
    ]


def test_addresses_go_and_abbreviations_are_written_out() -> None:
    line = "Drink fluids, e.g. water. Dr. Lee helps: see https://a.example/b.html or write to a@b.example now."
    assert _lines(line) == [
        "Drink fluids, for example water.",
        "Doctor Lee helps: see or write to now.",
    ]


def test_placeholders_become_their_values() -> None:
    assert _lines("Call {emergency} now.", emergency="911") == ["Call 911 now."]


def test_sections_begin_at_headings_of_level_two() -> None:
    prepared = prepare(_article("One.\n\n## Two\n\nTwo.\n\n### Three\n\nThree.\n\n## Four\n\nFour."), {})
    assert [(part.heading, part.anchor, part.sentences) for part in prepared.sections] == [
        ("", "", ("One.",)),
        ("Two", "two", ("Two.", "Three.")),
        ("Four", "four", ("Four.",)),
    ]


def test_what_is_not_translated_is_not_scored() -> None:
    article = _article("Rest.\n\nDrink water.").article
    spanish = parse_locale("es")
    some = localize(article, spanish, ENGLISH, lookup_of({"Rest.": "Descanse."}))
    assert prepare(some, {}).text == "Descanse."
    none = localize(article, spanish, ENGLISH, untranslated)
    figures = read_article(none, {})
    assert figures.document.scores == ()
    assert figures.document.difficulty is None


def test_chinese_sentences_end_with_their_own_stop() -> None:
    article = _article("Rest.").article
    chinese = localize(article, parse_locale("zh-Hans"), ENGLISH, lookup_of({"Rest.": "请您在家里好好休息"}))
    assert prepare(chinese, {}).text == "请您在家里好好休息。"


def test_records_hold_every_formula_and_the_text_once() -> None:
    records = list(score_records(read_article(_article("Rest at home.\n\n## Food\n\nEat a little. Drink water."), {})))
    assert [record["formula"] for record in records][:2] == ["flesch-kincaid", "flesch-reading-ease"]
    assert records[-1]["formula"] == "difficulty-index"
    assert [record.get("text") for record in records] == ["Rest at home.\nEat a little.\nDrink water."] + [None] * 7
    sections = records[0]["sections"]
    assert isinstance(sections, list)
    assert [part["section"] for part in sections] == ["", "food"]


def test_records_say_that_no_formula_exists() -> None:
    article = localize(_article("Rest.").article, parse_locale("hi"), ENGLISH, lookup_of({"Rest.": "आराम करें।"}))
    first, *_ = score_records(read_article(article, {}))
    assert (first["formula"], first["value"]) == (None, None)
    assert first["note"] == "No validated formula exists for Hindi."


@given(st.text(max_size=60), st.sampled_from(["en", "de", "zh", "xx"]))
def test_writing_out_abbreviations_twice_changes_nothing(text: str, tag: str) -> None:
    once = written_out(text, tag)
    assert written_out(once, tag) == once


def test_a_second_score_leaves_out_the_defined_terms() -> None:
    place = Location("source/termbase.csv", 2)
    term = Term("hemodialysis", "en", "preferred")
    termbase = Termbase((Concept("hemodialysis", (term,), "A machine cleans the blood.", place),))
    figures = read_article(_article("Most people need hemodialysis three times a week."), {}, termbase)
    first, *_ = score_records(figures)
    assert first["formula"] == "flesch-kincaid"
    assert first["value"] == 8.2
    assert first["without-terms"] == 0.6
    assert figures.document.words == 8
