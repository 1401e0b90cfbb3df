"""The parts of a text that matter for quantities, stretch by stretch between its spaces."""

from pipeline.text.numbers import patterns
from pipeline.text.numbers.lexicon import lexicon
from pipeline.text.numbers.outlines import Outline, head, outline
from pipeline.text.numbers.tokens import Token, cut, phrase_token


def tokens(text: str, tag: str) -> list[Token]:
    """Give the parts of ``text`` that may matter, in order."""
    words = lexicon(tag)
    if patterns.may_hold_address(text):
        text = patterns.ADDRESS.sub(lambda match: " " * len(match[0]), text)
    if words.characters and not patterns.FIGURES_OR_LATIN.search(text):
        return [phrase_token(match, words) for match in words.phrase.finditer(text)]
    stretches = text.split(" ")
    outlines: list[Outline | None] = list(map(words.outlines.get, stretches))
    found: list[Token] = []
    start = position = 0
    for place, stretch in enumerate(stretches):
        here = outlines[place] or outline(stretch, words)
        if not here.silent:
            end = start + len(stretch)
            if (here.exposed and _depends(here, stretches, place)) or start < position < end:
                position = cut(text, start, end, position, words, found)
            elif start >= position:
                for each in here.tokens:
                    found.append(
                        Token(start + each.start, start + each.end, each.roles, each.kind, each.value, each.text)
                    )
        start += len(stretch) + 1
    return found


def _depends(here: Outline, stretches: list[str], place: int) -> bool:
    """Whether the neighbours may add to what a stretch says: a phrase goes on, spaces group digits."""
    if here.open:
        return True
    following = stretches[place + 1] if place + 1 < len(stretches) else None
    if here.figures:
        if following is not None and not following[:1].isalpha():
            return True
        if place and stretches[place - 1][-1:].isdecimal():
            return True
    return bool(here.seconds) and following is not None and head(following) in here.seconds
