"""The editor's report: every hard spot marked and explained, the dangerous ones first, in an editor's words."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from pipeline.checks import RULES
from pipeline.report.html.page import write
from pipeline.report.html.spots import STATES
from pipeline.report.html.values import Report
from pipeline.report.html.wording import HARDEST, explained, explained_hardest, family, label
from tests.report.test_formats import OPEN
from tests.report_sample import HOSTILE, sample_report

BANNED = re.compile(
    r"msgid|msgstr|msgctxt|zipf|parity|fingerprint|baseline|catalog|fuzzy|waive|\b(?:SAF|RDB|GLO|CMP|MRK)\d",
    re.IGNORECASE,
)
ARABIC = re.compile(r"[\u0620-\u064a]")
DEVANAGARI = re.compile(r"[\u0904-\u0939]")


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    return sample_report(tmp_path_factory.mktemp("report"))


@pytest.fixture(scope="module")
def page(report: Report) -> HtmlElement:
    return _parsed(write(report))


def _parsed(html: str) -> HtmlElement:
    return document_fromstring(html.encode(), parser=HTMLParser(encoding="utf-8"))


def _view(page: HtmlElement, language: str, title: str) -> HtmlElement:
    for view in page.find_class("view"):
        if title in view.findtext(".//h3") and language in view.find_class("whose")[0].text_content():
            return view
    raise AssertionError(f"no view of {title} in {language}")


def _words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_every_problem_is_marked_and_said_in_words(report: Report, page: HtmlElement) -> None:
    views = [article for article in report.articles if article.waiting < article.texts]
    assert len(views) == len(page.find_class("view"))
    for article, view in zip(views, page.find_class("view"), strict=True):
        wanted = [problem for problem in article.problems if problem.name not in STATES]
        notes = view.find_class("note")
        said = [note for note in notes if "One of the sentences that weigh most" not in _words(note)]
        assert len(said) == len(wanted), article.key
        text = " ".join(_words(note) for note in said)
        for problem in wanted:
            assert problem.text[-20:].rstrip(".") in text or problem.name == "missing-term"


def test_each_mark_leads_to_its_note_and_back(page: HtmlElement) -> None:
    notes = {note.get("id"): note for note in page.find_class("note")}
    marks = {mark.get("id"): mark for mark in page.find_class("ref")}
    assert len(marks) > 8
    for mark in marks.values():
        note = notes[mark.get("href").removeprefix("#")]
        assert note.find_class("number")[0].get("href") == f"#{mark.get('id')}"
    for note in notes.values():
        target = note.find_class("number")[0].get("href").removeprefix("#")
        assert target in marks or "article as a whole" in _words(page)


def test_the_words_at_a_place_are_marked(page: HtmlElement) -> None:
    marked = {_words(mark) for mark in page.iter("mark")}
    assert "50 minutos" in marked
    assert any("inocuo" in words for words in marked)


def test_every_link_inside_leads_somewhere_and_none_leads_out(page: HtmlElement) -> None:
    ids = [element.get("id") for element in page.iter("*") if element.get("id")]
    assert len(ids) == len(set(ids))
    for element in page.iter("*"):
        for name in ("href", "src"):
            address = element.get(name)
            assert address is None or address.removeprefix("#") in ids, address
    assert "url(" not in (page.findtext(".//style") or "")


def test_what_could_harm_comes_first(page: HtmlElement) -> None:
    first = page.find(".//ol[@class='actions']")
    ranks = [int(item.get("class").rpartition("-")[2]) for item in first]
    assert ranks == sorted(ranks)
    assert ranks[:3] == [0, 0, 0]
    said = _words(first)
    assert "The source says “5 minutes”, the translation “50 minutos”." in said
    assert "Deje por su cuenta un medicamento recetado" in said
    assert (
        "Begin the translations of which nothing is done Spanish: 1 article; Arabic: 1 article; Hindi: 1 article."
        in said
    )
    assert "3 places could harm a reader." in _words(page.find_class("lead")[0])


def test_the_sentences_that_weigh_most_are_named_with_what_they_cost(page: HtmlElement) -> None:
    view = _view(page, "Spanish", "Myoclonus")
    todo = _words(view.find(".//ol[@class='actions']"))
    assert re.search(r"Without them the text would stand at \w+ \(6\d\.\d\); now it stands at normal \(6\d\.\d\)", todo)
    assert "Un brazo o una pierna" in todo


def test_a_language_without_a_formula_says_so(page: HtmlElement) -> None:
    words = _words(page)
    assert "No validated formula exists for Hindi. Shown instead: how long the sentences are" in words
    assert "OSMAN counts short vowels" in words


def test_what_changed_is_listed(page: HtmlElement) -> None:
    changed = next(section for section in page.iter("section") if section.get("aria-labelledby") == "changed")
    words = _words(changed)
    assert "New text Now This text is new." in words
    assert "50 minutos" in words
    assert "Changed number: The source says" in words
    assert re.search(r"Reading level: \w+ \(\d\d\.\d\) before, \w+ \(\d\d\.\d\) now: harder to read", words)
    assert [_words(gone) for gone in changed.iter("del")][:1]
    assert "No longer translated" in words


def test_solved_problems_are_listed(report: Report) -> None:
    turned = Report(
        title="x", articles=report.before, rules=report.rules, revision="then", before=report.articles
    )  # fmt: skip
    words = _words(_parsed(write(turned)))
    assert "Solved Changed negation" in words or "Solved Changed number" in words
    assert "easier to read" in words


def test_hostile_text_is_inert(page: HtmlElement) -> None:
    assert not list(page.iter("script", "img", "iframe", "object"))
    assert not [name for element in page.iter("*") for name in element.attrib if str(name).startswith("on")]
    assert HOSTILE in _words(page)


def test_the_same_state_gives_the_same_bytes(report: Report) -> None:
    assert write(report) == write(report)


def test_its_words_are_an_editors(page: HtmlElement) -> None:
    for element in [*page.iter("style")]:
        element.text = ""
    found = BANNED.findall(page.text_content())
    assert found == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_can_be_explained_to_an_editor(rule) -> None:  # type: ignore[no-untyped-def]
    said = " ".join([label(rule.name), *explained(rule)])
    assert not BANNED.search(said), said
    assert "\n" not in said


def test_a_lost_emergency_number_is_a_matter_of_safety() -> None:
    assert family(replace(OPEN, rule="MRK003", name="lost-placeholder")) == "safety"
    assert family(replace(OPEN, rule="MRK001", name="changed-link")) == "links"


def test_the_hardest_sentence_is_explained_too() -> None:
    assert label(HARDEST) == "Hardest sentence"
    assert all(explained_hardest())


def _languages(page: HtmlElement) -> Iterator[tuple[str, str]]:
    """Give each run of text with the language that it is said to be in."""
    for element in page.iter("*"):
        if not isinstance(element.tag, str) or element.tag == "style":
            continue
        around = element.getparent()
        for text, owner in ((element.text, element), (element.tail, around)):
            while owner is not None and owner.get("lang") is None:
                owner = owner.getparent()
            if text and owner is not None:
                yield text, owner.get("lang")


def test_foreign_text_says_its_language(page: HtmlElement) -> None:
    for text, language in _languages(page):
        if ARABIC.search(text):
            assert language == "ar", text
        if DEVANAGARI.search(text):
            assert language == "hi", text


def test_tables_have_captions_and_scopes(page: HtmlElement) -> None:
    for table in page.iter("table"):
        assert table.find("caption") is not None
    assert all(head.get("scope") in ("col", "row") for head in page.iter("th"))


def test_charts_are_said_in_words(page: HtmlElement) -> None:
    charts = page.find_class("chart")
    assert len(charts) > 20
    assert all(chart.get("role") == "img" and len(chart.get("aria-label")) > 1 for chart in charts)
    labels = {chart.get("aria-label") for chart in charts}
    assert any(re.fullmatch(r"\d+ sentences, \d+\.\d words on average, none longer than \d+", said) for said in labels)


def test_headings_never_skip_a_level(page: HtmlElement) -> None:
    levels = [int(element.tag[1]) for element in page.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_a_large_report_keeps_what_matters_most(report: Report) -> None:
    sizes = [len(write(report).encode())]
    while len(sizes) < 3:
        sizes.append(len(write(report, largest=sizes[-1] - 1).encode()))
    assert sizes == sorted(sizes, reverse=True)
    for size, said in zip(sizes[1:], ("Passages with a remark", "most important of"), strict=True):
        words = _words(_parsed(write(report, largest=size)))
        assert "50 minutos" in words
        assert said in words
        assert "The text that was scored" not in words
    assert "The library is too large to show" in _words(_parsed(write(report, largest=1)))


def test_the_scored_text_is_shown(report: Report, page: HtmlElement) -> None:
    scored = _words(_view(page, "English", "Myoclonus").find_class("scored")[0])
    reading = next(article.reading for article in report.articles if article.key == ("en", "myoclonus"))
    assert reading is not None
    for section in reading.sections:
        for sentence in section.sentences:
            assert " ".join(sentence.split()) in scored


def test_a_report_without_articles_is_a_page(tmp_path: Path) -> None:
    page = _parsed(write(Report(title="Empty <b>", articles=(), rules={})))
    assert page.findtext(".//h1") == "Empty <b>"
    assert "Nothing was found that needs a change." in _words(page)
