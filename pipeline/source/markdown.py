"""The body of a source article: CommonMark with tables and ``:::`` callouts -> nodes in reading order.

What cannot be shown safely in every language (raw HTML, code blocks, skipped heading levels, pictures within
a text) is an error with its line, never a silent loss.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import get_args

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.container import container_plugin

from pipeline.errors import SourceError
from pipeline.inline import parse_inline, plain_text, with_numbered_links, write_inline
from pipeline.model import Block, BlockKind, CalloutName, Group, GroupKind, Inline, Location, Node
from pipeline.source.remarks import Remarks
from pipeline.source.texts import Content, read_content

MAX_NESTING = 24
"""Deepest nesting of markdown-it's blocks; it silently drops what lies below its own limit of 100."""
MAX_TEXT = 16_000
"""Longest text of one block in characters."""

_CAPTION = "Table: "
_CALLOUTS = get_args(CalloutName)
_LISTS: dict[str, GroupKind] = {"bullet_list": "bullet-list", "ordered_list": "ordered-list"}


def _parser() -> MarkdownIt:
    # Without html_block a comment is part of the text that it stands before, so no rule has to guess;
    # without text_join an escaped character can be told from a plain one.
    parser = MarkdownIt("commonmark", {"maxNesting": 100}).enable("table").disable(["html_block", "text_join"])
    return parser.use(container_plugin, "callout", marker=":", validate=lambda *_: True)


_PARSER = _parser()
_EMPTY = Content((), Remarks())


def parse_body(text: str, path: str, first_line: int) -> tuple[Node, ...]:
    """Read a body that begins on ``first_line`` of ``path``; raises SourceError with the line at fault."""
    tokens = _PARSER.parse(text)
    for token in tokens:
        _refuse(token, Location(path, (token.map or [0])[0] + first_line))
    return tuple(_Body(path, first_line).nodes(SyntaxTreeNode(tokens).children, Remarks()))


def has_words(text: str) -> bool:
    """Say whether a text has a letter or a digit; without one there is nothing to translate."""
    return any(character.isalnum() for character in text)


def _refuse(token: Token, location: Location) -> None:
    if token.level > MAX_NESTING:
        raise SourceError(location, "lists or quotes are nested too deeply", "use fewer levels")
    if token.type in ("fence", "code_block"):
        remedy = "text that is indented by four spaces, or fenced, reads as code: remove the spaces or the fence"
        raise SourceError(location, "a code block in an article", remedy)
    if token.type == "inline" and len(token.content) > MAX_TEXT:
        raise SourceError(location, f"a text longer than {MAX_TEXT} characters", "split it into paragraphs")


