"""MRK001: a link of the source is missing from the translation, or points elsewhere."""

from collections import Counter
from collections.abc import Iterator

from pipeline.inline import SCHEMES, parse_inline, walk
from pipeline.model import Link, LocalizedArticle, Span, Unit
from pipeline.rule import Example, Finding, Reference, rule


@rule(
    code="MRK001",
    name="changed-link",
    why="A link that is lost, doubled or points elsewhere leads the reader to the wrong page, or to none.",
    fix="Write each link of the source once, as [words](number), or with a full https:// address of the "
    "locale's own page.",
    source="WCAG 2.2, 2.4.4 Link Purpose: https://www.w3.org/TR/WCAG22/#link-purpose-in-context",
    wrong=[
        Example("See [kidney failure](1).", "Consulte insuficiencia renal."),
        Example("See [one](1) or [two](2).", "Consulte [uno](1) o [dos](1)."),
        Example("See [one](1).", "Consulte [uno](2)."),
        Example("See [one](1).", "Consulte [uno](javascript:alert)."),
        Example("See the page.", "Consulte [la página](https://example.org/)."),
    ],
    right=[
        Example("See [one](1) or [two](2).", "Consulte [dos](2) o [uno](1)."),
        Example("See [one](1).", "Consulte [uno](https://es.example.org/)."),
        Example("See the page.", "Consulte la página."),
    ],
)
def changed_link(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """The links of the translation are not those of the source."""
    if article.is_source or not unit.published:
        return
    wanted, found = _targets(unit.block.text), _targets(unit.text)
    own = [target for target in found.elements() if target.startswith(SCHEMES)]
    missing = list((wanted - found).elements())
    extra = [target for target in (found - wanted).elements() if target not in own]
    whole = Span(0, len(unit.text))
    for target in missing[len(own) :]:
        yield Finding(unit, whole, f"the link [...]({target}) is missing")
    for target in extra + own[len(missing) :]:
        yield Finding(unit, _place(unit.text, target), f"the source has no link ({target}) here")


def _targets(text: str) -> Counter[str]:
    return Counter(token.target for token in walk(parse_inline(text)) if isinstance(token, Link))


def _place(text: str, target: str) -> Span:
    start = text.find(f"]({target})")
    return Span(start + 2, start + 2 + len(target)) if start >= 0 else Span(0, len(text))
