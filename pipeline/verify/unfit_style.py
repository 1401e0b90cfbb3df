"""PAG021: a stylesheet that harms readers."""

from collections.abc import Iterator

from pipeline.model import Span
from pipeline.rule import Example, Finding, rule
from pipeline.verify.reading import Reading
from pipeline.verify.styles import faults_of

_PAGE = '<html lang="es" dir="ltr"><body><a href="#m">Saltar</a><main id="m"><h1>Uno</h1>{}</main></body></html>'


@rule(
    code="PAG021",
    name="unfit-style",
    scope="page",
    why="Justified or crowded lines tire readers, words in styles are never translated, pixels mean nothing on paper.",
    fix="This is a fault of the stylesheets: let text start-aligned, words in the page, sizes on paper in pt.",
    source="WCAG 2.2, 1.4.8 Visual Presentation: https://www.w3.org/TR/WCAG22/#visual-presentation",
    wrong=[
        Example(_PAGE.replace("<body>", "<head><style>{}</style></head><body>").replace("{}", css, 1))
        for css in (
            "p{text-align:justify}",
            "p::before{content:'Do not'}",
            "p{line-height:1.1}",
            "p{order:-1}",
            "a:focus{outline:none}",
            "@media print{p{font-size:9px}}",
        )
    ],
    right=[Example(_PAGE.format("<p>Uno</p>"))],
)
def unfit_style(reading: Reading) -> Iterator[Finding]:
    """A stylesheet of the page justifies text, crowds it, reorders it, hides the focus, or holds words."""
    own = "".join(element.text or "" for element in reading.tree.iter("style"))
    for fault in (*faults_of(reading.styles), *faults_of(own)):
        yield Finding(reading.tree, Span(0, 0), fault)
