"""The body of an article: nodes in reading order -> HTML, one component a kind."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from markupsafe import Markup

from pipeline.model import Block, Group, Node
from pipeline.render.first_uses import FirstUses
from pipeline.render.passage import Passage, passage_of
from pipeline.render.pictures import picture_address, picture_size
from pipeline.render.templates import render_component
from pipeline.render.view import View


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as a page shows it."""

    address: str
    size: tuple[int, int] | None
    alternative: Passage


@dataclass(slots=True)
class Body:
    """One rendering of one body; it numbers the parts that labels point to."""

    view: View
    first_uses: FirstUses
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def render(self, nodes: tuple[Node, ...]) -> Markup:
        """Render nodes one after another, a line each."""
        return Markup("\n").join(self._node(node) for node in nodes)

    def _node(self, node: Node) -> Markup:
        if isinstance(node, Block):
            return self._block(node)
        match node.kind:
            case "bullet-list" | "ordered-list":
                return self._list(node)
            case "table":
                return self._table(node)
            case "callout":
                return self._callout(node)
            case "figure":
                return self._figure(node)
            case "quote":
                return render_component("quote", content=self.render(node.children))
            case "rule":
                return Markup("<hr>")
            case "item" | "row":
                return self.render(node.children)

    def _block(self, block: Block) -> Markup:
        if block.kind == "heading":
            text = self.view.passage(block)
            return render_component("heading", level=block.level, anchor=block.anchor, text=text)
        passage = self._passage(block)
        return Markup("<p{}>{}</p>").format(passage.attributes, passage.html)

    def _list(self, group: Group) -> Markup:
        items = [self._item(item) for item in group.children if isinstance(item, Group)]
        return render_component("list", ordered=group.kind == "ordered-list", start=group.start, items=items)

    def _item(self, group: Group) -> Markup:
        first, *rest = group.children
        if not isinstance(first, Block):
            return self.render(group.children)
        # The language stands on the text, not on the item: a marker on the wrong side would be cut off.
        text = Markup(self._passage(first).__html__())
        if any(isinstance(node, Block) for node in rest):
            text = Markup("<p>{}</p>").format(text)
        return Markup("\n").join([text, self.render(tuple(rest))]) if rest else text

    def _callout(self, group: Group) -> Markup:
        return render_component(
            "callout",
            word=self.view.words,
            kind=group.name,
            number=next(self.numbers),
            content=self.render(group.children),
        )

    def _figure(self, group: Group) -> Markup:
        texts = {block.kind: block for block in group.children if isinstance(block, Block)}
        title = texts.get("figure-title")
        return render_component(
            "figure",
            pictures=[self._picture(view, group, texts["alternative"]) for view in self._views(group)],
            caption=self.view.passage(title) if title else None,
        )

    def _views(self, figure: Group) -> list[View]:
        """On a handout a picture with words stands there in both languages."""
        worded = any(isinstance(node, Block) and node.kind == "label" for node in figure.children)
        return [self.view, self.view.beside] if self.view.beside and worded else [self.view]

    def _picture(self, view: View, figure: Group, alternative: Block) -> Picture:
        passage = passage_of(view.plain(alternative), self.view.locale)
        size = picture_size(view.site.pictures.get(figure.name, b""))
        return Picture(picture_address(view, figure), size, passage)

    def _table(self, group: Group) -> Markup:
        blocks = [node for node in group.children if isinstance(node, Block)]
        head, *rows = [list(_cells(node)) for node in group.children if isinstance(node, Group)]
        return render_component(
            "table",
            word=self.view.words,
            number=next(self.numbers),
            caption=self.view.passage(blocks[0]) if blocks else None,
            head=[self.view.passage(cell) for cell in head],
            labels=[self.view.passage(cell, links=False) for cell in head],
            rows=[[self._passage(cell) for cell in row] for row in rows],
        )

    def _passage(self, block: Block) -> Passage:
        return self.view.passage(block, first_uses=self.first_uses)


def _cells(row: Group) -> Iterator[Block]:
    yield from (cell for cell in row.children if isinstance(cell, Block))
