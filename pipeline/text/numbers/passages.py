"""The passages of a text that may say something in numbers, so far apart that none adds to another."""

import re
from collections.abc import Iterator
from itertools import accumulate

from pipeline.text.numbers.lexicon import Lexicon
from pipeline.text.numbers.outlines import SILENT, Outline, head, outline
from pipeline.text.numbers.tokens import FARTHEST, phrase_after

BEYOND = 3
"""Stretches after one in whose middle a phrase begins: so far the phrase may reach."""
LEAD = 40
"""Characters between the first word of a range and its numbers: between the ages of 5 and 10."""
_CLAUSE = re.compile(r"(?:[^，。；！？]|[，．](?=\d))+")
"""In a script without spaces: what stands between two marks over which no number reaches its unit."""


def passages(text: str, words: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield where each passage begins and ends, in order."""
    if words.characters:
        yield from (match.span() for match in _CLAUSE.finditer(text))
        return
    begin = end = reach = -1
    for start, last, leads in _telling(text, words):
        if begin < 0:
            begin = start
        elif start >= reach:
            yield begin, end
            begin = start
        end = max(end, last)
        reach = max(reach, end + (LEAD if leads else FARTHEST))
    if begin >= 0:
        yield begin, end


def _telling(text: str, words: Lexicon) -> Iterator[tuple[int, int, bool]]:
    """Yield where each stretch between spaces begins and ends that tells something, and whether it leads."""
    stretches = text.split(" ")
    outlines: list[Outline | None] = list(map(words.outlines.get, stretches))
    if None in outlines:
        outlines = [known or outline(stretch, words) for known, stretch in zip(outlines, stretches, strict=True)]
    ends = list(accumulate(map(len, stretches)))
    for place, here in enumerate(outlines):
        if here is SILENT or here is None:
            continue
        end = ends[place] + place
        start = end - len(stretches[place])
        if here.phrases and place + 1 < len(stretches):
            following = head(stretches[place + 1])
            if not following or following in here.phrases:
                phrase = phrase_after(text, end, here.phrases)
                if phrase:
                    yield start, phrase[0], phrase[1].range
                    continue
        if here.open:
            beyond = min(place + BEYOND, len(stretches) - 1)
            yield start, ends[beyond] + beyond, False
        elif here.tells:
            yield start, end, here.leads
