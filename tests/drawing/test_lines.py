"""Lines of a label: no word is lost, none is wider than its room, and none is cut."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.drawing.lines import break_lines
from pipeline.drawing.widths import width_of

ALPHABET = "abiWМщуركنيرीकाल干净的血液カー。（）-é́ "
TEXTS = st.text(ALPHABET, min_size=1, max_size=40).filter(str.strip)


@given(TEXTS, st.floats(0.5, 20), st.integers(1, 5))
def test_lines_hold_the_whole_text_within_their_width(text: str, width: float, most: int) -> None:
    lines = break_lines(text, width, most)
    if lines is None:
        return
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert len(lines) <= most
    assert all(width_of(line) <= width for line in lines)


@given(TEXTS)
def test_a_line_that_is_long_enough_takes_all(text: str) -> None:
    assert break_lines(text, width_of(text) + 0.2, 1) == (text.strip(),)


@given(TEXTS, st.floats(1, 20))
def test_more_room_never_fits_less(text: str, width: float) -> None:
    if break_lines(text, width, 2) is not None:
        assert break_lines(text, width + 1, 2) is not None
        assert break_lines(text, width, 3) is not None


def test_lines_are_even_and_break_where_a_language_may() -> None:
    assert break_lines("one two three four", 7, 2) == ("one two", "three four")
    assert break_lines("干净的血液。", 5, 2) == ("干净的", "血液。")
    assert break_lines("きれいなコーヒー", 5, 2) == ("きれいな", "コーヒー")
    assert break_lines("Creutzfeldt-Jakob", 8, 2) == ("Creutzfeldt-", "Jakob")
    assert break_lines("Wirbelsäule", 3, 4) is None


def test_marks_that_stand_on_letters_have_no_width() -> None:
    assert width_of("é") == width_of("e") == width_of("e\u0301")
    assert width_of("干") == 1
