"""Sentences of a text, for any script that marks their ends.

A terminator ends a sentence where white space or the end of the text follows and the next word does not begin in
lower case; an abbreviation of the language, an initial, an ordinal or a number's own point does not. Chinese and
Japanese terminators need no white space. A line ends a sentence, unless it only wraps; a bullet begins one. Thai and
Lao mark no ends: there, a sentence is a line. Terminators: Unicode Sentence_Terminal (UAX #29).
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.text.abbreviations import Marks, is_abbreviated, marks_of

_CLOSERS = r"(?:[\"'”’»›)\]】）]|[“«](?=[\s,.;]|$)|[ \u00a0\u202f]»(?=[\s,.;]|$)|\[\d+\]|(?<=[.!?…])[⁰¹²³⁴-⁹]+)*"
_END = re.compile(
    rf"(?P<full>[。！？｡]+|[!?]+(?=[\u3041-\u30ff\u4e00-\u9fff]))[」』”’）\"]*\s*"
    rf"|(?P<mark>\.(?:[ \u00a0]\.)+|[.!?…؟۔।॥‼⁇⁈⁉።፧։។៕;]+){_CLOSERS}(?:\s+|$)"
    r"|(?P<line>\n\s*)"
    r"|(?P<bullet>(?<=[ \t])(?=[•▪‣◦●]\s))"
)
_CANDIDATE = re.compile("[。！？｡.!?…؟۔।॥‼⁇⁈⁉።፧។៕;\n•▪‣◦●]")
"""What each end begins with; looking for it is ten times as fast as trying the ends at every character."""
_OPENERS = "\"'“‘«‹„‚([{¿¡—–-•* 「『（\u2066\u2067\u2068\u200b\u200e\u200f\u00a0"
_WORD = re.compile(r"[^\W_]+")
_ITEM = re.compile(r"\W*(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})[.)]*$")
_ELLIPSIS = re.compile(r"(?:\.(?:[ \u00a0]?\.)+|…+)$")
_QUOTES = frozenset('"”’»›)]」』')
_GREEK_QUESTION = ";"
_LINE = 120
"""Characters of a long line: how far to look for the end of a line, a title or a quotation."""
_TITLES = (("《", "》"), ("「", "」"), ("『", "』"))


@lru_cache(maxsize=4096)
def split_sentences(text: str, locale: str) -> tuple[str, ...]:
    """Split ``text`` into sentences, without the white space around them; no other characters are lost.

    ``locale`` is a BCP 47 tag; its abbreviations come from ``pipeline/languages/``.
    """
    known = marks_of(locale)
    sentences: list[str] = []
    start = 0
    for match in _candidates(text):
        if _ends(text, start, match, known):
            sentences.append(text[start : match.end()].strip())
            start = match.end()
    sentences.append(text[start:].strip())
    return tuple(sentence for sentence in sentences if sentence)


def _candidates(text: str) -> Iterator[re.Match[str]]:
    """Yield what may end a sentence, in order; none begins inside another."""
    end = 0
    for candidate in _CANDIDATE.finditer(text):
        match = _END.match(text, candidate.start()) if candidate.start() >= end else None
        if match:
            yield match
            end = match.end()


def _ends(text: str, start: int, match: re.Match[str], known: Marks) -> bool:
    """Say whether the sentence that began at ``start`` ends with ``match``."""
    end = match.end()
    if end == len(text) or match["bullet"] is not None:
        return True
    if match["line"]:
        return not _wraps(text, start, match)
    if match["full"]:
        reported = text[end - 1] in '」』”’"' and known.reported.match(text, end)
        return not (reported or _is_titled(text, end))
    if match["mark"] == _GREEK_QUESTION:
        return known.greek
    if "\n" in match.group():
        return True
    following = text[end : end + 40].lstrip(_OPENERS)
    if _is_small(following):
        return False
    if known.reported.match(text, end) and _closes_quote(match):
        return False
    if _ELLIPSIS.match(match["mark"]) and not following[:1].isupper():
        return False
    if match["mark"] != "." or _closes_quote(match):
        return True
    return not is_abbreviated(text[start : match.start()], following, known)


def _wraps(text: str, start: int, match: re.Match[str]) -> bool:
    """Say whether a line ends only for want of room: words before it, and a small letter and a stop after it."""
    if not text[match.end()].islower() or match.group().count("\n") > 1:
        return False
    words = text[start : match.start()].split()
    if not words:
        return False
    follows = text[match.end() : match.end() + _LINE].partition("\n")[0]
    is_item = words[0] in "-*•–" or _ITEM.match(words[0])
    return len(words) > 2 and not is_item and any(mark in follows for mark in ".!?")


def _is_titled(text: str, end: int) -> bool:
    """Say whether the mark stands inside a title or a quotation of one line: 《你好！世界》, 「はい。でも」."""
    before, after = text[max(0, end - _LINE) : end], text[end : end + _LINE // 2]
    return any(before.rfind(opener) > before.rfind(closer) and closer in after for opener, closer in _TITLES)


def _is_small(following: str) -> bool:
    """Say whether the next word begins in lower case; names such as "mRNA" and "iPhone" do not count."""
    if not following[:1].islower():
        return False
    word = _WORD.match(following, 0, 4)
    return not word or word.group().islower()


def _closes_quote(match: re.Match[str]) -> bool:
    return not _QUOTES.isdisjoint(match.group())
