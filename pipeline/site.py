"""What pages show beside the articles, as an article of its own: ``_site``.

The site's title and description, the names of topics and the definitions of concepts are blocks like any other,
so extraction, translation, checks and signatures need no second way for them.
"""

from collections.abc import Iterator, Mapping

from pipeline.inline import parse_inline, write_inline
from pipeline.model import Article, Block, BlockKind, Location, Termbase

SLUG = "_site"
CONFIG = "pyproject.toml"


def site_article(title: str, description: str, topics: Mapping[str, str], termbase: Termbase) -> Article:
    """Give the site's own words as an article without front matter."""
    place = Location(CONFIG)
    body = [_block("site-description", description, place)] if description else []
    body += [_block("topic", name, place) for name in topics.values()]
    return Article(
        slug=SLUG,
        path=CONFIG,
        title=_block("site-title", title, place),
        description=None,
        body=(*body, *_definitions(termbase)),
    )


def _definitions(termbase: Termbase) -> Iterator[Block]:
    for concept in termbase.concepts:
        if concept.definition:
            yield _block("definition", concept.definition, concept.location, concept.name)


def _block(kind: BlockKind, text: str, place: Location, context: str = "") -> Block:
    return Block(kind, write_inline(parse_inline(text)), place, context=context)
