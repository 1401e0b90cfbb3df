"""Marks in a running text: no character is lost, none becomes markup, and each mark ends in its number."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from lxml.html import fragment_fromstring

from pipeline.inline import parse_inline, plain_text, plain_with_places
from pipeline.locales import parse_locale
from pipeline.model import Locale, Span
from pipeline.report.html.changes import TextChange
from pipeline.report.html.differences import compared_words
from pipeline.report.html.marking import Marking
from pipeline.report.html.notes import quoting, sentence
from pipeline.report.html.spots import Spot

ENGLISH = parse_locale("en")
SPOT = Spot(1, ("", "x"), Span(0, 0), "rare-word", "reading", "warning", "Rare word", "said", "fix", "quote")
TEXTS = st.text(alphabet=st.sampled_from(list("<>\"'&{}[]()*_`\\ abc12-\n\u202eخذ")), max_size=60)


def _marked(text: str, *places: tuple[int, int], rtl: bool = False) -> str:
    spots = [replace(SPOT, number=number, place=Span(*place)) for number, place in enumerate(places, 1)]
    return str(Marking(spots, "v1", {"emergency": "911"}, rtl).render(text))


def _words(html: str) -> str:
    """Give the text without the numbers of its notes."""
    element = fragment_fromstring(f"x{html}", create_parent="p")
    for reference in element.find_class("ref"):
        reference.drop_tree()
    for line in element.iter("br"):
        line.text = " "
    return str(element.text_content()).removeprefix("x")


@given(TEXTS, st.lists(st.tuples(st.integers(0, 30), st.integers(1, 30)), max_size=4), st.booleans())
def test_the_words_stay_and_every_mark_has_one_number(text: str, places: list[tuple[int, int]], rtl: bool) -> None:
    length = len(plain_with_places(text)[0])
    inside = [(start, min(start + more, length)) for start, more in places if start < length]
    html = _marked(text, *inside, rtl=rtl)
    expected = plain_text(parse_inline(text))
    assert _words(html).replace("\n", " ") == expected.replace("\n", " ")
    assert html.count('class="ref ') == len(inside)


def test_a_mark_is_cut_where_another_begins() -> None:
    html = _marked("Take **five** tablets.", (0, 18), (5, 9))
    assert "<strong><mark" in html
    assert html.index('id="v1m2"') < html.index('id="v1m1"')


def test_a_mark_inside_a_number_keeps_the_number_whole() -> None:
    html = _marked("خذ 5-10 مرات", (5, 7), rtl=True)
    assert '<bdi dir="ltr">5-<mark class="reading">10</mark>' in html


def test_a_placeholder_shows_its_value_once() -> None:
    html = _marked("Call {emergency} now", (8, 12))
    assert _words(html) == "Call 911 now"
    assert html.count("<mark") == 1


def test_a_remark_on_the_whole_text_stands_at_its_end() -> None:
    assert _marked("Take it.", (0, 0)).startswith('Take it.<a class="ref reading" id="v1m1" href="#v1n1">')


def test_a_mark_on_a_line_break_alone_keeps_its_number() -> None:
    assert _marked("\\\n", (0, 1)).startswith('<br><a class="ref reading"')


def test_quotations_say_their_language() -> None:
    spanish = parse_locale("es")
    html = str(quoting('The translation "50 minutos" <b>', spanish, "más de 50 minutos"))
    assert '"<span lang="es" dir="ltr">50 minutos</span>" &lt;b&gt;' in html.replace("&#34;", '"')
    assert "<span" not in quoting("“five”", spanish, "cinco")


def test_a_remark_is_a_sentence() -> None:
    assert sentence("a rare word") == "A rare word."
    assert sentence("Stop!") == "Stop!"


def _change(before: str, now: str, locale: Locale = ENGLISH) -> tuple[str, str]:
    was, is_now = compared_words(TextChange("changed", before, now, locale, locale))
    return str(was), str(is_now)


def test_what_changed_is_shown_word_by_word() -> None:
    was, now = _change("Take 5 mg a day.", "Take 50 mg a day.")
    assert (was, now) == ("Take <del>5</del> mg a day.", "Take <ins>50</ins> mg a day.")
    assert _change("每天一次。", "每天两次。")[1] == "每天<ins>两</ins>次。"
    assert _change("<b>", "Rest at home.") == ("&lt;b&gt;", "Rest at home.")


@given(TEXTS, TEXTS)
def test_both_states_keep_their_words(before: str, now: str) -> None:
    for html, text in zip(_change(before, now), (before, now), strict=True):
        element = fragment_fromstring(f"x{html}", create_parent="p")
        assert element.text_content() == f"x{text}"
