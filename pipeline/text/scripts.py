"""Characters that lie: letters of another script that look alike, direction controls, what is not seen.

Sources: Unicode UTS 39 (confusables, mixed-script words), UAX 9 (bidirectional controls), UAX 31 (joiners).
Only letters with the same shape count as look-alikes: ``TNFα`` and ``COVID-инфекция`` are right.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from pipeline.model import Severity, Span
from pipeline.text.differences import Difference

_LATIN = "A-Za-z\u00c0-\u024f\u1e00-\u1eff"
_CYRILLIC = "\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f"
_GREEK = "\u0370-\u03ff\u1f00-\u1fff"
_LIKE_LATIN = frozenset("аеорсухіјѕһԁԛԝАВЕЅІЈКМНОРСТУХԌΑΒΕΖΗΙΚΜΝΟΡΤΥΧο")
_LIKE_CYRILLIC = frozenset("aeopcyxijsABESIJKMHOPCTYX")
_LETTERS = f"{_LATIN}{_CYRILLIC}{_GREEK}"
_LONE_LATIN = re.compile(rf"(?<![\w{_LETTERS}-])[aeopcyijs]+(?![\w{_LETTERS}-])")
_LONE_CYRILLIC = re.compile(rf"(?<![\w{_LETTERS}-])[аеорсухіјѕһԁԛԝ]+(?![\w{_LETTERS}-])")
_REAL_CYRILLIC = re.compile("[бвгджзийклмнптфцчшщъыьэюя]")
_ANY_CYRILLIC, _ANY_LATIN = re.compile(f"[{_CYRILLIC}]"), re.compile(f"[{_LATIN}]")
_NOT_LATIN = re.compile(f"[{_CYRILLIC}{_GREEK}]")
_WRITE_CYRILLIC = frozenset({"ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "mn", "tg", "tt"})
_MIXED = re.compile(rf"[{_LATIN}][{_CYRILLIC}{_GREEK}]|[{_CYRILLIC}{_GREEK}][{_LATIN}]")
_WORD = re.compile(f"[{_LETTERS}]+")
_LETTER_IN_NUMBER = re.compile(r"(?<![\w.])\d+(?:[OОoоlI]\d+|[OО])(?!\w)")
_LETTER = re.compile(r"[^\W\d_]")
_DIGIT = re.compile(r"\d")
_MARKS, _EMBEDDINGS, _OPENERS, _CLOSER = "\u200e\u200f\u061c", "\u202a-\u202e", "\u2066\u2067\u2068", "\u2069"
_DIRECTION = re.compile(f"[{_MARKS}{_EMBEDDINGS}{_OPENERS}{_CLOSER}]")
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200d\u2028\u2029\u2060-\u2064"
    "\u206a-\u206f\u3164\ue000-\uf8ff\ufeff\uffa0\ufff0-\uffff\U000e0000-\U0010ffff\ud800-\udfff]"
)
_BLANK = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufff9-\ufffd]")
"""What is hidden although Unicode calls it printable."""
_RIGHT_TO_LEFT = frozenset({"ar", "he", "fa", "ur", "ps", "ckb", "sd", "ug", "yi", "dv", "syr", "ks", "prs"})
_BREAKS_WORDS = frozenset({"th", "km", "my", "lo", "ja", "bo", "dz"})
"""Languages that mark a word's end with U+200B."""
_JOINS = _RIGHT_TO_LEFT | {
    "hi",
    "mr",
    "ne",
    "bn",
    "as",
    "pa",
    "gu",
    "or",
    "ta",
    "te",
    "kn",
    "ml",
    "si",
    "sa",
    "km",
}
"""Languages whose spelling uses U+200C and U+200D."""


def read_script_faults(text: str, locale: str) -> tuple[Difference, ...]:
    """Give the look-alikes, direction controls and hidden characters of a text in a locale."""
    language = locale.partition("-")[0]
    found: list[Difference] = []
    if not text.isascii():
        found += _look_alikes(text, language)
    if not text.isprintable() or _BLANK.search(text):
        found += _directions(text, language) if _DIRECTION.search(text) else ()
        found += _hidden(text, language)
    if _DIGIT.search(text):
        found += _numbers(text)
    return tuple(found)


def compare_scripts(source: str, target: str, target_locale: str) -> tuple[Difference, ...]:
    """Give the faults of a translation, without the characters that it has from its source."""
    return tuple(
        fault
        for fault in read_script_faults(target, target_locale)
        if fault.kind == "direction" or not fault.target or target[slice(*fault.target)] not in source
    )


