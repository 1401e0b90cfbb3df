"""Words in two places: what is put together, and where it stands."""

import pytest

from pipeline.text.hits import longest
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
