"""A page as the printer gives it."""

import subprocess
from pathlib import Path

from playwright.sync_api import Page


def print_page(page: Page, folder: Path) -> Path:
    """Print the page that is open; gives the PDF."""
    file = folder / "page.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    return file


def sheets(file: Path) -> list[str]:
    """Give the text of each sheet of a PDF."""
    command = ["pdftotext", "-layout", str(file), "-"]
    text: str = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return text.removesuffix("\f").split("\f")
