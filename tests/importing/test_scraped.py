"""Scraped text: whole inputs with the Markdown that is wanted, and the law that nothing vanishes."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from pipeline.errors import ImportRefused
from pipeline.importing.document import import_document
from tests.importing.import_inputs import HERE, LIBRARY, body, imported, kept_words, told, words

VALID = sorted((HERE / "scraped").glob("*-valid.txt"))
ERRORS = sorted((HERE / "scraped").glob("*-error.txt"))

LINES = st.sampled_from(
    """\
Not Found
* This is the Consumer Version. *
Print
By Ana Ruiz, MD; Paul de Wit, RN
Gout
Gout is a painful disease.
Some people have pain. It may last for
weeks (see Table: Drugs for Gout).
  • Red meat
    ◦ Beef
o Lamb
- Fish
– Beer
1. Rest
2. Ice
5. Take
(a) Adults
(b) Children
Did You Know...
Key Points
Warning: Stop at once.
Call 911 if...
Note
CAUSES
What helps?
When to see a doctor
=====
-----
Drug\tDose
Ibuprofen\t400 mg
| A | B |
|---|---|
Table: Doses
Name    Dose    Time
X       5 mg    noon
Y       6 mg    night
Last full review/revision Aug 2023
On this page
Resources In This Article
Home / Bones / Gout
•
*
# Mark
<b> & \\ [x](y) {z}
© 2024 Clinic
10\u00a0mg of co\u00adlchicine
Reviewed by Ines Roth, MD | Written by Tom Berg
A.
B. Lee

See also Kidney Failure
Medically reviewed on 03/04/2023
By
Yes
::: note
> quoted
___
Dust
""".splitlines()
)


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_gives_the_markdown_that_an_editor_would_write(path: Path) -> None:
    assert import_document(path, None, LIBRARY).markdown == path.with_suffix(".md").read_text("utf-8")


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_loses_no_word_of_a_whole_article(path: Path) -> None:
    result = import_document(path, None, LIBRARY)
    missing = Counter(words(path.read_text("utf-8"))) - Counter(kept_words(result))
    assert {word: count for word, count in missing.items() if word != "o"} == {}


@pytest.mark.parametrize("path", ERRORS, ids=lambda path: path.stem)
def test_refuses_what_cannot_be_imported(path: Path, tmp_path: Path) -> None:
    expectation, content = path.read_text("utf-8").split("\n", 1)
    with pytest.raises(ImportRefused) as refused:
        imported(tmp_path, "input.txt", content)
    assert expectation.removeprefix("# refused: ") in refused.value.fault
    assert refused.value.remedy
    assert refused.value.location


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(LINES, st.sampled_from(["\n", "\n\n", "\r\n"])), min_size=1, max_size=25))
def test_every_word_is_in_the_markdown_or_in_a_remark(tmp_path: Path, lines: list[tuple[str, str]]) -> None:
    text = "".join(line + end for line, end in lines)
    try:
        result = imported(tmp_path, "input.txt", text)
    except ImportRefused:
        return
    missing = Counter(words(text)) - Counter(kept_words(result))
    assert {word: count for word, count in missing.items() if word != "o"} == {}


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(LINES, min_size=1, max_size=12))
def test_the_markdown_never_holds_html(tmp_path: Path, lines: list[str]) -> None:
    text = "Gout is a disease.\n\n<script>x</script> <!-- y -->\n\n" + "\n".join(lines)
    tokens = MarkdownIt("commonmark").enable("table").parse(body(imported(tmp_path, "a.txt", text)))
    kinds = {inner.type for token in tokens for inner in (token, *(token.children or []))}
    assert not kinds & {"html_block", "html_inline"}


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(LINES, min_size=1, max_size=12))
def test_the_same_input_gives_the_same_output(tmp_path: Path, lines: list[str]) -> None:
    text = "Gout is a disease.\n\n" + "\n\n".join(lines)
    assert imported(tmp_path, "a.txt", text) == imported(tmp_path, "a.txt", text)


def test_tells_what_it_dropped_with_its_line_and_why(tmp_path: Path) -> None:
    result = imported(tmp_path, "a.txt", "Skip to main content\n\nGout is a disease.\n")
    assert [(r.location.line, r.text) for r in result.dropped] == [
        (1, '"Skip to main content" dropped: a step for moving around the web site')
    ]


def test_keeps_text_that_only_contains_a_chrome_phrase(tmp_path: Path) -> None:
    text = "Gout is a disease.\n\nDo not print this page number 5 in a hurry and share it."
    assert "Do not print this page number 5" in body(imported(tmp_path, "a.txt", text))


def test_keeps_answers_in_a_list(tmp_path: Path) -> None:
    text = "Gout is a disease. Does it hurt?\n\n• Yes\n• Often at night\n• No\n"
    assert "- Yes\n- Often at night\n- No" in body(imported(tmp_path, "a.txt", text))


def test_a_number_that_begins_a_wrapped_line_is_text(tmp_path: Path) -> None:
    line = "Gout is a painful disease of the joints, and the usual daily dose is\n"
    result = imported(
        tmp_path,
        "a.txt",
        line + "5. Take it with a glass of water, after a meal, and at the same time of day.\n",
    )
    assert "the usual daily dose is 5. Take it" in body(result)


def test_a_list_that_counts_on_keeps_its_numbers(tmp_path: Path) -> None:
    text = "Gout is a disease.\n\n1. Rest it.\n2. Cool it.\n\nThen wait for a while.\n\n3. Walk.\n4. Run.\n"
    assert "3. Walk.\n4. Run." in body(imported(tmp_path, "a.txt", text))


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Tremor refers to shaking of the hands.", "Tremor"),
        ("A stroke is an emergency.", "Stroke"),
        ("Gout (GOWT) is painful.", "Gout"),
        ("High blood pressure, also called hypertension, is common.", "High blood pressure"),
        ("Kidney stones are hard lumps.", "Kidney stones"),
        ("The common cold is caused by viruses.", "Common cold"),
    ],
)
def test_finds_the_title_in_the_running_text(tmp_path: Path, sentence: str, title: str) -> None:
    result = imported(tmp_path, "page-17.txt", f"Not Found\n\n{sentence}\n\nIt may hurt.\n")
    assert result.markdown.startswith(f"---\ntitle: {title}\n")
    assert f"title '{title}'" in told(result)


def test_falls_back_on_the_name_of_the_file(tmp_path: Path) -> None:
    result = imported(tmp_path, "back-pain.txt", "It may hurt when people lift things.\n")
    assert result.slug == "back-pain"
    assert "from the name of the file" in told(result)


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("(see Table: Drugs for Gout)", "(see [Table: Drugs for Gout](drugs-for-gout.md))"),
        ("(see KIDNEY FAILURE)", "(see [KIDNEY FAILURE](kidney-failure.md))"),
        ("(a disorder— Kidney Failure (KF))", "(a disorder— [Kidney Failure (KF)](kidney-failure.md))"),
        ("See also Seizure Disorders.", "See also [Seizure Disorders](seizure-disorders.md)."),
        ("(see Below)", "(see [Below](below.md))"),
        ("(see your doctor)", "(see your doctor)"),
        ("People see Table 2 for doses.", "People see Table 2 for doses."),
        ("Call a nurse — Ask for help", "Call a nurse — Ask for help"),
    ],
)
def test_cross_references_become_links(tmp_path: Path, text: str, link: str) -> None:
    assert link in body(imported(tmp_path, "a.txt", f"Gout is a disease.\n\n{text}\n"))
