"""What a page says of itself to machines: a schema.org MedicalWebPage as JSON-LD (JSON-LD 1.1, 7.1 in HTML)."""

import json
from collections.abc import Iterator, Mapping

from markupsafe import Markup

from pipeline.locales import language_tag
from pipeline.model import Author, Block, Locale
from pipeline.render.view import View

_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}
"""JSON's own escapes for what could end the script element, or start a comment in it."""


def medical_web_page(view: View, address: str, source_address: str, *, draft: bool) -> Markup:
    """Describe an article's page as JSON that is safe in a script element; addresses may be empty."""
    article = view.localized.article
    described: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "name": _text(view, article.title),
        "inLanguage": language_tag(view.locale),
        "isAccessibleForFree": True,
    }
    described |= dict(_optional(view, address, source_address, draft))
    return Markup(json.dumps(described, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES))


def _optional(view: View, address: str, source_address: str, draft: bool) -> Iterator[tuple[str, object]]:
    article = view.localized.article
    if article.description:
        yield "description", _text(view, article.description)
    if address:
        yield "url", address
    if article.authors:
        yield "author", [_author(author) for author in article.authors]
    if article.reviewed:
        yield "lastReviewed", article.reviewed.isoformat()
    if draft:
        yield "creativeWorkStatus", "Draft"
    if source_address:
        yield "translationOfWork", {"@type": "MedicalWebPage", "url": source_address}


def _text(view: View, block: Block) -> str | Mapping[str, str]:
    """Give a text, with its language where that is not the page's."""
    phrase = view.plain(block)
    return phrase.text if phrase.locale == view.locale else _in(phrase.text, phrase.locale)


def _in(text: str, locale: Locale) -> Mapping[str, str]:
    return {"@value": text, "@language": language_tag(locale)}


def _author(author: Author) -> Mapping[str, str]:
    """Name an author; only a credential tells that it is a person."""
    if author.credential:
        return {"@type": "Person", "name": author.name, "honorificSuffix": author.credential}
    return {"name": author.name}
