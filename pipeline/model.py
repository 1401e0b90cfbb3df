"""Every noun of demotic, as a frozen value. Imports nothing of ours."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

Key = tuple[str, str]
"""(msgctxt, msgid); the msgctxt is empty where a message has none."""

BlockKind = Literal[
    "title",
    "description",
    "heading",
    "paragraph",
    "item",
    "header-cell",
    "cell",
    "caption",
    "alternative",
    "figure-title",
    "label",
    "site-title",
    "site-description",
    "topic",
    "definition",
]
GroupKind = Literal["bullet-list", "ordered-list", "item", "table", "row", "callout", "figure", "quote", "rule"]
CalloutName = Literal["key-points", "did-you-know", "note", "warning", "emergency"]
State = Literal["untranslated", "fuzzy", "translated"]
Direction = Literal["ltr", "rtl"]
Severity = Literal["error", "warning", "note"]
Form = Literal["", "large", "handout"]
"""How an article is laid out: as a page, in large print, or side by side with its source."""
TermStatus = Literal["preferred", "admitted", "deprecated", "forbidden"]


@dataclass(frozen=True, slots=True)
class Location:
    """A line of a file; line 0 means the file as a whole."""

    path: str
    line: int = 0

    def __str__(self) -> str:
        """Give ``path:line``, the form that editors and CI logs make clickable."""
        return f"{self.path}:{self.line}" if self.line else self.path


class Span(NamedTuple):
    """Half-open range of character offsets in a text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Locale:
    """A language as the reader meets it."""

    tag: str
    """BCP 47, canonical: pt-BR, zh-Hans. Names folders in dist/ and fills lang attributes."""
    folder: str
    """gettext's form: pt_BR, zh_Hans, sr@latin. Names folders in locale/."""
    name: str
    """English name."""
    autonym: str
    """The language's name in itself."""
    direction: Direction
    digits: str = ""
    """CLDR numbering system that the project's style asks for; empty: that of the language."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a project speaks to its readers in one language; what is empty is not decided."""

    form: str = ""
    """formal, informal or neutral."""
    pronoun: str = ""
    gender: str = ""
    digits: str = ""
    """CLDR numbering system."""
    marks: tuple[str, ...] = ()
    """Quotation marks: outer opening and closing, then inner."""


# Inline markup of one text.


@dataclass(frozen=True, slots=True)
class Text:
    """Plain characters."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Emphasised text; ``strong`` is the heavier degree."""

    children: "tuple[Inline, ...]"
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """Text that is taken letter by letter."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link; the target is an address in a source and, in a message, the number of one."""

    target: str
    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A name in braces that the place fills: ``{emergency}``."""

    name: str


@dataclass(frozen=True, slots=True)
class Break:
    """A line break that the author asked for."""


Inline = Text | Emphasis | Code | Link | Placeholder | Break


# A source article.


@dataclass(frozen=True, slots=True)
class Waiver:
    """Leave to break one rule, with the reason."""

    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Room:
    """The room that a picture has for one of its labels."""

    width: float
    """In em of the label's type."""
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Block:
    """One text of an article: the unit that is extracted, translated, checked and rendered."""

    kind: BlockKind
    text: str
    location: Location
    level: int = 0
    """Of a heading: 2 to 6. Of an item: depth of its list, from 1."""
    context: str = ""
    """msgctxt: a table cell's column header, or what the author wrote."""
    links: tuple[str, ...] = ()
    """Targets; ``[text](1)`` in the text means the first."""
    anchor: str = ""
    """id of a heading, the same in every language."""
    notes: tuple[str, ...] = ()
    """The author's notes to translators."""
    waivers: tuple[Waiver, ...] = ()
    translate: bool = True
    """False where the author said no-translate or the text has neither letter nor digit."""
    room: Room | None = None
    """Of a label in a picture: how much of it fits."""

    @property
    def key(self) -> Key:
        """What identifies the message in every catalog."""
        return (self.context, self.text)


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that belong together: a list, a table, a callout, a figure."""

    kind: GroupKind
    children: "tuple[Node, ...]"
    location: Location
    name: str = ""
    """Of a callout: its CalloutName. Of a figure: the address of the picture."""
    start: int = 1
    """Of an ordered list: its first number."""


Node = Block | Group


def blocks_of(nodes: tuple[Node, ...]) -> Iterator[Block]:
    """Yield the blocks under ``nodes`` in reading order."""
    for node in nodes:
        if isinstance(node, Block):
            yield node
        else:
            yield from blocks_of(node.children)


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote an article; the credential may be empty."""

    name: str
    credential: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """A source article, read."""

    slug: str
    path: str
    title: Block
    description: Block | None
    body: tuple[Node, ...]
    authors: tuple[Author, ...] = ()
    reviewed: date | None = None
    review_by: date | None = None
    topics: tuple[str, ...] = ()
    audience: str = ""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Every block in reading order, the title first."""
        front = (self.title,) if self.description is None else (self.title, self.description)
        return (*front, *blocks_of(self.body))


# Messages and translations.


@dataclass(frozen=True, slots=True)
class Setting:
    """What a translator would see around a message; several of each where equal blocks share it."""

    roles: tuple[str, ...] = ()
    """What the block is, in plain words, with its lead-in."""
    sections: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    """The author's notes to translators."""
    links: tuple[str, ...] = ()
    """Targets by number: ``1: seizure-disorders.md``."""
    opens: bool = False
    """Whether it is the title, the first text that a translator meets."""
    cell: bool = False
    """Whether it is text of a table, which reads differently from one table to the next."""


