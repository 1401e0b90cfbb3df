"""Whole pages: what they hold, where they stand, and that the same site gives the same bytes."""

import re
from dataclasses import replace
from datetime import date
from gzip import compress

import pytest
from lxml.html import HtmlElement, document_fromstring
from markupsafe import Markup

from pipeline.locales import parse_locale
from pipeline.model import Bundle, Location, Page, Translation, blocks_of
from pipeline.render.article import render_article, render_forms
from pipeline.render.first_uses import FirstUses
from pipeline.render.pages import assemble, render_bundle
from pipeline.render.site import Definition, Phrase
from pipeline.verify.reading import parse_page
from pipeline.verify.run import verify_bundle
from tests.sample import ENGLISH, LOCALES, article_from, lookup_of, sample_bundle, sample_site, site_of

SPANISH, ARABIC = parse_locale("es"), parse_locale("ar")
ASSET = re.compile(r"(?:href|src)=\"(?:\.\./)*(assets/[^\"]+)\"")
LIMIT = 30 * 1024
"""Heaviest page with its stylesheets and pictures as a server sends them (gzip; RFC 1952), in bytes."""
MARKUP_LIMIT = 17 * 1024
"""Most bytes of a page that are not its text: the same in every script, whatever a letter costs."""
RAW_LIMIT = 30 * 1024
"""Heaviest page, uncompressed, if each character took one byte (UTF-8 takes two in Arabic, three in Hindi)."""


def _tree(bundle: Bundle, path: str) -> HtmlElement:
    return document_fromstring(next(page.html for page in bundle.pages if page.path == path).encode())


def test_sample_passes_every_page_rule() -> None:
    problems = verify_bundle(sample_bundle(), sample_site().articles)
    assert [f"{problem.location}: {problem.text}" for problem in problems] == []


def test_every_language_has_every_page() -> None:
    site = sample_site()
    paths = {page.path for page in sample_bundle().pages}
    assert paths == {
        "index.html",
        "print.html",
        *(f"{locale.tag}/index.html" for locale in LOCALES),
        *(f"{locale.tag}/{slug}.html" for locale in LOCALES for slug in site.articles),
        *(f"{locale.tag}/{slug}.large.html" for locale in LOCALES for slug in site.articles),
        *(f"{locale.tag}/{slug}.handout.html" for locale in LOCALES[1:] for slug in site.articles),
    }


def test_two_builds_give_the_same_bytes() -> None:
    assert render_bundle(sample_site()) == sample_bundle()


def test_the_order_of_rendering_does_not_matter() -> None:
    site = sample_site()
    pages = [page for many in site.articles.values() for one in many.values() for page in render_forms(site, one)]
    assert assemble(site, tuple(reversed(pages))) == sample_bundle()


def test_a_page_with_its_styles_and_pictures_is_light() -> None:
    bundle = sample_bundle()
    packed = {path: len(compress(content)) for path, content in bundle.files.items()}
    weights = {
        page.path: len(compress(page.html.encode())) + sum(packed[path] for path in set(ASSET.findall(page.html)))
        for page in bundle.pages
    }
    assert {path: weight for path, weight in weights.items() if weight > LIMIT} == {}


def _articles() -> list[Page]:
    return [page for page in sample_bundle().pages if page.slug and page.form != "handout"]


def test_markup_is_light_in_every_script() -> None:
    weights = {page.path: len(page.html.encode()) - len(_text(page).encode()) for page in _articles()}
    assert {path: weight for path, weight in weights.items() if weight > MARKUP_LIMIT} == {}


def test_html_is_light_enough_for_an_old_phone() -> None:
    weights = {page.path: len(page.html) for page in _articles()}
    assert {path: weight for path, weight in weights.items() if weight > RAW_LIMIT} == {}


def _text(page: Page) -> str:
    return "".join(parse_page(page.html).xpath("//text()[not(parent::script)]"))


LETTERS = 6500
"""Letters of the longest article of the sample, in the scripts that take two or three bytes for each."""


