"""Cut a text into the parts that matter for quantities: digits, names with digits, symbols, known words."""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from pipeline.text.numbers.digits import roman, value_of
from pipeline.text.numbers.folding import WORD, fold
from pipeline.text.numbers.lexicon import Entry, Lexicon, glued_pieces, lexicon
from pipeline.text.numbers.roles import NOTHING, Roles

_LATIN = "A-Za-zµμªºÀ-ÖØ-öø-ɏ\u0300-\u036f\u1e00-\u1eff"
"""Latin letters end where another script goes on: mgを, kg당."""
_LETTER = "A-Za-zÀ-ɏͰ-ϿЀ-ӿ"
_MASK = (
    r"(?:https?://|www\.)[^\s<>()\[\]]+|[\w.+-]+@[\w-]+\.[\w.-]+|\]\([^)\s]*\)|\{\w+\}|<[a-zA-Z/][^>]*>"
    r"|[A-Za-z0-9-]+\.(?:com|org|net|gov|edu|int|info)\b[^\s<>()\[\]]*"
)
_PHONE = r"\+\d[\d ().-]{7,}\d|(?<![\d.,])(?:1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?!\d)"
_CLOCK = r"(?<![\d:.,])\d{1,2}[:h]\d{2}(?::\d{2})?(?![\d:])"
_EVERY = r"\b[qQ]\d{1,2}[hH]\b"
_NAME = (
    rf"(?<![{_LETTER}\d])(?:(?<!\d[ \u00a0\u202f])|(?=[A-Z]))[{_LETTER}]+(?:[-‐‑–][{_LETTER}]+)*[-‐‑]?\d+(?:[-‐‑.]?[A-Za-z0-9]+)*"
    rf"|(?<![{_LETTER}\d])(?<!\d[ \u00a0\u202f])[^\W\d_]+[-‐‑]\d+(?![\d.,]|\s*%)"
)
_SPACED = r"(?:[ \u00a0\u2009\u202f'’]\d{3}(?!\d))"
_NARROW = r"(?:[\u00a0\u2009\u202f'’]\d{3}(?!\d))"
_POINTS = r"(?:[.,٫٬．]\d+)*"
_VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
_SYMBOL = r"%|٪|％|﹪|‰|[°º˚]\s?[CcСF](?![A-Za-z])|℃|℉|[-‐‑‒–—−~～〜/／<>≥≤≧≦±×⁄]"
_GLUE = re.compile(r"[\s*_+'’\u200b-\u200f\u2060-\u2069\-‐‑]*\Z")

Pieces = tuple[tuple[int, Roles], ...]


@dataclass(slots=True)
class Token:
    """One part: its place, the roles it may play, and its value where it is written in digits."""

    start: int
    end: int
    roles: Roles
    kind: str = "word"
    """word, digits, clock, name, symbol, fraction."""
    value: Fraction | None = None
    second: Fraction | None = None
    """Of a clock, the same with "8" for 8:00 p.m.; of an odd run such as 120/80, nothing."""
    text: str = ""


@cache
def scanner(spaced: bool) -> re.Pattern[str]:
    """Compile the pattern that finds parts; ``spaced`` allows ordinary spaces between groups of digits."""
    group = _SPACED if spaced else _NARROW
    number = rf"(?:\d{{1,3}}{group}+(?:[.,٫]\d+)?(?!\d)|\d+{_POINTS}|(?<![^\s(\[و])[.,]\d+)"
    return re.compile(
        rf"(?P<mask>{_MASK})|(?P<phone>{_PHONE})|(?P<clock>{_CLOCK})|(?P<every>{_EVERY})|(?P<name>{_NAME})"
        rf"|(?P<digits>{number})|(?P<vulgar>[{_VULGAR}])|(?P<symbol>{_SYMBOL})|(?P<word>[{_LATIN}]+|{WORD})"
    )


def adjacent(text: str, end: int, start: int) -> bool:
    """Whether nothing but space, hyphen or emphasis marks stands between two places."""
    return end == start or (start - end < 8 and _GLUE.match(text, end, start) is not None)


def tokens(text: str, tag: str) -> list[Token]:
    """Give the parts of ``text`` that may matter, in order."""
    words = lexicon(tag)
    found: list[Token] = []
    position = 0
    search = scanner(words.space_groups).finditer
    for match in search(text):
        start, end = match.span()
        if start < position:
            continue
        kind = match.lastgroup
        if kind == "word":
            position = _word(text, start, end, words, found)
        else:
            _other(match, kind or "", words, found)
    return found


def _word(text: str, start: int, end: int, words: Lexicon, found: list[Token]) -> int:
    """Look a word up, alone and as the beginning of a phrase; give where reading goes on."""
    if words.characters and not text[start].isascii():
        return _characters(text, start, end, words, found)
    word = text[start:end]
    entry = words.seen.get(word, 0)
    if entry == 0:
        entry = words.seen[word] = look_up(word, words)
    if entry is None:
        value = roman(word.rstrip("eèmro")) if word[0] in "IVX" else 0
        if value:
            found.append(Token(start, end, NOTHING, "roman", Fraction(value)))
        return end
    if isinstance(entry, tuple):
        for length, roles in entry:
            found.append(Token(start, start + length, roles))
            start += length
        return end
    for rest, roles in entry.phrases:
        last = _phrase_end(text, end, rest)
        if last:
            found.append(Token(start, last, roles))
            return last
    if entry.roles is not None:
        found.append(Token(start, end, entry.roles, text=word))
    return end


