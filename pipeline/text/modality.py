"""Whether a short instruction obliges, allows and limits as its source does: must, may, only.

Each language's words stand in ``[modality]`` of ``pipeline/languages/<language>.toml``. Languages part
these senses differently (an imperative obliges without a word; *can* is often left unsaid), so only clear
turns are reported: a duty that became a possibility, the reverse, and a lost *only*. The rule that uses
this stays off by default until its false alarms are under 2 %.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from pipeline.model import Span
from pipeline.text.differences import Difference
from pipeline.text.language import Words, table
from pipeline.text.markers import Finder, Marker, finder_for

_SHORT = 100
"""Characters of a source message up to which it is read as an instruction."""


@dataclass(frozen=True, slots=True)
class ModalityWords:
    """The ``[modality]`` table of a language."""

    source: str
    must: Words
    may: Words
    only: Words
    match: str = "words"
    """``characters`` where spaces do not part words."""
    ignore: Words = ()
    """Phrases that hold such a word in another sense: the month of May."""


@lru_cache(maxsize=256)
def _finder(locale: str) -> Finder | None:
    words = table(locale, "modality", ModalityWords)
    if words is None:
        return None
    lists = {"must": words.must, "may": words.may, "only": words.only, "ignore": words.ignore}
    return finder_for(lists, words.match, locale)


@lru_cache(maxsize=4096)
def read_modality(text: str, locale: str) -> tuple[Marker, ...]:
    """Give the words of duty, possibility and limit of a text; none for a language without a list."""
    finder = _finder(locale)
    return finder.find(text) if finder else ()


def compare_modality(source: str, target: str, source_locale: str, target_locale: str) -> tuple[Difference, ...]:
    """Give the duties that became possibilities, the reverse, and the limits that were lost."""
    if len(source) > _SHORT or _finder(source_locale) is None or _finder(target_locale) is None:
        return ()
    ours, theirs = read_modality(source, source_locale), read_modality(target, target_locale)
    return (
        *_turned(ours, theirs, source, "must", "may"),
        *_turned(ours, theirs, source, "may", "must"),
        *_lost(ours, theirs, source),
    )


def _turned(
    ours: tuple[Marker, ...],
    theirs: tuple[Marker, ...],
    source: str,
    said: Literal["must", "may"],
    instead: Literal["must", "may"],
) -> tuple[Difference, ...]:
    """Report where the source says one only and the translation the other only."""
    before, after = {each.concept for each in ours}, {each.concept for each in theirs}
    if said not in before or instead in before or instead not in after or said in after:
        return ()
    if "only" in after - before:
        return ()  # "should not, unless" is "may only"
    first, other = _first(ours, said), _first(theirs, instead)
    senses = {"must": "a duty", "may": "a possibility"}
    text = f"“{source[slice(*first)]}” is {senses[said]}, the translation says {senses[instead]}: say the same."
    return (Difference("turned", "warning", text, first, other),)


def _lost(ours: tuple[Marker, ...], theirs: tuple[Marker, ...], source: str) -> tuple[Difference, ...]:
    if "only" not in {each.concept for each in ours} or "only" in {each.concept for each in theirs}:
        return ()
    span = _first(ours, "only")
    text = f"The translation leaves out “{source[slice(*span)]}”: keep the limit."
    return (Difference("dropped", "warning", text, source=span),)


def _first(markers: tuple[Marker, ...], concept: str) -> Span:
    return next(marker.span for marker in markers if marker.concept == concept)
