"""Sentences of a text, for any script that marks their ends.

A terminator ends a sentence where white space or the end of the text follows and the next word does not begin in
lower case; an abbreviation of the language, an initial, an ordinal or a number's own point does not. Chinese and
Japanese terminators need no white space. A line ends a sentence, unless it only wraps; a bullet begins one. Thai and
Lao mark no ends: there, a sentence is a line. Terminators: Unicode Sentence_Terminal (UAX #29).
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from pipeline.text.language import Lists, Words, table

_CLOSERS = r"(?:[\"'”’»›)\]】）]|[“«](?=[\s,.;]|$)|[ \u00a0\u202f]»(?=[\s,.;]|$)|\[\d+\]|(?<=[.!?…])[⁰¹²³⁴-⁹]+)*"
_END = re.compile(
    rf"(?P<full>[。！？｡]+)[」』”’）\"]*\s*"
    rf"|(?P<mark>\.(?:[ \u00a0]\.)+|[.!?…؟۔।॥‼⁇⁈⁉።፧։។៕;]+){_CLOSERS}(?:\s+|$)"
    r"|(?P<line>\s*\n\s*)"
    r"|(?P<bullet>[ \t]+(?=[•▪‣◦●]\s))"
)
_OPENERS = "\"'“‘«‹„‚([{¿¡—–-•* 「『（\u2066\u2067\u2068\u200b\u200e\u200f\u00a0"
_WORD = re.compile(r"[^\W_]+")
_SPACED_LETTERS = re.compile(r"((?:(?<!\w)\w{1,2}\.[ \u00a0\u202f]?)+)$")
_ITEM = re.compile(r"\W*(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})[.)]*$")
_ROMAN = re.compile(r"[IVXLC]+$")
_ANYWHERE = frozenset("dr prof mr mrs ms al vs cf e.g i.e".split())
"""Abbreviations that texts of every language take over."""
_NUMBERED_ANYWHERE = frozenset("fig figs no nr vol p pp".split())
_ELLIPSIS = re.compile(r"(?:\.(?:[ \u00a0]?\.)+|…+)$")
_GREEK_QUESTION = ";"
_TITLES = (("《", "》"), ("「", "」"), ("『", "』"))


@dataclass(frozen=True, slots=True)
class Sentences:
    """Table ``[sentences]`` of a language file; all words in lower case, without their last stop."""

    source: str
    abbreviations: Words = ()
    """Words whose full stop ends no sentence: titles, "e.g."."""
    may_end: Words = ()
    """Words that end a sentence only when one of ``starters`` follows: "a.m.", "U.S."."""
    before_number: Words = ()
    """Words whose full stop ends no sentence when a number or a letter follows: "No.", "p."."""
    after_number: Words = ()
    """Abbreviations that end a sentence, before a capital, when a number precedes them: "2020 г."."""
    starters: Words = ()
    """Words that begin sentences much more often than they begin names."""
    lettered: Words = ()
    """Words that a single capital letter names: "vitamin C"."""
    ordinals: bool = False
    """Whether a stop after digits makes an ordinal: "3. Mai"."""
    spoken: Lists = field(default_factory=dict)
    """What readers say for abbreviations, for scores: "for example" for "e.g."."""
    longest: float = 0
    """Longest sentence in words (characters where words are not separated): 25 English words in TICO-19."""
    reported: str = ""
    """Regular expression: what follows a closing quotation mark when the sentence goes on."""


@dataclass(frozen=True, slots=True)
class _Known:
    abbreviations: frozenset[str] = frozenset()
    may_end: frozenset[str] = frozenset()
    before_number: frozenset[str] = frozenset()
    after_number: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    lettered: frozenset[str] = frozenset()
    ordinals: bool = False
    reported: re.Pattern[str] = field(default=re.compile(r"(?!)"))
    greek: bool = False


@lru_cache(maxsize=4096)
def split_sentences(text: str, locale: str) -> tuple[str, ...]:
    """Split ``text`` into sentences, without the white space around them; no other characters are lost.

    ``locale`` is a BCP 47 tag; its abbreviations come from ``pipeline/languages/``.
    """
    known = _known(locale)
    sentences: list[str] = []
    start = 0
    for match in _END.finditer(text):
        if _ends(text, start, match, known):
            sentences.append(text[start : match.end()].strip())
            start = match.end()
    sentences.append(text[start:].strip())
    return tuple(sentence for sentence in sentences if sentence)


def _ends(text: str, start: int, match: re.Match[str], known: _Known) -> bool:
    """Say whether the sentence that began at ``start`` ends with ``match``."""
    end = match.end()
    if end == len(text) or match["bullet"]:
        return True
    if match["line"]:
        return not _wraps(text, start, match)
    if match["full"]:
        reported = text[end - 1] not in "。！？｡" and known.reported.match(text, end)
        return not (reported or _is_titled(text, end))
    if match["mark"] == _GREEK_QUESTION:
        return known.greek
    if "\n" in match.group():
        return True
    following = text[end:].lstrip(_OPENERS)[:24]
    if _is_small(following):
        return False
    if known.reported.match(text, end) and _closes_quote(match):
        return False
    if _ELLIPSIS.match(match["mark"]) and not following[:1].isupper():
        return False
    return match["mark"] != "." or _closes_quote(match) or not _is_abbreviated(text, start, match, following, known)


def _wraps(text: str, start: int, match: re.Match[str]) -> bool:
    """Say whether a line ends only for want of room: words before it, and a small letter and a stop after it."""
    if not text[match.end()].islower() or match.group().count("\n") > 1:
        return False
    words = text[start : match.start()].split()
    if not words:
        return False
    follows = text[match.end() :].partition("\n")[0]
    is_item = words[0] in "-*•–" or _ITEM.match(words[0])
    return len(words) > 2 and not is_item and any(mark in follows for mark in ".!?")


def _is_titled(text: str, end: int) -> bool:
    """Say whether the mark stands inside a title or a quotation of one line: 《你好！世界》, 「はい。でも」."""
    return any(
        text.rfind(opener, 0, end) > text.rfind(closer, 0, end) and closer in text[end : end + 60]
        for opener, closer in _TITLES
    )


def _is_small(following: str) -> bool:
    """Say whether the next word begins in lower case; names such as "mRNA" and "iPhone" do not count."""
    if not following[:1].islower():
        return False
    word = _WORD.match(following)
    return not (word and any(letter.isupper() for letter in word.group()[1:4]))


def _closes_quote(match: re.Match[str]) -> bool:
    return any(closer in match.group() for closer in '"”’»›)]」』')


def _is_abbreviated(text: str, start: int, match: re.Match[str], following: str, known: _Known) -> bool:
    """Say whether the full stop belongs to the word before it rather than to the sentence."""
    head = text[start : match.start()]
    tail = head[max(head.rfind(" "), head.rfind("\u00a0"), head.rfind("\n")) + 1 :]
    word = tail.lstrip("\"'“‘«„([{¿¡—–-/")
    lower = word.lower()
    before = head[: len(head) - len(tail)].rstrip()
    spaced = _SPACED_LETTERS.search(f"{before[-24:]} ") if len(word) <= 3 else None
    joined = re.sub(r"\s", "", spaced.group(1)).lower() + lower if spaced else lower
    first = _WORD.match(following)
    next_word = first.group().lower() if first else ""
    starts = next_word in known.starters
    forms = {joined} if len(word) == 1 else {joined, lower}
    if forms & known.abbreviations or _goes_on(word, following):
        return not (before[-1:].isdigit() and forms & known.after_number)
    if forms & known.may_end:
        return not starts
    if forms & known.before_number:
        return next_word[:1].isdigit() or len(next_word) == 1 or bool(_ROMAN.match(next_word.upper()))
    if word.isdigit() or (known.ordinals and _ROMAN.match(word)):
        numbered = before[before.rfind(" ") + 1 :].rstrip(".").lower() in known.before_number
        ordinal = known.ordinals and len(word) < 3 and not starts and not next_word[:1].isdigit()
        return not before or (ordinal and not numbered)
    return _is_initial(word, before, starts, known)


def _goes_on(word: str, following: str) -> bool:
    """Say whether a letter with a stop is followed by another: "z. B.", "J. R. Miller"."""
    return len(word) == 1 and word.isalpha() and following[:1].isalpha() and following[1:2] == "."


def _is_initial(word: str, before: str, starts: bool, known: _Known) -> bool:
    """Say whether a word of one letter, or of letters with stops, abbreviates a name."""
    if len(word) == 1 and word.isalpha() and not word.islower():
        previous = before[before.rfind(" ") + 1 :].lower()
        return not (previous in known.lettered or starts) or not before
    letters = word.split(".")
    return len(letters) > 1 and not starts and all(len(letter) == 1 and letter.isalpha() for letter in letters)


@lru_cache(maxsize=128)
def _known(locale: str) -> _Known:
    found = table(locale, "sentences", Sentences)
    greek = locale.partition("-")[0] == "el"
    if found is None:
        return _Known(_ANYWHERE, before_number=_NUMBERED_ANYWHERE, greek=greek)
    return _Known(
        _ANYWHERE.union(found.abbreviations),
        frozenset(found.may_end),
        _NUMBERED_ANYWHERE.union(found.before_number),
        frozenset(found.after_number),
        frozenset(found.starters),
        frozenset(found.lettered),
        found.ordinals,
        re.compile(found.reported or r"(?!)"),
        greek,
    )
