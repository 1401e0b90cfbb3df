"""Source files -> Articles: the files of a library, their front matter and their bodies."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from pipeline.errors import SourceError
from pipeline.inline import parse_inline, write_inline
from pipeline.model import Article, Block, BlockKind, Location
from pipeline.source.frontmatter import SLUG, read_front_matter
from pipeline.source.markdown import has_words, parse_body
from pipeline.source.pictures import FOLDER, with_pictures

MAX_BYTES = 2_000_000
"""Largest source file."""
RESERVED = frozenset({"index"})
"""Slugs whose page would take the place of another page of the bundle."""

_FRONT = re.compile(r"---[ \t]*\n(?P<front>.*?\n|)---[ \t]*(?:\n(?P<body>.*))?", re.DOTALL)


def read_library(root: Path) -> tuple[Article, ...]:
    """Read every article of the project in ``root``, in order of their slugs.

    Raises SourceError for an unreadable article, a name that is no slug, and two articles with one slug.
    """
    files = sorted((root / FOLDER).rglob("*.md"), key=lambda file: (file.stem, file.as_posix()))
    for first, second in pairwise(files):
        if first.stem == second.stem:
            raise SourceError(
                Location(second.relative_to(root).as_posix()),
                f"{first.relative_to(root).as_posix()} has the same slug, {first.stem}",
                "rename one of the two: the slug is the address of the page",
            )
    return tuple(read_article(file, root) for file in files)


def read_article(file: Path, root: Path) -> Article:
    """Read one article; locations are relative to ``root``. Raises SourceError with the line of the fault."""
    path = file.relative_to(root).as_posix()
    if not SLUG.fullmatch(file.stem) or file.stem in RESERVED:
        raise SourceError(Location(path), f'"{file.stem}" is no slug', "give the file a name like kidney-failure.md")
    article = parse_article(_read_text(file, path), file.stem, path)
    return replace(article, body=with_pictures(article.body, root))


def parse_article(text: str, slug: str, path: str) -> Article:
    """Read an article from its text; ``path`` is what locations name. Raises SourceError."""
    match = _FRONT.fullmatch(text)
    if match is None:
        raise SourceError(Location(path, 1), "the article has no front matter", "begin it with ---, title: ..., ---")
    front = read_front_matter(match["front"], path)
    body = match["body"] or ""
    first_line = text.count("\n", 0, match.end("front")) + 2
    return Article(
        slug=slug,
        path=path,
        title=_front_block("title", front.title, Location(path, front.lines.get("title", 1))),
        description=_front_block("description", front.description, Location(path, front.lines["description"]))
        if front.description
        else None,
        body=parse_body(body, path, first_line),
        authors=front.authors,
        reviewed=front.reviewed,
        review_by=front.review_by,
        topics=front.topics,
        audience=front.audience,
    )


def _front_block(kind: BlockKind, text: str, location: Location) -> Block:
    if not has_words(text):
        raise SourceError(location, f"the {kind} has no words", f"write {kind}: and a text")
    return Block(kind, write_inline(parse_inline(text)), location)


def _read_text(file: Path, path: str) -> str:
    try:
        content = file.read_bytes()
        text = content.decode("utf-8-sig")
    except OSError as error:
        raise SourceError(Location(path), f"cannot be read: {error.strerror}", "check the path") from None
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise SourceError(Location(path, line), "the text is not UTF-8", "save the file as UTF-8") from None
    if len(content) > MAX_BYTES:
        raise SourceError(Location(path), f"the file is larger than {MAX_BYTES // 10**6} MB", "split the article")
    if "\0" in text:
        raise SourceError(Location(path, text.count("\n", 0, text.index("\0")) + 1), "a NUL character", "remove it")
    return text.replace("\r\n", "\n").replace("\r", "\n")
