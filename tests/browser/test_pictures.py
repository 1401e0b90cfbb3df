"""Built pictures in a browser: every label whole, apart from the others, and large enough, in every language."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.sample import LOCALES

TAGS = [locale.tag for locale in LOCALES]
ARTICLES = ("kidney-failure", "hemodialysis", "myoclonus")
POINT = 96 / 72

BOXES = """() => {
  const view = document.documentElement.viewBox.baseVal;
  const boxes = [...document.querySelectorAll('text')].map(text => {
    const box = text.getBBox();
    return {words: text.textContent, left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height,
      size: parseFloat(getComputedStyle(text).fontSize)};
  });
  const outside = boxes
    .filter(box => box.left < 0 || box.top < 0 || box.right > view.width || box.bottom > view.height);
  const meeting = boxes.flatMap((one, index) => boxes.slice(index + 1)
    .filter(two => one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom)
    .map(two => `${one.words} / ${two.words}`));
  return {outside: outside.map(box => box.words), meeting, least: Math.min(...boxes.map(box => box.size)),
    count: boxes.length, width: view.width};
}"""


def _pictures(dist: Path, tag: str, article: str, page: Page) -> list[str]:
    page.goto((dist / tag / f"{article}.html").as_uri())
    return [str(source) for source in page.evaluate("[...document.querySelectorAll('main img')].map(each => each.src)")]


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("article", ARTICLES)
def test_no_label_is_cut_or_meets_another(tag: str, article: str, desktop: Page, dist: Path) -> None:
    (picture,) = _pictures(dist, tag, article, desktop)
    desktop.goto(picture)
    found = desktop.evaluate(BOXES)
    assert found["count"] >= 3
    assert (found["outside"], found["meeting"]) == ([], [])
    assert found["least"] * 264 / found["width"] >= 12


@pytest.mark.parametrize("article", ARTICLES)
def test_labels_can_be_read_on_a_phone_and_in_large_print(
    article: str, narrow: Page, desktop: Page, dist: Path
) -> None:
    narrow.goto((dist / "ar" / f"{article}.html").as_uri())
    assert _scale(narrow) * 22 >= 12
    desktop.goto((dist / "en" / f"{article}.large.html").as_uri())
    assert _scale(desktop) * 22 >= 18 * POINT
    desktop.set_viewport_size({"width": 680, "height": 900})  # the width of a sheet of Letter within its margins
    desktop.emulate_media(media="print")
    printed = _scale(desktop)
    desktop.emulate_media(media="null")
    desktop.set_viewport_size({"width": 1280, "height": 900})
    assert printed * 22 >= 18 * POINT


def _scale(page: Page) -> float:
    """Give CSS pixels in a unit of the picture, which keeps its shape in whatever box it has."""
    return float(
        page.evaluate("""() => {
          const image = document.querySelector('main img'), box = image.getBoundingClientRect();
          return Math.min(box.width / image.naturalWidth, box.height / image.naturalHeight);
        }""")
    )


@pytest.mark.parametrize("article", ["hemodialysis", "myoclonus"])
def test_a_handout_shows_the_picture_in_both_languages(article: str, desktop: Page, dist: Path) -> None:
    desktop.goto((dist / "ar" / f"{article}.handout.html").as_uri())
    languages = desktop.evaluate("[...document.querySelectorAll('main img')].map(each => each.closest('[lang]').lang)")
    assert languages == ["ar", "en"]
