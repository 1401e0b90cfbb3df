"""What a screen reader says is what we have read and kept; little stands before the main heading."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.transcript import FOLDER, KEPT, transcript
from tests.sample import LOCALES

MOST_BEFORE_HEADING = 16
"""Announcements before the h1: skip link, site, language, way home, draft notice, and the regions around them."""


@pytest.mark.parametrize(("tag", "article"), KEPT)
def test_page_says_what_we_have_read(tag: str, article: str, desktop: Page, dist: Path) -> None:
    desktop.goto((dist / tag / f"{article}.html").as_uri())
    kept = (FOLDER / f"{article}.{tag}.txt").read_text("utf-8")
    assert transcript(desktop) == kept, "read what changed, then: python -m tests.browser.transcript"


@pytest.mark.parametrize("tag", [locale.tag for locale in LOCALES])
@pytest.mark.parametrize("form", ["", ".large", ".handout"])
def test_little_is_said_before_the_main_heading(tag: str, form: str, desktop: Page, dist: Path) -> None:
    name = "myoclonus.html" if tag == "en" else f"myoclonus{form}.html"
    desktop.goto((dist / tag / name).as_uri())
    lines = transcript(desktop).splitlines()
    heading = next(number for number, line in enumerate(lines) if line.strip().startswith("heading 1:"))
    assert heading <= MOST_BEFORE_HEADING + (1 if form == ".handout" else 0)


def test_a_narrow_screen_says_the_same(desktop: Page, narrow: Page, dist: Path) -> None:
    for page in (desktop, narrow):
        page.goto((dist / "es" / "drugs-used-to-treat-seizures.html").as_uri())
    assert transcript(narrow) == transcript(desktop)


def test_warnings_announce_themselves_and_tables_have_headers(desktop: Page, dist: Path) -> None:
    desktop.goto((dist / "es" / "myoclonus.html").as_uri())
    told = transcript(desktop)
    assert "note “Importante: Advertencia”" in told
    assert "column header: Medicamento" in told
    assert "row header: [link: Valproato]" in told
    assert "control: Idioma : Español" in told


def test_words_in_another_language_are_told_in_it(desktop: Page, dist: Path) -> None:
    desktop.goto((dist / "bn" / "myoclonus.html").as_uri())
    assert "heading 1: {en: Myoclonus}" in transcript(desktop)
