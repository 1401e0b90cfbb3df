"""How a text addresses its reader: tú or usted, du or Sie, 你 or 您.

Each language's words stand in ``[address]`` of ``pipeline/languages/<language>.toml``, by the pronoun that they go
with; only words that can mean nothing else. A word with a capital counts only so and only inside a sentence, because
German *Sie* at its beginning may be "she". Words within quotation marks are somebody else's and do not count.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from pipeline.model import Span
from pipeline.text.language import Lists, Words, table

_LETTER = r"[\w\u0300-\u036f\u0900-\u0963\u0966-\u097f]"
"""What goes on a word, Devanagari's vowel signs too, which are no letters to ``re``."""
_START = re.compile(r"(?:^|[.!?…:;–—|()\n])[\s\"“„«‚‘(\[*_]*$")
_QUOTED = re.compile(r"“[^“”]*”|„[^“”„]*[“”]|«[^«»]*»|「[^「」]*」|『[^『』]*』|‘[^‘’]{12,}’")


@dataclass(frozen=True, slots=True)
class AddressWords:
    """The ``[address]`` table of a language."""

    source: str
    forms: Lists
    """Words by the pronoun that they go with."""
    ignore: Words = ()
    match: str = "words"
    """``characters`` where spaces do not part words."""


@dataclass(frozen=True, slots=True)
class Address:
    """A word that addresses the reader in one form."""

    form: str
    span: Span


@dataclass(frozen=True, slots=True)
class _Finder:
    pattern: re.Pattern[str]
    forms: Mapping[str, str] = field(default_factory=dict)


@lru_cache(maxsize=64)
def _finder(locale: str) -> _Finder | None:
    words = table(locale, "address", AddressWords)
    if words is None:
        return None
    forms = {written: form for form in words.forms for word in words.forms[form] for written in _written(word)}
    known = sorted({*forms, *(each for word in words.ignore for each in _written(word))}, key=len, reverse=True)
    choice = "|".join(map(re.escape, known))
    bounded = choice if words.match == "characters" else rf"(?<!{_LETTER})(?:{choice})(?!{_LETTER})"
    return _Finder(re.compile(bounded), forms)


def _written(word: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((word, word[0].upper() + word[1:])))


def address_forms(locale: str) -> tuple[str, ...]:
    """Give the forms of address that a language's words tell apart; none where nobody listed them."""
    words = table(locale, "address", AddressWords)
    return tuple(words.forms) if words else ()


@lru_cache(maxsize=4096)
def read_address(text: str, locale: str) -> tuple[Address, ...]:
    """Give the words of a text that address the reader, in reading order."""
    finder = _finder(locale)
    if finder is None:
        return ()
    text = _QUOTED.sub(lambda match: " " * len(match.group()), text)
    return tuple(
        Address(form, Span(*match.span()))
        for match in finder.pattern.finditer(text)
        if (form := finder.forms.get(match.group())) and not _may_be_another(text, match, form)
    )


def _may_be_another(text: str, match: re.Match[str], form: str) -> bool:
    """Whether a word has its capital only because a sentence begins."""
    return form[0].isupper() and bool(_START.search(text[: match.start()]))
