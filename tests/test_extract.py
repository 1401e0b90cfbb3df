"""What stands beside each message: its setting, and the pack that translators read."""

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract import extract
from pipeline.model import Concept, Location, Message, Setting, Term, Termbase
from pipeline.pack import MOST_LINES, Pack, packed, read_pack
from pipeline.text.criticality import Reason
from tests.sample import article_from

ARTICLE = """\
Doctors look at many things. These are the usual causes:

- Kidney failure
- A drug, such as these:
  - Levodopa

## Treatment

<!-- translators: "Rest" is a noun here. -->
Rest helps. Read about [dialysis](dialysis.md) and [seizures](https://health.example.org/seizures).

### At home

Table: Home care

| Step | How often |
|---|---|
| Walk | Often |

## See a doctor

::: warning
Do not wait.
:::
"""


def _termbase(*rows: tuple[str, str, str, str]) -> Termbase:
    """Give the termbase of (concept, locale, term, status)."""
    names = dict.fromkeys(concept for concept, *_ in rows)
    terms = {name: tuple(Term(text, tag, status) for each, tag, text, status in rows if each == name) for name in names}  # type: ignore[arg-type]
    return Termbase(tuple(Concept(name, terms[name], "", Location("termbase.csv", 2)) for name in names))


TERMS = _termbase(
    ("kidney", "en", "kidney", "preferred"),
    ("kidney", "es", "riñón", "preferred"),
    ("kidney-failure", "en", "kidney failure", "preferred"),
    ("kidney-failure", "es", "insuficiencia renal", "preferred"),
    ("kidney-failure", "es", "fracaso renal", "admitted"),
    ("kidney-failure", "es", "fallo renal", "forbidden"),
    ("kidney-failure", "es", "falla renal", "deprecated"),
    ("kidney-failure", "pt", "insuficiência renal", "preferred"),
    ("jerk", "en", "jerk", "preferred"),
)


PARAGRAPH = Setting(("Paragraph",))


def _terms_beside(msgid: str, slug: str, *terms: Term) -> list[str]:
    """Give the lines about terms that the Spanish catalog has beside a message of the article ``slug``."""
    termbase = Termbase((Concept("concept", terms, "", Location("termbase.csv", 2)),))
    message = Message("", msgid, setting=PARAGRAPH)
    lines = packed(read_pack(message, "en", termbase, slug), "es").comments
    return [line for line in lines if line.startswith("Term:")]


def test_a_term_is_named_by_its_match_mode() -> None:
    terms = Term("AIDS", "en", "preferred", match="case-sensitive"), Term("sida", "es", "preferred")
    assert _terms_beside("He aids her.", "hiv", *terms) == []
    assert _terms_beside("AIDS can be treated.", "hiv", *terms) == ["Term: AIDS = sida"]


def test_a_term_is_named_within_its_scope() -> None:
    terms = (
        Term("fit", "en", "preferred", scope="articles:epilepsy; not:keep fit"),
        Term("ataque", "es", "preferred"),
        Term("crisis", "es", "admitted", scope="articles:heart"),
    )
    assert _terms_beside("A fit ends soon.", "epilepsy", *terms) == ["Term: fit = ataque"]
    assert _terms_beside("Walk to keep fit.", "epilepsy", *terms) == []
    assert _terms_beside("A fit ends soon.", "heart", *terms) == []


def _lines(msgid: str, locale: str = "", setting: Setting = PARAGRAPH) -> tuple[str, ...]:
    return packed(read_pack(Message("", msgid, setting=setting), "en", TERMS), locale).comments


def _settings(body: str) -> dict[str, Setting]:
    return {message.msgid: message.setting for message in extract(article_from(body))}


def test_roles_say_what_a_text_is_in_plain_words() -> None:
    roles = {text: setting.roles for text, setting in _settings(ARTICLE).items()}
    assert roles["Example"] == ("Title of the article",)
    assert roles["Kidney failure"] == ("List item, under: These are the usual causes:",)
    assert roles["Levodopa"] == ("List item, under: A drug, such as these:",)
    assert roles["Home care"] == ("Caption of a table",)
    assert roles["Step"] == ("Table column header, table: Home care",)
    assert roles["Walk"] == ("Table row header",)
    assert roles["Often"] == ("Table cell, row: Walk",)
    assert roles["Do not wait."] == ("Paragraph in a box: Warning",)


