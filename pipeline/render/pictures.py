"""Pictures: the file that each language is shown, its address on the built site, and its size where it tells it."""

import re
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import PurePosixPath

from pipeline.drawing.reading import Drawing, Label, read_drawing
from pipeline.drawing.writing import Lettering, write_drawing
from pipeline.locales import in_digits, language_tag
from pipeline.model import Block, Group, Node
from pipeline.render.site import Site
from pipeline.render.view import View, view_of

_VIEW_BOX = re.compile(rb"""<svg\b[^>]*?\sviewBox=["']\s*[\d.+-]+[\s,]+[\d.+-]+[\s,]+([\d.]+)[\s,]+([\d.]+)""")
_PNG = re.compile(rb"\x89PNG\r\n\x1a\n....IHDR(....)(....)", re.DOTALL)


def digest(content: bytes) -> str:
    """Give the part of a file's name that changes with its content."""
    return sha256(content).hexdigest()[:10]


def hashed_path(path: str, content: bytes) -> str:
    """Give ``assets/name.<digest>.ext`` for a file, so that browsers may keep it for ever."""
    name = PurePosixPath(path)
    return f"assets/{name.stem}.{digest(content)}{name.suffix}"


def pictures_of(site: Site) -> dict[str, bytes]:
    """Give the file of every picture that a page shows, by its path in the bundle."""
    files: dict[str, bytes] = {}
    for languages in site.articles.values():
        for localized in languages.values():
            view = view_of(site, localized)
            for figure in _figures(localized.article.body):
                content = picture_content(view, figure)
                files[hashed_path(figure.name, content)] = content
    return files


def picture_address(view: View, figure: Group) -> str:
    """Give the address of a figure's picture as seen from an article's page."""
    return f"../{hashed_path(figure.name, picture_content(view, figure))}"


def picture_content(view: View, figure: Group) -> bytes:
    """Give a figure's picture with its labels in the language of the page."""
    content = view.site.pictures.get(figure.name, b"")
    drawing = _drawing(content, figure.name) if content and figure.name.endswith(".svg") else None
    if drawing is None or not drawing.labels:
        return content
    blocks = iter([node for node in figure.children if isinstance(node, Block) and node.kind == "label"])
    return _written(drawing, tuple(_lettering(view, label, blocks) for label in drawing.labels))


@lru_cache(maxsize=256)
def _written(drawing: Drawing, letterings: tuple[Lettering, ...]) -> bytes:
    """Every form of a page shows the same picture; it is drawn once."""
    return write_drawing(drawing, letterings)


@lru_cache(maxsize=64)
def _drawing(content: bytes, name: str) -> Drawing:
    return read_drawing(content, name)


def _lettering(view: View, label: Label, blocks: Iterator[Block]) -> Lettering:
    if label.room is None:
        return Lettering(in_digits(label.text, view.locale), language_tag(view.locale), view.locale.direction)
    phrase = view.plain(next(blocks))
    return Lettering(phrase.text, language_tag(phrase.locale), phrase.locale.direction)


def _figures(nodes: tuple[Node, ...]) -> Iterator[Group]:
    for node in nodes:
        if isinstance(node, Group):
            if node.kind == "figure":
                yield node
            yield from _figures(node.children)


def picture_size(content: bytes) -> tuple[int, int] | None:
    """Give width and height in CSS pixels from an SVG's viewBox or a PNG's header; None for other kinds."""
    if match := _PNG.match(content):
        return int.from_bytes(match[1]), int.from_bytes(match[2])
    if match := _VIEW_BOX.search(content[:4096]):
        return round(float(match[1])), round(float(match[2]))
    return None
