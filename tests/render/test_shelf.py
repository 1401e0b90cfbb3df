"""The clinician's shelf finds every sheet by its title in the source language and by its language."""

from lxml.html import HtmlElement

from pipeline.locales import parse_locale
from pipeline.render.pages import render_bundle
from pipeline.verify.reading import parse_page, squeezed
from tests.sample import ENGLISH, article_from, lookup_of, sample_bundle, site_of

SPANISH, ARABIC = parse_locale("es"), parse_locale("ar")


def _shelf(bundle_html: str) -> tuple[HtmlElement, HtmlElement]:
    titles, languages = parse_page(bundle_html).find_class("shelf")
    return titles, languages


def _small() -> str:
    articles = (article_from("Text.", "b", "Éclair"), article_from("Text.", "a", "Zinc"), article_from("Text.", "c"))
    lookups = {"es": lookup_of({"Zinc": "Cinc"})}
    site = site_of(articles, (ENGLISH, SPANISH, ARABIC), lookups, drafts=frozenset({("es", "a")}))
    return next(page.html for page in render_bundle(site).pages if page.path == "print.html")


def test_titles_stand_in_alphabetical_order_whatever_their_accents() -> None:
    titles, _ = _shelf(_small())
    assert [heading.text for heading in titles.iter("h3")] == ["Éclair", "Example", "Zinc"]


def test_languages_have_their_english_name_and_their_own() -> None:
    _, languages = _shelf(_small())
    assert [heading.text_content() for heading in languages.iter("h3")] == [
        "Arabic – العربية",
        "English",
        "Spanish – Español",
    ]
    marked = languages.xpath(".//h3/span")
    assert [(part.get("lang"), part.get("dir")) for part in marked] == [("ar", "rtl"), ("es", "ltr")]


def test_each_sheet_says_its_own_title_its_forms_and_whether_it_is_a_draft() -> None:
    _, languages = _shelf(_small())
    sheet = languages.xpath(".//div[dt[contains(., 'Cinc')]]")[0]
    assert squeezed(sheet.find("dt").text_content()) == "Zinc – Cinc (Draft)"
    assert [(link.get("href"), link.text) for link in sheet.iter("a")] == [
        ("es/a.html", "Standard print"),
        ("es/a.large.html", "Large print"),
        ("es/a.handout.html", "Side by side with English"),
    ]


def test_every_printable_page_is_on_the_shelf() -> None:
    bundle = sample_bundle()
    html = next(page.html for page in bundle.pages if page.path == "print.html")
    linked = {link.get("href") for link in parse_page(html).iter("a")}
    assert {page.path for page in bundle.pages if page.slug} <= linked


def test_every_link_says_where_it_leads_by_its_words_alone() -> None:
    html = next(page.html for page in sample_bundle().pages if page.path == "print.html")
    links = [(squeezed(link.text_content()), link.get("href")) for link in parse_page(html).iter("a")]
    by_words: dict[str, set[str]] = {}
    for words, href in links:
        by_words.setdefault(words, set()).add(href)
    assert {words for words, hrefs in by_words.items() if len(hrefs) > 1 and ":" in words} == set()


def test_the_chooser_and_the_source_home_lead_to_the_shelf() -> None:
    pages = {page.path: page.html for page in sample_bundle().pages}
    assert 'href="print.html">Sheets to print' in pages["index.html"]
    assert 'href="../print.html">Sheets to print' in pages["en/index.html"]
