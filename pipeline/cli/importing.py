"""``demotic import``: scraped text, HTML or Word -> source articles, and what was dropped or guessed."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from pipeline.config import read_config
from pipeline.errors import UsageError
from pipeline.importing.document import Imported, import_document
from pipeline.importing.tree import Remark
from pipeline.inline import parse_inline, plain_text
from pipeline.model import Location
from pipeline.publish import write_file
from pipeline.source import parse_article, read_library

EXAMPLE = "demotic import page.txt leaflet.docx"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the files and the slug."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="scraped .txt, .html or .docx")
    parser.add_argument("--slug", metavar="SLUG", help="address of the article (default: from its title)")


def run(options: argparse.Namespace, root: Path) -> int:
    """Import all files or none: nothing is written when one of them is refused or its article exists."""
    read_config(root)
    if options.slug and len(options.files) > 1:
        raise UsageError(None, "--slug names one article, but there are several files", "import them one by one")
    library = {article.slug: plain_text(parse_inline(article.title.text)) for article in read_library(root)}
    imported: list[tuple[Path, Path, Imported]] = []
    for file in options.files:
        article = import_document(root / file, options.slug, library)
        target = Path("source", f"{article.slug}.md")
        if article.slug in library:
            raise UsageError(Location(str(target)), f"{file} would overwrite it", "give another --slug, or move it")
        parsed = parse_article(article.markdown, article.slug, str(target))
        library[article.slug] = plain_text(parse_inline(parsed.title.text))
        imported.append((file, target, article))
    for file, target, article in imported:
        write_file(root / target, article.markdown.encode())
        print("\n".join(_report(file, target, article)))
    return 0


def _report(file: Path, target: Path, article: Imported) -> Iterator[str]:
    yield f"{file} -> {target}"
    for what, remarks in (("dropped", article.dropped), ("guessed, please check", article.guessed)):
        if remarks:
            yield f"  {what}:"
            yield from (f"    {_place(file, remark)}{remark.text}" for remark in remarks)


def _place(file: Path, remark: Remark) -> str:
    return f"{file}:{remark.location.line}: " if remark.location.line else ""
