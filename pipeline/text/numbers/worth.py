"""Whether a text can say a quantity at all: told from its words one by one, without reading it."""

import re

from pipeline.text.numbers.collecting import Entry
from pipeline.text.numbers.folding import WORDS
from pipeline.text.numbers.lexicon import Lexicon
from pipeline.text.numbers.lookup import look_up
from pipeline.text.numbers.patterns import VULGAR

NOTHING, ONE, ALL = 0, 1, 2
"""What is to be had from reading a text: nothing, an article or pronoun that may stand for 1, quantities."""


_DIGIT = re.compile(rf"[\d{VULGAR}%°]")
REMEMBERED = 100_000
"""Stretches between spaces whose worth is kept for the next text."""


def worth_reading(text: str, words: Lexicon) -> int:
    """Tell whether ``text`` has a digit or a word that can be part of a quantity."""
    if _DIGIT.search(text):
        return ALL
    known = words.worth
    stretches = text.split()
    found = set(map(known.get, stretches))
    if None in found:
        found = {_worth_of_stretch(stretch, words) for stretch in stretches}
    if ALL in found:
        return ALL
    return ONE if ONE in found else NOTHING


def _worth_of_stretch(stretch: str, words: Lexicon) -> int:
    """Tell what the words between two spaces can add; remember it unless it has digits."""
    worth: int | None = words.worth.get(stretch)
    if worth is not None:
        return worth
    if _DIGIT.search(stretch) or (words.characters and not stretch.isascii()):
        return ALL
    each = {_worth(word, words) for word in WORDS.findall(stretch)}
    worth = ALL if ALL in each else ONE if ONE in each else NOTHING
    if len(words.worth) > REMEMBERED:
        words.worth.clear()
    words.worth[stretch] = worth
    return worth


def _worth(word: str, words: Lexicon) -> int:
    """Tell what one word can add."""
    if len(word) == 1 and word.isascii():
        return ONE if word in "aAI" else NOTHING
    entry = look_up(word, words)
    roles = entry.roles if isinstance(entry, Entry) else None
    if roles is not None and roles.vague_month and word.islower():
        return NOTHING
    if isinstance(entry, tuple) or word.lower() in words.anchors:
        return ALL
    if roles is not None and roles.anchor:
        return ALL
    return ONE if roles is not None and (roles.weak or roles.one or roles.roman == 1) else NOTHING
