"""The parts of a text that matter for quantities, stretch by stretch between its spaces."""

from pipeline.text.numbers import patterns
from pipeline.text.numbers.lexicon import Lexicon, lexicon
from pipeline.text.numbers.outlines import END, Outline, outline
from pipeline.text.numbers.tokens import Token, cut


def tokens(text: str, tag: str) -> list[Token]:
    """Give the parts of ``text`` that may matter, in order."""
    words = lexicon(tag)
    if patterns.ADDRESS_SIGN.search(text):
        text = patterns.ADDRESS.sub(lambda match: " " * len(match[0]), text)
    stretches = text.split(" ")
    outlines = _outlines(stretches, words)
    found: list[Token] = []
    start = position = 0
    for place, (stretch, here) in enumerate(zip(stretches, outlines)):  # noqa: B905 - the end stands behind the last
        if not here.silent:
            end = start + len(stretch)
            if here.open or start < position < end or _depends(here, outlines[place - 1], outlines[place + 1]):
                position = cut(text, start, end, position, words, found)
            elif start >= position:
                found += [
                    Token(start + each.start, start + each.end, each.roles, each.kind, each.value, each.text)
                    for each in here.tokens
                ]
        start += len(stretch) + 1
    return found


def _outlines(stretches: list[str], words: Lexicon) -> list[Outline]:
    """Give the outline of each stretch, and after the last what ends a text, which is before the first too."""
    known: list[Outline | None] = list(map(words.outlines.get, stretches))
    found = [each or outline(stretch, words) for each, stretch in zip(known, stretches, strict=True)]
    return [*found, END]


def _depends(here: Outline, before: Outline, after: Outline) -> bool:
    """Whether the neighbours may add to what the stretch says: a phrase goes on, digits are grouped by spaces."""
    if here.figures and (before.ends_in_digit or not after.begins_as_word):
        return True
    return bool(here.seconds) and (after.head is None or after.head in here.seconds)
