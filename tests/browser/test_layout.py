"""What no checker sees: reflow, text spacing, visual order, focus, and each printed sheet."""

import json
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page

from pipeline.locales import parse_locale
from pipeline.render.pages import render_bundle
from tests.browser.paper import print_page, sheets, stranded_headings
from tests.sample import ENGLISH, LOCALES, article_from, lookup_of, site_of, write_bundle

TAGS = [locale.tag for locale in LOCALES]
ARTICLES = ("myoclonus", "drugs-used-to-treat-seizures")

SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-block-end: 2em !important }"""
"""WCAG 2.2, 1.4.12 Text Spacing."""

CLIPPED = """() => [...document.querySelectorAll('body *')].filter(element => {
  const style = getComputedStyle(element);
  if (style.clipPath !== 'none' || style.display === 'inline' || !element.textContent.trim()) return false;
  if (!['hidden', 'clip'].includes(style.overflowX) && !['hidden', 'clip'].includes(style.overflowY)) return false;
  return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
}).map(element => element.outerHTML.slice(0, 120))"""

WIDER = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return ['wider than ' + width, ...[...document.querySelectorAll('body *')].filter(element => {
    const box = element.getBoundingClientRect();
    return box.width && (box.right > width + 1 || box.left < -1) && getComputedStyle(element).clipPath === 'none';
  }).map(element => element.outerHTML.slice(0, 120))];
}"""

LEFT_EDGES = """text => {
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.data.indexOf(text);
    if (start < 0) continue;
    return [...text].map((_, index) => {
      const range = document.createRange();
      range.setStart(node, start + index);
      range.setEnd(node, start + index + 1);
      return range.getClientRects()[0].left;
    });
  }
  return null;
}"""

LONGEST_LINE = """() => Math.max(...[...document.querySelectorAll('main p, main li')].flatMap(element => {
  const lines = {};
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const word of node.data.matchAll(/\\S+\\s?/g)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const bottom = Math.round(range.getBoundingClientRect().bottom / 12);
      lines[bottom] = (lines[bottom] || 0) + word[0].length;
    }
  }
  return Object.values(lines);
}))"""
"""WCAG 2.2, 1.4.8 Visual Presentation: no more than 80 characters."""

UNLIKE_READING_ORDER = """() => {
  const blocks = [...document.querySelectorAll('main :is(h1, h2, h3, p, li, dt, th, figcaption)')]
    .filter(element => !element.closest('.contents, .large thead') && element.getClientRects().length
      && getComputedStyle(element).position === 'static');
  return blocks.filter((element, index) => index && element.getBoundingClientRect().top
    < blocks[index - 1].getBoundingClientRect().top - 1).map(element => element.outerHTML.slice(0, 100));
}"""
"""Blocks that stand above the block that is read before them."""

FOCUS = """() => {
  const style = getComputedStyle(document.activeElement);
  const box = document.activeElement.getBoundingClientRect();
  return {outline: parseFloat(style.outlineWidth), style: style.outlineStyle, top: box.top, height: box.height};
}"""


@pytest.mark.parametrize("tag", TAGS)
def test_narrow_screen_needs_no_sideways_scrolling(tag: str, narrow: Page, dist: Path) -> None:
    for name in (*ARTICLES, "index"):
        narrow.goto((dist / tag / f"{name}.html").as_uri())
        assert narrow.evaluate(WIDER) == [], name


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("width", [320, 500, 1280])
def test_the_open_list_of_languages_stays_on_the_screen(tag: str, width: int, narrow: Page, dist: Path) -> None:
    narrow.set_viewport_size({"width": width, "height": 640})
    narrow.goto((dist / tag / "myoclonus.html").as_uri())
    narrow.locator(".language-switcher summary").click()
    boxes = [link.bounding_box() for link in narrow.locator(".language-switcher a").all()]
    narrow.set_viewport_size({"width": 320, "height": 640})
    assert len(boxes) == len(TAGS)
    for box in boxes:
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= width and box["height"] >= 24


@pytest.mark.parametrize("tag", TAGS)
def test_text_spacing_cuts_nothing(tag: str, narrow: Page, dist: Path) -> None:
    narrow.goto((dist / tag / f"{ARTICLES[1]}.html").as_uri())
    narrow.add_style_tag(content=SPACING)
    assert narrow.evaluate(CLIPPED) == []
    assert narrow.evaluate(WIDER) == []


@pytest.mark.parametrize(("tag", "limit"), [("en", 80), ("es", 80), ("ar", 80), ("qps-ploc", 80)])
def test_lines_are_short_enough_to_follow(tag: str, limit: int, desktop: Page, dist: Path) -> None:
    desktop.goto((dist / tag / "myoclonus.html").as_uri())
    assert 40 < desktop.evaluate(LONGEST_LINE) <= limit


@pytest.mark.parametrize("run", ["1-800-222-1222", "5-10", "+1 (800) 222-1222", "2.5 mg", "50%", "2026-05-01"])
def test_numbers_read_from_left_to_right_in_arabic(run: str, desktop: Page, tmp_path: Path) -> None:
    arabic = parse_locale("ar")
    lookup = lookup_of({"Call now.": f"اتصل على {run} الآن."})
    site = site_of((article_from("Call now."),), (ENGLISH, arabic), {"ar": lookup})
    write_bundle(render_bundle(site), tmp_path)
    desktop.goto((tmp_path / "ar" / "example.html").as_uri())
    edges = desktop.evaluate(LEFT_EDGES, run)
    assert edges == sorted(edges)