@pytest.mark.parametrize(("tag", "word"), [("hi", "मांसपेशी"), ("ru", "мышцами"), ("ar", "العضلات")])
def test_a_long_article_is_light_in_every_script(tag: str, word: str) -> None:
    """Of an article without definitions, in two languages: each definition adds about 300 bytes, each language 110."""
    kept = sample_site()
    article = kept.articles["myoclonus"]["en"].article
    locale = parse_locale(tag)
    whole = sum(len(block.text) for block in blocks_of(article.body))

    def lookup(msgctxt: str, msgid: str) -> Translation:
        length = len(msgid) * LETTERS // whole + 1
        links = " ".join(f"[{word}]({number})" for number in re.findall(r"\]\((\d+)\)", msgid))
        text = " ".join([links, *[word] * ((length - len(links)) // (len(word) + 1))]).strip()
        return Translation(text or word, "translated", Location("some.po", 1))

    site = site_of((article,), (ENGLISH, locale), {tag: lookup}, url=kept.url, pictures=kept.pictures)
    page = next(page for page in render_bundle(site).pages if page.path == f"{tag}/myoclonus.html")
    text = parse_page(page.html).xpath("//main")[0].text_content()
    assert len(text) > 0.98 * LETTERS
    assert len(page.html.encode()) <= RAW_LIMIT


def test_no_page_has_a_script_that_runs() -> None:
    for page in sample_bundle().pages:
        types = [script.get("type") for script in parse_page(page.html).iter("script")]
        assert types in ([], ["application/ld+json"]), page.path


def test_files_are_named_by_their_content() -> None:
    first = render_bundle(site_of((article_from("Text."),)))
    second = render_bundle(site_of((article_from("Text."),), title="Another"))
    assert [name for name in first.files if "site." in name] == [name for name in second.files if "site." in name]
    assert set(first.files) != set(second.files)


def test_a_site_without_its_source_language_is_whole() -> None:
    article = article_from("## Part\n\nSee [this](other.md).")
    site = site_of((article,), (SPANISH,), interface={"es": lookup_of({})})
    bundle = render_bundle(site)
    assert {page.path for page in bundle.pages if page.slug} == {"es/example.html", "es/example.large.html"}
    assert verify_bundle(bundle, site.articles) == ()


def test_key_points_come_first_wherever_they_stand() -> None:
    body = "Text.\n\n::: key-points\n- One\n:::\n"
    html = render_bundle(site_of((article_from(body),))).pages[0].html
    assert html.index("Key points") < html.index("Text.")


def test_review_line_uses_the_locales_own_dates_and_lists() -> None:
    front = "authors: [{name: Ada Roe, credential: MD}, {name: Bo Li}]\nreviewed: 2026-05-01\nreview-by: 2029-05-01\n"
    bundle = render_bundle(site_of((article_from("Text.", front=front),), (ENGLISH, SPANISH)))
    english = _tree(bundle, "en/example.html").find_class("review-line")[0].text_content()
    spanish = _tree(bundle, "es/example.html").find_class("review-line")[0].text_content()
    assert "May 1, 2026" in english
    assert "1 de mayo de 2026" in spanish
    assert "Ada Roe, MD" in spanish
    assert " y " in spanish


def test_a_date_in_a_language_without_known_months_is_english_and_says_so() -> None:
    described = {"hmn": {"name": "Hmong", "autonym": "Hmoob", "direction": "ltr"}}
    hmong = parse_locale("hmn", described)
    front = "authors: [{name: Ada Roe}, {name: Bo Li}]\nreviewed: 2026-05-01\n"
    bundle = render_bundle(site_of((article_from("Text.", front=front),), (ENGLISH, hmong)))
    line = _tree(bundle, "hmn/example.html").find_class("review-line")[0]
    assert [(day.get("lang"), day.text) for day in line.iter("time")] == [("en", "May 1, 2026")]
    assert "Ada Roe\u2069, \u2068Bo Li" in line.text_content()


@pytest.mark.parametrize("drafts", [frozenset(), frozenset({("en", "example")})])
def test_only_a_draft_says_so(drafts: frozenset[tuple[str, str]]) -> None:
    page = render_bundle(site_of((article_from("Text."),), drafts=drafts)).pages[0]
    assert page.path == "en/example.html"
    assert ("Draft" in page.html) is bool(drafts)
    assert ("<title>DRAFT: Example" in page.html) is bool(drafts)


def test_hreflang_is_reciprocal() -> None:
    bundle = render_bundle(site_of((article_from("Text."),), (ENGLISH, SPANISH, ARABIC), url="https://h.example/"))
    sets = {
        page.path: sorted(
            (link.get("hreflang"), link.get("href"))
            for link in document_fromstring(page.html.encode()).iterfind(".//link[@rel='alternate']")
        )
        for page in bundle.pages
        if page.slug and not page.form
    }
    assert len(set(map(tuple, sets.values()))) == 1
    assert [tag for tag, _ in sets["en/example.html"]] == ["ar", "en", "es", "x-default"]


def test_the_switcher_names_each_language_in_itself() -> None:
    links = _tree(sample_bundle(), "en/myoclonus.html").find_class("language-switcher")[0].findall(".//a")
    assert ("ar", "rtl", "العربية") in [(a.get("lang"), a.get("dir"), a.text) for a in links]
    assert "English" not in [a.text for a in links]


def test_the_first_use_of_a_defined_word_leads_to_its_definition_and_back() -> None:
    definition = Definition("seizure", Phrase("seizure", ENGLISH), Phrase("A *burst* of signals.", ENGLISH))
    body = "## A seizure\n\nA [seizure](https://example.org) is no Seizure. One seizure more."
    site = site_of((article_from(body),), definitions={("en", "example"): (definition,)})
    html = render_bundle(site).pages[0].html
    assert html.count('id="use:seizure"') == 1
    assert 'is no <a id="use:seizure" href="#def:seizure">Seizure</a>. One seizure' in html
    assert 'href="#use:seizure"' in html
    assert "<em>burst</em>" in html


def test_a_term_that_asks_for_its_exact_words_is_not_found_inflected() -> None:
    french = parse_locale("fr")
    aura = Definition("aura", Phrase("aura", french), Phrase("Un signe.", french), match="exact")
    uses = FirstUses([aura])
    assert "#def:" not in uses.mark("Avoir une crise : vous aurez peur.", french, Markup)
    assert 'href="#def:aura">aura</a>' in uses.mark("Une aura avertit.", french, Markup)


def test_the_longer_of_two_names_at_one_place_leads_to_the_definition() -> None:
    french = parse_locale("fr")
    names = ("crise", "crise d’épilepsie")
    uses = FirstUses([Definition("seizure", Phrase("crise", french), Phrase("Un signe.", french), names)])
    assert ">crise d’épilepsie</a> dure" in uses.mark("Une crise d’épilepsie dure peu.", french, Markup)


def test_a_name_inside_a_longer_one_that_came_up_before_is_no_use_of_its_own() -> None:
    arabic = parse_locale("ar")
    hemodialysis = Definition("hemodialysis", Phrase("غسيل الكلى الدموي", arabic), Phrase("علاج.", arabic))
    dialysis = Definition("dialysis", Phrase("غسيل الكلى", arabic), Phrase("علاج.", arabic))
    uses = FirstUses([hemodialysis, dialysis])
    assert ">غسيل الكلى الدموي</a>" in uses.mark("يفيد غسيل الكلى الدموي.", arabic, Markup)
    assert "#def:" not in uses.mark("يقوم غسيل الكلى الدموي بعمله.", arabic, Markup)
    assert ">غسيل الكلى</a> الآن" in uses.mark("بعد غسيل الكلى الدموي، يبدأ غسيل الكلى الآن.", arabic, Markup)


def test_paper_follows_the_country_and_numbers_the_locale() -> None:
    site = site_of((article_from("Text."),), (ENGLISH, parse_locale("bn")), country="DE")
    sheets = {name: content.decode() for name, content in render_bundle(site).files.items()}
    bengali = next(content for name, content in sheets.items() if name.startswith("assets/bn."))
    assert "size:A4" in bengali
    assert "counter(page,bengali)" in bengali
    assert "ol{list-style-type:bengali}" in bengali


def test_a_worker_can_render_one_page_of_a_copy_of_the_site() -> None:
    site = replace(sample_site(), day=date(2026, 5, 1))
    page = render_article(site, site.articles["myoclonus"]["ar"])
    assert page in sample_bundle().pages
