"""The termbase survives every format that can hold it, and a bad file is refused with its place."""

import string
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import TermbaseError
from pipeline.locales import parse_locale
from pipeline.model import Concept, Location, Term, Termbase
from pipeline.termbase import merge_termbases, parse_tbx, parse_termbase, read_termbase, write_tbx, write_termbase
from pipeline.termbase.formulas import neutralised, restored
from pipeline.termbase.reading import COLUMNS, FILE, MATCHES, STATUSES
from pipeline.termbase.tbx import id_of, name_of

ROOT = Path(__file__).parents[1]
HEADER = ",".join(COLUMNS) + "\n"

letters = st.characters(codec="utf-8", categories=("L", "M", "N", "P", "S"))
texts = st.text(letters, min_size=1, max_size=12)
maybe = st.one_of(st.just(""), texts)


@st.composite
def termbases(draw: st.DrawFn) -> Termbase:
    concepts = []
    for name in draw(st.lists(texts, min_size=1, max_size=4, unique=True)):
        keys = draw(
            st.lists(st.tuples(st.sampled_from(["en", "es", "pt-BR"]), texts), min_size=1, max_size=4, unique=True)
        )
        terms = tuple(
            Term(
                text=text,
                locale=locale,
                status=draw(st.sampled_from(STATUSES)),
                pos=draw(st.sampled_from(["", "noun", "verb"])),
                match=draw(st.sampled_from(MATCHES)),
                scope=draw(st.sampled_from(["", "topics:kidneys", "articles:a,b; not:that phrase"])),
                plain=draw(maybe),
                note=draw(maybe),
            )
            for locale, text in sorted(keys, key=lambda key: key[0])
        )
        defined = any(term.locale == "en" and term.status == "preferred" for term in terms)
        concepts.append(Concept(name, terms, draw(maybe) if defined else "", Location("")))
    return Termbase(tuple(concepts))


def _without_places(termbase: Termbase) -> Termbase:
    return Termbase(tuple(replace(concept, location=Location("")) for concept in termbase.concepts))


@given(termbases())
def test_csv_gives_the_termbase_back(termbase: Termbase) -> None:
    content = write_termbase(termbase, "en")
    read = parse_termbase(content, "en", "termbase.csv")
    assert _without_places(read) == termbase
    assert write_termbase(read, "en") == content


@given(termbases())
def test_tbx_gives_back_what_it_can_say(termbase: Termbase) -> None:
    read = parse_tbx(write_tbx(termbase, "en", "Library"), "en", "terms.tbx").termbase
    said = Termbase(
        tuple(
            replace(each, terms=tuple(replace(term, match="", scope="", plain="") for term in each.terms))
            for each in termbase.concepts
        )
    )
    assert _without_places(read) == said


@given(termbases())
def test_importing_what_was_exported_changes_nothing(termbase: Termbase) -> None:
    tbx = parse_tbx(write_tbx(termbase, "en", "Library"), "en", "terms.tbx").termbase
    assert merge_termbases(termbase, tbx) == termbase


@given(st.text(max_size=20))
def test_neutralised_cell_is_no_formula_and_reads_back(text: str) -> None:
    cell = neutralised(text)
    assert restored(cell) == text
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("formula", ["=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)"])
def test_spreadsheet_formula_is_written_as_text(formula: str) -> None:
    termbase = Termbase((Concept("c", (Term(formula, "en", "preferred"),), "", Location("")),))
    written = write_termbase(termbase, "en")
    assert f"'{formula}" in written
    assert parse_termbase(written, "en", "t.csv").concepts[0].terms[0].text == formula


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=12))
def test_every_name_of_a_concept_has_an_xml_id(name: str) -> None:
    identifier = id_of(name)
    assert set(identifier) <= set(string.ascii_letters + string.digits + "._-")
    assert name_of(identifier) == name


def test_our_own_file_is_a_fixed_point() -> None:
    content = (ROOT / FILE).read_text("utf-8")
    assert write_termbase(read_termbase(ROOT, "en"), "en") == content


def test_sample_termbase_has_sixty_defined_concepts_in_three_languages() -> None:
    termbase = read_termbase(ROOT, "en")
    assert len(termbase.concepts) >= 60
    for concept in termbase.concepts:
        assert concept.definition, concept.name
        for locale in ("en", "es", "ar"):
            preferred = [term for term in concept.terms if (term.locale, term.status) == (locale, "preferred")]
            assert len(preferred) == 1, (concept.name, locale)


