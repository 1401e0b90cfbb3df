"""Inline content of an HTML element -> inline values: emphasis, links, raised and lowered signs, breaks."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from pipeline.importing.lines import clean
from pipeline.importing.references import Library
from pipeline.importing.slug import slug_of
from pipeline.importing.tree import Inlines, Remarks, plain, quote
from pipeline.model import Break, Emphasis, Inline, Link, Text

_STRONG = {"strong", "b"}
_EMPHASIS = {"em", "i", "cite", "dfn", "var"}
_STRUCK = {"del", "s", "strike"}
NO_TEXT = {
    "script",
    "style",
    "template",
    "noscript",
    "svg",
    "link",
    "meta",
    "head",
    "title",
    "colgroup",
    "col",
    "source",
    "track",
}
CONTROLS = {
    "button",
    "input",
    "select",
    "textarea",
    "iframe",
    "object",
    "embed",
    "video",
    "audio",
    "canvas",
    "map",
}
_WITHIN_WORDS = (
    _STRONG
    | _EMPHASIS
    | _STRUCK
    | {"a", "span", "sup", "sub", "u", "font", "small", "big", "mark", "abbr", "code", "ins", "q"}
)
_RAISED = dict(zip("0123456789+-−–=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱ", strict=True))
_LOWERED = dict(zip("0123456789+-−–=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎", strict=True))


@dataclass(frozen=True, slots=True)
class Page:
    """What the parts of a reader share: where the page stood, what articles exist, where remarks go."""

    remarks: Remarks
    library: Mapping[str, str]
    address: str = ""


def words_of(element: HtmlElement) -> str:
    """Give the text of an element on one line, without scripts; blocks are parted by blanks."""
    return " ".join(clean("".join(_words(element))).split())


def _words(element: HtmlElement) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and child.tag not in NO_TEXT:
            edge = "" if child.tag in _WITHIN_WORDS else " "
            yield edge
            yield from _words(child)
            yield edge
        yield child.tail or ""


def why_hidden(element: HtmlElement) -> str:
    """Give the reason why a browser does not show an element, or ""."""
    style = (element.get("style") or "").replace(" ", "").lower()
    if "hidden" in element.attrib or "display:none" in style or "visibility:hidden" in style:
        return "the page hides it"
    if element.get("aria-hidden") == "true":
        return "the page hides it from screen readers"
    classes = set((element.get("class") or "").lower().split())
    if classes & {"sr-only", "visually-hidden", "screen-reader-text", "visuallyhidden"}:
        return "the page shows it to screen readers only"
    return ""


def read_inline(element: HtmlElement, page: Page) -> Inlines:
    """Give the whole content of an element as inline values."""
    content: list[Inline] = [Text(clean(element.text))] if element.text else []
    for child in element:
        content.extend(read_child(child, page))
        if child.tail:
            content.append(Text(clean(child.tail)))
    return tuple(content)


def read_child(child: HtmlElement, page: Page) -> Inlines:
    """Give one child element, without the text after it, as inline values."""
    tag = child.tag
    line = child.sourceline or 0
    if not isinstance(tag, str) or tag in NO_TEXT:
        return ()
    dropped = why_hidden(child) or _why_dropped(tag)
    if dropped:
        if words_of(child):
            page.remarks.drop(line, words_of(child), dropped)
        return ()
    if tag == "br":
        return (Break(),)
    if tag == "img":
        return _picture(child, page)
    if tag in ("sup", "sub"):
        return tuple(_shifted(child, page))
    inner = read_inline(child, page)
    if tag in _STRONG or tag in _EMPHASIS:
        return (Emphasis(inner, tag in _STRONG),)
    if tag == "a":
        return _link(child, inner, page)
    return (Text("“"), *inner, Text("”")) if tag == "q" else inner


def _why_dropped(tag: str) -> str:
    if tag in _STRUCK:
        return "it is struck out; check what is meant"
    return "it is a control of the web page" if tag in CONTROLS else ""


def _picture(image: HtmlElement, page: Page) -> Inlines:
    alternative = " ".join(clean(image.get("alt") or "").split())
    if alternative or image.get("role") != "presentation":
        source = (image.get("src") or "")[:80].split(";base64")[0]
        why = f"a picture is to be added by hand ({source})"
        page.remarks.drop(image.sourceline or 0, alternative or "picture without alternative text", why)
    return ()


def _shifted(child: HtmlElement, page: Page) -> Iterator[Inline]:
    """Markdown has no raised text, and 10⁹ must not become 109: Unicode has signs for it."""
    inner = read_inline(child, page)
    text = plain(inner).strip()
    signs = _RAISED if child.tag == "sup" else _LOWERED
    if child.find(".//a") is not None:
        yield from (Text("["), *(Text(plain((inline,)).strip("[] ")) for inline in inner), Text("]"))
        page.remarks.guess(
            child.sourceline or 0, f"{quote(text)} is a reference to a footnote; it was written in brackets"
        )
    elif text and all(sign in signs for sign in text):
        yield Text("".join(signs[sign] for sign in text))
    elif re.fullmatch(r"st|nd|rd|th|®|™|©|\*+|†|‡|º|ª|er|o|a|", text):
        yield from inner
    else:
        kind = "raised" if child.tag == "sup" else "lowered"
        yield Text(f"{'^' if kind == 'raised' else '_'}({text})")
        page.remarks.guess(child.sourceline or 0, f"{quote(text)} is {kind} and was written in brackets; reword it")


def _link(anchor: HtmlElement, inner: Inlines, page: Page) -> Inlines:
    target = anchor.get("href")
    if not target or not plain(inner).strip():
        return inner
    target = target.strip()
    found = _article(target, plain(inner), page) or _web_address(target, page)
    if found:
        return (Link(found, inner),)
    line = anchor.sourceline or 0
    page.remarks.drop(
        line,
        target,
        f"a link that is not to the web or cannot be resolved; its text {quote(plain(inner))} stays",
    )
    return inner


def _article(target: str, text: str, page: Page) -> str:
    """Give ``slug.md`` when the link means an article that exists: same site, and name or text match."""
    full = urlsplit(urljoin(page.address, target))
    same_site = not full.netloc or full.netloc == urlsplit(page.address).netloc
    if not same_site or full.scheme not in ("", "http", "https", "file") or not full.path or target.startswith("#"):
        return ""
    last = re.sub(r"\.\w{2,5}$", "", full.path.rstrip("/").rsplit("/", 1)[-1])
    slug = slug_of(last) if slug_of(last) in page.library else Library(page.library).find(" ".join(text.split()))
    return f"{slug}.md" if slug else ""


def _web_address(target: str, page: Page) -> str:
    full = urljoin(page.address, target)
    parts = urlsplit(full)
    if target.startswith("#") or parts.scheme not in ("http", "https") or not parts.hostname:
        return ""
    if parts.scheme == "http":
        page.remarks.guess(0, f"the link {full} was changed to https; check that it works")
    return f"https://{full.split('://', 1)[1]}"
