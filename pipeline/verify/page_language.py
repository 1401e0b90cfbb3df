"""PAG001: the page does not say its language or direction."""

from collections.abc import Iterator

from pipeline.locales import language_tag
from pipeline.model import Span
from pipeline.rule import Example, Finding, rule
from pipeline.verify.reading import Reading


@rule(
    code="PAG001",
    name="page-language",
    scope="page",
    why="A screen reader picks its voice, and a browser its layout, fonts and hyphens, by these two attributes.",
    fix="This is a fault of the page templates: set lang and dir on the html element from the locale.",
    source="WCAG 2.2, 3.1.1 Language of Page: https://www.w3.org/TR/WCAG22/#language-of-page",
    wrong=[
        Example('<html lang="en" dir="ltr"><h1>Hola</h1></html>'),
        Example('<html lang="ar"><h1>مرحبا</h1></html>', locale="ar"),
        Example('<html lang="ar" dir="ltr"><h1>مرحبا</h1></html>', locale="ar"),
    ],
    right=[
        Example(
            '<html lang="es" dir="ltr"><body><a href="#m">Saltar</a><main id="m"><h1>Hola</h1></main></body></html>'
        )
    ],
)
def page_language(reading: Reading) -> Iterator[Finding]:
    """The page's lang or dir is not that of its locale."""
    locale, html = reading.page.locale, reading.tree
    for name, expected in (("lang", language_tag(locale)), ("dir", locale.direction)):
        found = html.get(name)
        if found != expected:
            yield Finding(html, Span(0, 0), f"{name} is {found or 'missing'}, not {expected}")
