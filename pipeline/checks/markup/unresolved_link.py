"""MRK004: a link of a source points at an article or heading that does not exist."""

from collections.abc import Iterator

from pipeline.inline import SCHEMES
from pipeline.model import LocalizedArticle, Span, Unit
from pipeline.rule import Example, Finding, Reference, rule


@rule(
    code="MRK004",
    name="unresolved-link",
    why="The page cannot link to what does not exist: it shows the words without a link.",
    fix="Mend the address, or write the article that it names.",
    source="WCAG 2.2, 2.4.4 Link Purpose: https://www.w3.org/TR/WCAG22/#link-purpose-in-context",
    wrong=[Example("See [one](no-such-article.md)."), Example("## One\n\nSee [one](#two).")],
    right=[Example("## One\n\nSee [above](#one) or [the web](https://example.org/).")],
)
def unresolved_link(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """A link points at an article or heading that is not in the library."""
    if not article.is_source:
        return
    for target in unit.block.links:
        if target.startswith(SCHEMES):
            continue
        full = f"{article.article.slug}.md{target}" if target.startswith("#") else target
        if full not in reference.targets:
            yield Finding(unit, Span(0, len(unit.text)), f'there is no "{target}" in the library')