def test_the_section_of_a_heading_is_the_one_above_it_not_the_one_before_it() -> None:
    sections = {text: setting.sections for text, setting in _settings(ARTICLE).items()}
    assert sections["Kidney failure"] == ()
    assert sections["Treatment"] == ()
    assert sections["At home"] == ("Treatment",)
    assert sections["Often"] == ("At home",)
    assert sections["See a doctor"] == ()
    assert sections["Do not wait."] == ("See a doctor",)


def test_notes_and_links_come_along() -> None:
    setting = _settings(ARTICLE)["Rest helps. Read about [dialysis](1) and [seizures](2)."]
    assert setting.notes == ('"Rest" is a noun here.',)
    assert setting.links == ("1: dialysis.md", "2: https://health.example.org/seizures")


def test_equal_blocks_share_one_message_that_names_two_places() -> None:
    rows = "".join(f"| Drug {number} | Yes |\n" for number in range(9))
    setting = _settings(f"| Drug | Works |\n|---|---|\n{rows}")["Yes"]
    assert setting.roles == ("Table cell, row: Drug 0", "Table cell, row: Drug 1")


@pytest.mark.parametrize("place", range(4))
def test_inserting_a_bullet_changes_no_other_message(place: int) -> None:
    bullets = ["- One cause", "- Another cause", "- A third cause"]
    more = [*bullets[:place], "- Something new", *bullets[place:]]
    before, after = (
        {message.key: message for message in extract(article_from("\n".join(["Some causes:", "", *each, "", "End."])))}
        for each in (bullets, more)
    )
    assert {key: message for key, message in after.items() if key in before} == before
    assert len(after) == len(before) + 1


def test_the_template_has_no_terms_and_a_catalog_those_of_its_language() -> None:
    text = "Kidney failure is serious."
    assert _lines(text) == ("Paragraph",)
    spanish = "Term: kidney failure = insuficiencia renal, or fracaso renal; not: fallo renal, falla renal"
    assert _lines(text, "es") == ("Paragraph", spanish)
    assert _lines(text, "pt-BR") == ("Paragraph", "Term: kidney failure = insuficiência renal")
    assert _lines(text, "ar") == ("Paragraph",)


def test_a_term_inside_a_longer_one_is_not_offered() -> None:
    assert not any("riñón" in line for line in _lines("Kidney failure", "es"))
    assert "Term: kidney = riñón" in _lines("One kidney can do the work.", "es")


@pytest.mark.parametrize(
    ("text", "keep"),
    [
        ("Take **5 mg** 3 times a week.", "5 mg, 3 times a week"),
        ("Take 5 to 10 mg, or half a tablet once daily.", "5 to 10 mg, half a tablet, once daily"),
        ("Call {emergency} or 1-800-222-1222.", "{emergency}, 1-800-222-1222"),
        ("Rest for two days.", "two days"),
    ],
)
def test_what_must_stay_is_named_as_the_source_writes_it(text: str, keep: str) -> None:
    assert f"Keep: {keep}" in _lines(text)


@pytest.mark.parametrize("text", ["A pill a day may do.", "See [this page](1).", "On the one hand, it is rare."])
def test_articles_and_numbers_of_links_need_not_stay(text: str) -> None:
    assert not any(" 1" in line or "pill" in line for line in _lines(text))


def test_a_safety_critical_text_says_why() -> None:
    assert _lines("Do not stop. Take 5 mg.")[1] == "Safety-critical: a dose, a negated instruction"
    assert not any(line.startswith("Safety") for line in _lines("Muscles tighten for a moment."))


def test_every_reason_has_its_words() -> None:
    message = Message("", "Rest.", setting=PARAGRAPH)
    reasons = get_args(Reason)
    (_, line) = packed(Pack(message, reasons, (), ())).comments
    assert line.count(", ") == len(reasons) - 1


WORDS = st.text("abc |", min_size=1, max_size=12)
TEXTS = st.lists(WORDS, max_size=9).map(tuple)


@settings(deadline=None)
@given(st.builds(Setting, TEXTS, TEXTS, TEXTS, TEXTS))
def test_at_most_six_lines_and_only_the_section_is_ever_left_out(setting: Setting) -> None:
    lines = _lines("Do not take 5 mg in kidney failure.", "es", setting)
    assert len(lines) <= MOST_LINES
    whole = " | ".join(lines)
    for line in ("Safety-critical: a dose, a negated instruction", "Keep: 5 mg", "Term: kidney failure = "):
        assert line in whole
    for text in (*setting.roles, *setting.notes, *setting.links):
        assert text in whole
