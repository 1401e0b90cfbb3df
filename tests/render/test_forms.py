"""Large print and handouts: what they hold, and where the links to them stand."""

from functools import cache
from pathlib import PurePosixPath

import pytest
from lxml.html import HtmlElement

from pipeline.locales import parse_locale
from pipeline.pseudo import pseudo_lookup
from pipeline.render.pages import render_bundle
from pipeline.render.site import Definition, Phrase
from pipeline.verify.reading import parse_page, squeezed
from tests.sample import ENGLISH, LOCALES, article_from, lookup_of, sample_bundle, site_of

SPANISH, ARABIC = parse_locale("es"), parse_locale("ar")
HANDOUTS = [page.path for page in sample_bundle().pages if page.form == "handout"]


APART = "ancestor::*[self::b or @class='callout-label' or @class='hidden']"
"""Texts of the templates, not of the article."""


@cache
def _tree(path: str) -> HtmlElement:
    return parse_page(next(page.html for page in sample_bundle().pages if page.path == path))


def _links(tree: HtmlElement) -> dict[str, str]:
    return {link.get("href"): squeezed(link.text_content()) for link in tree.find_class("forms")[0].iter("a")}


@pytest.mark.parametrize(
    ("tag", "large", "handout"),
    [("es", "Letra grande", "Versión bilingüe: inglés"), ("ar", "خط كبير", "جنبًا إلى جنب: الإنجليزية")],
)
def test_an_article_links_its_other_forms(tag: str, large: str, handout: str) -> None:
    assert _links(_tree(f"{tag}/myoclonus.html")) == {
        "myoclonus.large.html": large,
        "myoclonus.handout.html": handout,
    }
    assert list(_links(_tree(f"{tag}/myoclonus.handout.html"))) == ["myoclonus.html", "myoclonus.large.html"]


def test_the_source_language_has_no_handout() -> None:
    assert list(_links(_tree("en/myoclonus.html"))) == ["myoclonus.large.html"]


@pytest.mark.parametrize("tag", [locale.tag for locale in LOCALES])
def test_titles_tell_the_forms_apart_and_say_draft(tag: str) -> None:
    titles = [
        _tree(page.path).findtext(".//title") or ""
        for page in sample_bundle().pages
        if page.slug == "myoclonus" and page.locale.tag == tag
    ]
    assert len(set(titles)) == len(titles) > 1
    assert all(":" in title or "：" in title for title in titles)


def test_large_print_holds_the_same_text_as_the_page() -> None:
    page, large = (_tree(f"es/myoclonus{form}.html").find_class("prose")[0] for form in ("", ".large"))
    assert page.text_content() == large.text_content()


@pytest.mark.parametrize("path", HANDOUTS)
def test_a_handout_pairs_every_text_of_the_source_in_order(path: str) -> None:
    slug = PurePosixPath(path).name.removesuffix(".handout.html")
    sides = _tree(path).xpath(f"//*[@class='prose']//*[@class='side'][2]//text()[not({APART})]")
    source = _tree(f"en/{slug}.html").xpath(f"//*[@class='prose']//text()[not({APART})]")
    assert "".join("".join(sides).split()) == "".join("".join(source).split())


def test_a_handout_names_each_language_for_both_readers() -> None:
    head = _tree("ar/myoclonus.handout.html").find_class("column-heads")[0]
    assert squeezed(head.text_content()) == "العربية (Arabic) English (الإنجليزية)"
    marked = [(part.get("lang"), part.text) for part in head.iter("span") if part.get("lang")]
    assert marked == [("en", "Arabic"), ("en", "English ("), ("ar", "الإنجليزية")]


def test_a_draft_handout_says_so_in_both_languages() -> None:
    tree = _tree("es/myoclonus.handout.html")
    assert squeezed(tree.find_class("draft-notice")[0].find(".//strong").text_content()) == "Borrador Draft"
    assert squeezed(tree.find_class("draft-mark")[0].text_content()) == "BORRADOR DRAFT"
    styles = [content.decode() for path, content in sample_bundle().files.items() if path.startswith("assets/es.")]
    assert '@page handout{@top-right{content:"BORRADOR DRAFT"}' in styles[0]


def test_a_handout_of_an_unsigned_source_is_a_draft() -> None:
    drafts = frozenset({("en", "example")})
    pages = render_bundle(site_of((article_from("Text."),), (ENGLISH, SPANISH), drafts=drafts)).pages
    assert {page.path for page in pages if "draft-notice" in page.html} == {
        "en/example.html",
        "en/example.large.html",
        "es/example.handout.html",
    }


def test_a_handout_explains_words_in_both_languages() -> None:
    definitions = {
        ("en", "example"): (Definition("jerk", Phrase("jerk", ENGLISH), Phrase("A sudden move.", ENGLISH)),),
        ("es", "example"): (
            Definition("jerk", Phrase("sacudida", SPANISH), Phrase("Un movimiento repentino.", SPANISH)),
            Definition("kit", Phrase("botiquín", SPANISH), Phrase("Una caja.", SPANISH)),
        ),
    }
    pages = render_bundle(site_of((article_from("A jerk."),), (ENGLISH, SPANISH), definitions=definitions)).pages
    html = next(page.html for page in pages if page.form == "handout")
    texts = [squeezed(part.text_content()) for part in parse_page(html).find_class("definitions")[0].iter("dt", "dd")]
    assert texts == ["sacudida jerk", "Un movimiento repentino. A sudden move.", "botiquín", "Una caja."]
    assert "use:" not in html


def test_forms_have_the_page_as_canonical_and_no_alternates() -> None:
    for form in ("large", "handout"):
        links = [
            (link.get("rel"), link.get("href"))
            for link in _tree(f"es/myoclonus.{form}.html").iter("link")
            if link.get("rel") != "stylesheet"
        ]
        assert links == [("canonical", "https://health.example.org/es/myoclonus.html")]


def test_links_on_the_source_side_are_words() -> None:
    article = article_from("See [this](https://example.org).")
    lookup = lookup_of({"See [this](1).": "Vea [esto](1)."})
    pages = render_bundle(site_of((article,), (ENGLISH, SPANISH), {"es": lookup})).pages
    html = next(page.html for page in pages if page.form == "handout")
    assert 'Vea <a href="https://example.org">esto</a>.</span> <span class="side" lang="en" dir="ltr">See this.' in html


def test_a_list_of_another_digit_system_keeps_each_sides_own() -> None:
    bengali = parse_locale("bn")
    site = site_of((article_from("1. One"),), (ENGLISH, bengali), {"bn": pseudo_lookup(bengali)})
    styles = [content.decode() for path, content in render_bundle(site).files.items() if "/bn." in path]
    assert "ol{list-style-type:bengali}\nol [lang]{list-style-type:decimal}" in styles[0]