def _numbers(text: str) -> Iterator[Difference]:
    for match in _LETTER_IN_NUMBER.finditer(text):
        message = f"“{match[0]}” has a letter among its digits: write the digit."
        yield Difference("look-alike", "error", message, target=Span(*match.span()))


def _look_alikes(text: str, language: str) -> Iterator[Difference]:
    if not (_ANY_LATIN.search(text) and _NOT_LATIN.search(text)):
        return
    words = list(_WORD.finditer(text)) if _MIXED.search(text) else []
    mixed = [(match, strangers) for match in words if (strangers := _strangers(match[0]))]
    for match, strangers in (*mixed, *_stranger_words(text, language)):
        names = ", ".join(unicodedata.name(letter).title() for letter in dict.fromkeys(strangers))
        message = f"“{match[0]}” has letters of another alphabet that look alike ({names}): type it anew."
        yield Difference("look-alike", "error", message, target=Span(*match.span()))


@lru_cache(maxsize=1 << 14)
def _strangers(word: str) -> str:
    """Give the letters of a word that belong to the other script, where all of them are look-alikes."""
    latin = "".join(letter for letter in word if _ANY_LATIN.match(letter))
    others = "".join(letter for letter in word if letter not in latin)
    if not latin or not others:
        return ""
    if _LIKE_LATIN.issuperset(others) and len(others) <= len(latin):
        return others
    return latin if _LIKE_CYRILLIC.issuperset(latin) and len(latin) <= len(others) else ""


def _stranger_words(text: str, language: str) -> Iterator[tuple[re.Match[str], str]]:
    """Give the words that are whole in the other script: Cyrillic ``сору`` for copy, Latin ``c`` for с."""
    if language in _WRITE_CYRILLIC:
        lone, around = _LONE_LATIN, _ANY_CYRILLIC
    elif _REAL_CYRILLIC.search(text):
        return
    else:
        lone, around = _LONE_CYRILLIC, _ANY_LATIN
    for match in lone.finditer(text):
        before, after = _WORD.findall(text[: match.start()])[-1:], _WORD.findall(text[match.end() :])[:1]
        if before and after and around.match(before[0]) and around.match(after[0]):
            yield match, match[0]


def _directions(text: str, language: str) -> Iterator[Difference]:
    depth = 0
    for match in _DIRECTION.finditer(text):
        depth += (match[0] in _OPENERS) - (match[0] == _CLOSER)
        wrong = depth < 0 or match[0] in "\u202a\u202b\u202c\u202d\u202e"
        if wrong or (match[0] in _MARKS and language not in _RIGHT_TO_LEFT):
            yield _unseen(match, "direction", "turns the direction of the text: delete it")
        depth = max(depth, 0)
    if depth:
        last = [match for match in _DIRECTION.finditer(text) if match[0] in _OPENERS][-1]
        yield _unseen(last, "direction", "is never closed: add U+2069 where it ends, or delete it")


def _hidden(text: str, language: str) -> Iterator[Difference]:
    for match in _HIDDEN.finditer(text):
        if not _belongs(match, text, language):
            yield _unseen(match, "invisible", "cannot be seen or shown: delete it")


def _belongs(match: re.Match[str], text: str, language: str) -> bool:
    """Whether an unseen character is part of the language's spelling or of an emoji."""
    if match[0] == "\u200b":
        inside = _LETTER.match(text, match.start() - 1) and _LETTER.match(text, match.end())
        return language in _BREAKS_WORDS or not inside
    if match[0] in "\u200c\u200d":
        before = text[match.start() - 1 : match.start()]
        return language in _JOINS or (
            match[0] == "\u200d" and unicodedata.category(before or "a") in ("So", "Mn", "Sk")
        )
    return "\U000e0100" <= match[0] <= "\U000e01ef" or (
        match[0] > "\U000effff" and unicodedata.category(match[0]) not in ("Co", "Cn", "Cs")
    )


def _unseen(match: re.Match[str], kind: str, fault: str) -> Difference:
    severity: Severity = "warning" if match[0] == "\u200b" else "error"
    name = unicodedata.name(match[0], "a character without a name").lower()
    message = f"The hidden character U+{ord(match[0]):04X} ({name}) {fault}."
    return Difference(kind, severity, message, target=Span(*match.span()))
