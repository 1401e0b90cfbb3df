"""Word -> draft: changes refused first, then mammoth's HTML, then the reader of HTML."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath
from xml.parsers.expat import ExpatError

import mammoth
from lxml import etree
from lxml.html import HtmlElement

from pipeline.errors import ImportRefused
from pipeline.importing.authors import is_name
from pipeline.importing.outline import looks_like_heading
from pipeline.importing.package import W, read_parts
from pipeline.importing.pieces import Piece
from pipeline.importing.title import Candidate, find_title
from pipeline.importing.tracked_changes import refuse_changes
from pipeline.importing.tree import Draft, Heading, Node, Paragraph, Remarks, text_of
from pipeline.importing.web_article import finish
from pipeline.importing.web_blocks import read_blocks
from pipeline.importing.web_inline import Page, words_of
from pipeline.importing.web_page import parse_html
from pipeline.importing.word_losses import tell_losses
from pipeline.importing.word_styles import style_map
from pipeline.model import Author, Location

_CORE = "{http://purl.org/dc/elements/1.1/}"


def read_word(content: bytes, remarks: Remarks, library: Mapping[str, str]) -> Draft:
    """Give the article in a .docx file. Raise ImportRefused when it is broken or has unresolved changes."""
    parts = read_parts(content, remarks.path)
    refuse_changes(parts, remarks.path)
    page = parse_html(f"<body>{_to_html(content, parts, remarks)}</body>", remarks.path)
    tell_losses(parts, words_of(page), remarks)
    _drop_machinery(page, remarks)
    _doubt_numbers(page, parts, remarks)
    nodes = read_blocks(page, Page(remarks, library))
    title = _title(nodes, page, parts, remarks)
    article = finish(nodes, title, remarks)
    return replace(article, authors=article.authors or _core_author(parts, remarks))


def _to_html(content: bytes, parts: Mapping[str, etree._Element], remarks: Remarks) -> str:
    """Run mammoth; its warnings become remarks, but for those on styles, which say nothing of the text."""
    try:
        result = mammoth.convert_to_html(
            io.BytesIO(content),
            style_map=style_map(parts),
            convert_image=mammoth.images.img_element(lambda image: {"src": "inside the document"}),
        )
    except (KeyError, AttributeError, ValueError, IndexError, TypeError, OSError, ExpatError) as error:
        remedy = "open it in a word processor, save it as .docx again, and import that"
        raise ImportRefused(Location(remarks.path), "the document is broken: its parts do not fit", remedy) from error
    for message in dict.fromkeys(entry.message for entry in result.messages):
        if "style" not in message and "unrecognised element was ignored" not in message:
            remarks.guess(0, f"the reader of Word says: {message}")
    return str(result.value)


def _drop_machinery(page: HtmlElement, remarks: Remarks) -> None:
    """Drop the table of contents and the arrows from a footnote back to the text."""
    for element in list(page.iter("p", "a")):
        back = (element.get("href") or "").startswith(("#footnote-ref", "#endnote-ref"))
        if back:
            element.drop_tree()
        elif element.get("class") == "contents":
            remarks.drop(0, words_of(element), "it is the table of contents")
            element.drop_tree()


def _doubt_numbers(page: HtmlElement, parts: Mapping[str, etree._Element], remarks: Remarks) -> None:
    """Every list counts from 1 in the HTML; in Word a list may count on after a break, or start elsewhere."""
    lists = [element for element in page.iter("ol") if element.find("li[@id]") is None]
    numbering = parts.get("word/numbering.xml")
    starts = () if numbering is None else numbering.iter(f"{W}start", f"{W}startOverride")
    if len(lists) > 1 or (lists and any(start.get(f"{W}val") not in ("0", "1") for start in starts)):
        told = f"the document has {len(lists)} numbered lists, and each counts from 1 now"
        remarks.guess(0, f"{told}; compare the numbers with the document")


def _title(nodes: Sequence[Node], page: HtmlElement, parts: Mapping[str, etree._Element], remarks: Remarks) -> str:
    """Give the paragraph in the Title style; else the one top heading, a property or the first line."""
    for heading in page.iter("h1"):
        if words_of(heading):
            remarks.guess(0, f"title '{words_of(heading)}' from the paragraph in the Title style; check it")
            return words_of(heading)
    tops = [node for node in nodes if isinstance(node, Heading) and node.level == 2]
    if len(tops) == 1 and nodes[0] is tops[0]:
        title, found = text_of(tops[0]), "from the only heading of the highest level"
    elif core := _core(parts, "title"):
        title, found = core, "from the document's properties"
    else:
        return _guessed_title(nodes, remarks)
    remarks.guess(0, f"title '{title}' {found}; check it", title)
    return title


def _guessed_title(nodes: Sequence[Node], remarks: Remarks) -> str:
    texts = [text_of(node) for node in nodes if isinstance(node, Paragraph)]
    top = text_of(nodes[0]) if nodes else ""
    lines = [Candidate(top, 1)] if top and looks_like_heading(Piece(top, 0)) else []
    title = find_title(lines, texts[:3], "", PurePath(remarks.path).stem)
    remarks.guess(0, f"title '{title.text}' {title.found}; check it", title.text if title.line else "")
    return title.text


def _core(parts: Mapping[str, etree._Element], name: str) -> str:
    core = parts.get("docProps/core.xml")
    found = None if core is None else core.find(f"{_CORE}{name}")
    return "" if found is None else " ".join((found.text or "").split())


def _core_author(parts: Mapping[str, etree._Element], remarks: Remarks) -> tuple[Author, ...]:
    name = _core(parts, "creator")
    if not is_name(name):
        return ()
    remarks.guess(0, f"author '{name}' from the document's properties; check it")
    return (Author(name),)
