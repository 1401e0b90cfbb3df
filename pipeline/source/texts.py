"""One text of a Markdown source: markdown-it's inline tokens -> our tokens, remarks, or a picture."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from pipeline.errors import SourceError
from pipeline.inline import SCHEMES, plain_text, tokens_of, walk
from pipeline.model import Inline, Link, Location, Text
from pipeline.source.remarks import Remarks, read_comment

INTERNAL_LINK = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*\.md)?(?:#[\w%-]+)?")
"""An article of the library, one of its headings, or a heading of this article."""

PICTURE = re.compile(r"pictures/[\w-]+\.(?:svg|png|jpg|jpeg|webp)")


@dataclass(frozen=True, slots=True)
class Picture:
    """An image that stands alone in its paragraph."""

    source: str
    alternative: tuple[Inline, ...]
    title: str


@dataclass(frozen=True, slots=True)
class Content:
    """What a text holds: tokens without comments, what the comments say, and the picture if it is one."""

    tokens: tuple[Inline, ...]
    remarks: Remarks
    picture: Picture | None = None


def read_content(token: Token, location: Location) -> Content:
    """Read one inline token; raises SourceError for what the source format does not allow in a text."""
    stream = token.children or []
    remarks = Remarks()
    for comment in stream:
        if comment.type == "html_inline":
            remarks = remarks.joined(read_comment(comment.content, location))
    kept = [token for token in stream if token.type != "html_inline"]
    if any(token.type == "image" for token in kept):
        return Content((), remarks, _picture(kept, location))
    tokens = _stripped(tokens_of(kept))
    _check(tokens, location)
    return Content(tokens, remarks)


def _check(tokens: tuple[Inline, ...], location: Location) -> None:
    for token in walk(tokens):
        if isinstance(token, Text) and "<!--" in token.text:
            raise SourceError(location, "a comment without end, or with an empty line", "close it with -->")
        if isinstance(token, Link):
            _check_target(token, location)


def _check_target(link: Link, location: Location) -> None:
    if not plain_text(link.children).strip():
        raise SourceError(location, f'a link to "{link.target}" without words', "write [words](target)")
    if link.target.startswith(SCHEMES) or (link.target and INTERNAL_LINK.fullmatch(link.target)):
        return
    raise SourceError(
        location,
        f'the link target "{link.target}" is neither an article nor an address',
        "write slug.md, slug.md#heading, #heading, https://..., mailto:... or tel:...",
    )


def _picture(stream: Sequence[Token], location: Location) -> Picture:
    content = [token for token in stream if token.type == "image" or token.nesting or token.content.strip()]
    if len(content) != 1:
        raise SourceError(location, "a picture within a text", "put it in a paragraph of its own")
    image = content[0]
    source = str(image.attrs["src"])
    alternative = tokens_of(image.children or [])
    if not PICTURE.fullmatch(source):
        raise SourceError(
            location,
            f'the picture "{source}" is not one of ours',
            "put it in source/pictures/ as svg, png, jpg or webp",
        )
    if not plain_text(alternative).strip():
        raise SourceError(location, "a picture without alternative text", f"write ![what it shows]({source})")
    return Picture(source, alternative, str(image.attrs.get("title", "")))


def _stripped(tokens: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Drop the white space that comments leave at either end."""
    parts = list(tokens)
    if parts and isinstance(parts[0], Text):
        parts[0] = Text(parts[0].text.lstrip())
    if parts and isinstance(parts[-1], Text):
        parts[-1] = Text(parts[-1].text.rstrip())
    return tuple(part for part in parts if part != Text(""))
