"""Inline content -> one line of Markdown. What does not read back loses its emphasis."""

import re
from functools import cache
from itertools import groupby

from markdown_it import MarkdownIt

from pipeline.importing.escaping import escape_inline, escape_line_start
from pipeline.importing.tree import Inlines, plain
from pipeline.model import Break, Code, Emphasis, Inline, Link, Text

_BEFORE_LINK = re.compile(r"(?<!\\)((?:\\\\)*)!(?=\[)")
"""An exclamation mark that would make a picture of a link."""
_SPACE = re.compile(r"[ \t\r\n\f\v]+")


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark")


def write_inline(content: Inlines, *, breaks: bool = False) -> str:
    """Give Markdown that parses to the text of ``content``; line breaks become spaces unless ``breaks``."""
    tidy = _tidy(content, breaks=breaks)
    written = _write(tidy)
    if _reads_as(written, plain(tidy)):
        return written
    return _write(_without_emphasis(tidy))


def _tidy(content: Inlines, *, breaks: bool) -> Inlines:
    """Join neighbours of one kind, collapse blanks, and move blanks out of emphasis and links."""
    spaced = tuple(piece for inline in content for piece in _spaced(inline, breaks=breaks))
    joined: list[Inline] = []
    for is_text, run in groupby(spaced, key=lambda inline: isinstance(inline, Text)):
        members = list(run)
        joined.extend([Text(_SPACE.sub(" ", plain(members)))] if is_text else _merge(members))
    return _strip(joined)


def _spaced(inline: Inline, *, breaks: bool) -> Inlines:
    match inline:
        case Break():
            return (inline,) if breaks else (Text(" "),)
        case Code(text):
            return (Text(text),)
        case Emphasis(children, strong):
            return _hoist(_tidy_children(children, strong), lambda inner: Emphasis(inner, strong))
        case Link(target, children):
            return _hoist(_tidy_children(_unlinked(children), None), lambda inner: Link(target, inner))
    return (inline,)


def _tidy_children(children: Inlines, strong: bool | None) -> Inlines:
    flat: list[Inline] = []
    for child in children:
        same = isinstance(child, Emphasis) and child.strong is strong
        flat.extend(child.children if same and isinstance(child, Emphasis) else (child,))
    spaced = tuple(piece for child in flat for piece in _spaced(child, breaks=False))
    return tuple(Text(_SPACE.sub(" ", c.text)) if isinstance(c, Text) else c for c in spaced)


def _hoist(children: Inlines, wrap: "type[Emphasis] | object") -> Inlines:
    """Put blanks at the edges outside: ``** bold **`` is not emphasis."""
    text = plain(children)
    if not text.strip():
        return (Text(" "),) if text else ()
    inner = _strip(list(children))
    before = (Text(" "),) if text[0].isspace() else ()
    after = (Text(" "),) if text[-1].isspace() else ()
    assert callable(wrap)
    return (*before, wrap(inner), *after)


def _strip(content: list[Inline]) -> Inlines:
    while content and isinstance(content[0], Break):
        content.pop(0)
    while content and isinstance(content[-1], Break):
        content.pop()
    if content and isinstance(content[0], Text):
        content[0] = Text(content[0].text.lstrip())
    if content and isinstance(content[-1], Text):
        content[-1] = Text(content[-1].text.rstrip())
    return tuple(c for c in content if not (isinstance(c, Text) and not c.text))


def _merge(run: list[Inline]) -> list[Inline]:
    merged: list[Inline] = []
    for inline in run:
        last = merged[-1] if merged else None
        if isinstance(inline, Emphasis) and isinstance(last, Emphasis) and last.strong is inline.strong:
            merged[-1] = Emphasis(last.children + inline.children, last.strong)
        else:
            merged.append(inline)
    return merged


def _unlinked(children: Inlines) -> Inlines:
    flat: list[Inline] = []
    for child in children:
        flat.extend(_unlinked(child.children) if isinstance(child, Link) else (child,))
    return tuple(flat)


def _without_emphasis(content: Inlines) -> Inlines:
    flat: list[Inline] = []
    for inline in content:
        if isinstance(inline, Emphasis):
            flat.extend(_without_emphasis(inline.children))
        elif isinstance(inline, Link):
            flat.append(Link(inline.target, (Text(plain(inline.children)),)))
        else:
            flat.append(inline)
    return tuple(flat)


def _write(content: Inlines) -> str:
    written = "".join(_write_one(inline) for inline in _joined_text(content))
    lines = _BEFORE_LINK.sub(r"\1\\!", written).split("\n")
    return "\n".join(escape_line_start(line.strip()) for line in lines)


def _joined_text(content: Inlines) -> Inlines:
    """Escape neighbouring texts as one: a star is markup or not by what stands beside it."""
    joined: list[Inline] = []
    for inline in content:
        last = joined[-1] if joined else None
        if isinstance(inline, Text) and isinstance(last, Text):
            joined[-1] = Text(last.text + inline.text)
        else:
            joined.append(inline)
    return tuple(joined)


def _write_one(inline: Inline) -> str:
    match inline:
        case Text(text) | Code(text):
            return escape_inline(text)
        case Emphasis(children, strong):
            mark = "**" if strong else "*"
            return f"{mark}{''.join(_write_one(child) for child in _joined_text(children))}{mark}"
        case Link(target, children):
            words = "".join(_write_one(child) for child in _joined_text(children))
            return f"[{words}]({_address(target)})"
        case Break():
            return "\\\n"
    return f"{{{inline.name}}}"


def _address(target: str) -> str:
    """Percent-encode what would end an address or start markup in it."""
    return re.sub(r"[\s()<>\\\"'`*]", lambda match: f"%{ord(match[0]):02X}", target)


def _reads_as(markdown: str, text: str) -> bool:
    tokens = _parser().parseInline(markdown)[0].children or []
    read = "".join(" " if token.type == "hardbreak" else token.content for token in tokens)
    return " ".join(read.split()) == " ".join(text.split())
