"""Cut a text into the parts that matter for quantities: digits, names with digits, symbols, known words."""

import re
import unicodedata
from dataclasses import dataclass
from fractions import Fraction

from pipeline.text.numbers import patterns
from pipeline.text.numbers.collecting import Phrases
from pipeline.text.numbers.digits import value_of
from pipeline.text.numbers.folding import WORD, fold
from pipeline.text.numbers.lexicon import Lexicon
from pipeline.text.numbers.lookup import look_up
from pipeline.text.numbers.roles import NOTHING, Roles, settled

LONGEST_TAIL = 8
"""Characters by which a phrase, such as 次/分钟, may go beyond the run that it begins in."""
GOES_ON = frozenset("-‐‑–0123456789")
"""After these a word may be the beginning of a name with digits."""
FARTHEST = 8
"""Characters of space, hyphens and emphasis marks that may stand between a number and its unit."""
NEXT = re.compile(rf"[\s.\-’'\u200b-\u200f·]*({WORD})")
"""The next word of a phrase, and what may stand before it."""
_GLUE = re.compile(r"[\s*_+多余餘'’\u200b-\u200f\u2060-\u2069\-‐‑]*\Z")


@dataclass(slots=True)
class Token:
    """One part: its place, the roles it may play, and its value where it is written in digits."""

    start: int
    end: int
    roles: Roles
    kind: str = "word"
    """word, digits, clock, name, symbol, vulgar or every."""
    value: Fraction | None = None
    text: str = ""


def adjacent(text: str, end: int, start: int) -> bool:
    """Whether nothing but space, hyphen or emphasis marks stands between two places."""
    if end == start or (start - end == 1 and text[end] in " -\u00a0"):
        return True
    return start - end < FARTHEST and _GLUE.match(text, end, start) is not None


def cut(text: str, start: int, end: int, position: int, words: Lexicon, found: list[Token]) -> int:
    """Take what matters between two spaces, from ``position`` on; give where reading goes on."""
    seen = words.seen.get
    for match in patterns.PART.finditer(text, start, end):
        start, after = match.span()
        word = match[1]
        if start < position or (seen(word, 0) is None and text[after : after + 1] not in GOES_ON):
            continue
        if word is not None:
            position = _word(text, start, after, words, found)
        elif text[start] not in patterns.NUMBER_ONLY or text[after : after + 1].isdecimal():
            position = _other(text, start, after, words, found)
    return position


def _word(text: str, start: int, end: int, words: Lexicon, found: list[Token]) -> int:
    """Look a word up, alone and as the beginning of a phrase or name; give where reading goes on."""
    word = text[start:end]
    if text[end : end + 1] in GOES_ON and patterns.NAME_GOES_ON.match(text, end):
        last = _name(text, start, found)
        if last:
            return last
    if words.characters and not word[0].isascii():
        return _characters(text, start, end, words, found)
    entry = words.seen[word] if word in words.seen else look_up(word, words)
    if entry is None:
        return end
    if isinstance(entry, tuple):
        for length, roles in entry:
            found.append(Token(start, start + length, roles))
            start += length
        return end
    if entry.phrases and (phrase := phrase_after(text, end, entry.phrases)):
        found.append(Token(start, *phrase))
        return phrase[0]
    if entry.roles is not None:
        found.append(Token(start, end, entry.roles, text=word))
    return end


def phrase_after(text: str, end: int, phrases: Phrases) -> tuple[int, Roles] | None:
    """Give the end and the roles of the longest phrase that goes on at ``end``; None where none does."""
    match = NEXT.match(text, end)
    if match is None:
        return None
    for rest, roles in phrases.get(fold(match[1]), ()):
        last = _phrase_end(text, match.end(), rest)
        if last:
            return last, roles
    return None


def _phrase_end(text: str, end: int, rest: tuple[str, ...]) -> int:
    """Give where the phrase ends whose other words are ``rest``; 0 where the text goes on otherwise."""
    for word in rest:
        match = NEXT.match(text, end)
        if match is None or fold(match[1]) != word:
            return 0
        end = match.end()
    return end


def _characters(text: str, start: int, end: int, words: Lexicon, found: list[Token]) -> int:
    """Find the known phrases that begin in a run of characters without spaces."""
    for match in words.phrase.finditer(text, start, end + LONGEST_TAIL):
        if match.start() >= end:
            break
        found.append(phrase_token(match, words))
        start = match.end()
    return max(start, end)


def phrase_token(match: re.Match[str], words: Lexicon) -> Token:
    """Make the token of a phrase in a script without spaces."""
    return Token(match.start(), match.end(), words.phrases[match[0]], text=match[0])


def _name(text: str, start: int, found: list[Token]) -> int:
    """Take a name with digits, or q8h; give its end, or 0."""
    match = patterns.EVERY_HOURS.match(text, start)
    if match:
        roles = settled(Roles(interval=(Fraction(int(match[0][1:-1])), "h")))
        found.append(Token(start, match.end(), roles, "every", text=match[0]))
        return match.end()
    match = patterns.NAME.match(text, start)
    if match:
        found.append(Token(start, match.end(), NOTHING, "name", text=match[0]))
    return match.end() if match else 0


def _other(text: str, start: int, end: int, words: Lexicon, found: list[Token]) -> int:
    """Take what is no word: a number or a symbol."""
    sign = text[start]
    if sign.isdecimal() or sign in patterns.NUMBER_ONLY:
        match = patterns.number(words.space_groups).match(text, start)
        if match:
            found.append(_number(match, words))
        return match.end() if match else end
    if sign in patterns.VULGAR:
        value = Fraction(unicodedata.numeric(sign)).limit_denominator(10)
        found.append(Token(start, end, settled(Roles(fraction=value)), "vulgar", text=sign))
    elif match := patterns.DEGREE.match(text, start):
        unit = "°F" if match[1] == "F" else "°C"
        found.append(Token(start, match.end(), settled(Roles(unit=unit)), "symbol", text=match[0]))
        return match.end()
    elif not (sign in "-‐‑" and start and text[end : end + 1].isalpha()):
        found.append(Token(start, end, _SYMBOLS.get(sign, NOTHING), "symbol", text=sign))
    return end


def _number(match: re.Match[str], words: Lexicon) -> Token:
    """Make the token of a number, a clock or a telephone number."""
    (start, end), text = match.span(), match[0]
    if match.lastgroup == "clock":
        hour, minute = (int(part) for part in re.split("[:h]", text)[:2])
        known = hour <= 24 and minute < 60
        return Token(start, end, NOTHING, "clock" if known else "name", Fraction(hour * 60 + minute, 60), text)
    value = value_of(text, words.separators) if match.lastgroup == "digits" else None
    return Token(start, end, NOTHING, "name" if value is None else "digits", value, text)


_SYMBOLS = {
    **dict.fromkeys("°˚", Roles(unit="°")),
    **dict.fromkeys("%٪％﹪", Roles(unit="%")),
    "‰": Roles(unit="‰"),
    "℃": Roles(unit="°C"),
    "℉": Roles(unit="°F"),
    **dict.fromkeys("-‐‑‒–—~～〜", Roles(range=True)),
    "−": Roles(range=True, minus=True),
    **dict.fromkeys("/／⁄", Roles(per=True)),
    "<": settled(Roles(before="less")),
    **dict.fromkeys("≤≦", settled(Roles(before="at-most"))),
    ">": settled(Roles(before="more")),
    **dict.fromkeys("≥≧", settled(Roles(before="at-least"))),
}
