"""axe-core finds nothing: one article a language in every mode, every other page once, colours aside.

Large print has the markup of its page: one article a language is looked at in it (``test_forms``).
"""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.axe import violations
from tests.sample import LOCALES

TAGS = [locale.tag for locale in LOCALES]
ARTICLE = "drugs-used-to-treat-seizures"


@pytest.mark.parametrize("tag", TAGS)
def test_every_page(tag: str, desktop: Page, dist: Path, axe: str) -> None:
    pages = [file for file in sorted((dist / tag).glob("*.html")) if ".large." not in file.name]
    assert len(pages) > 6
    for file in pages:
        desktop.goto(file.as_uri())
        assert violations(desktop, axe, contrast=file.name == f"{ARTICLE}.html") == [], file.name


@pytest.mark.parametrize("tag", TAGS)
def test_dark_page(tag: str, dark: Page, dist: Path, axe: str) -> None:
    dark.goto((dist / tag / f"{ARTICLE}.html").as_uri())
    assert violations(dark, axe) == []


@pytest.mark.parametrize("tag", TAGS)
def test_narrow_page(tag: str, narrow: Page, dist: Path, axe: str) -> None:
    narrow.goto((dist / tag / f"{ARTICLE}.html").as_uri())
    narrow.locator(".language-switcher summary").click()
    assert violations(narrow, axe) == []


@pytest.mark.parametrize("name", ["index.html", "print.html"])
def test_page_for_all_languages(name: str, desktop: Page, dist: Path, axe: str) -> None:
    desktop.goto((dist / name).as_uri())
    assert violations(desktop, axe) == []


def test_axe_sees_a_fault(desktop: Page, axe: str) -> None:
    desktop.set_content('<html lang="en"><title>t</title><main><h1>t</h1><img src="data:,"></main></html>')
    assert any(line.startswith("image-alt") for line in violations(desktop, axe))
