"""Laws of the matcher: places are right, a term is found in itself, words left from the source are no use of it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.model import Span
from pipeline.text.hits import longest
from pipeline.text.term_index import TermIndex
from pipeline.text.terms import Entry, find_term

LOCALES = (
    "ar",
    "de",
    "en",
    "es",
    "fi",
    "fr",
    "hi",
    "it",
    "ja",
    "ko",
    "nl",
    "pt-BR",
    "sv",
    "th",
    "uk",
    "vi",
    "xx",
    "zh-Hans",
)
words = st.text(st.characters(categories=["L"], max_codepoint=0x24F), min_size=3, max_size=9)
texts = st.text(st.characters(codec="utf-8"), max_size=60)


@settings(deadline=None)  # the first word of a language loads its dictionary
@given(texts, texts, st.sampled_from(LOCALES))
def test_every_place_lies_in_the_text(term: str, text: str, locale: str) -> None:
    for span in find_term(term, text, locale):
        assert 0 <= span.start < span.end <= len(text)


@settings(deadline=None)  # the first word of a language loads its dictionary
@given(words, st.sampled_from(["es", "xx", "vi"]))
def test_a_term_is_found_where_it_stands(word: str, locale: str) -> None:
    text = f"¡Ay! {word}, {word}."
    spans = find_term(word, text, locale)
    assert [text[span.start : span.end] for span in spans] == [word, word]


@settings(deadline=None)  # the first word of a language loads its dictionary
@given(st.lists(words, min_size=1, max_size=5, unique=True), texts)
def test_an_index_finds_what_single_searches_find(terms: list[str], text: str) -> None:
    text = f"{text} {' '.join(terms)}"
    hits = TermIndex([Entry(term, "") for term in terms], "es").find(text)
    for number, term in enumerate(terms):
        assert tuple(hit.span for hit in hits if hit.term == number) == find_term(term, text, "es")


@pytest.mark.parametrize(
    ("term", "text", "locale", "source", "found"),
    [
        ("catéter", "El catheter es blando.", "es", "The catheter is soft.", ()),
        ("vaccin", "Le vaccine est sûr.", "fr", "The vaccine is safe.", ()),
        ("virus", "El virus se propaga.", "es", "The virus spreads.", ("virus",)),
        ("patient", "Les patients attendent.", "fr", "The patients wait.", ("patients",)),
        ("hospital", "Los hospitales están llenos.", "es", "The hospital is full.", ("hospitales",)),
        ("Virus", "Das Virus breitet sich aus.", "de", "The virus spreads.", ("Virus",)),
    ],
)
def test_a_word_of_the_source_counts_only_as_the_term_itself(
    term: str, text: str, locale: str, source: str, found: tuple[str, ...]
) -> None:
    assert tuple(text[span.start : span.end] for span in find_term(term, text, locale, source)) == found


@pytest.mark.parametrize(
    ("term", "text", "locale", "uses"),
    [
        ("CT", "Le hicieron una CT.", "es", True),
        ("CT", "act ct", "es", False),
        ("TAC", "Dos TACs más.", "es", True),
        ("AIDS", "She aids him.", "en", False),
        ("AIDS", "AIDS can be treated.", "en", True),
        ("COVID-19", "covid-19 se propaga", "es", True),
    ],
)
def test_capitals_of_an_abbreviation_count(term: str, text: str, locale: str, uses: bool) -> None:
    assert bool(find_term(term, text, locale)) == uses


@pytest.mark.parametrize(
    ("match", "text", "uses"),
    [
        ("", "Two tests were done.", True),
        ("exact", "Two tests were done.", False),
        ("exact", "A Test was done.", True),
        ("case-sensitive", "A Test was done.", False),
        ("case-sensitive", "A test was done.", True),
    ],
)
def test_match_mode(match: str, text: str, uses: bool) -> None:
    assert bool(find_term("test", text, "en", match=match)) == uses


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("insuficiencia renal", "insuficiencia cardíaca. Renal es otra cosa"),
        ("insuficiencia renal", "insuficiencia uno dos tres cuatro renal"),
        ("insuficiencia renal", "insuficiencia cardíaca, renal"),
        ("infección del riñón", "riñón con infección"),
    ],
)
def test_parts_of_a_term_stand_near_each_other_in_one_sentence(term: str, text: str) -> None:
    assert find_term(term, text, "es") == ()


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("كلية", "وبالكلية"),
        ("فيروس", "للفيروسات"),
        ("دواء", "أدويتهم والأدوية"),
        ("مستشفى", "في المستشفيات"),
        ("إصابة", "اصابه"),
        ("مَرَض", "مـرض"),
        ("عدوى", "بالعدوي"),
    ],
)
def test_arabic_clitics_and_spellings(term: str, text: str) -> None:
    assert find_term(term, text, "ar")


def test_longest_leaves_out_what_stands_within_a_longer_term() -> None:
    index = TermIndex([Entry("kidney", ""), Entry("acute kidney injury", "")], "en")
    hits = longest(index.find("An acute kidney injury harms a kidney."))
    assert [(hit.term, hit.span) for hit in hits] == [(1, (3, 22)), (0, (31, 37))]


def test_two_words_are_no_other_form_of_the_first() -> None:
    index = TermIndex((Entry("диализ", ""), Entry("диализатор", "")), "ru")
    assert [hit.span for hit in index.find("Диализ или новая почка")] == [Span(0, 6)]


def test_a_use_ends_with_its_lengthening_mark() -> None:
    assert find_term("ダイアライザー", "ダイアライザーを通る", "ja") == (Span(0, 7),)
    assert find_term("ダイアライザー", "ダイアライザを通る", "ja") == (Span(0, 6),)


def test_chinese_scripts_are_not_merged() -> None:
    assert find_term("肾脏", "腎臟", "zh-Hans") == ()


def test_marks_of_indic_scripts_are_letters() -> None:
    assert find_term("रोग", "रोगी ठीक है", "hi") == ()
    assert find_term("गुर्दा", "गुर्दे की बीमारी", "hi")