@pytest.mark.parametrize(
    ("row", "line", "word"),
    [
        ("c,en,t,best,,,,,,", 2, "status"),
        ("c,en,,preferred,,,,,,", 2, "term"),
        (",en,t,preferred,,,,,,", 2, "concept"),
        ("c,e_,t,preferred,,,,,,", 2, "locale"),
        ("c,en,t,preferred,,loose,,,,", 2, "match"),
        ("c,en,t,preferred,,,only:here,,,", 2, "scope"),
        ("c,en,t,preferred,,,not:,,,", 2, "scope"),
        ("c,en,t,preferred", 2, "columns"),
        ("c,en,t,preferred,,,,,,\nc,en,t,admitted,,,,,,", 3, "twice"),
        ("c,es,t,preferred,,,,,What it is,", 2, "definition"),
    ],
)
def test_bad_row_is_named_with_line_and_column(row: str, line: int, word: str) -> None:
    with pytest.raises(TermbaseError) as caught:
        parse_termbase(f"{HEADER}{row}\n", "en", "source/termbase.csv")
    assert caught.value.location == Location("source/termbase.csv", line)
    assert word in caught.value.fault


def test_conflict_names_its_place_and_both_sides() -> None:
    known = parse_termbase(f"{HEADER}c,en,t,preferred,,,,,One.,\n", "en", "a.csv")
    other = parse_termbase(f"{HEADER}c,en,t,preferred,,,,,Two.,\n", "en", "b.csv")
    with pytest.raises(TermbaseError, match=r'"One\."') as caught:
        merge_termbases(known, other)
    assert caught.value.location == Location("b.csv", 2)


def test_second_preferred_term_is_refused_and_a_missing_status_is_not() -> None:
    known = parse_termbase(f"{HEADER}c,es,t,preferred,,,,,,\n", "en", "a.csv")
    second = parse_termbase(f"{HEADER}c,es,u,preferred,,,,,,\n", "en", "b.csv")
    with pytest.raises(TermbaseError, match="preferred es term"):
        merge_termbases(known, second)
    admitted = parse_termbase(f"{HEADER}c,es,t,admitted,,,,,,\n", "en", "b.csv")
    assert merge_termbases(known, admitted) == known


def test_import_adds_and_keeps() -> None:
    known = parse_termbase(f"{HEADER}c,en,t,preferred,,exact,,,One.,\n", "en", "a.csv")
    other = parse_termbase(f"{HEADER}c,es,u,preferred,,,,,,\nd,en,v,preferred,,,,,,\n", "en", "b.csv")
    merged = merge_termbases(known, other)
    assert [concept.name for concept in merged.concepts] == ["c", "d"]
    assert [(term.locale, term.text, term.match) for term in merged.concepts[0].terms] == [
        ("en", "t", "exact"),
        ("es", "u", ""),
    ]


ENTRY = """<conceptEntry id="c"><langSec xml:lang="en"><termSec><term>t</term>{}</termSec></langSec></conceptEntry>"""


def _tbx(entry: str, prefix: str = "") -> bytes:
    start = '<tbx type="TBX-Basic" xmlns="urn:iso:std:iso:30042:ed-2">'
    return f"{prefix}{start}\n<text><body>{entry}</body></text></tbx>".encode()


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"<tbx>", "XML"),
        (_tbx(""), "no concept"),
        (_tbx(ENTRY.format('<termNote type="administrativeStatus">good</termNote>')), "status"),
        (_tbx('<conceptEntry id="c"/>'), "no term"),
        (_tbx(ENTRY.format("") * 2), "twice"),
        (_tbx(ENTRY.format("").replace('"en"', '"xx-?"')), "language tag"),
        (_tbx(ENTRY.format("&e;"), '<!DOCTYPE tbx [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n'), "entities"),
    ],
)
def test_bad_tbx_is_refused(content: bytes, word: str) -> None:
    with pytest.raises(TermbaseError) as caught:
        parse_tbx(content, "en", "terms.tbx")
    assert word in caught.value.fault
    assert caught.value.location and caught.value.location.path == "terms.tbx"


def test_tbx_two_and_the_tag_style_are_read() -> None:
    old = (
        b'<martif type="TBX-Basic"><text><body><termEntry id="c7"><langSet xml:lang="en">'
        b"<descripGrp><descrip type='definition'>A tube.</descrip></descripGrp><ntig><termGrp><term>catheter</term>"
        b"<termNote type='partOfSpeech'>noun</termNote></termGrp></ntig></langSet></termEntry></body></text></martif>"
    )
    concept = parse_tbx(old, "en", "old.tbx").termbase.concepts[0]
    assert (concept.name, concept.definition) == ("c7", "A tube.")
    assert [(term.text, term.status, term.pos) for term in concept.terms] == [("catheter", "admitted", "noun")]
    tags = _tbx(
        ENTRY.format("<m:administrativeStatus xmlns:m='urn:m'>deprecatedTerm-admn-sts</m:administrativeStatus>")
    )
    assert parse_tbx(tags, "en", "dct.tbx").termbase.concepts[0].terms[0].status == "deprecated"


