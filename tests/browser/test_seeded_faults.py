"""The forty faults of our list: each is planted in a real page, and each is seen by a check of ours.

Most are seen by a page rule, without a browser; the rest are planted here and seen by a checker or a probe.
"""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.axe import violations
from tests.browser.paper import print_page, stranded_headings
from tests.browser.test_html import findings
from tests.browser.test_layout import CLIPPED, FOCUS, SPACING, UNLIKE_READING_ORDER, WIDER
from tests.sample import sample_bundle
from tests.verify.test_seeded_faults import FAULTS, STYLES

FORTY = {
    "missing-lang": "PAG001",
    "wrong-lang-of-part": "PAG006",
    "invalid-lang": "PAG015",
    "wrong-lang": "PAG001",
    "duplicate-id": "PAG004",
    "skipped-heading": "PAG002",
    "low-contrast": "axe",
    "empty-link": "PAG016",
    "table-without-headers": "PAG009",
    "broken-list": "html-validate",
    "fake-list": "PAG007",
    "no-skip-link": "PAG003",
    "no-skip-target": "PAG003",
    "no-main": "PAG003",
    "arabic-without-dir": "PAG001",
    "title-untranslated": "PAG018",
    "picture-without-alt": "PAG010",
    "alt-is-a-file-name": "PAG010",
    "focus-invisible": "PAG021, focus",
    "small-targets": "axe",
    "clipped-by-spacing": "spacing",
    "wider-than-320": "width",
    "autoplay": "PAG019",
    "abbreviation-unexpanded": "PAG020",
    "aria-misuse": "axe",
    "hidden-warning": "PAG011",
    "visual-order-by-css": "PAG019, order",
    "nine-pixels-in-print": "PAG021",
    "click-here": "PAG016",
    "untranslated-without-lang": "PAG006",
    "stranded-heading": "paper",
    "zoom-forbidden": "PAG019",
    "link-by-colour-only": "axe",
    "positive-tabindex": "PAG019",
    "justified-text": "PAG021",
    "bdi-removed": "PAG022",
    "meaning-in-css-content": "PAG021",
    "no-hreflang": "PAG012",
    "empty-heading": "PAG002",
    "row-without-scope": "PAG009",
}
"""Each fault and the checks that see it; a name that is no code is a test below."""

AXE = {
    "low-contrast": (r"(<p)(>When a muscle)", r'\1 style="color:#999"\2', "color-contrast"),
    "small-targets": (
        "</main>",
        '<p><a href="#a" class="t">a</a><a href="#b" class="t">b</a></p></main>',
        "target-size",
    ),
    "aria-misuse": (r'role="note"', 'role="notice"', "aria-roles"),
    "link-by-colour-only": ("</head>", "<style>.prose a{text-decoration:none}</style></head>", "link-in-text-block"),
}


def _spoilt(folder: Path, dist: Path, pattern: str, by: str) -> Path:
    """Plant a fault in the English page on myoclonus, beside its stylesheets."""
    html = next(page.html for page in sample_bundle().pages if page.path == "en/myoclonus.html")
    spoilt = re.sub(pattern, by, html, count=1)
    assert spoilt != html
    file = folder / "spoilt.html"
    file.write_text(spoilt.replace("../assets/", f"{dist.as_uri()}/assets/"), "utf-8")
    return file


def test_every_fault_of_the_list_is_planted_somewhere() -> None:
    rules = {name: code for name, *_, code in FAULTS} | dict.fromkeys((name for name, _ in STYLES), "PAG021")
    here = {"broken-list", "focus-invisible", "clipped-by-spacing", "wider-than-320", "stranded-heading", *AXE}
    assert len(FORTY) == 40
    assert {name for name in FORTY if name not in rules} <= here
    for name, checks in FORTY.items():
        assert not checks.startswith("PAG") or checks.split(",")[0] == rules[name]


@pytest.mark.parametrize("name", AXE)
def test_axe_sees(name: str, desktop: Page, dist: Path, tmp_path: Path, axe: str) -> None:
    pattern, by, finding = AXE[name]
    desktop.goto(_spoilt(tmp_path, dist, pattern, by).as_uri())
    if name == "small-targets":
        desktop.add_style_tag(content=".tiny { display: inline-block; width: 9px; height: 9px; font-size: 8px }")
    assert any(line.startswith(finding) for line in violations(desktop, axe))


def test_html_validate_sees_a_broken_list(dist: Path, tmp_path: Path, checkers: Path) -> None:
    _spoilt(tmp_path, dist, r"<ul>\s*<li>", "<ul><div>Causes</div><li>")
    assert any("element-permitted-content" in line for line in findings(tmp_path, checkers))


def test_focus_that_nobody_sees(desktop: Page, dist: Path, tmp_path: Path) -> None:
    style = "<style>:focus-visible{outline:0;box-shadow:none}</style></head>"
    desktop.goto(_spoilt(tmp_path, dist, "</head>", style).as_uri())
    desktop.keyboard.press("Tab")
    focus = desktop.evaluate(FOCUS)
    assert focus["outline"] < 2 or focus["style"] == "none"


def test_text_that_spacing_cuts_off(narrow: Page, dist: Path, tmp_path: Path) -> None:
    style = "<style>.prose p{height:3.2em;overflow:hidden}</style></head>"
    narrow.goto(_spoilt(tmp_path, dist, "</head>", style).as_uri())
    narrow.add_style_tag(content=SPACING)
    assert narrow.evaluate(CLIPPED)


def test_a_page_wider_than_its_screen(narrow: Page, dist: Path, tmp_path: Path) -> None:
    narrow.goto(_spoilt(tmp_path, dist, "</head>", "<style>.prose p{width:500px}</style></head>").as_uri())
    assert narrow.evaluate(WIDER)


def test_an_order_for_the_eye_alone(desktop: Page, dist: Path, tmp_path: Path) -> None:
    style = "<style>.prose{display:flex;flex-direction:column-reverse}</style></head>"
    desktop.goto(_spoilt(tmp_path, dist, "</head>", style).as_uri())
    assert desktop.evaluate(UNLIKE_READING_ORDER)


def test_a_heading_stranded_at_the_foot_of_a_sheet(desktop: Page, dist: Path, tmp_path: Path) -> None:
    style = "<style>#what-causes-myoclonus{break-after:page}</style></head>"
    file = _spoilt(tmp_path, dist, "</head>", style)
    desktop.goto(file.as_uri())
    headings = desktop.locator("main :is(h2, h3)").all_inner_texts()
    assert "What causes myoclonus?" in stranded_headings(print_page(desktop, tmp_path), headings)
