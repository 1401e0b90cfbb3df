"""A PDF file as Chromium printed it -> the file that is published: the same bytes for the same page."""

from collections.abc import Sequence
from io import BytesIO

from page import ValidationProfile, validate_pdf_bytes
from pikepdf import Name, ObjectStreamMode, Page, Pdf, parse_content_stream, unparse_content_stream

from pipeline.model import PdfFile
from pipeline.pdf.annotations import describe_links
from pipeline.pdf.artifacts import mark_artifacts
from pipeline.pdf.fonts import mend_fonts
from pipeline.pdf.metadata import Label, write_metadata
from pipeline.pdf.print_copy import Link
from pipeline.pdf.reversed_text import plain_letters
from pipeline.pdf.tags import mend_tags


def finish(printed: bytes, label: Label, links: Sequence[Link], path: str) -> PdfFile:
    """Mend what Chromium leaves undone, and claim PDF/UA-1 where a judge finds nothing against it."""
    with Pdf.open(BytesIO(printed)) as pdf:
        describe_links(pdf, links, path)
        mend_tags(pdf)
        mend_fonts(pdf)
        for page in pdf.pages:
            page.Contents = pdf.make_stream(_content(page))
            page.Tabs = Name.S
        claimed = _saved(pdf, label, claim=True)
        faults = pdf_ua_faults(claimed)
        return PdfFile(claimed if not faults else _saved(pdf, label, claim=False), faults)


def _content(page: Page) -> bytes:
    plain = tuple(plain_letters(page, parse_content_stream(page)))
    return unparse_content_stream(list(mark_artifacts(plain)))


def pdf_ua_faults(content: bytes) -> tuple[str, ...]:
    """Give what speaks against a file's being PDF/UA-1 (ISO 14289-1), as page-validation sees it."""
    report = validate_pdf_bytes(content, profile=ValidationProfile.PDF_UA_1)
    return tuple(dict.fromkeys(f"{failure.rule_id}: {failure.message}" for failure in report.failures))


def _saved(pdf: Pdf, label: Label, *, claim: bool) -> bytes:
    write_metadata(pdf, label, claim=claim)
    file = BytesIO()
    pdf.save(file, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return file.getvalue()
