"""The negations of a text: which words deny, which repeat a denial, and which only sound like one.

Each language's lists (``[negation]`` in ``pipeline/languages/<language>.toml``) sort words by their claim:

- ``deny`` and ``without`` deny; so does ``purpose`` (*para que no*, ないように), which may translate "prevent".
- ``adjective`` denies a word rather than the sentence (غير, *non*).
- ``pending`` denies inside a clause (*not yet*) and is an *until* at the head of one (Russian пока не).
- ``keep`` denies and stops in one word or phrase (Turkish *bırakmayın*: do not stop).
- ``repeat`` denies where no ``deny`` stands in the sentence, and else repeats it (concord: *no ... en absoluto*);
  ``postverbal`` does so only where the verb is still to come (*nadie debe*); ``correlative`` only at the head of a
  clause (*ni uno ni otro*); ``nor`` where no denial went before, and after a comma.
- ``alternative`` goes on with a denial near before it (*or*), unless a ``clause`` word stands between.
- ``avoid``, ``stop``, ``unless``, ``unable``, ``lack`` and ``weak`` (*unknown*, *few*) may stand for a negation of
  another language; so may ``loose`` words (*run out*), which most translations say without any.
- ``until``, ``only``, ``besides``, ``prevent``, ``limit`` (*at least*, *less effective*) and ``bound`` (не менее) claim
  their phrase; a ``bound`` may stand for a negation (*do not take more than*, höchstens).
- ``joining`` words and ``again`` phrases (*y no*) tell of a denial before: ``resumption.py``.
- ``asking`` words deny, but ask where a clause ends with them (Vietnamese *không*).
- ``ignore`` are phrases that hold a negative word and deny nothing (*not only*, 不同).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from pipeline.model import Span
from pipeline.text.language import Words, table
from pipeline.text.markers import Finder, Marker, finder_for
from pipeline.text.tokens import sentence_ends, words

DENYING = frozenset({"deny", "without", "purpose"})
_REPEATING = frozenset({"repeat", "postverbal", "nor", "correlative"})
_COORDINATING = frozenset({"nor", "correlative", "alternative"})
_SILENT = frozenset({"repeat", "postverbal", "ignore"})
_CLAUSE_END = re.compile(r"[.,;:!?¡¿()،؛؟\n]")
_CLAUSE = re.compile(r"\s*[^\s.,;:!?()]")
"""More words of the same clause."""
_REACH = 6
"""Words over which a denial reaches an *or*; "does not know that it spreads at home or at work" is no list."""
_OWN = 3
"""Words after an *or* within which another denial is that of the rest: "or does not answer"."""


@dataclass(frozen=True, slots=True)
class NegationWords:
    """The ``[negation]`` table of a language; the module's docstring says what each list claims."""

    source: str
    deny: Words
    match: str = "words"
    """``characters`` where spaces do not part words."""
    purpose: Words = ()
    pending: Words = ()
    keep: Words = ()
    repeat: Words = ()
    postverbal: Words = ()
    nor: Words = ()
    correlative: Words = ()
    alternative: Words = ()
    adjective: Words = ()
    without: Words = ()
    avoid: Words = ()
    stop: Words = ()
    unless: Words = ()
    until: Words = ()
    besides: Words = ()
    only: Words = ()
    unable: Words = ()
    lack: Words = ()
    prevent: Words = ()
    limit: Words = ()
    bound: Words = ()
    loose: Words = ()
    weak: Words = ()
    ignore: Words = ()
    clause: Words = ()
    asking: Words = ()
    joining: Words = ()
    again: Words = ()

    def lists(self) -> Mapping[str, Words]:
        """Give the word lists by name."""
        return {field.name: getattr(self, field.name) for field in fields(self)[3:-4]} | {"deny": self.deny}


class Negation(NamedTuple):
    """A word or phrase that denies, or may stand for one that does."""

    concept: str
    span: Span


def has_negations(locale: str) -> bool:
    """Whether the negations of a language are listed."""
    return _finder(locale) is not None


