"""Words in two places: what is put together, and where it stands."""

import pytest

from pipeline.model import Span
from pipeline.text.hits import Hit, longest
from pipeline.text.patterns import words_of
from pipeline.text.scattered import separated
from pipeline.text.term_filing import Filing
from pipeline.text.term_index import TermIndex
from pipeline.text.terms import Entry, find_term


@pytest.mark.parametrize(
    ("term", "locale", "text", "found"),
    [
        ("Herzversagen", "de", "Bei Herz- und Nierenversagen hilft es.", "Herz- und Nierenversagen"),
        ("Nierenversagen", "de", "Bei Herz- und Nierenversagen hilft es.", "Nierenversagen"),
        ("Hauterkrankung", "de", "Haut-, Haar- und Nagelerkrankungen", "Haut-, Haar- und Nagelerkrankungen"),
        ("Nierenkolik", "de", "Nierensteine und -koliken sind schmerzhaft.", "Nierensteine und -koliken"),
        ("Lungenversagen", "de", "Bei Herz- und Nierenversagen hilft es.", ""),
        ("sydänsairaus", "fi", "Sydän- ja verisuonisairaudet", "Sydän- ja verisuonisairaudet"),
        ("hartfalen", "nl", "Hart- en nierfalen zijn ernstig.", "Hart- en nierfalen"),
        ("einatmen", "de", "Atmen Sie tief durch die Nase ein und warten Sie.", "Atmen Sie tief durch die Nase ein"),
        ("einatmen", "de", "Sie atmen ein Gas.", ""),
        ("einatmen", "de", "Sie atmen tief, dann kommt Luft ein.", ""),
        ("absetzen", "de", "Wenn sie das Mittel absetzen.", "absetzen"),
        ("inademen", "nl", "Adem langzaam in.", "Adem langzaam in"),
    ],
)
def test_scattered_words(term: str, locale: str, text: str, found: str) -> None:
    assert [text[span.start : span.end] for span in find_term(term, text, locale)] == [found] * bool(found)


def test_a_hyphen_at_either_end_of_a_text_is_harmless() -> None:
    for text in ("-", "Herz-", "-herz", "Herz- ", "Herz-, -", "- Nierenversagen"):
        assert find_term("Herzversagen", text, "de") == ()


@pytest.mark.parametrize(
    ("term", "locale", "text", "uses"),
    [
        ("chronischer Schmerz", "de", "Sie lebt mit chronischem, meist dumpfem Schmerz.", True),
        ("chronischer Schmerz", "de", "Bei chronischem Husten, Fieber oder Schmerz fragen Sie.", False),
        ("przewlekły ból", "pl", "Przewlekły, tępy ból utrudnia sen.", True),
        ("przewlekły ból", "pl", "Przewlekły kaszel, ból i gorączka.", False),
        ("trasplante renal", "es", "la insuficiencia renal sin diálisis ni trasplante", False),
        ("falla renal", "es", "cuando los riñones fallan", False),
    ],
)
def test_words_between_the_parts_of_a_term(term: str, locale: str, text: str, uses: bool) -> None:
    assert bool(find_term(term, text, locale)) == uses


def test_a_loose_use_does_not_take_a_word_of_another() -> None:
    index = TermIndex([Entry("insuficiencia renal", ""), Entry("renal crónica", "")], "es")
    hits = index.find("la insuficiencia renal suele ser crónica")
    assert {hit.term for hit in hits} == {0, 1}
    assert {hit.term for hit in longest(hits)} == {0}


@pytest.mark.parametrize(
    ("term", "locale", "text", "found"),
    [
        ("Hausarzt", "de", "Fragen Sie Ihren Haus Arzt.", "Haus Arzt"),
        ("Hausarzt", "de", "Zwei Haus Ärzte helfen.", "Haus Ärzte"),
        ("Hausarzt", "de", "Im Haus arbeitet sie.", ""),
        ("handsanitizer", "en", "Use hand sanitizers.", "hand sanitizers"),
        ("handsanitizer", "en", "On the other hand it works.", ""),
        ("portátil", "es", "por tanto no sirve", ""),
    ],
)
def test_a_term_of_one_word_may_be_written_as_two(term: str, locale: str, text: str, found: str) -> None:
    assert [text[span.start : span.end] for span in find_term(term, text, locale)] == [found] * bool(found)


def test_two_words_are_tried_as_one_only_where_a_term_begins_with_both() -> None:
    filing = Filing([Entry("handsanitizer", ""), Entry("handover", "")], "en")
    hand = filing["hand"]
    assert hand
    seconds = ("sanitizer", "sanitizers", "santa", "over", "overestimation", "it", "s")
    assert [second for second in seconds if filing.may_be_one(hand, second)] == ["sanitizer", "sanitizers", "over"]


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Er atmet tief ein.", {"einer", "einatmet", "eintief"}),
        ("Sie hört auf, er atmet ein und geht.", {"aufsie", "aufhört", "einer", "einatmet"}),
        ("Er geht in ein Haus.", set()),
    ],
)
def test_a_prefix_that_ends_a_clause_joins_the_words_before_it(text: str, verbs: set[str]) -> None:
    joined = separated(words_of(text, "de"), text, ("ein", "aus", "auf"), lambda _: True)
    assert {token.text for token in joined} == verbs


def test_only_words_that_begin_as_a_wanted_verb_join_their_prefix() -> None:
    for text, prefix, verb, joined in (
        ("Peter atmet tief ein.", "ein", "einatmen", "einatmet"),
        ("Peter spricht das Wort aus.", "aus", "aussprechen", "ausspricht"),
    ):
        found = separated(words_of(text, "de"), text, (prefix,), verb.startswith)
        assert [token.text for token in found] == [joined]


def test_the_longest_hit_at_a_place_is_kept() -> None:
    injury, kidney, whole = Hit(0, Span(13, 19)), Hit(1, Span(6, 19)), Hit(2, Span(0, 19))
    assert longest([injury, kidney, whole]) == (whole,)
    assert longest([injury, Hit(3, Span(13, 19))]) == (injury, Hit(3, Span(13, 19)))
    assert longest([Hit(0, Span(0, 9)), Hit(1, Span(6, 20), loose=True)]) == (Hit(0, Span(0, 9)),)
    assert longest([]) == ()
