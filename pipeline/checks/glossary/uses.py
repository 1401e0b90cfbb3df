"""What the rules of this family ask of a text: the concepts that it and its source name."""

import re
from collections.abc import Iterator

from pipeline.inline import masked
from pipeline.model import LocalizedArticle, Span, Unit
from pipeline.rule import Reference
from pipeline.text.concepts import APPROVED, Use, vocabulary
from pipeline.text.morphology import morphology

_NAME = re.compile(r"[A-Z][\w'’-]*(?: (?:(?:of|for|and|the|on) )*[A-Z][\w'’-]*)+")
"""A run of capitalised words."""


def uses_in(unit: Unit, article: LocalizedArticle, reference: Reference) -> tuple[Use, ...]:
    """Give the uses of terms in the published text of a unit, longer ones first; none while it is untranslated."""
    if not unit.published or not unit.block.translate:
        return ()
    names = vocabulary(reference.termbase, article.locale.tag)
    return names.longest_uses(masked(unit.text), article.article.slug, article.article.topics)


def source_uses(unit: Unit, article: LocalizedArticle, reference: Reference) -> tuple[Use, ...]:
    """Give the uses of terms in the source text of a unit; each term once, at its first place."""
    names = vocabulary(reference.termbase, article.source_locale.tag)
    source = masked(unit.block.text)
    bodies = tuple(_bodies_left(source, masked(unit.text), article.source_locale.tag))
    first: dict[str, Use] = {}
    for use in names.longest_uses(source, article.article.slug, article.article.topics):
        if not any(body.start <= use.span.start and use.span.end <= body.end for body in bodies):
            first.setdefault(use.concept.name, use)
    return tuple(first.values())


def target_uses(unit: Unit, article: LocalizedArticle, reference: Reference) -> tuple[Use, ...]:
    """Give every use of a term in a translation, words that the source has too left aside."""
    names = vocabulary(reference.termbase, article.locale.tag)
    source = masked(unit.block.text)
    return names.uses(masked(unit.text), article.article.slug, article.article.topics, source)


def approved_uses(article: LocalizedArticle, reference: Reference) -> Iterator[tuple[Unit, tuple[Use, ...]]]:
    """Yield each unit of an article with its uses of approved terms, in reading order."""
    for unit in article.by_block().values():
        uses = tuple(use for use in uses_in(unit, article, reference) if use.term.status in APPROVED)
        if uses:
            yield unit, uses


def _bodies_left(source: str, target: str, tag: str) -> Iterator[Span]:
    """Yield the names of bodies that a translation keeps as they are: the Epilepsy Foundation is no epilepsy."""
    bodies = morphology(tag).bodies
    for match in _NAME.finditer(source) if bodies else ():
        words = match[0].split(" ")
        # A sentence may begin with another capital: The Epilepsy Foundation.
        names = [" ".join(words[first:]) for first in range(len(words) - 1)] if words[-1] in bodies else []
        kept = next((name for name in names if name in target), "")
        if kept:
            yield Span(match.end() - len(kept), match.end())


def is_aside(text: str, span: Span) -> bool:
    """Say whether a name stands in parentheses, where it explains another and is no second name."""
    before, after = text[: span.start], text[span.end :]
    return any(before.rfind(opener) > before.rfind(closer) and closer in after for opener, closer in ("()", "（）"))


def words_at(text: str, span: Span) -> str:
    """Give the words at a place, on one line."""
    return " ".join(text[span.start : span.end].split())
