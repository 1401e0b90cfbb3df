"""Links lead to the page of the same language, else to the source page with a note, else nowhere."""

import pytest
from lxml.html import fragment_fromstring

from pipeline.locales import parse_locale
from pipeline.localize import source_article
from pipeline.render.links import target_of_number
from pipeline.render.pages import render_bundle
from tests.sample import ENGLISH, article_from, lookup_of, site_of

SPANISH = parse_locale("es")


def _paragraph(source: str, msgstr: str, others: bool = True) -> str:
    article = article_from(f"## Dose\n\n{source}")
    msgid = article.blocks[-1].text
    site = site_of((article,), (ENGLISH, SPANISH), {"es": lookup_of({msgid: msgstr})})
    both = site_of((article_from("Text.", "both"),), (ENGLISH, SPANISH)).articles["both"]
    only_english = {"en": source_article(article_from("Text.", "english"), ENGLISH)}
    articles = {**site.articles, "both": both, "english": only_english} if others else site.articles
    site = site_of((), (ENGLISH, SPANISH), articles=articles)
    html = next(page.html for page in render_bundle(site).pages if page.path == "es/example.html")
    return html.split('<h2 id="dose"')[1].split("<p>")[1].split("</p>")[0]


@pytest.mark.parametrize(
    ("target", "href"),
    [
        ("both.md", "both.html"),
        ("both.md#part", "both.html#part"),
        ("#dose", "#dose"),
        ("example.md", "example.html"),
        ("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&c=2"),
        ("tel:911", "tel:911"),
        ("mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_target(target: str, href: str) -> None:
    link = fragment_fromstring(_paragraph(f"See [this]({target}).", "Vea [esto](1)."), create_parent="p")[0]
    assert link.get("href") == href
    assert link.text == "esto"
    assert link.get("hreflang") is None


def test_an_article_without_translation_is_linked_in_its_own_language() -> None:
    html = _paragraph("See [this](english.md#part).", "Vea [esto](1).")
    link = fragment_fromstring(html, create_parent="p")[0]
    assert link.get("href") == "../en/english.html#part"
    assert link.get("hreflang") == "en"
    assert link.text_content() == "esto (English)"
    assert 'lang="en" dir="ltr">English' in html


@pytest.mark.parametrize(
    "msgstr", ["Vea [esto](2).", "Vea [esto](0).", "Vea [esto](99999999).", "Vea [esto](both.md)."]
)
def test_a_target_that_does_not_exist_is_plain_text(msgstr: str) -> None:
    assert _paragraph("See [this](both.md).", msgstr) == "Vea esto."


def test_an_article_that_does_not_exist_is_plain_text() -> None:
    assert _paragraph("See [this](both.md).", "Vea [esto](1).", others=False) == "Vea esto."


def test_a_translator_may_give_an_https_address() -> None:
    assert _paragraph("See [this](both.md).", "Vea [esto](https://example.org/es).") == (
        'Vea <a href="https://example.org/es">esto</a>.'
    )


@pytest.mark.parametrize("target", ["http://example.org", "tel:911", "javascript:x", "//example.org", "", "١", "1.5"])
def test_other_targets_of_a_translation_lead_nowhere(target: str) -> None:
    assert target_of_number(target, ("both.md",)) == ""
