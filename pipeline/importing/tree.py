"""The tiny document tree that readers give and the one writer takes, and the remarks made on the way."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from pipeline.model import Author, Break, CalloutName, Code, Emphasis, Inline, Link, Location, Text

Inlines = tuple[Inline, ...]

QUOTED = 60
"""Characters of a dropped text that a remark quotes; more would bury the reason."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; the level is the reader's and is made gapless from 2 later."""

    level: int
    content: Inlines
    line: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    content: Inlines
    line: int = 0


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; ``start`` is its first number, None for bullets."""

    items: "tuple[tuple[Node, ...], ...]"
    start: int | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its header first; every row has the same number of cells."""

    rows: tuple[tuple[Inlines, ...], ...]
    caption: Inlines = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class Callout:
    """A box that stands out of the running text."""

    name: CalloutName
    children: "tuple[Node, ...]"
    line: int = 0


@dataclass(frozen=True, slots=True)
class Quote:
    """A block quotation."""

    children: "tuple[Node, ...]"
    line: int = 0


Node = Heading | Paragraph | Listing | Table | Callout | Quote


@dataclass(frozen=True, slots=True)
class Remark:
    """What an editor should look at; ``words`` holds a dropped text whole, ``text`` only its beginning."""

    location: Location
    text: str
    words: str = ""


@dataclass(slots=True)
class Remarks:
    """Collects, in reading order, what was dropped and what was guessed."""

    path: str
    dropped: list[Remark] = field(default_factory=list)
    guessed: list[Remark] = field(default_factory=list)

    def drop(self, line: int, words: str, why: str) -> None:
        """Say that ``words`` are not in the Markdown, and why."""
        text = f"{quote(words)} dropped: {why}"
        self.dropped.append(Remark(Location(self.path, line), text, words))

    def guess(self, line: int, text: str, words: str = "") -> None:
        """Say what was decided without certainty; ``words`` are those that the decision replaced."""
        self.guessed.append(Remark(Location(self.path, line), text, words))


@dataclass(frozen=True, slots=True)
class Draft:
    """A document as read, before it becomes Markdown."""

    title: str
    body: tuple[Node, ...]
    description: str = ""
    authors: tuple[Author, ...] = ()
    reviewed: date | None = None


def quote(text: str) -> str:
    """Give ``text`` on one line in double quotes, shortened when long."""
    flat = " ".join(text.split())
    return f'"{flat}"' if len(flat) <= QUOTED else f'"{flat[:QUOTED].rstrip()}…"'


def plain(content: Iterable[Inline]) -> str:
    """Give the characters of inline content without its markup."""
    return "".join(_plain_one(inline) for inline in content)


def _plain_one(inline: Inline) -> str:
    match inline:
        case Text(text) | Code(text):
            return text
        case Emphasis(children) | Link(_, children):
            return plain(children)
        case Break():
            return " "
    return f"{{{inline.name}}}"


def text_of(node: Node) -> str:
    """Give every character of a node, blocks separated by spaces."""
    match node:
        case Heading(_, content) | Paragraph(content):
            return plain(content)
        case Listing(items):
            return " ".join(text_of(child) for item in items for child in item)
        case Table(rows, caption):
            cells = (plain(cell) for row in rows for cell in row)
            return " ".join((plain(caption), *cells)).strip()
    return " ".join(text_of(child) for child in node.children)
