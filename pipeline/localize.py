"""Stage 4, localize: Article + catalog -> LocalizedArticle."""

from pipeline.model import Article, Block, Locale, LocalizedArticle, Lookup, Translation, Unit


def localize(article: Article, locale: Locale, source_locale: Locale, lookup: Lookup) -> LocalizedArticle:
    """Give each block its translation, in reading order."""
    units = tuple(Unit(block, _translation(block, lookup)) for block in article.blocks)
    return LocalizedArticle(article, locale, source_locale, units)


def source_article(article: Article, locale: Locale) -> LocalizedArticle:
    """Give the article in its own language: each msgstr is its msgid."""
    units = tuple(Unit(block, _itself(block)) for block in article.blocks)
    return LocalizedArticle(article, locale, locale, units)


def _translation(block: Block, lookup: Lookup) -> Translation:
    return lookup(block.context, block.text) if block.translate else _itself(block)


def _itself(block: Block) -> Translation:
    return Translation(block.text, "translated", block.location, block.waivers)