@lru_cache(maxsize=4096)
def read_negations(text: str, locale: str) -> tuple[Negation, ...]:
    """Give the negations of a text in reading order; none for a language without a list."""
    finder = _finder(locale)
    if finder is None:
        return ()
    found = finder.find(text)
    if found and (asking := _asking(locale)):
        found = tuple(marker for marker in found if not _asks(text, marker, asking))
    return tuple(_settled(text, found, locale)) if found else ()


@lru_cache(maxsize=256)
def _finder(locale: str) -> Finder | None:
    known = table(locale, "negation", NegationWords)
    return finder_for(known.lists(), known.match, locale) if known else None


@lru_cache(maxsize=256)
def clause_finder(locale: str) -> Finder | None:
    """Give the words that begin a clause; for where one denial may go on with another."""
    known = table(locale, "negation", NegationWords)
    return finder_for({"clause": known.clause}, known.match, locale) if known and known.clause else None


@lru_cache(maxsize=256)
def _asking(locale: str) -> frozenset[str]:
    known: NegationWords | None = table(locale, "negation", NegationWords)
    return frozenset(known.asking) if known else frozenset()


def _asks(text: str, marker: Marker, asking: frozenset[str]) -> bool:
    """Whether a marker is a word that ends a clause of more words and so makes it a question."""
    start, end = marker.span
    if text[start:end].lower() not in asking or _CLAUSE.match(text, end):
        return False
    return bool(words(_CLAUSE_END.split(text[:start])[-1]))


def _settled(text: str, markers: tuple[Marker, ...], locale: str) -> Iterator[Negation]:
    """Decide in each sentence whether what may repeat a negation denies or only repeats one."""
    ends = sentence_ends(text)
    for _, sentence in groupby(markers, key=lambda marker: bisect_right(ends, marker.span.start)):
        yield from _of_sentence(text, tuple(sentence), locale)


def _of_sentence(text: str, markers: tuple[Marker, ...], locale: str) -> Iterator[Negation]:
    denies = any(marker.concept in DENYING for marker in markers)
    denied = False
    for marker in markers:
        if marker.concept == "alternative" and not _reaches(text, marker.span, markers, locale):
            continue
        for concept in _claims(text, marker, denied or (denies and marker.concept != "nor")):
            yield Negation(concept, marker.span)
            denied = denied or concept in DENYING


def _claims(text: str, marker: Marker, denied: bool) -> tuple[str, ...]:
    """Give what a marker claims in a sentence that denies or does not: mostly its concept."""
    concept = marker.concept
    if concept == "keep":
        return "deny", "stop"
    if concept == "pending":
        return ("until" if _opens_clause(text, marker.span.start, 0) else "deny",)
    if concept in _REPEATING and (not denied or _resumes(text, marker)):
        return ("deny",) if _denies_alone(text, marker) else ()
    if concept in _COORDINATING:
        return ("alternative",) if denied else ()
    return () if concept in _SILENT else (concept,)


def _reaches(text: str, alternative: Span, sentence: tuple[Marker, ...], locale: str) -> bool:
    """Whether a denial reaches over an *or*: it is near, or the only one of a list; the rest has none of its own."""
    start, end = alternative
    before = [each.span.end for each in sentence if each.concept in DENYING and each.span.end <= start]
    after = [each.span.start for each in sentence if each.concept in DENYING and each.span.start >= end]
    if not before or (after and len(words(text[end : after[0]])) < _OWN):
        return False
    between, clauses = text[before[-1] : start].rstrip(), clause_finder(locale)
    if clauses and clauses.find(between):
        return False
    return len(before) == 1 if between.endswith(",") else len(words(between)) <= _REACH


def _resumes(text: str, marker: Marker) -> bool:
    """Whether a *nor* denies anew after a comma: لا يصبغ، ولا تحتاج."""
    return marker.concept == "nor" and _opens_clause(text, marker.span.start, 0)


def _denies_alone(text: str, marker: Marker) -> bool:
    """Whether a word that may repeat a negation denies where no other does."""
    if marker.concept == "correlative":
        return _opens_clause(text, marker.span.start, 0)
    return marker.concept != "postverbal" or _opens_clause(text, marker.span.start, 2)


def _opens_clause(text: str, place: int, most: int) -> bool:
    """Whether at most so many words of the clause stand before a place; after two, the verb is still to come."""
    return len(words(_CLAUSE_END.split(text[:place])[-1])) <= most
