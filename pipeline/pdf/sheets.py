"""A Bundle -> a PDF file for each page of an article, in each of its forms, printed by one Chromium."""

from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor

from pipeline.locales import language_tag
from pipeline.model import Bundle, Page, PdfFile
from pipeline.pdf.annotations import NOWHERE
from pipeline.pdf.chromium import open_chromium
from pipeline.pdf.finishing import finish
from pipeline.pdf.metadata import Label
from pipeline.pdf.print_copy import links_of, print_copy, title_of
from pipeline.pdf.printing import Press


def print_sheets(
    bundle: Bundle, url: str, creator: str, program: str, progress: Callable[[str], None] = lambda _: None
) -> Mapping[str, PdfFile]:
    """Give the PDF files by their path in the bundle; ``url`` is where the bundle will stand, or empty.

    One file is finished while Chromium prints the next.
    """
    address = url or NOWHERE
    pages = [page for page in bundle.pages if page.slug]
    files = {page.path: print_copy(page.html, page.form).encode() for page in pages} | dict(bundle.files)
    found: dict[str, Future[PdfFile]] = {}
    with ThreadPoolExecutor(1) as finisher, open_chromium(program) as channel:
        press = Press(channel, address, files)
        press.prepare()
        for number, page in enumerate(pages, 1):
            progress(f"printing {number} of {len(pages)}")
            label = Label(title_of(page.html), language_tag(page.locale), creator)
            links = tuple(links_of(page.html, address + page.path))
            found[pdf_path(page)] = finisher.submit(finish, press.print(page.path), label, links, page.path)
    return {path: future.result() for path, future in found.items()}


def pdf_path(page: Page) -> str:
    """Give the path of a page's PDF file: beside it, with another ending."""
    return page.path.removesuffix(".html") + ".pdf"
