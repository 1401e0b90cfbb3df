"""MRK006: a table of a source has no caption."""

from collections.abc import Iterator

from pipeline.model import Block, Group, LocalizedArticle, Node, Span
from pipeline.rule import Example, Finding, Reference, rule


@rule(
    code="MRK006",
    name="table-without-caption",
    severity="warning",
    scope="article",
    why="A screen reader names a table by its caption; without one the reader hears rows and columns of nothing.",
    fix='Write a paragraph "Table: what it shows" before the table.',
    source="WCAG 2.2, technique H39: https://www.w3.org/WAI/WCAG22/Techniques/html/H39",
    wrong=[Example("| Drug | Dose |\n|---|---|\n| A | B |")],
    right=[Example("Table: Doses\n\n| Drug | Dose |\n|---|---|\n| A | B |")],
)
def table_without_caption(article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """A table has no caption."""
    if not article.is_source:
        return
    units = article.by_block()
    for table in _tables(article.article.body):
        first = table.children[0]
        if isinstance(first, Group):
            header = first.children[0]
            unit = units[header.key] if isinstance(header, Block) else None
            yield Finding(unit, Span(0, 0), "this table has no caption")


def _tables(nodes: tuple[Node, ...]) -> Iterator[Group]:
    for node in nodes:
        if isinstance(node, Group):
            if node.kind == "table":
                yield node
            yield from _tables(node.children)
