"""The parts of a text that matter for quantities, stretch by stretch between its spaces."""

from pipeline.text.numbers import patterns
from pipeline.text.numbers.lexicon import lexicon
from pipeline.text.numbers.outlines import Outline, head, outline
from pipeline.text.numbers.tokens import Token, cut


def tokens(text: str, tag: str) -> list[Token]:
    """Give the parts of ``text`` that may matter, in order."""
    words = lexicon(tag)
    if patterns.ADDRESS_SIGN.search(text):
        text = patterns.ADDRESS.sub(lambda match: " " * len(match[0]), text)
    stretches = text.split(" ")
    known: list[Outline | None] = list(map(words.outlines.get, stretches))
    found: list[Token] = []
    start = position = 0
    for place, stretch in enumerate(stretches):
        here = known[place] or outline(stretch, words)
        if not here.silent:
            end = start + len(stretch)
            if here.open or start < position < end or _depends(here, stretches, place):
                position = cut(text, start, end, position, words, found)
            elif start >= position:
                found += [
                    Token(start + each.start, start + each.end, each.roles, each.kind, each.value, each.text)
                    for each in here.tokens
                ]
        start += len(stretch) + 1
    return found


def _depends(here: Outline, stretches: list[str], place: int) -> bool:
    """Whether the neighbours may add to what a stretch says: a phrase goes on, spaces group digits."""
    following = stretches[place + 1] if place + 1 < len(stretches) else "."
    if here.figures and (following != "." and not following[:1].isalpha()):
        return True
    if here.figures and place and stretches[place - 1][-1:].isdecimal():
        return True
    return bool(here.seconds) and head(following) in here.seconds
