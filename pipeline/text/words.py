"""Words of a text, where the script separates them by spaces.

A hyphenated word is one word ("follow-up"), and so is a word with an apostrophe inside: English "don't", and an
elision such as French "l'eau" too, because the authors of the formulas counted what stands between spaces. A number
with its separators is one ("1,250.5"); a slash parts words ("and/or"). Combining marks belong to their word, which
``\\w`` gets wrong for Indic scripts and vowelled Arabic. Chinese, Japanese, Thai, Lao, Khmer and Burmese have no
words here: a dictionary would have to guess them, and two dictionaries would count differently.
"""

import re
import unicodedata
from functools import cache, lru_cache
from itertools import chain, groupby

from pipeline.text.once import Once

SPACELESS = frozenset({"zh", "ja", "th", "lo", "km", "my"})
"""Languages that write no spaces between words."""


def _marks() -> str:
    """Give the ranges of combining marks of living scripts as a part of a character class."""
    scripts = (*range(0x300, 0x1D00), *range(0xA800, 0xAC00))
    codes = [code for code in scripts if unicodedata.category(chr(code))[0] == "M"]
    runs = [[code for _, code in run] for _, run in groupby(enumerate(codes), lambda pair: pair[1] - pair[0])]
    return "".join(f"{chr(run[0])}-{chr(run[-1])}" for run in runs)


@cache
def _word() -> re.Pattern[str]:
    """Give the pattern of a word; it is made on first use, because the marks take long to gather."""
    part = rf"[\w{_marks()}\u200c\u200d]"
    return re.compile(rf"{part}+(?:[-‐‑'’ʼ·]{part}+|(?<=\d)[.,:]\d+)*")


@lru_cache(maxsize=8192)
def split_words(text: str, locale: str) -> tuple[str, ...]:
    """Give the words of ``text`` in reading order; none in a language that does not separate them by spaces."""
    if locale.partition("-")[0] in SPACELESS:
        return ()
    return tuple(chain.from_iterable(map(_WORDS_OF.__getitem__, text.split())))


def _words_of(stretch: str) -> tuple[str, ...]:
    return tuple(word for word in _word().findall(stretch) if word.strip("_"))


_WORDS_OF = Once(_words_of)
"""The words of a stretch between two spaces, which no word crosses."""


def count_words(text: str, locale: str) -> int | None:
    """Count the words of ``text``; None for a language that does not separate them by spaces."""
    if locale.partition("-")[0] in SPACELESS:
        return None
    return len(split_words(text, locale))
