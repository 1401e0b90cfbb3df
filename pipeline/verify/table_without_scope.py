"""PAG009: a table whose header cells do not say what they head."""

from collections.abc import Iterator

from pipeline.model import Span
from pipeline.rule import Example, Finding, rule
from pipeline.verify.reading import Reading

_PAGE = '<html lang="es" dir="ltr"><body><a href="#m">Saltar</a><main id="m"><h1>Uno</h1>{}</main></body></html>'


@rule(
    code="PAG009",
    name="table-without-scope",
    scope="page",
    why="In a table of drugs and doses, a listener must hear which drug and which column a number belongs to.",
    fix="This is a fault of the table template: th with scope col in the head, th with scope row in each row.",
    source="WCAG 2.2, technique H63: https://www.w3.org/WAI/WCAG22/Techniques/html/H63",
    wrong=[
        Example(_PAGE.format("<table><tr><td>Dosis</td></tr><tr><td>5 mg</td></tr></table>")),
        Example(_PAGE.format('<table><tr><th>Dosis</th></tr><tr><th scope="row">5 mg</th></tr></table>')),
        Example(_PAGE.format('<table role="presentation"><tr><th scope="col">Dosis</th></tr></table>')),
    ],
    right=[
        Example(_PAGE.format('<table><tr><th scope="col">Dosis</th></tr><tr><th scope="row">5 mg</th></tr></table>'))
    ],
)
def table_without_scope(reading: Reading) -> Iterator[Finding]:
    """A table has no header cells, header cells without a scope, or a role that hides them."""
    for table in reading.tree.iter("table"):
        headers = list(table.iter("th"))
        if table.get("role"):
            yield Finding(table, Span(0, 0), f"a table that says it is a {table.get('role')}")
        if not headers:
            yield Finding(table, Span(0, 0), "a table without header cells")
        for header in headers:
            if header.get("scope") not in ("col", "row"):
                yield Finding(header, Span(0, 0), f"no scope on: {header.text_content().strip()[:60]}")
