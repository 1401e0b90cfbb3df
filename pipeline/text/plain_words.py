"""Hard words and what to say instead: ``pipeline/languages/<language>-plain.csv``, two columns.

The English list is our own wording. It was informed by the public word lists of the US federal plain language
guidelines (public domain, https://www.plainlanguage.gov/guidelines/words/use-simple-words-phrases/) and the CDC's
Everyday Words for Public Health Communication (public domain, https://www.cdc.gov/health-literacy/). Another language
gets its own list by the same name.
"""

import csv
from functools import cache
from typing import NamedTuple

from pipeline.errors import ConfigError
from pipeline.model import Location
from pipeline.text.language import FOLDER
from pipeline.text.patterns import language_of
from pipeline.text.term_index import TermIndex

COLUMNS = ["term", "plain"]


class HardWord(NamedTuple):
    """A hard word with its plain alternatives, parted by semicolons."""

    text: str
    plain: str
    match: str = ""


@cache
def hard_words(locale: str) -> tuple[HardWord, ...]:
    """Give the hard words of a language, none where nobody has written a list; a bad row is a ConfigError."""
    path = FOLDER / f"{language_of(locale)}-plain.csv"
    if not path.is_file():
        return ()
    rows = list(csv.reader(path.read_text("utf-8").splitlines()))
    for line, row in enumerate(rows, start=1):
        if len(row) != len(COLUMNS) or not all(row) or (line == 1 and row != COLUMNS):
            raise ConfigError(Location(str(path), line), "this is no row of a word list", "write term,plain")
    return tuple(HardWord(*row) for row in rows[1:])


@cache
def hard_word_index(locale: str) -> TermIndex:
    """Give the index of the hard words of a language."""
    return TermIndex(hard_words(locale), locale)
