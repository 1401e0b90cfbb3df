"""Pictures in another language: words as text, lines in their room, sides kept."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from pipeline.drawing.reading import read_drawing
from pipeline.drawing.writing import Lettering, fonts_of, write_drawing
from pipeline.model import Direction

DRAWING = read_drawing((Path(__file__).parent / "pictures" / "labels-valid.svg").read_bytes(), "labels.svg")
XML = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=60).filter(str.strip)


def _texts(first: str, tag: str = "es", direction: Direction = "ltr") -> list[etree._Element]:
    letterings = [Lettering(text, tag, direction) for text in (first, "2", "Columna")]
    root = etree.fromstring(write_drawing(DRAWING, letterings))
    return [text for text in root.iter("{*}text") if len(text)]


@given(XML)
def test_any_words_stay_text_and_whole(words: str) -> None:
    text = _texts(words)[0]
    assert {etree.QName(part).localname for part in text} == {"tspan"}
    assert "".join("".join(map(str, text.itertext())).split()) == "".join(words.split())


def test_lines_grow_both_ways_around_their_place() -> None:
    one, two = _texts("Riñón")[0], _texts("Riñón y vejiga urinaria")[0]
    assert [part.get("y") for part in one] == ["90"]
    assert [(part.get("x"), part.get("y")) for part in two] == [("200", "61.4"), ("200", "90"), ("200", "118.6")]
    assert two.get("font-size") is None


def test_a_label_stays_on_its_side_in_either_direction() -> None:
    assert [text.get("text-anchor") for text in _texts("Riñón")] == [None, None, "middle"]
    arabic = _texts("كلية", "ar", "rtl")
    assert [text.get("text-anchor") for text in arabic] == ["start", "start", "middle"]
    assert {(text.get("lang"), text.get("direction")) for text in arabic} == {("ar", "rtl")}


def test_what_does_not_fit_is_smaller_and_never_cut() -> None:
    text = _texts("Wirbelsäulenabschnitt")[0]
    assert 8 < float(str(text.get("font-size"))) < 22
    assert [part.text for part in text] == ["Wirbelsäulenabschnitt"]


def test_the_words_of_the_source_give_the_same_bytes_again() -> None:
    letterings = [Lettering(label.text, "en", "ltr") for label in DRAWING.labels]
    assert write_drawing(DRAWING, letterings) == write_drawing(DRAWING, letterings)
    assert b"data-" not in write_drawing(DRAWING, letterings)


def test_each_script_has_its_faces() -> None:
    assert "Arabic" in fonts_of("ar-EG")
    assert "SC" in fonts_of("zh-Hans") and "TC" in fonts_of("zh-Hant")
    assert fonts_of("es") == fonts_of("en-x-ploc")