def test_definition_in_another_language_is_said_to_be_left_out() -> None:
    spanish = (
        '<langSec xml:lang="es"><descrip type="definition">Un tubo.</descrip>'
        "<termSec><term>u</term></termSec></langSec>"
    )
    entry = ENTRY.format("").replace("</conceptEntry>", f"{spanish}</conceptEntry>")
    read = parse_tbx(_tbx(entry), "en", "terms.tbx")
    assert read.left_out == ("terms.tbx:2: a definition in es, which belongs into _site.po",)


@pytest.mark.parametrize(
    "category",
    [
        '<termNote type="termType">acronym</termNote>',
        '<b:termType xmlns:b="http://www.tbxinfo.net/ns/basic">acronym</b:termType>',
    ],
)
def test_what_tbx_says_without_a_column_for_it_is_counted(category: str) -> None:
    read = parse_tbx(_tbx(ENTRY.format(category)), "en", "terms.tbx")
    assert read.left_out == ("terms.tbx: 1 \u00d7 termType, for which termbase.csv has no column",)


def test_a_drug_is_a_noun_of_that_subject_in_tbx() -> None:
    termbase = parse_termbase(
        f"{HEADER}x,en,zenapril,preferred,drug,,,,,\nx,en,to zenapril,admitted,verb,,,,,\n", "en", ""
    )
    content = write_tbx(termbase, "en", "Library")
    assert b'<descrip type="subjectField">drug</descrip>' in content
    assert b">drug</termNote>" not in content
    read = parse_tbx(content, "en", "terms.tbx")
    assert [term.pos for term in read.termbase.concepts[0].terms] == ["drug", "verb"]
    assert read.left_out == ()


def test_locale_tags_are_canonical() -> None:
    read = parse_termbase(f"{HEADER}c,pt_BR,t,preferred,,,,,,\n", "en", "t.csv")
    assert read.concepts[0].terms[0].locale == parse_locale("pt-BR").tag


@pytest.mark.parametrize(
    "text", ["=cmd|x", "+1", "-1", "@x", "\tx", "\rx", "\n=x", "'=x", "＝x", " =x", "'", "a\rb", "a\nb"]
)
def test_no_cell_is_run_and_each_comes_back_on_one_line(text: str) -> None:
    termbase = Termbase((Concept("c", (Term(text, "en", "preferred", note=text),), "", Location("")),))
    content = write_termbase(termbase, "en")
    cell = content.splitlines()[1].split(",")[2]
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝"))
    read = parse_termbase(content, "en", "termbase.csv").concepts[0].terms[0]
    assert read.text == read.note == " ".join(text.split())


def test_a_control_character_is_refused_with_its_row_and_column() -> None:
    with pytest.raises(TermbaseError, match="column term: it holds a control character") as caught:
        parse_termbase(f"{HEADER}a,en,kid,preferred,,,,,,\nb,en,k\0d,preferred,,,,,,\n", "en", "t.csv")
    assert caught.value.location == Location("t.csv", 3)


_TBX = (
    '<tbx><conceptEntry id="c"><langSec xml:lang="en"><termSec><term>{}</term></termSec>{}'
    "</langSec></conceptEntry></tbx>"
)
_LAUGHS = "".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (f'<!DOCTYPE t [<!ENTITY a "aaaaaaaaaa">{_LAUGHS}]>' + _TBX.format("&i;", ""), "declares entities"),
        ('<!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/hosts">]>' + _TBX.format("&x;", ""), "declares entities"),
        ("<a>" * 3000 + "</a>" * 3000, "nested too deeply"),
        (_TBX.format("a" * 10_100_000, ""), "too long"),
        (_TBX.format("kidney", "<termSec><term>kidney</term></termSec>"), "stands twice"),
    ],
    ids=["entities-error", "external-error", "deep-error", "long-error", "twice-error"],
)
def test_hostile_tbx_is_refused_in_plain_words(content: str, fault: str) -> None:
    with pytest.raises(TermbaseError, match=fault):
        parse_tbx(content.encode(), "en", "t.tbx")
