"""Pseudo-translation: what a page looks like before a translator has begun.

``qps-ploc`` accents every letter, lengthens words by about 40 % (what English gains in most languages: IBM's and
W3C's guidance on text size in translation says 30 to 50 % for sentences) and brackets the ends, so that cut,
joined or untranslatable text shows. ``qps-plocm`` does the same and sets an Arabic letter mark (U+061C) before
each word: Unicode's algorithm (UAX #9) then lays out words and numbers as in Arabic, while each word stays
readable. Markup, numbers, links and placeholders stay as they are.
"""

import re

from pipeline.inline import parse_inline, write_inline
from pipeline.model import Code, Emphasis, Inline, Link, Locale, Location, Lookup, Text, Translation

ARABIC_LETTER_MARK = "\u061c"
GROWTH = 0.4
"""Letters added to a word, as a share of its own."""

_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ACCENTED = "åƀçðéƒĝĥîĵķļɱñôþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÔÞǪŔŠŢÛṼŴẊÝŽ"
_ACCENTS = str.maketrans(_PLAIN, _ACCENTED)
_WORD = re.compile(r"(?<![^\W_])[A-Za-z]+(?![^\W_])")
_VOWELS = "aeiouyAEIOUY"
_PLACEHOLDER_LIKE = re.compile(r"(\{[^{}]*\})")


def pseudo_lookup(locale: Locale) -> Lookup:
    """Give the lookup of a pseudo-locale: every message is translated."""

    def lookup(msgctxt: str, msgid: str) -> Translation:
        return Translation(pseudo_translate(msgid, locale), "translated", Location(""))

    return lookup


def pseudo_translate(text: str, locale: Locale) -> str:
    """Pseudo-translate Markdown into the look of a pseudo-locale; an empty text stays empty."""
    if not text:
        return ""
    mark = ARABIC_LETTER_MARK if locale.direction == "rtl" else ""
    tokens = tuple(_token(token, mark) for token in parse_inline(text))
    bracketed = _bracketed(tokens, mark)
    return write_inline(bracketed)


def _bracketed(tokens: tuple[Inline, ...], mark: str) -> tuple[Inline, ...]:
    first, last = Text(f"{mark}["), Text("]")
    if tokens and isinstance(tokens[0], Text):
        first, tokens = Text(first.text + tokens[0].text), tokens[1:]
    if tokens and isinstance(tokens[-1], Text):
        last, tokens = Text(tokens[-1].text + last.text), tokens[:-1]
    elif not tokens:
        return (Text(first.text + last.text),)
    return (first, *tokens, last)


def _token(token: Inline, mark: str) -> Inline:
    match token:
        case Text(text):
            return Text(_text(text, mark))
        case Emphasis(children, strong):
            return Emphasis(tuple(_token(child, mark) for child in children), strong)
        case Link(target, children):
            return Link(target, tuple(_token(child, mark) for child in children))
        case Code():
            return token
    return token


def _text(text: str, mark: str) -> str:
    """Change the words; a word with digits, and anything in braces, stays as it is."""
    parts = _PLACEHOLDER_LIKE.split(text)
    return "".join(
        part if index % 2 else _WORD.sub(lambda match: mark + _word(match[0]), part) for index, part in enumerate(parts)
    )


def _word(word: str) -> str:
    """Lengthen a word by doubling vowels in turn, or its last letter where they do not suffice."""
    more = round(len(word) * GROWTH)
    letters = []
    for letter in word:
        doubled = more > 0 and letter in _VOWELS
        letters.append(letter + letter.lower() if doubled else letter)
        more -= doubled
    return ("".join(letters) + word[-1].lower() * more).translate(_ACCENTS)
