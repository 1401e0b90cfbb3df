"""GLO010: an abbreviation is used before it is spelt out."""

import re
from collections.abc import Iterator

from pipeline.inline import masked
from pipeline.model import LocalizedArticle, Span
from pipeline.rule import Example, Finding, Reference, rule
from pipeline.text.explanations import explanations, is_explained

_ABBREVIATION = re.compile(r"(?<![\w-])[A-Z][A-Za-z]?[A-Z]{1,5}(?![\w-])")
_ROMAN = re.compile(r"[IVXLC]+")
SHOUTED = 2
"""Words in capitals from which a text shouts rather than abbreviates."""


@rule(
    code="GLO010",
    name="unexpanded-abbreviation",
    severity="warning",
    scope="article",
    why="An abbreviation that nobody has spelt out is a code; a screen reader may even read it as a word.",
    fix="At the first use write the full name and the abbreviation in parentheses, or leave the abbreviation out.",
    source="WCAG 2.2, 3.1.4 Abbreviations: https://www.w3.org/TR/WCAG22/#abbreviations",
    wrong=[Example("Ask for an EEG. An electroencephalogram (EEG) is painless.")],
    right=[
        Example("An electroencephalogram (EEG) is painless. Ask for an EEG."),
        Example("Start CPR (pushing hard on the chest). HIV needs treatment. Type II is rare."),
        Example("CALL NOW FOR HELP."),
    ],
)
def unexpanded_abbreviation(article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """An abbreviation is used before it is spelt out."""
    if not article.is_source:
        return
    tag = article.locale.tag
    seen = set(explanations(tag).known_abbreviations)
    for unit in article.by_block().values():
        text = masked(unit.text)
        if not unit.block.translate or unit.block.kind in ("title", "description", "heading", "alternative"):
            continue
        for match in _abbreviations(text):
            if match.group() not in seen:
                seen.add(match.group())
                if not is_explained(text, Span(*match.span()), tag):
                    yield Finding(unit, Span(*match.span()), f'"{match.group()}" is not spelt out before')


def _abbreviations(text: str) -> list[re.Match[str]]:
    """Find abbreviations; none in a text that is written in capitals altogether, no Roman numerals."""
    words = re.findall(r"[^\W\d_]{2,}", text)
    if len(words) > SHOUTED and all(word.isupper() for word in words):
        return []
    return [match for match in _ABBREVIATION.finditer(text) if not _ROMAN.fullmatch(match.group())]
