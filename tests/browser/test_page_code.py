"""The QR code on a sheet, read back from the picture, is the address of that sheet."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

READ = """async () => {
  const svg = document.querySelector('.page-code').cloneNode(true);
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('width', 400);
  svg.setAttribute('height', 400);
  const picture = new Image();
  picture.src = 'data:image/svg+xml,' + encodeURIComponent(svg.outerHTML);
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 400;
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 400, 400);
  context.drawImage(picture, 0, 0, 400, 400);
  return jsQR(context.getImageData(0, 0, 400, 400).data, 400, 400).data;
}"""


@pytest.mark.parametrize(
    "path", ["en/myoclonus.html", "zh-Hans/drugs-used-to-treat-seizures.handout.html", "print.html"]
)
def test_code_is_the_address_of_the_page(path: str, desktop: Page, dist: Path, checkers: Path) -> None:
    desktop.goto((dist / path).as_uri())
    desktop.add_script_tag(path=checkers / "jsqr" / "dist" / "jsQR.js")
    assert desktop.evaluate(READ) == f"https://health.example.org/{path}"


def test_code_is_on_paper_only(desktop: Page, dist: Path) -> None:
    desktop.goto((dist / "en" / "myoclonus.html").as_uri())
    code = desktop.locator(".page-code")
    assert not code.is_visible()
    desktop.emulate_media(media="print")
    box = code.bounding_box()
    desktop.emulate_media(media="null")
    assert box and box["width"] == pytest.approx(26 / 25.4 * 96, abs=1)