@dataclass(frozen=True, slots=True)
class Message:
    """What a template asks of translators: one key, however many blocks share it."""

    msgctxt: str
    msgid: str
    comments: tuple[str, ...] = ()
    """Lines for ``#.``: what the pack says of the message."""
    references: tuple[str, ...] = ()
    """Files for ``#:``, without line numbers."""
    setting: Setting = Setting()

    @property
    def key(self) -> Key:
        """What identifies the message in every catalog."""
        return (self.msgctxt, self.msgid)


@dataclass(frozen=True, slots=True)
class Translation:
    """What a catalog says for one key; only the state ``translated`` is ever published."""

    msgstr: str
    state: State
    location: Location
    waivers: tuple[Waiver, ...] = ()


Lookup = Callable[[str, str], Translation]
"""(msgctxt, msgid) -> Translation: what a catalog says."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A block with its translation: what a check looks at."""

    block: Block
    translation: Translation

    @property
    def published(self) -> bool:
        """Whether the reader sees the translation rather than the source text."""
        return not self.block.translate or self.translation.state == "translated"

    @property
    def text(self) -> str:
        """What the reader sees, as Markdown."""
        return self.translation.msgstr if self.published and self.block.translate else self.block.text


@dataclass(frozen=True, slots=True)
class LocalizedArticle:
    """An article in one language; in the source language each msgstr is its msgid."""

    article: Article
    locale: Locale
    source_locale: Locale
    units: tuple[Unit, ...]
    """One a block, in reading order."""

    @property
    def is_source(self) -> bool:
        """Whether this is the article as it was written."""
        return self.locale.tag == self.source_locale.tag

    def by_block(self) -> Mapping[Key, Unit]:
        """Give the unit of each key; blocks with one key share their translation."""
        return {unit.block.key: unit for unit in self.units}


# Terms.


@dataclass(frozen=True, slots=True)
class Term:
    """One name of a concept in one language."""

    text: str
    locale: str
    status: TermStatus
    pos: str = ""
    match: str = ""
    scope: str = ""
    plain: str = ""
    note: str = ""
    location: Location = field(default=Location(""), compare=False)
    """Its row; where a term stands makes no other term of it."""


@dataclass(frozen=True, slots=True)
class Concept:
    """What terms name; the definition stands in the source language."""

    name: str
    terms: tuple[Term, ...]
    definition: str
    location: Location


@dataclass(frozen=True, slots=True)
class Termbase:
    """Every concept of a project, in file order."""

    concepts: tuple[Concept, ...] = ()


# Results.


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule found; text and fix are for people, the rest is identity and place."""

    rule: str
    name: str
    severity: Severity
    locale: str
    article: str
    location: Location
    msgctxt: str
    msgid: str
    span: Span
    text: str
    fix: str
    fingerprint: str
    waived: str | None = None
    """The reason, where somebody waived it."""
    baseline: bool = False
    critical: bool = False
    """Whether the message is safety-critical: a slip in it could harm a patient."""


@dataclass(frozen=True, slots=True)
class Page:
    """One file of a bundle, in memory; the path is relative to dist/."""

    path: str
    html: str
    locale: Locale
    slug: str = ""
    """Of an article's page; empty for a home page and the language chooser."""
    form: Form = ""


@dataclass(frozen=True, slots=True)
class Bundle:
    """Everything that a build places: pages, and files by their path."""

    pages: tuple[Page, ...]
    files: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class PdfFile:
    """A page as a file to print."""

    content: bytes
    faults: tuple[str, ...]
    """What speaks against its being PDF/UA-1; a file says that it is only where this is empty."""
