"""PAG006: a passage in the source language that does not say so."""

from collections.abc import Iterator

from pipeline.locales import language_tag
from pipeline.model import Span
from pipeline.rule import Example, Finding, rule
from pipeline.verify.reading import Reading, language_of, squeezed

_PAGE = (
    '<html lang="{}" dir="ltr"><head><title>{}</title></head>'
    '<body><a href="#m">Skip</a><main id="m"><h1>{}</h1><p{}>{}</p></main></body></html>'
)
_SOURCE = _PAGE.format("en", "Kidneys", "Kidneys", "", "The kidneys clean the blood.")


@rule(
    code="PAG006",
    name="unmarked-language",
    scope="page",
    why="A screen reader speaks the passage in the wrong voice, and nobody understands a word of it.",
    fix="This is a fault of the page templates: put lang and dir on every text that fell back to the source.",
    source="WCAG 2.2, 3.1.2 Language of Parts: https://www.w3.org/TR/WCAG22/#language-of-parts",
    wrong=[
        Example(_SOURCE, _PAGE.format("es", "Riñones", "Riñones", "", "The kidneys clean the blood.")),
        Example(_SOURCE, _PAGE.format("es", "Kidneys", "Riñones", "", "Los riñones limpian la sangre.")),
        Example(_SOURCE, _PAGE.format("es", "Riñones", "Riñones", ' lang="en"', "The kidneys clean the blood.")),
    ],
    right=[
        Example(
            _SOURCE,
            _PAGE.format("es", "Riñones", "Riñones", ' lang="en" dir="ltr"', "The kidneys clean the blood."),
        )
    ],
)
def unmarked_language(reading: Reading) -> Iterator[Finding]:
    """A text without a translation stands on the page without the lang and dir of its own language."""
    own = language_tag(reading.page.locale)
    for element, text in reading.texts():
        if squeezed(text) in reading.fallbacks.texts and element.tag != "title":
            if language_of(element) == own:
                yield Finding(element, Span(0, 0), f"no lang on: {squeezed(text)[:60]}")
            elif not element.xpath("ancestor-or-self::*[@lang][1]/@dir"):
                yield Finding(element, Span(0, 0), f"no dir on: {squeezed(text)[:60]}")
    for title in reading.tree.iter("title"):
        if reading.fallbacks.title and language_of(title) == own:
            yield Finding(title, Span(0, 0), "no lang on the title, which is not translated")