def test_a_browser_would_turn_a_bare_range_round(desktop: Page) -> None:
    desktop.set_content('<html lang="ar" dir="rtl"><main><p>من 5-10 أيام</p></main></html>')
    edges = desktop.evaluate(LEFT_EDGES, "5-10")
    assert edges != sorted(edges)


@pytest.mark.parametrize("tag", TAGS)
def test_the_eye_meets_what_the_ear_hears_in_the_same_order(tag: str, desktop: Page, dist: Path) -> None:
    for name in ("myoclonus", "myoclonus.large"):
        desktop.goto((dist / tag / f"{name}.html").as_uri())
        assert desktop.evaluate(UNLIKE_READING_ORDER) == [], name


@pytest.mark.parametrize("tag", ["en", "es"])
@pytest.mark.parametrize("form", ["", ".large", ".handout"])
def test_no_heading_is_left_alone_at_the_foot_of_a_sheet(
    tag: str, form: str, desktop: Page, dist: Path, tmp_path: Path
) -> None:
    desktop.goto((dist / tag / f"myoclonus{'' if tag == 'en' and form == '.handout' else form}.html").as_uri())
    headings = desktop.locator("main :is(h2, h3)").all_inner_texts()
    assert len(headings) > 6
    assert stranded_headings(print_page(desktop, tmp_path), headings) == []


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_focus_is_visible_on_the_first_stops(tag: str, desktop: Page, dist: Path) -> None:
    desktop.goto((dist / tag / "myoclonus.html").as_uri())
    for _ in range(3):
        desktop.keyboard.press("Tab")
        focus = desktop.evaluate(FOCUS)
        assert focus["outline"] >= 2, focus
        assert focus["style"] not in ("none", "hidden")
        assert focus["top"] >= 0
        assert focus["height"] >= 24


@pytest.mark.parametrize(("tag", "draft"), [("en", "DRAFT"), ("ar", "مسودة"), ("es", "BORRADOR")])
def test_every_printed_sheet_says_draft(tag: str, draft: str, desktop: Page, dist: Path, tmp_path: Path) -> None:
    sheets = _printed(desktop, dist / tag / "drugs-used-to-treat-seizures.html", tmp_path)
    assert len(sheets) > 2
    assert all(draft in sheet for sheet in sheets)


def test_printed_sheets_are_numbered_and_spell_out_addresses(desktop: Page, dist: Path, tmp_path: Path) -> None:
    sheets = _printed(desktop, dist / "en" / "myoclonus.html", tmp_path)
    for number, sheet in enumerate(sheets, 1):
        assert f"Page {number} of {len(sheets)}" in " ".join(sheet.split())
    text = "".join(sheets).replace("\n", "")
    assert "https://www.cdc.gov/epilepsy/" in text
    assert "https://health.example.org/en/myoclonus.html" in text


HEADINGS_AND_MARK = """() => ({
  sizes: ['h1', 'h2', 'h3', 'p'].map(tag =>
    parseFloat(getComputedStyle(document.querySelector(tag === 'h1' ? tag : `.prose ${tag}`)).fontSize)),
  mark: getComputedStyle(document.querySelector('.draft-mark')).printColorAdjust,
  rooms: [...document.querySelectorAll('.prose > :is(h3, h4)')]
    .map(heading => parseFloat(getComputedStyle(heading).paddingTop) / parseFloat(getComputedStyle(heading).fontSize)),
  widths: [...document.querySelectorAll('.prose > p')].map(p => p.clientWidth / p.parentElement.clientWidth),
})"""


@pytest.mark.parametrize("tag", TAGS)
def test_sheets_keep_ranks_of_headings_a_pale_mark_and_full_lines(tag: str, desktop: Page, dist: Path) -> None:
    desktop.goto((dist / tag / "myoclonus.html").as_uri())
    desktop.emulate_media(media="print")
    found = desktop.evaluate(HEADINGS_AND_MARK)
    desktop.emulate_media(media="null")
    assert found["sizes"] == sorted(found["sizes"], reverse=True)
    assert len(set(found["sizes"])) == 4
    assert found["mark"] == "exact"
    assert round(min(found["rooms"]), 3) >= 0.5, "marks above the letters would be painted on the sheet before"
    assert min(found["widths"]) > 0.95


@pytest.mark.parametrize(("country", "size"), [("US", (612, 792)), ("DE", (595, 842))])
def test_paper_is_that_of_the_country(country: str, size: tuple[int, int], desktop: Page, tmp_path: Path) -> None:
    write_bundle(render_bundle(site_of((article_from("Text."),), country=country)), tmp_path)
    desktop.goto((tmp_path / "en" / "example.html").as_uri())
    told = subprocess.run(["pdfinfo", print_page(desktop, tmp_path)], capture_output=True, text=True, check=True).stdout
    line = next(line for line in told.splitlines() if line.startswith("Page size"))
    width, height = (round(float(part)) for part in (line.split()[2], line.split()[4]))
    assert (width, height) == pytest.approx(size, abs=1), json.dumps(line)


def _printed(page: Page, file: Path, folder: Path) -> list[str]:
    """Print a page and give the text of each sheet."""
    page.goto(file.as_uri())
    return sheets(print_page(page, folder))
