"""Pseudo-translation keeps everything that a machine reads and changes everything that a person reads."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.inline import parse_inline, plain_text, walk, write_inline
from pipeline.locales import PSEUDO
from pipeline.model import Break, Code, Emphasis, Inline, Link, Locale, Placeholder, Text
from pipeline.pseudo import ARABIC_LETTER_MARK, pseudo_lookup, pseudo_translate

LOCALES = tuple(PSEUDO.values())
NUMBER = re.compile(r"\d+(?:[.,:/-]\d+)*")

plain = st.text(alphabet=st.sampled_from(list("abcdeXYZ 0159.,-–()[]!?:*_`'&{}é")), min_size=1, max_size=24)
words = plain.map(Text)
leaves: st.SearchStrategy[Inline] = st.one_of(words, st.sampled_from([Placeholder("emergency"), Code("a``b"), Break()]))
nested: st.SearchStrategy[Inline] = st.one_of(
    st.builds(Emphasis, st.tuples(words), st.booleans()),
    st.builds(Link, st.sampled_from(["1", "2", "https://example.org/"]), st.tuples(words)),
)
markdown = st.lists(st.one_of(leaves, nested), max_size=5).map(lambda tokens: write_inline(tuple(tokens)))


def _skeleton(text: str) -> list[object]:
    """Give what a page's structure depends on: the kinds of tokens in order, texts joined."""
    return [_kind(token) for token in walk(parse_inline(text)) if not isinstance(token, Text)]


def _kind(token: Inline) -> object:
    match token:
        case Link(target):
            return ("link", target)
        case Emphasis(strong=strong):
            return ("emphasis", strong)
        case _:
            return token


@pytest.mark.parametrize("locale", LOCALES, ids=lambda locale: locale.tag)
@given(text=st.one_of(markdown, plain))
def test_markup_links_and_placeholders_stay(locale: Locale, text: str) -> None:
    assert _skeleton(pseudo_translate(text, locale)) == _skeleton(text)


@pytest.mark.parametrize("locale", LOCALES, ids=lambda locale: locale.tag)
@given(text=st.one_of(markdown, plain))
def test_numbers_stay(locale: Locale, text: str) -> None:
    words = [plain_text(parse_inline(each)) for each in (pseudo_translate(text, locale), text)]
    assert NUMBER.findall(words[0]) == NUMBER.findall(words[1])


@pytest.mark.parametrize("locale", LOCALES, ids=lambda locale: locale.tag)
def test_text_grows_and_is_bracketed(locale: Locale) -> None:
    text = "Tell your doctor about every drug that you take, vitamins and herbs too."
    shown = pseudo_translate(text, locale).replace(ARABIC_LETTER_MARK, "")
    assert 1.25 <= len(shown) / len(text) <= 1.5
    assert shown[0] + shown[-1] == "[]"
    assert not re.search(r"[a-zA-Z]", shown)


def test_mirrored_text_is_marked_word_by_word() -> None:
    mirrored = pseudo_translate("Call your doctor", PSEUDO["qps-plocm"])
    assert [word[0] for word in mirrored.lstrip(ARABIC_LETTER_MARK + "[").split()] != []
    assert mirrored.count(ARABIC_LETTER_MARK) == 4


def test_an_empty_text_stays_empty() -> None:
    assert [pseudo_translate("", locale) for locale in LOCALES] == ["", ""]


def test_the_lookup_translates_everything() -> None:
    translation = pseudo_lookup(PSEUDO["qps-ploc"])("context", "Dose")
    assert translation.state == "translated"
    assert translation.msgstr == "[Ðôôšéé]"
