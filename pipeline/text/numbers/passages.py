"""The passages of a text that may say something in numbers, so far apart that none adds to another."""

import re
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


def passages(text: str, words: Lexicon) -> list[tuple[int, int]]:
    """Give where each passage begins and ends, in order."""
    if words.characters:
        return [match.span() for match in _CLAUSE.finditer(text)]
    found: list[tuple[int, int]] = []
    begin = end = reach = -1
    for start, last, leads in _telling(text, words):
        if start >= reach:
            if begin >= 0:
                found.append((begin, end))
            begin = start
        if last > end:
            end = last
        reach = max(reach, end + (LEAD if leads else FARTHEST))
    if begin >= 0:
        found.append((begin, end))
    return found


def _telling(text: str, words: Lexicon) -> list[tuple[int, int, bool]]:
    """Give where each stretch between spaces begins and ends that tells something, and whether it leads."""
    stretches = text.split(" ")
    outlines: list[Outline | None] = list(map(words.outlines.get, stretches))
    if None in outlines:
        outlines = [known or outline(stretch, words) for known, stretch in zip(outlines, stretches, strict=True)]
    ends = list(accumulate(map(len, stretches)))
    final = len(stretches) - 1
    found: list[tuple[int, int, bool]] = []
    for place, here in [(place, here) for place, here in enumerate(outlines) if here is not SILENT and here]:
        end = ends[place] + place
        start = end - len(stretches[place])
        if here.phrases and place < final:
            following = head(stretches[place + 1])
            goes_on = not following or following in here.phrases
            if goes_on and (phrase := phrase_after(text, end, here.phrases)):
                found.append((start, phrase[0], phrase[1].range))
                continue
        if here.open:
            beyond = min(place + BEYOND, final)
            found.append((start, ends[beyond] + beyond, False))
        elif here.tells:
            found.append((start, end, here.leads))
    return found
