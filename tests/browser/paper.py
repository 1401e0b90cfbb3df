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


def stranded_headings(file: Path, headings: list[str]) -> list[str]:
    """Give the headings that are the last text of a sheet, above its foot; the slanted draft mark comes in pieces."""
    wanted = {" ".join(heading.split()): heading for heading in headings}
    lasts = []
    for sheet in sheets(file)[:-1]:
        lines = [" ".join(line.split()) for line in sheet.splitlines() if any(len(word) > 2 for word in line.split())]
        lasts.append(lines[-2] if len(lines) > 1 else "")
    return [wanted[line] for line in lasts if line in wanted]
