"""axe-core, asked for everything it knows of WCAG A, AA, AAA and best practice."""

from playwright.sync_api import Page

TAGS = (
    *("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag21aaa", "wcag22a", "wcag22aa", "wcag22aaa"),
    "best-practice",
)


CONTRAST = ("color-contrast", "color-contrast-enhanced")
"""Two thirds of axe's time; colours come from one stylesheet, so they are measured on one article a language."""


def violations(page: Page, axe: str, *, contrast: bool = True) -> list[str]:
    """Run axe on the page that is open; a line a finding, none when all is well."""
    page.evaluate(axe)
    rules = {name: {"enabled": contrast} for name in CONTRAST}
    result = page.evaluate(
        "([values, rules]) => axe.run({runOnly: {type: 'tag', values}, resultTypes: ['violations'], rules})",
        [list(TAGS), rules],
    )
    return [
        f"{finding['id']}: {node['html'][:200]} {node.get('failureSummary', '')[:300]}"
        for finding in result["violations"]
        for node in finding["nodes"]
    ]
