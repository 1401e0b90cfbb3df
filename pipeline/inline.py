"""Inline markup of one text: Markdown to tokens and back.

The grammar is CommonMark's emphasis, strong emphasis, code, links and hard breaks, plus ``{placeholders}``.
Nothing else is markup: a tag, an image or an address in angle brackets is plain text, so a translation
cannot bring in more than an author could.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import product
from typing import TYPE_CHECKING

from pipeline.model import Break, Code, Emphasis, Inline, Link, Placeholder, Text

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_-]*)\}")
SCHEMES = ("https://", "http://", "mailto:", "tel:")
"""What a link outside the library may begin with."""

_MARKUP = re.compile(r"[\\`*_\[\]&{\n]")
_SPECIAL = re.compile(r"([\\`*_\[\]&{])")
_CLOSING = {"strong_close", "em_close", "link_close"}


@lru_cache(maxsize=65536)
def parse_inline(text: str) -> tuple[Inline, ...]:
    """Read Markdown text into tokens; never fails, since every text is some Markdown."""
    if not _MARKUP.search(text):
        return (Text(text),) if text else ()
    (token,) = _parser().parseInline(text)
    return tokens_of(token.children or [])


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # noqa: PLC0415  (start-up time)

    return MarkdownIt("commonmark", {"html": False}).disable(["autolink", "html_inline", "image", "text_join"])


def tokens_of(stream: "Sequence[Token]") -> tuple[Inline, ...]:
    """Turn markdown-it's flat inline tokens into ours, nested."""
    return _merged(_nest(iter(stream)))


def _nest(stream: "Iterator[Token]") -> Iterator[Inline]:
    for token in stream:
        if token.type in _CLOSING:
            return
        yield from _token(token, stream)


def _token(token: "Token", stream: "Iterator[Token]") -> Iterator[Inline]:
    match token.type:
        case "strong_open" | "em_open":
            yield _emphasis(_merged(_nest(stream)), strong=token.type == "strong_open")
        case "link_open":
            yield Link(str(token.attrs["href"]), _merged(_nest(stream)))
        case "code_inline":
            yield Code(token.content)
        case "softbreak":
            yield Text(" ")
        case "hardbreak":
            yield Break()
        case "text_special":
            # An escaped brace opens no placeholder.
            yield Text(token.content)
        case _:
            yield from _placeholders(token.content)


def _placeholders(text: str) -> Iterator[Inline]:
    for index, part in enumerate(PLACEHOLDER.split(text)):
        if index % 2:
            yield Placeholder(part)
        elif part:
            yield Text(part)


def _merged(tokens: Iterable[Inline]) -> tuple[Inline, ...]:
    """Join neighbours of one kind, and drop the white space that a line break makes meaningless."""
    merged: list[Inline] = []
    for token in tokens:
        last = merged[-1] if merged else None
        match (last, token):
            case (Text(before), Text(text)):
                merged[-1] = Text(before + text)
            case (Emphasis(before, degree), Emphasis(children, strong)) if degree == strong:
                merged[-1] = Emphasis(_merged((*before, *children)), strong)
            case (Break(), Text(text)):
                merged += [Text(text.lstrip())] if text.strip() else []
            case _:
                merged.append(token)
    return tuple(merged)


def _emphasis(children: tuple[Inline, ...], *, strong: bool) -> Emphasis:
    """Emphasise; emphasis of the same degree inside adds nothing and goes."""
    flat: list[Inline] = []
    for child in children:
        same = isinstance(child, Emphasis) and child.strong == strong
        flat += child.children if isinstance(child, Emphasis) and same else (child,)
    return Emphasis(_merged(flat), strong)


def write_inline(tokens: tuple[Inline, ...]) -> str:
    """Write tokens as Markdown that reads back as the same tokens.

    Characters are escaped only where they would be taken for markup, because translators read the result.
    """
    written = ""
    for escape, mark in product((False, True), "*_"):
        written = "".join(_write(token, escape, mark) for token in tokens)
        if parse_inline(written) == tokens:
            break
    return written


def _write(token: Inline, escape: bool, mark: str) -> str:
    match token:
        case Text(text):
            return _SPECIAL.sub(r"\\\1", text) if escape else text
        case Emphasis(children, strong):
            around = "**" if strong else mark
            return f"{around}{_write_all(children, escape, mark)}{around}"
        case Code(text):
            return _code(text)
        case Link(target, children):
            return f"[{_write_all(children, escape, mark)}]({target})"
        case Placeholder(name):
            return f"{{{name}}}"
        case Break():
            return "\\\n"


def _code(text: str) -> str:
    """Fence code with more backticks than it holds (CommonMark, 6.1)."""
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", text)), default=0))
    edges = text[:1] + text[-1:]
    pad = " " if "`" in edges or (edges == "  " and text.strip()) else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _write_all(tokens: tuple[Inline, ...], escape: bool, mark: str) -> str:
    return "".join(_write(token, escape, mark) for token in tokens)


_BLANK = re.compile(r"\]\([^()]*\)|\{[a-z][a-z0-9_-]*\}|[\[\]*`\\]")


def masked(text: str) -> str:
    """Give Markdown with its markup as spaces: each word keeps its place."""
    return _BLANK.sub(lambda match: " " * len(match.group()), text)


def plain_text(tokens: tuple[Inline, ...]) -> str:
    """Give the words alone: no markup, a placeholder by its name in braces, a break as a space."""
    return "".join(_plain(token) for token in tokens)


def _plain(token: Inline) -> str:
    match token:
        case Text(text) | Code(text):
            return text
        case Emphasis(children=children) | Link(children=children):
            return plain_text(children)
        case Placeholder(name):
            return f"{{{name}}}"
        case Break():
            return " "


@lru_cache(maxsize=4096)
def plain_with_places(text: str) -> tuple[str, tuple[int, ...]]:
    """Give the words of a Markdown text and, for each of their characters, its place in that text.

    Checks read the words; people look for a problem in the Markdown.
    """
    plain = plain_text(parse_inline(text))
    if plain == text:
        return plain, tuple(range(len(text)))
    places: list[int] = []
    place = 0
    for character in plain:
        found = text.find(character, place)
        places.append(found if found >= 0 else min(place, max(len(text) - 1, 0)))
        place = found + 1 if found >= 0 else place
    return plain, tuple(places)


def walk(tokens: tuple[Inline, ...]) -> Iterator[Inline]:
    """Yield every token, outer before inner, in reading order."""
    for token in tokens:
        yield token
        if isinstance(token, Emphasis | Link):
            yield from walk(token.children)


def with_numbered_links(tokens: tuple[Inline, ...]) -> tuple[tuple[Inline, ...], tuple[str, ...]]:
    """Replace each link's target by its number in reading order; give the tokens and the targets."""
    targets: list[str] = []
    return _numbered(tokens, targets), tuple(targets)


def _numbered(tokens: tuple[Inline, ...], targets: list[str]) -> tuple[Inline, ...]:
    out: list[Inline] = []
    for token in tokens:
        if isinstance(token, Link):
            if token.target not in targets:
                targets.append(token.target)
            number = str(targets.index(token.target) + 1)
            out.append(Link(number, _numbered(token.children, targets)))
        elif isinstance(token, Emphasis):
            out.append(Emphasis(_numbered(token.children, targets), token.strong))
        else:
            out.append(token)
    return tuple(out)
