"""PAG013: a link to another language whose words do not carry that language."""

from collections.abc import Iterator

from pipeline.model import Span
from pipeline.rule import Example, Finding, rule
from pipeline.verify.reading import Reading

_PAGE = '<html lang="es" dir="ltr"><body><a href="#m">Saltar</a><main id="m"><h1>Uno</h1>{}</main></body></html>'


@rule(
    code="PAG013",
    name="unmarked-autonym",
    scope="page",
    why="The name of a language, read aloud in the voice of another, is a noise that nobody recognizes.",
    fix="This is a fault of the page templates: give the language's own name its lang and dir.",
    source="WCAG 2.2, 3.1.2 Language of Parts: https://www.w3.org/TR/WCAG22/#language-of-parts",
    wrong=[
        Example(_PAGE.format('<a href="#m" hreflang="ar">العربية</a>')),
        Example(_PAGE.format('<a href="#m" hreflang="ar" lang="fa" dir="rtl">العربية</a>')),
        Example(_PAGE.format('<a href="#m" hreflang="ar" lang="ar">العربية</a>')),
    ],
    right=[
        Example(
            _PAGE.format(
                '<a href="#m" hreflang="ar" lang="ar" dir="rtl">العربية</a> '
                '<a href="#m" hreflang="en">riñones (<span lang="en" dir="ltr">English</span>)</a>'
            )
        )
    ],
)
def unmarked_autonym(reading: Reading) -> Iterator[Finding]:
    """A link to a page in another language holds no words marked with that language and its direction."""
    for link in reading.tree.xpath("//body//a[@hreflang]"):
        marked = [part for part in (*link.iter("*"), *link.iterancestors()) if part.get("lang") == link.get("hreflang")]
        if not any(part.get("dir") for part in marked):
            yield Finding(link, Span(0, 0), f"no lang and dir on: {link.text_content().strip()[:60]}")
