"""Large print and handouts in the browser: sizes, alignment, and what comes out of the printer."""

import re
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.axe import violations
from tests.browser.paper import print_page, sheets
from tests.browser.test_layout import CLIPPED, WIDER
from tests.sample import LOCALES

TAGS = [locale.tag for locale in LOCALES]
TRANSLATED = TAGS[1:]
ARTICLE = "drugs-used-to-treat-seizures"
POINT = 96 / 72
"""CSS pixels in a point (CSS Values and Units 4, 6.2)."""

SMALL_OR_SLANTED = """least => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.trim() || !node.parentElement.getClientRects().length) continue;
    const style = getComputedStyle(node.parentElement);
    if (style.clipPath !== 'none' || node.parentElement.closest('.hidden')) continue;
    if (parseFloat(style.fontSize) < least || style.fontStyle !== 'normal' || style.textAlign === 'justify')
      found.push(`${style.fontSize} ${style.fontStyle} ${node.data.trim().slice(0, 60)}`);
  }
  return found;
}"""

UNEVEN = """() => [...document.querySelectorAll('.pair')].filter(pair => {
  const [own, source] = [...pair.children].map(side => side.getBoundingClientRect());
  return own.width && (Math.abs(own.top - source.top) > 2 || own.left < source.right && source.left < own.right);
}).map(pair => pair.textContent.trim().slice(0, 80))"""

SECOND_COLUMNS = """() => [...new Set([...document.querySelectorAll('.prose > :is(p, h2, h3) > .pair > .side + .side')]
  .map(side => Math.round(side.getBoundingClientRect().left)))]"""


@pytest.mark.parametrize("tag", TAGS)
def test_large_print_is_large_throughout(tag: str, desktop: Page, dist: Path) -> None:
    desktop.goto((dist / tag / f"{ARTICLE}.large.html").as_uri())
    assert desktop.evaluate(SMALL_OR_SLANTED, 18 * POINT) == []
    desktop.emulate_media(media="print")
    found = desktop.evaluate(SMALL_OR_SLANTED, 18 * POINT - 0.01)
    desktop.emulate_media(media="null")
    assert found == []


def test_page_numbers_of_large_print_are_large(desktop: Page, dist: Path, tmp_path: Path) -> None:
    desktop.goto((dist / "en" / "myoclonus.large.html").as_uri())
    file = print_page(desktop, tmp_path)
    told = subprocess.run(["pdftotext", "-bbox", file, "-"], capture_output=True, text=True, check=True).stdout
    boxes = re.findall(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)<', told)
    heights = {word: float(bottom) - float(top) for top, bottom, word in boxes}
    assert heights["Page"] >= 0.99 * heights["jerks"]


@pytest.mark.parametrize("tag", TRANSLATED)
def test_the_sides_of_a_handout_are_level(tag: str, desktop: Page, dist: Path) -> None:
    desktop.goto((dist / tag / f"{ARTICLE}.handout.html").as_uri())
    assert desktop.evaluate(UNEVEN) == []
    assert len(desktop.evaluate(SECOND_COLUMNS)) == 1


@pytest.mark.parametrize("tag", TRANSLATED)
@pytest.mark.parametrize("form", ["large", "handout"])
def test_forms_fit_a_narrow_screen(tag: str, form: str, narrow: Page, dist: Path) -> None:
    narrow.goto((dist / tag / f"{ARTICLE}.{form}.html").as_uri())
    assert narrow.evaluate(WIDER) == []
    assert narrow.evaluate(CLIPPED) == []


@pytest.mark.parametrize("tag", TRANSLATED)
@pytest.mark.parametrize("form", ["large", "handout"])
def test_axe_finds_nothing(tag: str, form: str, dark: Page, dist: Path, axe: str) -> None:
    dark.goto((dist / tag / f"{ARTICLE}.{form}.html").as_uri())
    assert violations(dark, axe) == []


@pytest.mark.parametrize(("tag", "draft"), [("es", "BORRADOR DRAFT"), ("ar", "مسودة")])
def test_every_sheet_of_a_handout_says_draft_in_both_languages(
    tag: str, draft: str, desktop: Page, dist: Path, tmp_path: Path
) -> None:
    desktop.goto((dist / tag / f"{ARTICLE}.handout.html").as_uri())
    for sheet in sheets(print_page(desktop, tmp_path)):
        assert draft in sheet
        assert "DRAFT" in sheet