@dataclass(slots=True)
class _Body:
    """One reading of one body: its place in the file, and the headings met so far."""

    path: str
    first_line: int
    anchors: set[str] = field(default_factory=set)
    level: int = 1

    def nodes(self, children: Sequence[SyntaxTreeNode], outer: Remarks, depth: int = 0) -> Iterator[Node]:
        pending = Remarks()
        for index, node in enumerate(children):
            content = self.content(node)
            pending = pending.joined(content.remarks)
            if self.is_comment(node, content) or self.is_caption(content, children[index + 1 :]):
                continue
            remarks, pending = outer.joined(pending), Remarks()
            if node.type == "table":
                caption = self.content(children[index - 1]) if index else _EMPTY
                yield self.table(node, caption if self.is_caption(caption, [node]) else None, remarks)
            else:
                yield self.node(node, content, remarks, depth)
        if children and pending != Remarks():
            raise self.error(children[-1], "a comment stands before nothing", "put it before a block")

    def is_comment(self, node: SyntaxTreeNode, content: Content) -> bool:
        return node.type == "paragraph" and not content.tokens and not content.picture

    def is_caption(self, content: Content, after: Sequence[SyntaxTreeNode]) -> bool:
        table_follows = bool(after) and after[0].type == "table"
        return table_follows and plain_text(content.tokens).startswith(_CAPTION)

    def node(self, node: SyntaxTreeNode, content: Content, remarks: Remarks, depth: int) -> Node:
        match node.type:
            case "heading":
                return self.heading(node, content, remarks)
            case "paragraph" if content.picture:
                return self.figure(node, content, remarks)
            case "paragraph":
                return self.block(node, "paragraph", content.tokens, remarks)
            case "bullet_list" | "ordered_list":
                return self.list_of(node, remarks, depth + 1)
            case "container_callout":
                return self.callout(node, remarks)
            case "blockquote":
                return Group("quote", tuple(self.nodes(node.children, remarks)), self.location(node))
            case "hr":
                return Group("rule", (), self.location(node))
        raise self.error(node, f"{node.type} is not part of the source format", "write it as a paragraph")

    def heading(self, node: SyntaxTreeNode, content: Content, remarks: Remarks) -> Block:
        level = int(node.tag[1:])
        if level == 1:
            raise self.error(node, "a heading of level 1", "the title stands in the front matter: begin with ##")
        if level > self.level + 1:
            remedy = f"write {'#' * (self.level + 1)}, so that no level is skipped"
            raise self.error(node, f"a heading of level {level} after one of level {self.level}", remedy)
        if not has_words(plain_text(content.tokens)):
            raise self.error(node, "a heading without words", "write it or remove it")
        self.level = level
        anchor = self.anchor(plain_text(content.tokens))
        return replace(self.block(node, "heading", content.tokens, remarks), level=level, anchor=anchor)

    def list_of(self, node: SyntaxTreeNode, remarks: Remarks, depth: int) -> Group:
        items = tuple(self.item(item, remarks, depth) for item in node.children)
        start = int(node.attrs.get("start", 1))
        return Group(_LISTS[node.type], items, self.location(node), start=start)

    def item(self, node: SyntaxTreeNode, remarks: Remarks, depth: int) -> Group:
        children = list(self.nodes(node.children, remarks, depth))
        if not children:
            raise self.error(node, "an empty list item", "write its text or remove its mark")
        if isinstance(children[0], Block) and children[0].kind == "paragraph":
            children[0] = replace(children[0], kind="item", level=depth)
        return Group("item", tuple(children), self.location(node))

    def callout(self, node: SyntaxTreeNode, remarks: Remarks) -> Group:
        name = node.info.strip()
        closing = node.nester_tokens.closing if node.nester_tokens else None
        if name not in _CALLOUTS:
            raise self.error(node, f'"{name}" is not a callout', f"use one of {', '.join(_CALLOUTS)}")
        if closing is None or not closing.markup:
            raise self.error(node, f"the callout {name} has no end", "write ::: on a line of its own after it")
        children = tuple(self.nodes(node.children, remarks))
        if not children:
            raise self.error(node, f"the callout {name} is empty", "write its text or remove it")
        return Group("callout", children, self.location(node), name=name)

    def table(self, node: SyntaxTreeNode, caption: Content | None, remarks: Remarks) -> Group:
        head, *rows = [row for part in node.children for row in part.children]
        headers = [self.content(cell) for cell in head.children]
        columns = [plain_text(header.tokens) for header in headers]
        groups: list[Node] = []
        if caption:
            text = self.block(node, "caption", caption.tokens, remarks)
            groups.append(replace(text, text=text.text.removeprefix(_CAPTION)))
        groups.append(self.row(head, ["" for _ in columns], remarks))
        groups += [self.row(row, columns, remarks) for row in rows]
        return Group("table", tuple(groups), self.location(node))

    def row(self, node: SyntaxTreeNode, columns: Sequence[str], outer: Remarks) -> Group:
        cells = []
        for cell, column in zip(node.children, columns, strict=True):
            content = self.content(cell)
            remarks = Remarks(context=column).joined(outer).joined(content.remarks)
            kind: BlockKind = "header-cell" if cell.type == "th" else "cell"
            cells.append(self.block(cell, kind, content.tokens, remarks))
        return Group("row", tuple(cells), self.location(node))

    def figure(self, node: SyntaxTreeNode, content: Content, remarks: Remarks) -> Group:
        picture = content.picture
        assert picture is not None
        texts = [self.block(node, "alternative", picture.alternative, remarks)]
        if picture.title:
            texts.append(self.block(node, "figure-title", parse_inline(picture.title), remarks))
        return Group("figure", tuple(texts), self.location(node), name=picture.source)

    def block(self, node: SyntaxTreeNode, kind: BlockKind, tokens: tuple[Inline, ...], remarks: Remarks) -> Block:
        numbered, links = with_numbered_links(tokens)
        text = write_inline(numbered)
        return Block(
            kind=kind,
            text=text,
            location=self.location(node),
            context=remarks.context,
            links=links,
            notes=remarks.notes,
            waivers=remarks.waivers,
            translate=remarks.translate and has_words(plain_text(numbered)),
        )

    def content(self, node: SyntaxTreeNode) -> Content:
        if not node.children or node.children[0].type != "inline" or node.children[0].token is None:
            return _EMPTY
        return read_content(node.children[0].token, self.location(node))

    def anchor(self, heading: str) -> str:
        slug = anchor = re.sub(r"\s+", "-", re.sub(r"[^\w\s-]", "", heading.lower()).strip())
        number = 1
        while anchor in self.anchors:
            number += 1
            anchor = f"{slug}-{number}"
        self.anchors.add(anchor)
        return anchor

    def location(self, node: SyntaxTreeNode) -> Location:
        while node.map is None and node.parent is not None:
            node = node.parent
        return Location(self.path, (node.map or (0, 0))[0] + self.first_line)

    def error(self, node: SyntaxTreeNode, fault: str, remedy: str) -> SourceError:
        return SourceError(self.location(node), fault, remedy)
