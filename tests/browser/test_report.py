"""The editor's report in a real browser: every checker finds nothing, in all modes, with everything open."""

import shutil
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Page

from pipeline.report.html.page import write
from tests.browser.axe import violations
from tests.browser.paper import print_page, sheets, stranded_headings
from tests.browser.test_html import findings
from tests.browser.test_layout import CLIPPED, FOCUS, SPACING, WIDER
from tests.browser.test_nu import messages
from tests.browser.test_scope import errors
from tests.report_sample import sample_report

OPEN = "() => document.querySelectorAll('details').forEach(details => details.open = true)"


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    file = folder / "page" / "report.html"
    file.parent.mkdir()
    file.write_text(write(sample_report(folder)), "utf-8")
    return file


@pytest.mark.parametrize("mode", ["desktop", "dark", "narrow"])
@pytest.mark.parametrize("opened", [False, True])
def test_axe(mode: str, opened: bool, report: Path, axe: str, request: pytest.FixtureRequest) -> None:
    page: Page = request.getfixturevalue(mode)
    page.goto(report.as_uri())
    if opened:
        page.evaluate(OPEN)
    assert violations(page, axe) == []


def test_nu_and_html_validate(report: Path, checkers: Path, tmp_path: Path) -> None:
    shutil.copy(report, tmp_path)
    assert findings(tmp_path, checkers) == []
    assert messages(tmp_path, checkers) == []


def test_html_codesniffer(report: Path, desktop: Page, checkers: Path) -> None:
    desktop.goto(report.as_uri())
    desktop.evaluate(OPEN)
    assert errors(desktop, checkers) == []


def test_a_narrow_screen_cuts_nothing(report: Path, narrow: Page) -> None:
    narrow.goto(report.as_uri())
    narrow.evaluate(OPEN)
    assert narrow.evaluate(WIDER) == []
    narrow.add_style_tag(content=SPACING)
    assert narrow.evaluate(WIDER) == []
    assert narrow.evaluate(CLIPPED) == []


def test_a_link_opens_the_article_that_it_leads_into(report: Path, desktop: Page) -> None:
    desktop.goto(report.as_uri())
    link = desktop.locator(".actions .places a").first
    target = desktop.locator(f'[id="{(link.get_attribute("href") or "").removeprefix("#")}"]')
    assert not target.is_visible()
    link.press("Enter")
    target.wait_for(state="visible")
    assert desktop.url.endswith(link.get_attribute("href") or "?")


def test_a_mark_leads_to_its_note_and_back_by_keyboard(report: Path, desktop: Page) -> None:
    desktop.goto(report.as_uri())
    desktop.evaluate(OPEN)
    mark = desktop.locator(".ref").first
    mark.focus()
    focus = desktop.evaluate(FOCUS)
    assert focus["outline"] >= 2
    assert focus["style"] == "solid"
    desktop.keyboard.press("Enter")
    assert desktop.url.endswith("n1")
    desktop.keyboard.press("Tab")
    assert desktop.evaluate("() => document.activeElement.className") == "number"
    desktop.keyboard.press("Enter")
    assert desktop.url.endswith("m1")


def test_notes_stand_beside_their_text_and_never_upon_each_other(report: Path, desktop: Page) -> None:
    desktop.goto(report.as_uri())
    desktop.evaluate(OPEN)
    boxes = [box for note in desktop.locator(".text .note").all() if (box := note.bounding_box())]
    assert len(boxes) > 10
    for before, after in pairwise(boxes):
        assert after["y"] >= before["y"] + before["height"] - 1
        assert 0 <= after["x"] <= 1280 - after["width"]


def test_paper(report: Path, desktop: Page, tmp_path: Path) -> None:
    desktop.goto(report.as_uri())
    closed = sheets(print_page(desktop, tmp_path))
    assert 2 <= len(closed) <= 8
    text = " ".join(closed)
    assert "What to change first" in text
    assert "50 minutos" in text
    assert "The text, with its hard spots" not in text
    desktop.evaluate(OPEN)
    file = print_page(desktop, tmp_path)
    assert len(sheets(file)) > len(closed)
    headings = desktop.locator("h2, h3, h4, h5, h6").all_inner_texts()
    assert stranded_headings(file, headings) == []
