"""What to change first: a few concrete actions, those for safety first, then what moves the reading level most."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from math import inf

from pipeline.model import Locale, Span
from pipeline.report.html.notes import sentence
from pipeline.report.html.numbers import count, whole
from pipeline.report.html.spots import Spot
from pipeline.report.html.values import SITE
from pipeline.report.html.views import View

MOST = 12
"""Most actions of the library's list: what a person can begin in a week."""
PLACES = 4
"""Most places that one action names."""
LONGEST = 90
"""Most characters of a place's words that an action quotes."""
SAFETY, FAULT, DOUBT, LEVEL, MISSING, WORDING, KNOW = range(7)
"""The ranks, in their order."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an action is to be done."""

    words: str
    """Of the text; empty where what is said quotes them, or is about the article as a whole."""
    locale: Locale
    said: str
    href: str
    quote: str
    """All the words of the place, to know what of the remark is in their language."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do."""

    rank: int
    weight: float
    """More is earlier, within a rank."""
    what: str
    how: str
    places: tuple[Place, ...]
    further: int = 0
    """How many places are not named."""
    view: View | None = None


def actions_of(view: View) -> tuple[Action, ...]:
    """Rank what there is to do in one article."""
    if view.empty:
        return ()
    found = [*_grouped(view), *_reading(view), *_missing(view)]
    return tuple(sorted(found, key=lambda action: (action.rank, -action.weight)))


def library_actions(views: Sequence[View]) -> tuple[Action, ...]:
    """Rank what there is to do in the library, at most MOST actions; what is not begun is one of them."""
    found = [action for view in views for action in actions_of(view)]
    found += _not_begun(views)
    return tuple(sorted(found, key=lambda action: (action.rank, -action.weight))[:MOST])


def _grouped(view: View) -> Iterator[Action]:
    """Make an action of all spots of one kind."""
    spots = sorted(view.spots, key=lambda spot: (spot.label, spot.severity, spot.number))
    for (label, _), group in groupby(spots, key=lambda spot: (spot.label, spot.severity)):
        same = list(group)
        if same[0].name == "hardest-sentence":
            continue
        named = [_place(spot, view) for spot in same[:PLACES]]
        what = label if len(same) == 1 else f"{label}, in {whole(len(same))} places"
        yield Action(_rank(same[0]), len(same), what, same[0].fix, tuple(named), len(same) - len(named), view)


def _rank(spot: Spot) -> int:
    match spot.family, spot.severity:
        case _, "note":
            return KNOW
        case "safety", "error":
            return SAFETY
        case _, "error":
            return FAULT
        case "safety", _:
            return DOUBT
    return WORDING


def _place(spot: Spot, view: View) -> Place:
    href = f"#{view.id}m{spot.number}" if spot in view.shown and spot.key else f"#{view.id}"
    said = sentence(spot.said)
    quoted = f"“{spot.quote}”" in said or f'"{spot.quote}"' in said
    words = "" if quoted else shortened(spot.quote)
    if spot.family == "safety" and spot.place.end:
        words = around(spot.text, spot.place)
    return Place(words, view.locale, said, href, spot.text)


def _reading(view: View) -> Iterator[Action]:
    """Name the sentences that weigh most in a text that is harder than it should be."""
    reading = view.reading
    heavy = [spot for spot in view.spots if spot.also_hardest]
    if reading is None or reading.level is None or reading.without is None or not heavy:
        return
    them = "it" if len(heavy) == 1 else "them"
    how = (
        f"Say {them} in everyday words, and make two of a long one. Without {them} the text would stand at "
        f"{reading.without.said}; now it stands at {reading.level.said}."
    )
    what = (
        "Rewrite the sentence that weighs most"
        if len(heavy) == 1
        else f"Rewrite the {len(heavy)} sentences that weigh most"
    )
    places = tuple(replace(_place(spot, view), words=shortened(spot.quote), said="") for spot in heavy)
    yield Action(LEVEL, reading.level.place, what, how, places, view=view)


def _missing(view: View) -> Iterator[Action]:
    if view.article.waiting:
        what = f"Finish the translation: {count(view.article.waiting, 'text')} to go"
        how = "Readers meet these texts in another language, and the article cannot be published."
        yield Action(MISSING, view.article.waiting, what, how, (), view=view)


def _not_begun(views: Sequence[View]) -> Iterator[Action]:
    """Make one action of all articles of which nothing is translated."""
    numbers = [
        f"{locale.name}: {count(waiting, 'article')}"
        for locale, group in groupby(views, key=lambda view: view.locale)
        if (waiting := sum(view.empty and view.article.key[1] != SITE for view in group))
    ]
    if numbers:
        yield Action(MISSING, inf, "Begin the translations of which nothing is done", f"{'; '.join(numbers)}.", ())


def around(text: str, place: Span) -> str:
    """Give the words at a place with those beside them: in matters of safety a word alone says nothing."""
    room = max(0, LONGEST - (place.end - place.start)) // 2
    start, end = max(0, place.start - room), min(len(text), place.end + room)
    if start:
        start = text.find(" ", start, place.start) + 1 or start
    if end < len(text):
        end = max(text.rfind(" ", place.end, end), place.end)
    return f"{'… ' if start else ''}{text[start:end]}{' …' if end < len(text) else ''}"


def shortened(text: str) -> str:
    """Cut a quotation at a word, so that it names a place and does not repeat a paragraph."""
    text = " ".join(text.split())
    if len(text) <= LONGEST:
        return text
    cut = text[:LONGEST].rpartition(" ")[0] or text[:LONGEST]
    return f"{cut} …"
