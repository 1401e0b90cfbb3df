"""What pages say of themselves to machines."""

import json
from typing import Any

from pipeline.locales import parse_locale
from pipeline.render.pages import render_bundle
from pipeline.verify.reading import parse_page
from tests.sample import ENGLISH, article_from, lookup_of, site_of

SPANISH = parse_locale("es")
FRONT = (
    "description: About jerks.\nauthors: [{name: Ada Roe, credential: MD}, {name: The clinic}]\n"
    "reviewed: 2026-05-01\nreview-by: 2029-05-01\n"
)


def _described(url: str = "https://h.example/", drafts: frozenset[tuple[str, str]] = frozenset()) -> dict[str, Any]:
    lookup = lookup_of({"Jerks": "Sacudidas </script><b>&"})
    article = article_from("Text.", title="Jerks", front=FRONT)
    site = site_of((article,), (ENGLISH, SPANISH), {"es": lookup}, url=url, drafts=drafts)
    return {
        page.path: json.loads(parse_page(page.html).xpath("//script")[0].text)
        for page in render_bundle(site).pages
        if page.slug and not page.form
    }


def test_a_page_says_what_it_is_in_which_language_by_whom_and_when() -> None:
    assert _described()["en/example.html"] == {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "name": "Jerks",
        "inLanguage": "en",
        "isAccessibleForFree": True,
        "description": "About jerks.",
        "url": "https://h.example/en/example.html",
        "author": [{"@type": "Person", "name": "Ada Roe", "honorificSuffix": "MD"}, {"name": "The clinic"}],
        "lastReviewed": "2026-05-01",
    }


def test_a_translation_names_its_source_and_the_language_of_texts_that_fell_back() -> None:
    spanish = _described()["es/example.html"]
    assert spanish["name"] == "Sacudidas </script><b>&"
    assert spanish["description"] == {"@value": "About jerks.", "@language": "en"}
    assert spanish["translationOfWork"] == {"@type": "MedicalWebPage", "url": "https://h.example/en/example.html"}


def test_without_an_address_none_is_made_up() -> None:
    assert "h.example" not in json.dumps(_described(url=""))
    assert "url" not in _described(url="")["es/example.html"]


def test_a_draft_says_so() -> None:
    described = _described(drafts=frozenset({("es", "example")}))
    assert described["es/example.html"]["creativeWorkStatus"] == "Draft"
    assert "creativeWorkStatus" not in described["en/example.html"]
