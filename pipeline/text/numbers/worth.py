"""Whether a text can say a quantity at all: told from its words one by one, without reading it."""

import re
from enum import Enum

from pipeline.text.numbers.folding import WORDS
from pipeline.text.numbers.lexicon import Entry, Lexicon
from pipeline.text.numbers.lookup import look_up
from pipeline.text.numbers.patterns import VULGAR


class Worth(Enum):
    """What is to be had from reading a text."""

    NOTHING = 0
    ONE = 1
    """Nothing but an article or pronoun that may stand for 1."""
    ALL = 2


_DIGIT = re.compile(rf"[\d{VULGAR}%°]")


def worth_reading(text: str, words: Lexicon) -> Worth:
    """Tell whether ``text`` has a digit or a word that can be part of a quantity."""
    if _DIGIT.search(text) or (words.characters and not text.isascii()):
        return Worth.ALL
    known, one = words.worth, False
    for word in WORDS.findall(text):
        worth = known.get(word)
        if worth is None:
            worth = known[word] = _worth(word, words)
        if worth is Worth.ALL:
            return worth
        one = one or worth is Worth.ONE
    return Worth.ONE if one else Worth.NOTHING


def _worth(word: str, words: Lexicon) -> Worth:
    """Tell what one word can add."""
    entry = look_up(word, words)
    if entry is None:
        return Worth.ALL if word.lower() in words.anchors else Worth.NOTHING
    if not isinstance(entry, Entry) or word.lower() in words.anchors:
        return Worth.ALL
    roles = entry.roles
    if roles is not None and roles.says_something and roles.roman != 1:
        return Worth.ALL
    return Worth.ONE if roles is not None and (roles.weak or roles.roman == 1) else Worth.NOTHING
