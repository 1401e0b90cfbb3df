"""What render takes: everything that the pages of one build are made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from pipeline.inline import parse_inline, plain_text, write_inline
from pipeline.model import Locale, LocalizedArticle, Lookup


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text and the language that it is in, which may differ from its page's."""

    text: str
    locale: Locale


@dataclass(frozen=True, slots=True)
class Definition:
    """A concept as a page explains it: its name, its other names in the text, and what it means."""

    concept: str
    term: Phrase
    meaning: Phrase
    """Markdown."""
    names: tuple[str, ...] = ()
    """Texts whose first use on the page leads here; the term itself is always one."""
    match: str = ""
    """How they are found: a mode of the termbase."""


@dataclass(frozen=True, slots=True)
class Site:
    """The library as one build publishes it; places of ``articles`` that are missing have no page."""

    title: str
    source_locale: Locale
    locales: tuple[Locale, ...]
    """Every language that gets pages, the source language first."""
    articles: Mapping[str, Mapping[str, LocalizedArticle]]
    """By slug, then by locale tag."""
    interface: Mapping[str, Lookup]
    """Translations of the tool's own words, by locale tag."""
    version: str
    day: date | None
    """Printed on each page where somebody gave it; else the same input would give other bytes tomorrow."""
    description: str = ""
    url: str = ""
    country: str = ""
    placeholders: Mapping[str, str] = field(default_factory=dict)
    topics: Mapping[str, str] = field(default_factory=dict)
    """Names of topics in the source language."""
    wording: Mapping[str, Lookup] = field(default_factory=dict)
    """Translations of title, description and topics (``_site.po``), by locale tag."""
    drafts: frozenset[tuple[str, str]] = frozenset()
    """(locale tag, slug) of every page that nobody has signed."""
    definitions: Mapping[tuple[str, str], tuple[Definition, ...]] = field(default_factory=dict)
    """By locale tag and slug."""
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    """By the address that a source gives: ``pictures/kidneys.svg``."""
    pdf_sizes: Mapping[str, int] = field(default_factory=dict)
    """Sizes in bytes of the PDF files that pages link to, by path; none where a build makes none."""

    def phrase(self, text: str, locale: Locale) -> Phrase:
        """Give one of the site's own texts, without markup, in a language or else in the source language."""
        lookup = self.wording.get(locale.tag)
        if lookup and locale != self.source_locale:
            translation = lookup("", write_inline(parse_inline(text)))
            if translation.state == "translated":
                return Phrase(plain_text(parse_inline(translation.msgstr)), locale)
        return Phrase(plain_text(parse_inline(text)), self.source_locale)
