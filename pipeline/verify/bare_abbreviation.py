"""PAG020: an abbreviation that the page does not explain."""

import re
from collections.abc import Iterator

from pipeline.model import Span
from pipeline.rule import Example, Finding, rule
from pipeline.verify.reading import Reading, squeezed

KNOWN = frozenset("AIDS HIV DNA OK TV USA UK EU UN ID CD DVD GPS SMS PIN FAQ PDF AM PM UV CO II III IV VI VII".split())
"""Better known than what they stand for, and numerals."""

_ABBREVIATION = re.compile(r"(?<![\w-])[A-Z]{2,5}(?![\w-])")
_PAGE = '<html lang="es" dir="ltr"><body><a href="#m">Saltar</a><main id="m"><h1>Uno</h1>{}</main></body></html>'


@rule(
    code="PAG020",
    name="bare-abbreviation",
    scope="page",
    severity="warning",
    why="Who meets EEG for the first time learns nothing from three letters, and cannot look them up in a dictionary.",
    fix="Write it out once, with the abbreviation in parentheses, or define it in the termbase.",
    source="WCAG 2.2, 3.1.4 Abbreviations: https://www.w3.org/TR/WCAG22/#abbreviations",
    wrong=[
        Example(_PAGE.format("<p>Le harán un EEG.</p>")),
        Example(_PAGE.format("<p>Le harán un <abbr>EEG</abbr> mañana.</p>")),
    ],
    right=[
        Example(_PAGE.format("<p>Le harán un electroencefalograma (EEG).</p><p>El EEG no duele.</p>")),
        Example(_PAGE.format("<p>Un EEG (una prueba del cerebro).</p>")),
        Example(_PAGE.format('<p><abbr title="electroencefalograma">EEG</abbr></p>')),
        Example(_PAGE.format("<dl><dt>EEG</dt><dd>Prueba del cerebro.</dd></dl><p>El EEG no duele. ¡NO PARE!</p>")),
    ],
)
def bare_abbreviation(reading: Reading) -> Iterator[Finding]:
    """A word in capitals stands nowhere on the page beside what it means."""
    for main in reading.tree.iter("main"):
        text = squeezed(main.text_content())
        defined = {squeezed(word.text_content()) for word in main.xpath(".//dt | .//abbr[@title]")}
        found = {match[0]: match for match in _ABBREVIATION.finditer(text) if not _shouted(text, match)}
        for word in sorted(set(found) - KNOWN - defined):
            if not re.search(rf"[(（][^()（）]*(?<!\w){word}(?!\w)[^()（）]*[)）]|(?<!\w){word}(?!\w) ?[(（]", text):
                yield Finding(main, Span(0, 0), f"{word} is nowhere explained")


def _shouted(text: str, match: re.Match[str]) -> bool:
    """Say whether the word is one of several in capitals: a shout, or a heading."""
    before, after = text[: match.start()].split()[-1:], text[match.end() :].split()[:1]
    return any(len(word) > 1 and word.strip(".,!?¡¿:").isupper() for word in (*before, *after))
