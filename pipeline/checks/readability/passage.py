"""The running text of a unit with the way back: which part of the Markdown a span of the plain text came from."""

import re
from functools import lru_cache

from pipeline.inline import PLACEHOLDER, parse_inline, plain_text
from pipeline.model import Span, Unit

READ = frozenset({"paragraph", "item", "cell", "title", "description", "definition"})
"""Kinds of blocks that readers read as text."""


def running_text(unit: Unit) -> str:
    """Give the words of a unit as readers see them; empty where they see another language or no text.

    A placeholder is a zero: what stands there is a value of the place and nobody's style.
    """
    block, translation = unit.block, unit.translation
    if block.kind not in READ or not block.translate or translation.state != "translated":
        return ""
    return plain_words(translation.msgstr)


@lru_cache(maxsize=8192)
def plain_words(text: str) -> str:
    """Give the words of Markdown, with a zero for each placeholder."""
    plain = plain_text(parse_inline(text))
    return PLACEHOLDER.sub("0", plain) if "{" in plain else plain


def span_in(unit: Unit, part: str, start: int = 0) -> Span:
    """Find a part of the running text in the Markdown of the unit; the whole text where markup stands inside it."""
    found = unit.text.find(part, start)
    return Span(found, found + len(part)) if found >= 0 else Span(0, len(unit.text))


@lru_cache(maxsize=16384)
def places(pattern: re.Pattern[str], text: str) -> tuple[re.Match[str], ...]:
    """Give the places where a pattern matches, found once a text."""
    return tuple(pattern.finditer(text))
