"""What library rules know of an article: which names it gives to which concepts, and where first."""

from collections.abc import Iterator

from pipeline.checks.glossary.uses import approved_uses, is_aside
from pipeline.model import LocalizedArticle
from pipeline.rule import Mention, Reference, Summary


def summarize(article: LocalizedArticle, reference: Reference) -> Summary:
    """Give the summary of an article in one language: small, so that workers can hand it back."""
    return Summary(article.article.slug, article.locale.tag, tuple(_mentions(article, reference)))


def _mentions(article: LocalizedArticle, reference: Reference) -> Iterator[Mention]:
    seen = set()
    for unit, uses in approved_uses(article, reference):
        for use in uses:
            if (use.concept.name, use.term.text) not in seen and not is_aside(unit.text, use.span):
                seen.add((use.concept.name, use.term.text))
                yield Mention(use.concept.name, use.term, unit, use.span)
