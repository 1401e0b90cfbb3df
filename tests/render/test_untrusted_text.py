"""Translations are untrusted: nothing in a msgstr, an interface word or the site's own words becomes markup."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import HTMLParser, document_fromstring

from pipeline.locales import parse_locale
from pipeline.model import Location, Lookup, Translation
from pipeline.render.pages import render_bundle
from pipeline.render.stylesheets import css_string
from pipeline.render.words import Words
from tests.sample import ENGLISH, article_from, lookup_of, site_of, untranslated

SPANISH = parse_locale("es")
ARABIC = parse_locale("ar")
HOSTILE = (
    "<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    '[x](https://example.org/"onclick="alert(1))',
    "[x](<https://example.org/'onclick='alert(1)>)",
    "![x](https://example.org/x.png)",
    "<https://example.org/>",
    "{{ 7 * 7 }} {% raw %} {# x #}",
    "%(names)s %(x)1000000000s 100 % hola %s",
    "{names.__class__} {0} {} {names!r:>1000000000}",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\u202e\u0000\x1b[31m</p>",
)
SAFE = {"html", "head", "meta", "title", "link", "body", "a", "header", "div", "nav", "details", "summary", "svg"}
SAFE |= {"path", "circle", "span", "ul", "ol", "li", "main", "p", "strong", "b", "em", "article", "h1", "h2", "h3"}
SAFE |= {"section", "figure", "img", "figcaption", "table", "caption", "thead", "tbody", "tr", "th", "td", "bdi"}
SAFE |= {"dl", "dt", "dd", "dfn", "blockquote", "code", "br", "hr", "footer", "time"}

BODY = """::: key-points
- Wash your hands.
:::

## Causes

Ask **your doctor** about [drugs](https://example.org/drugs).

::: warning
Do not stop.
:::

Table: Doses

| Drug | Dose |
|---|---|
| One | 5 mg |

![A kidney](pictures/kidney.svg "Two kidneys")
"""
ARTICLE = article_from(BODY, front="description: About kidneys.\ntopics: [kidneys]\n")


def _always(msgstr: str) -> Lookup:
    return lambda msgctxt, msgid: Translation(msgstr, "translated", Location("x.po", 1))


def _pages(msgstr: str) -> list[str]:
    locales = (ENGLISH, SPANISH, ARABIC)
    everywhere = {locale.tag: _always(msgstr) for locale in locales}
    site = site_of(
        (ARTICLE,),
        locales,
        everywhere,
        interface=everywhere,
        wording=everywhere,
        topics={"kidneys": "Kidneys"},
        description="About health.",
        drafts=frozenset((locale.tag, "example") for locale in locales),
        placeholders={"emergency": msgstr},
    )
    bundle = render_bundle(site)
    for path, content in bundle.files.items():
        if path.endswith(".css"):
            assert b"</style" not in content
            assert b"<script" not in content
    return [page.html for page in bundle.pages]


def _check(html: str) -> None:
    tree = document_fromstring(html.encode(), parser=HTMLParser(encoding="utf-8"))
    for element in tree.iter("*"):
        if element.tag == "script":
            assert element.get("type") == "application/ld+json"
            assert json.loads(element.text or "")["@type"] == "MedicalWebPage"
            continue
        assert element.tag in SAFE, element.tag
        assert not [name for name in element.attrib if str(name).startswith("on")]
        for name in ("href", "src"):
            address = element.get(name, "")
            assert ":" not in address or address.startswith(("https://", "#", "index.html#")), address


@pytest.mark.parametrize("msgstr", HOSTILE)
def test_nothing_hostile_becomes_markup(msgstr: str) -> None:
    for html in _pages(msgstr):
        _check(html)


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet=st.sampled_from(list("<>\"'&{}%()[]*_`\\!#/ :abjs\n\u202e")), max_size=60))
def test_no_text_becomes_markup(msgstr: str) -> None:
    for html in _pages(msgstr or "x"):
        _check(html)


@pytest.mark.parametrize("msgstr", HOSTILE)
def test_interface_words_are_escaped_and_never_formatted(msgstr: str) -> None:
    word = Words(SPANISH, _always(msgstr))("Written by {names}", names="Ada <b>Roe</b>")
    _check(f"<p>{word}</p>")
    assert "<b>" not in word
    assert len(word) < 500


def test_a_word_keeps_what_it_cannot_fill() -> None:
    words = Words(SPANISH, lookup_of({"Written by {names}": "Por {names} {otra} {names.x}"}))
    assert words("Written by {names}", names="Ada") == "Por Ada {otra} {names.x}"


def test_a_missing_word_is_english_and_says_so() -> None:
    words = Words(ARABIC, untranslated)
    assert words("Warning") == '<span lang="en" dir="ltr">Warning</span>'
    assert Words(ENGLISH, untranslated)("Warning") == "Warning"


@given(st.text(max_size=40))
def test_css_strings_end_where_they_end(text: str) -> None:
    written = css_string(text)
    inside = written[1:-1]
    assert written[0] == written[-1] == '"'
    assert not set(inside) & set("\"'<>;/*\n\r\f")


def test_code_in_arabic_keeps_its_order() -> None:
    lookup = lookup_of({"Take `5-10`.": "خذ `5-10`."})
    site = site_of((article_from("Take `5-10`."),), (ENGLISH, ARABIC), {"ar": lookup})
    html = next(page.html for page in render_bundle(site).pages if page.path == "ar/example.html")
    assert '<p>خذ <code dir="ltr">5-10</code>.</p>' in html


def test_a_fuzzy_text_is_never_shown() -> None:
    def fuzzy(msgctxt: str, msgid: str) -> Translation:
        return Translation("Tome el medicamento", "fuzzy", Location("x.po", 1))

    site = site_of((article_from("Do not take the drug."),), (ENGLISH, SPANISH), {"es": fuzzy})
    html = next(page.html for page in render_bundle(site).pages if page.path == "es/example.html")
    assert "Tome" not in html
    assert '<p lang="en" dir="ltr">Do not take the drug.</p>' in html
    assert '<title lang="en" dir="ltr">' in html
    assert '<h1 lang="en" dir="ltr">Example</h1>' in html
