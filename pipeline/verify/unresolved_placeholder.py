"""PAG005: a placeholder that nobody filled."""

from collections.abc import Iterator

from pipeline.inline import PLACEHOLDER
from pipeline.model import Span
from pipeline.rule import Example, Finding, rule
from pipeline.verify.reading import Reading

_PAGE = '<html lang="es" dir="ltr"><body><a href="#m">Saltar</a><main id="m"><h1>Uno</h1>{}</main></body></html>'


@rule(
    code="PAG005",
    name="unresolved-placeholder",
    scope="page",
    why="The reader sees {emergency} where the number to call should stand.",
    fix="Give the placeholder a value in [tool.demotic.place], or mend its name in the text.",
    source="W3C, Internationalization best practices: https://www.w3.org/International/articles/composite-messages/",
    wrong=[
        Example(_PAGE.replace("{}", "<p>Llame al {emergency}.</p>")),
        Example(_PAGE.replace("{}", '<img src="data:," alt="Llame al {emergency}">')),
    ],
    right=[Example(_PAGE.replace("{}", "<p>Llame al 911 {o al 112}.</p>"))],
)
def unresolved_placeholder(reading: Reading) -> Iterator[Finding]:
    """The page shows a placeholder instead of its value."""
    attributes = [
        (element, element.get(name))
        for name in ("alt", "title", "content", "aria-label")
        for element in reading.tree.iterfind(f".//*[@{name}]")
    ]
    for element, text in (*reading.texts(), *attributes):
        for match in PLACEHOLDER.finditer(text):
            yield Finding(element, Span(0, 0), f"{match[0]} has no value")
