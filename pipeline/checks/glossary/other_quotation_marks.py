"""GLO012: quotation marks are not those of the language's style."""

import re
from collections.abc import Iterator

from pipeline.inline import masked
from pipeline.model import LocalizedArticle, Span, Style, Unit
from pipeline.rule import Example, Finding, Reference, rule

_MARKS = re.compile(r'(?<!\d)["＂]|[«»“”„‟「」『』‹›]')
"""Marks that only quote; a single curly mark may be an apostrophe, and a straight one after a number says inches."""
_SPANISH = Style(marks=("«", "»", "“", "”"))
_GERMAN = Style(marks=("„", "“", "‚", "‘"))


@rule(
    code="GLO012",
    name="other-quotation-marks",
    severity="warning",
    why="Marks of another language make a text look translated, and a screen reader may not say them.",
    fix="Use the marks that style.toml names; mend style.toml if they are not the right ones.",
    source="CLDR, Delimiters: https://cldr.unicode.org/translation/characters/typographic-names",
    wrong=[
        Example("Say “no”.", 'Diga "no".', style=_SPANISH),
        Example("Say “no”.", "Diga „no“.", style=_SPANISH),
        Example("Say “no”.", "Sagen Sie «nein».", locale="de", style=_GERMAN),
    ],
    right=[
        Example("Say “no”.", "Diga «no».", style=_SPANISH),
        Example("Say “no”.", 'Diga "no".'),
        Example("Say “no”.", "Sagen Sie „nein“.", locale="de", style=_GERMAN),
        Example('A tube of 5".', 'Un tubo de 5".', style=_SPANISH),
    ],
)
def other_quotation_marks(unit: Unit, article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """A translation quotes with marks that its language's style does not name."""
    style = reference.styles.get(article.locale.tag)
    if not style or not style.marks or not unit.published or not unit.block.translate:
        return
    found = [match for match in _MARKS.finditer(masked(unit.text)) if match.group() not in style.marks]
    if found:
        pairs = [f"{opening}…{closing}" for opening, closing in zip(style.marks[::2], style.marks[1::2], strict=True)]
        span = Span(found[0].start(), found[0].end())
        yield Finding(unit, span, f"the mark {found[0].group()} is none of {' '.join(pairs)}")
