"""Cross references in running text ("see Table: …", "— Some Disease (SD))") -> links to articles."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pipeline.importing.slug import slug_of
from pipeline.importing.tables import word_set
from pipeline.importing.tree import (
    Callout,
    Heading,
    Inlines,
    Listing,
    Node,
    Paragraph,
    Quote,
    Remarks,
    Table,
    plain,
    quote,
)
from pipeline.model import Emphasis, Inline, Link, Text

_NAME = r"(?:[Tt]able:?\s+|[Ff]igure:?\s+)?[A-Z0-9][^()—;.!?]*?(?:\s\([^()]{1,20}\))?"
_BEFORE = r"(?:[(—;]\s*|\b[Aa]lso,?\s+|^|(?<=[.!?]\s))[Ss]ee(?: also)?:?\s+"
_REFERENCE = re.compile(rf"(?:{_BEFORE}(?P<name>{_NAME})|(?<=\S)—\s+(?P<dashed>{_NAME}))(?=\s*(?:[);.]|$|, and\b))")


@dataclass(frozen=True, slots=True)
class Library:
    """The articles that exist, for loose comparison; ``own`` is the slug of the one being imported."""

    titles: Mapping[str, str]
    own: str = ""

    def find(self, name: str) -> str:
        """Give the slug of the article that ``name`` means, or ""."""
        wanted = {_loose(name), slug_of(bare_name(name))}
        for slug, title in self.titles.items():
            if wanted & {_loose(title), slug}:
                return slug
        return ""


def bare_name(name: str) -> str:
    """Give a referenced name without "Table:" and a bracketed abbreviation."""
    return re.sub(r"\s*\([^()]*\)\s*$", "", re.sub(r"^[Tt]able:?\s+(?:\d+[.:]?\s+)?", "", name)).strip()


def link_references(nodes: tuple[Node, ...], library: Library, remarks: Remarks) -> tuple[Node, ...]:
    """Give the same blocks with their cross references as links."""
    return tuple(_link_node(node, library, remarks) for node in nodes)


def _link_node(node: Node, library: Library, remarks: Remarks) -> Node:
    match node:
        case Paragraph(content, line):
            return Paragraph(_link_paragraph(content, line, library, remarks), line)
        case Listing(items, start, line):
            linked = tuple(link_references(item, library, remarks) for item in items)
            return Listing(linked, start, line)
        case Callout(name, children, line):
            return Callout(name, link_references(children, library, remarks), line)
        case Quote(children, line):
            return Quote(link_references(children, library, remarks), line)
        case Table(rows, caption, line):
            cells = tuple(tuple(_link(cell, line, library, remarks) for cell in row) for row in rows)
            return Table(cells, caption, line)
        case Heading():
            return node


def _link_paragraph(content: Inlines, line: int, library: Library, remarks: Remarks) -> Inlines:
    text = plain(content)
    if re.fullmatch(r"Table:\s+[^.]{3,120}", text) and len(content) == 1:
        return (_target(text, line, library, remarks) or content[0],)
    return _link(content, line, library, remarks)


def _link(content: Inlines, line: int, library: Library, remarks: Remarks) -> Inlines:
    linked: list[Inline] = []
    for inline in content:
        match inline:
            case Text(text):
                linked.extend(_link_text(text, line, library, remarks))
            case Emphasis(children, strong):
                linked.append(Emphasis(_link(children, line, library, remarks), strong))
            case _:
                linked.append(inline)
    return tuple(linked)


def _link_text(text: str, line: int, library: Library, remarks: Remarks) -> Iterator[Inline]:
    done = 0
    for found in _REFERENCE.finditer(text):
        group = "name" if found["name"] else "dashed"
        name = found[group]
        link = _target(name, line, library, remarks) if _is_title(name) or library.find(name) else None
        if link:
            yield from (Text(text[done : found.start(group)]), link)
            done = found.end(group)
    if done < len(text):
        yield Text(text[done:])


def _is_title(name: str) -> bool:
    """Whether a name is written as titles are: every word but the small ones with a capital."""
    if re.match(r"(?:Table|Figure):", name):
        return True
    words = [word.strip("(),") for word in re.sub(r"^(?:table|figure)\s+", "", name).split()]
    if not words or len(words) > 12 or name.startswith("Dr"):
        return False
    return all(
        word[:1].isupper() or word[:1].isdigit() or word.casefold() in word_set("small") for word in words if word
    )


def _target(name: str, line: int, library: Library, remarks: Remarks) -> Link | None:
    if re.match(r"[Ff]igure\b", name):
        remarks.guess(line, f"{quote(name)} is a picture, which the import does not have; add it or reword the text")
        return None
    if re.match(r"(?:Table|Figure|Box|Section|Part|Step|Chapter|Page)\s+\d+\W*$", name, re.I):
        return None
    known = library.find(name)
    slug = known or slug_of(bare_name(name))
    if not slug or slug == library.own:
        return None
    if not known:
        told = f"cross reference {quote(name)} points to {slug}.md, which does not exist yet"
        remarks.guess(line, f"{told}; write the article or resolve the link")
    return Link(f"{slug}.md", (Text(name),))


def _loose(title: str) -> str:
    """Give a title without case, signs and a bracketed abbreviation."""
    return " ".join(re.findall(r"\w+", bare_name(title).casefold()))
