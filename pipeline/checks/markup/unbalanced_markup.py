"""MRK002: a translation holds marks of Markdown that mark nothing."""

import re
from collections.abc import Iterator

from pipeline.inline import parse_inline, walk
from pipeline.model import LocalizedArticle, Span, Text, Unit
from pipeline.rule import Example, Finding, Reference, rule

_STRAY = re.compile(r"\*\*|(?<!\w)\*(?=\w)|(?<=\w)\*(?!\w)|\]\s*\(|\[[^\[\]]*\]\(|__|</?[a-zA-Z][^<>]*>|:::")


@rule(
    code="MRK002",
    name="unbalanced-markup",
    why="An asterisk or bracket without its partner shows on the page, and the emphasis or link that it should "
    "make is lost.",
    fix="Open and close each mark as the source does: **strong**, *emphasis*, [words](1).",
    source="CommonMark, 6.2 Emphasis and 6.3 Links: https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis",
    wrong=[
        Example("Do **not** stop.", "**No lo deje."),
        Example("Do *not* stop.", "*No lo deje."),
        Example("See [one](1).", "Consulte [uno] (1)."),
        Example("Stop.", "<b>Alto.</b>"),
    ],
    right=[
        Example("Do **not** stop.", "**No** lo deje."),
        Example("2 * 3 is 6.", "2 * 3 es 6."),
        Example("Less than 5: p < 5.", "Menos de 5: p < 5."),
        Example("Use [one] as shown.", "Use [uno] como se muestra."),
    ],
)
def unbalanced_markup(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """The text holds a mark of Markdown or HTML that marks nothing."""
    if not unit.published:
        return
    allowed = [] if article.is_source else _stray_marks(unit.block.text)
    for mark in _stray_marks(unit.text):
        if mark in allowed:
            allowed.remove(mark)
            continue
        start = max(unit.text.find(mark), 0)
        yield Finding(unit, Span(start, start + len(mark)), f'"{mark}" marks nothing here')


def _stray_marks(text: str) -> list[str]:
    texts = [token.text for token in walk(parse_inline(text)) if isinstance(token, Text)]
    return [mark for run in texts for mark in _STRAY.findall(run)]
