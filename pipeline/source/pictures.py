"""The pictures of an article: that they are there, and the labels of those that hold words."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from pipeline.drawing.reading import read_drawing
from pipeline.errors import SourceError
from pipeline.inline import write_inline
from pipeline.model import Block, Group, Node, Text

FOLDER = "source"


def with_pictures(nodes: tuple[Node, ...], root: Path) -> tuple[Node, ...]:
    """Give the nodes with the labels of each picture as blocks of its figure; raises SourceError for a bad picture."""
    return tuple(_with_picture(node, root) if isinstance(node, Group) else node for node in nodes)


def _with_picture(group: Group, root: Path) -> Group:
    if group.kind != "figure":
        return replace(group, children=with_pictures(group.children, root))
    file = root / FOLDER / group.name
    if not file.is_file():
        raise SourceError(group.location, f"there is no picture {group.name}", f"put it in {FOLDER}/pictures/")
    if file.suffix != ".svg":
        return group
    return replace(group, children=(*group.children, *_labels(file, f"{FOLDER}/{group.name}")))


def _labels(file: Path, path: str) -> Iterator[Block]:
    for label in read_drawing(file.read_bytes(), path).labels:
        if label.room:
            yield Block("label", write_inline((Text(label.text),)), label.location, room=label.room)
