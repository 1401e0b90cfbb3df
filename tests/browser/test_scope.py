"""HTML_CodeSniffer, WCAG 2 AAA: no error on any article with a table; it alone sees a row header without scope."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.sample import LOCALES

ERRORS = """() => new Promise(done => HTMLCS.process('WCAG2AAA', document, () => done(
  HTMLCS.getMessages().filter(message => message.type === HTMLCS.ERROR)
    .map(message => `${message.code} ${message.element.outerHTML?.slice(0, 100)}`))))"""


def errors(page: Page, checkers: Path) -> list[str]:
    """Give what HTML_CodeSniffer calls an error on the page that is open."""
    page.evaluate((checkers / "html_codesniffer" / "build" / "HTMLCS.js").read_text("utf-8"))
    found: list[str] = page.evaluate(ERRORS)
    return found


@pytest.mark.parametrize("tag", [locale.tag for locale in LOCALES])
def test_every_table(tag: str, desktop: Page, dist: Path, checkers: Path) -> None:
    pages = [file for file in sorted((dist / tag).glob("*.html")) if file.name.count(".") == 1]
    pages = [file for file in pages if "<table" in file.read_text("utf-8")]
    assert len(pages) > 5
    for file in pages:
        desktop.goto(file.as_uri())
        assert errors(desktop, checkers) == [], file.name


def test_a_row_header_without_scope_is_found(desktop: Page, dist: Path, checkers: Path, tmp_path: Path) -> None:
    html = (dist / "en" / "myoclonus.html").read_text("utf-8").replace(' scope="row"', "")
    (tmp_path / "wrong.html").write_text(html, "utf-8")
    desktop.goto((tmp_path / "wrong.html").as_uri())
    assert any("H63" in line for line in errors(desktop, checkers))
