"""Denials that go on with an earlier one: *no fume y no beba*, pas d'alcool ni de tabac, 不吃也不喝.

English says such a thing once ("do not smoke or drink"); where a translation repeats the denial, it stands a few words
after a comma or after a word that joins (``joining`` in ``[negation]`` of ``pipeline/languages/<language>.toml``).
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain, pairwise

from pipeline.model import Span
from pipeline.text.denials import DENYING, Negation, NegationWords, clause_finder
from pipeline.text.language import table
from pipeline.text.markers import Finder, finder_for
from pipeline.text.tokens import words

_MARK = re.compile(r"[.,;:()،؛।。，、；：（）–—]")
_DENIALS = DENYING | {"adjective"}
"""Arabic tells what not to do by words that deny a noun: عدم التدخين وعدم الشرب."""
_STOPS = ".!?。！？؟।:\n"
_NEAR = 4
"""Words between what joins and the denial: und tragen Sie mit ihm keine Taschen."""
_NEAR_CHARACTERS = 12
"""The same where spaces do not part words."""


def resumed(text: str, negations: Iterable[Negation], locale: str) -> frozenset[Span]:
    """Give the places of the denials that stand in such a row, the first of it included."""
    denials = [negation.span for negation in negations if negation.concept in _DENIALS]
    rows = (
        pair for pair in pairwise(denials) if _joined(text[pair[0].end : pair[1].start], text[slice(*pair[1])], locale)
    )
    return frozenset(chain.from_iterable(rows))


def goes_on(text: str, negations: Iterable[Negation], locale: str) -> bool:
    """Whether the first of the negations that denies is said as one that goes on with another (*y no*, ولا)."""
    finder = _again(locale)
    first = next((each.span for each in negations if each.concept in _DENIALS), None)
    if finder is None or first is None:
        return False
    return any(
        start <= first.end and end >= first.start and _begun(text[:start])
        for concept, (start, end) in finder.find(text)
        if concept == "again"
    )


def _begun(before: str) -> bool:
    """Whether a sentence has begun."""
    return bool(before.strip()) and before.rstrip()[-1] not in _STOPS


@lru_cache(maxsize=256)
def _again(locale: str) -> Finder | None:
    known: NegationWords | None = table(locale, "negation", NegationWords)
    if known is None or not known.again:
        return None
    return finder_for({"deny": known.deny, "again": known.again}, known.match, locale)


@lru_cache(maxsize=256)
def _joining(locale: str) -> tuple[Finder, int | None]:
    """Give the finder of what joins, and how many characters may follow it; None where words are counted."""
    known: NegationWords | None = table(locale, "negation", NegationWords)
    if known is None:
        return finder_for({}, "words", locale), None
    characters = known.match == "characters"
    return finder_for({"joining": known.joining}, known.match, locale), _NEAR_CHARACTERS if characters else None


def _joined(between: str, denial: str, locale: str) -> bool:
    """Whether the end of what stands between two denials, or the second itself, joins it to the first."""
    clauses = clause_finder(locale)
    if clauses and clauses.find(between):
        return False
    joining, characters = _joining(locale)
    if any(marker.span.start == 0 for marker in joining.find(denial)):
        return True
    ends = [match.end() for match in _MARK.finditer(between)]
    ends += [marker.span.end for marker in joining.find(between)]
    if not ends:
        return False
    rest = between[max(ends) :]
    return len(rest) <= characters if characters else len(words(rest)) <= _NEAR
