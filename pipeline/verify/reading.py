"""A built page as a reader's software meets it: parsed, with what the pipeline knows of it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from lxml.html import HtmlElement, HTMLParser, document_fromstring

from pipeline.inline import parse_inline, walk
from pipeline.model import Bundle, Form, LocalizedArticle, Page, Text

_SPACES = re.compile(r"\s+")
Articles = Mapping[str, Mapping[str, LocalizedArticle]]
"""By slug, then by locale tag."""


@dataclass(frozen=True, slots=True)
class Fallbacks:
    """Texts of a page that stand in the source language because they have no finished translation."""

    texts: frozenset[str] = frozenset()
    title: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """One page, parsed; what a page rule looks at."""

    page: Page
    tree: HtmlElement
    ids: Mapping[str, frozenset[str]]
    """The ids on each page of the bundle, by path; a file that is no page has none."""
    source: "Reading | None" = None
    """The same article in the source language, where that is another page of the same form."""
    fallbacks: Fallbacks = Fallbacks()
    styles: str = ""
    """What the stylesheets of the page say."""

    def texts(self) -> Iterator[tuple[HtmlElement, str]]:
        """Yield each run of text that has a letter or digit, with the element it stands in."""
        for element in self.tree.iter("*"):
            if element.text and element.tag not in ("style", "script"):
                yield element, element.text
            parent = element.getparent()
            if element.tail and parent is not None:
                yield parent, element.tail


def parse_page(html: str) -> HtmlElement:
    """Parse a page of ours; its doctype and encoding are known."""
    return document_fromstring(html.encode(), parser=HTMLParser(encoding="utf-8"))


def language_of(element: HtmlElement) -> str:
    """Give the language that applies to an element: its own or the nearest outer one (HTML, 3.2.6.2)."""
    languages = element.xpath("ancestor-or-self::*[@lang][1]/@lang")
    return str(languages[0]) if languages else ""


def squeezed(text: str) -> str:
    """Give a text with every run of white space as one space, none at the ends."""
    return _SPACES.sub(" ", text).strip()


def read_bundle(bundle: Bundle, articles: Articles) -> tuple[Reading, ...]:
    """Parse every page; pages of one article know the page of its source language."""
    trees = {page.path: parse_page(page.html) for page in bundle.pages}
    ids = {path: frozenset(map(str, tree.xpath("//@id"))) for path, tree in trees.items()}
    ids |= {path: frozenset() for path in bundle.files}
    readings = [Reading(page, trees[page.path], ids, styles=_styles(trees[page.path], bundle)) for page in bundle.pages]
    sources = {
        (reading.page.slug, reading.page.form): reading
        for reading in readings
        if reading.page.slug and articles[reading.page.slug][reading.page.locale.tag].is_source
    }
    return tuple(_with_source(reading, sources, articles) for reading in readings)


def _styles(tree: HtmlElement, bundle: Bundle) -> str:
    names = (str(href).rpartition("/")[2] for href in tree.xpath("//link[@rel='stylesheet']/@href"))
    return "\n".join(bundle.files.get(f"assets/{name}", b"").decode() for name in names)


def _with_source(reading: Reading, sources: Mapping[tuple[str, Form], Reading], articles: Articles) -> Reading:
    page = reading.page
    if not page.slug or articles[page.slug][page.locale.tag].is_source:
        return reading
    fallbacks = fallbacks_of(articles[page.slug][page.locale.tag])
    return replace(reading, source=sources.get((page.slug, page.form)), fallbacks=fallbacks)


def fallbacks_of(article: LocalizedArticle) -> Fallbacks:
    """Give the texts that the page shows in the source language and nowhere in its own."""
    missing: set[str] = set()
    present: set[str] = set()
    for unit in article.units:
        if unit.block.kind == "label":
            continue  # it stands in a picture, not on the page
        (present if unit.published else missing).update(_pieces(unit.text))
    title = article.by_block()[article.article.title.key]
    return Fallbacks(frozenset(missing - present), not title.published)


def _pieces(text: str) -> Iterator[str]:
    for token in walk(parse_inline(text)):
        if isinstance(token, Text) and any(character.isalpha() for character in token.text):
            yield squeezed(token.text)
