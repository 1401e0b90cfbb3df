"""Stage 1, read: source files -> Articles."""

from pipeline.source.articles import parse_article, read_article, read_library

__all__ = ["parse_article", "read_article", "read_library"]