_NEXT = re.compile(rf"[\s.\-’'\u200b-\u200f·]*({WORD})")


def _phrase_end(text: str, end: int, rest: tuple[str, ...]) -> int:
    """Give where the phrase ends whose other words are ``rest``; 0 where the text goes on otherwise."""
    for word in rest:
        match = _NEXT.match(text, end)
        if match is None or fold(match[1]) != word:
            return 0
        end = match.end()
    return end


def look_up(word: str, words: Lexicon) -> Entry | Pieces | None:
    """Find a word as it stands, without its ending, without its particle, or cut into known parts."""
    folded = fold(word)
    entry = _inflected(folded, words)
    if entry is not None:
        return entry if len(word) > 1 or word in _SINGLE or not word.isupper() else _without_unit(entry)
    for prefix in words.prefixes:
        if folded.startswith(prefix) and len(folded) > len(prefix) + 1:
            inner = _inflected(folded[len(prefix) :], words)
            if inner is not None:
                joined = prefix.startswith(words.prefixes[0])
                return Entry(inner.roles.plus(joined=joined) if inner.roles else None, inner.phrases)
    pieces = glued_pieces(folded, words.entries, words.suffixes) if words.glued else None
    return tuple(pieces) if pieces and len(folded) == len(word) else None


_SINGLE = "L"
"""The one unit symbol of one letter that is written as a capital too."""


def _inflected(folded: str, words: Lexicon) -> Entry | None:
    """Find a folded word, as it stands or without an ending."""
    entry = words.entries.get(folded)
    if entry is not None:
        return entry
    for suffix in words.suffixes:
        if folded.endswith(suffix) and len(folded) > len(suffix):
            stem = words.entries.get(folded[: -len(suffix)])
            if stem is not None and stem.roles is not None:
                return Entry(stem.roles)
    return None


def _without_unit(entry: Entry) -> Entry:
    """Take the unit from a capital letter: S is not seconds."""
    return Entry(entry.roles.plus(unit="") if entry.roles else None, entry.phrases)


def _characters(text: str, start: int, end: int, words: Lexicon, found: list[Token]) -> int:
    """Find the known phrases in a run of characters without spaces."""
    while start < end:
        for phrase, roles in words.phrases.get(text[start], ()):
            if text.startswith(phrase, start):
                found.append(Token(start, start + len(phrase), roles, text=phrase))
                start += len(phrase)
                break
        else:
            start += 1
    return max(start, end)


def _other(match: re.Match[str], kind: str, words: Lexicon, found: list[Token]) -> None:
    """Add a token that is no word."""
    start, end = match.span()
    text = match.group()
    if kind == "digits":
        value = value_of(text, words.separators)
        found.append(Token(start, end, NOTHING, "digits" if value is not None else "name", value, text=text))
    elif kind == "clock":
        hour, minute = re.split("[:h]", text)[:2]
        known = int(hour) <= 24 and int(minute) < 60
        value = Fraction(int(hour)) + Fraction(int(minute), 60)
        found.append(Token(start, end, NOTHING, "clock" if known else "name", value, text=text))
    elif kind == "vulgar":
        found.append(Token(start, end, Roles(fraction=_vulgar(text)), "vulgar", text=text))
    elif kind == "every":
        roles = Roles(interval=(Fraction(int(text[1:-1])), "h"))
        found.append(Token(start, end, roles, "every", text=text))
    elif kind == "symbol" and not (text in "-‐‑" and _joins_words(match)):
        found.append(Token(start, end, _symbol(text), "symbol", text=text))
    elif kind in ("name", "phone"):
        found.append(Token(start, end, NOTHING, "name", text=text))


def _joins_words(match: re.Match[str]) -> bool:
    """Whether a hyphen stands before a letter, as in twenty-five and 5-mg."""
    return match.start() > 0 and match.string[match.end() : match.end() + 1].isalpha()


def _vulgar(sign: str) -> Fraction:
    """Give the value of a sign such as ½."""
    import unicodedata

    return Fraction(unicodedata.numeric(sign)).limit_denominator(10)


def _symbol(sign: str) -> Roles:
    """Give the roles of a sign."""
    if sign[0] in "°º˚":
        return Roles(unit="°F" if sign[-1] in "Ff" else "°C")
    return _SYMBOLS.get(sign, NOTHING)


_SYMBOLS = {
    **dict.fromkeys("%٪％﹪", Roles(unit="%")),
    "‰": Roles(unit="‰"),
    "℃": Roles(unit="°C"),
    "℉": Roles(unit="°F"),
    **dict.fromkeys("-‐‑‒–—~～〜", Roles(range=True)),
    "−": Roles(range=True, minus=True),
    **dict.fromkeys("/／⁄", Roles(per=True)),
    **dict.fromkeys("<", Roles(before="less")),
    **dict.fromkeys("≤≦", Roles(before="at-most")),
    **dict.fromkeys(">", Roles(before="more")),
    **dict.fromkeys("≥≧", Roles(before="at-least")),
}
