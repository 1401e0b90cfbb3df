"""A Chromium, the checkers from npm and the built sample site, made once a session.

What is missing fails the tests with a sentence that says what to install; nothing is skipped.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.sample import sample_bundle, write_bundle

HERE = Path(__file__).parent
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


def find_chromium() -> str | None:
    """Give the program of a Chromium, or None."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


@pytest.fixture(scope="session")
def chromium() -> str:
    found = find_chromium()
    if not found:
        pytest.fail("no Chromium: install one (apt-get install chromium) or name it: CHROMIUM=/path/to/chrome")
    return found


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def checkers() -> Path:
    folder = HERE / "node_modules"
    if not (folder / "axe-core" / "axe.min.js").is_file():
        pytest.fail(f"no checkers: run npm ci --prefix {HERE}")
    return folder


@pytest.fixture(scope="session")
def axe(checkers: Path) -> str:
    return (checkers / "axe-core" / "axe.min.js").read_text("utf-8")


@pytest.fixture(scope="session")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    write_bundle(sample_bundle(), folder)
    return folder


@pytest.fixture(scope="session")
def desktop(browser: Browser) -> Iterator[Page]:
    yield from _page(browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce"))


@pytest.fixture(scope="session")
def dark(browser: Browser) -> Iterator[Page]:
    yield from _page(
        browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme="dark", reduced_motion="reduce")
    )


@pytest.fixture(scope="session")
def narrow(browser: Browser) -> Iterator[Page]:
    yield from _page(browser.new_context(viewport={"width": 320, "height": 640}, reduced_motion="reduce"))


def _page(context: BrowserContext) -> Iterator[Page]:
    context.set_default_timeout(30_000)
    yield context.new_page()
    context.close()
