"""Word documents built for the tests: python-docx for what it can write, edits of the XML for the rest."""

import io
import re
import zipfile
from collections.abc import Callable

import docx
from docx.document import Document

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
BY = 'w:id="9" w:author="A. Writer" w:date="2026-05-01T10:00:00Z"'
PART = f'<?xml version="1.0" encoding="UTF-8"?><w:{{tag}} {NAMESPACES}>{{inner}}</w:{{tag}}>'


def document(fill: Callable[[Document], object]) -> bytes:
    """Give a .docx that starts with a title and holds what ``fill`` writes."""
    word = docx.Document()
    word.add_paragraph("Gout", style="Title")
    fill(word)
    stream = io.BytesIO()
    word.save(stream)
    return stream.getvalue()


def plain_document(text: str = "Take MARK twice a day.") -> bytes:
    return document(lambda word: word.add_paragraph(text))


def with_part(content: bytes, name: str, text: str | bytes) -> bytes:
    """Give the document with one part replaced or added."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w") as new:
        for entry in old.namelist():
            if entry != name:
                new.writestr(entry, old.read(entry))
        new.writestr(name, text)
    return stream.getvalue()


def with_xml(content: bytes, xml: str) -> bytes:
    """Put raw runs in the place of the word MARK of the document's text."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        body = package.read("word/document.xml").decode()
    before, after = "</w:t></w:r>", '<w:r><w:t xml:space="preserve">'
    assert "MARK" in body
    opened = re.sub(r"<w:t>(?=[^<]*MARK)", '<w:t xml:space="preserve">', body)
    return with_part(content, "word/document.xml", opened.replace("MARK", f"{before}{xml}{after}"))


def run(text: str, properties: str = "", tag: str = "t") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'
