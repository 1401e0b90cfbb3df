"""Pictures: their addresses on the built site, and their size where the file tells it."""

import re
from hashlib import sha256
from pathlib import PurePosixPath

from pipeline.render.site import Site

_VIEW_BOX = re.compile(rb"""<svg\b[^>]*?\sviewBox=["']\s*[\d.+-]+[\s,]+[\d.+-]+[\s,]+([\d.]+)[\s,]+([\d.]+)""")
_PNG = re.compile(rb"\x89PNG\r\n\x1a\n....IHDR(....)(....)", re.DOTALL)


def digest(content: bytes) -> str:
    """Give the part of a file's name that changes with its content."""
    return sha256(content).hexdigest()[:10]


def hashed_path(path: str, content: bytes) -> str:
    """Give ``assets/name.<digest>.ext`` for a file, so that browsers may keep it for ever."""
    name = PurePosixPath(path)
    return f"assets/{name.stem}.{digest(content)}{name.suffix}"


def picture_address(site: Site, source: str) -> str:
    """Give a picture's address as seen from an article's page."""
    return f"../{hashed_path(source, site.pictures[source])}" if source in site.pictures else f"../{source}"


def picture_size(content: bytes) -> tuple[int, int] | None:
    """Give width and height in CSS pixels from an SVG's viewBox or a PNG's header; None for other kinds."""
    if match := _PNG.match(content):
        return int.from_bytes(match[1]), int.from_bytes(match[2])
    if match := _VIEW_BOX.search(content[:4096]):
        return round(float(match[1])), round(float(match[2]))
    return None
