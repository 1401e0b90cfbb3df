"""What a translation must keep letter by letter: telephone numbers, addresses, placeholders.

A telephone number is compared by its digits (in any digit system), so that spaces, hyphens and a country code
may differ; a web address by host and path, so that ``http``, ``www`` and a last slash may.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from pipeline.model import Severity, Span
from pipeline.text.differences import Difference

_PLACEHOLDER = re.compile(r"\{[a-z][\w-]*\}")
_MAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_DOMAINS = "org|com|net|gov|edu|int|info|health|nhs\\.uk|[a-z]{2}"
_ADDRESS = re.compile(
    rf"(?:https?://|www\.)[A-Za-z0-9.-]+(?:/[^\s<>()\[\]{{}}“”«»\"'，。、）]*)?"
    rf"|(?<![A-Za-z0-9_@./-])(?:[A-Za-z0-9-]+\.)+(?:{_DOMAINS})/[A-Za-z0-9._~/?=&%#-]+"
    rf"|(?<![A-Za-z0-9_@./-])(?:[A-Za-z0-9-]{{2,}}\.)+(?:org|com|net|gov|edu|int)(?:\.[a-z]{{2}})?(?![A-Za-z0-9@-])"
)
_PHONE = re.compile(
    r"(?<![\d.,/-])(?:"
    r"\+\d[\d\s().\u2010-\u2015-]{5,18}\d"
    r"|(?:1[-. ])?\(?\d{3}\)?[-. ]\s?\d{3}[-. ]\d{4}"
    r"|(?:1[-. ])?\(?8\d\d\)?[-. ][A-Z\d]{3,4}-?[A-Z\d]{3,4}"
    r"|\d{3}-\d{4}"
    r"|\(?0\d{1,4}\)?[-/ ]\d{2,5}(?:[- ]?\d{2,5}){1,3}"
    r")(?![\d/]|[.,]\d)"
)
_FEWEST_DIGITS = 7
_MOST_LOCAL = 10
"""Digits of a telephone number without its country code, in most countries."""
_KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")


class Identifier(NamedTuple):
    """Something to keep: its kind, the form in which it is compared, and its place."""

    kind: str
    value: str
    span: Span


@lru_cache(maxsize=4096)
def read_identifiers(text: str) -> tuple[Identifier, ...]:
    """Give the placeholders, mail and web addresses and telephone numbers of a text."""
    found: list[Identifier] = []
    for kind, occurs, pattern, value in _READERS:
        if occurs(text):
            for match in pattern.finditer(text):
                span = Span(match.start(), match.start() + len(match[0].rstrip(".,;:!?)")))
                if not any(other.span.start <= span.start < other.span.end for other in found):
                    found += _identifier(kind, value(text[slice(*span)]), span)
    return tuple(sorted(found, key=lambda each: each.span))


def _identifier(kind: str, value: str, span: Span) -> Iterator[Identifier]:
    if kind != "telephone number" or len(value) >= _FEWEST_DIGITS:
        yield Identifier(kind, value, span)


def _address(text: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", text.lower()).rstrip("/")


def _digits(text: str) -> str:
    """Give the digits of a telephone number by value; its letters are those of the keypad."""
    values = (unicodedata.digit(each, None) for each in text.translate(_KEYPAD))
    return "".join(str(value) for value in values if value is not None)


def _has_digits(text: str) -> bool:
    return _THREE_DIGITS.search(text) is not None


_INNER_DOT = re.compile(r"\.[A-Za-z]|//")
_THREE_DIGITS = re.compile(r"[\d+](?:\d\d|(?<=\+)\d)")
"""Three digits, or one after a plus; both begin alike, so that the search need not try twice at every place."""
_READERS: tuple[tuple[str, Callable[[str], bool], re.Pattern[str], Callable[[str], str]], ...] = (
    ("placeholder", lambda text: "{" in text, _PLACEHOLDER, str),
    ("mail address", lambda text: "@" in text, _MAIL, str.lower),
    ("web address", lambda text: _INNER_DOT.search(text) is not None, _ADDRESS, _address),
    ("telephone number", _has_digits, _PHONE, _digits),
)


def compare_identifiers(source: str, target: str) -> tuple[Difference, ...]:
    """Give the identifiers that the translation drops, changes or adds."""
    ours, theirs = read_identifiers(source), read_identifiers(target)
    if not ours and not theirs:
        return ()
    missing = [each for each in _unmatched(ours, theirs) if not _kept(each, target)]
    extra = _unmatched(theirs, ours)
    return (*_changed(missing, extra), *_dropped(missing, extra), *_added(missing, extra))


def _unmatched(ours: tuple[Identifier, ...], theirs: tuple[Identifier, ...]) -> list[Identifier]:
    left = list(theirs)
    unmatched = []
    for each in ours:
        same = next((other for other in left if _same(each, other)), None)
        if same is None:
            unmatched.append(each)
        else:
            left.remove(same)
    return unmatched


def _same(ours: Identifier, theirs: Identifier) -> bool:
    """Whether two are one; of two telephone numbers either may leave out its country or area code."""
    if ours.kind != theirs.kind or not _is_phone(ours):
        return ours.kind == theirs.kind and ours.value == theirs.value
    longer, shorter = sorted((ours.value.lstrip("0"), theirs.value.lstrip("0")), key=len, reverse=True)
    return longer.endswith(shorter)


def _is_phone(each: Identifier) -> bool:
    return each.kind == "telephone number"


def _kept(each: Identifier, target: str) -> bool:
    """Whether a telephone number stands in the translation in a form that no pattern knows."""
    return _is_phone(each) and each.value[-_MOST_LOCAL:] in _digits(target)


def _changed(missing: list[Identifier], extra: list[Identifier]) -> Iterator[Difference]:
    for ours in missing:
        theirs = next((each for each in extra if each.kind == ours.kind), None)
        if theirs:
            severity: Severity = "warning" if _same_host(ours, theirs) else "error"
            text = f"The {ours.kind} differs from the source's: write it as the source does."
            yield Difference("changed", severity, text, ours.span, theirs.span)


def _same_host(ours: Identifier, theirs: Identifier) -> bool:
    """Whether only the path differs, as where a site has a page in each language."""
    hosts = {each.value.partition("/")[0] for each in (ours, theirs)}
    return ours.kind == "web address" and len(hosts) == 1


def _dropped(missing: list[Identifier], extra: list[Identifier]) -> Iterator[Difference]:
    kinds = {each.kind for each in extra}
    for each in missing:
        if each.kind not in kinds:
            text = f"The {each.kind} of the source is missing in the translation: write it."
            yield Difference("dropped", "error", text, source=each.span)


def _added(missing: list[Identifier], extra: list[Identifier]) -> Iterator[Difference]:
    kinds = {each.kind for each in missing}
    for each in extra:
        if each.kind not in kinds:
            severity: Severity = "error" if each.kind == "placeholder" else "warning"
            text = f"The translation has a {each.kind} that the source does not: take it out."
            yield Difference("added", severity, text, target=each.span)
