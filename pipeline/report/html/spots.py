"""Problems of an article -> numbered spots, each with its place in the running text and what to say of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.inline import plain_with_places
from pipeline.model import Key, LocalizedArticle, Problem, Severity, Span, Unit
from pipeline.report.html.values import ArticleReport
from pipeline.report.html.wording import HARDEST, Family, explained_hardest, family, label, plain, remedy

STATES = frozenset({"untranslated-message", "fuzzy-message"})
"""Rules that speak of a text as a whole, which the running text shows by a label of its own."""
_URGENCY = {"error": 0, "warning": 1, "note": 2}


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in an article that somebody should look at."""

    number: int
    key: Key | None
    """The text that it stands in; None for the article as a whole."""
    place: Span
    """In the words of that text, without its markup; empty where it is about the text as a whole."""
    name: str
    """Of the rule."""
    family: Family
    severity: Severity
    label: str
    said: str
    fix: str
    quote: str
    """The words at the place."""
    text: str = ""
    """The whole text around them."""
    also_hardest: bool = False
    """Whether it is one of the sentences that weigh most in the reading level."""

    @property
    def rank(self) -> tuple[int, int]:
        """Sort spots by what they cost: safety before all others, errors before warnings."""
        return (_URGENCY[self.severity] + (0 if self.family == "safety" else 1), self.number)


def spots_of(article: ArticleReport, most: int | None = None) -> tuple[Spot, ...]:
    """Give the open spots in reading order, numbered from 1; only the ``most`` important where that is given."""
    found = [_spot(problem, article.localized) for problem in article.problems if _counts(problem)]
    found = _with_hardest(found, article)
    order = {unit.block.key: number for number, unit in reversed(list(enumerate(article.localized.units)))}
    found.sort(key=lambda spot: (order.get(spot.key, -1) if spot.key else -1, spot.place.start))
    numbered = [replace(spot, number=number) for number, spot in enumerate(found, 1)]
    if most is None or len(numbered) <= most:
        return tuple(numbered)
    chosen = sorted(sorted(numbered, key=lambda spot: spot.rank)[:most], key=lambda spot: spot.number)
    return tuple(replace(spot, number=number) for number, spot in enumerate(chosen, 1))


def _counts(problem: Problem) -> bool:
    return problem.waived is None and not problem.baseline and problem.name not in STATES


def _spot(problem: Problem, article: LocalizedArticle) -> Spot:
    key = (problem.msgctxt, problem.msgid)
    unit = article.by_block().get(key)
    place = place_in(unit, problem.span) if unit else Span(0, 0)
    return Spot(
        number=0,
        key=key if unit else None,
        place=place,
        name=problem.name,
        family=family(problem),
        severity=problem.severity,
        label=label(problem.name),
        said=plain(problem.text),
        fix=remedy(problem),
        quote=_quote(unit, place) if unit else "",
        text=plain_with_places(unit.text)[0] if unit else "",
    )


def _quote(unit: Unit, place: Span) -> str:
    words = plain_with_places(unit.text)[0]
    return words[place.start : place.end] if place.end else words


def place_in(unit: Unit, span: Span) -> Span:
    """Turn a span of a text's Markdown into one of its words; empty where it holds all of them or none."""
    words, places = plain_with_places(unit.text)
    inside = [number for number, place in enumerate(places) if span.start <= place < span.end]
    if not inside or not unit.published or len(inside) == len(words):
        return Span(0, 0)
    return Span(inside[0], inside[-1] + 1)


def _with_hardest(found: list[Spot], article: ArticleReport) -> list[Spot]:
    """Add the sentences that weigh most; one that has a remark on reading already is only marked."""
    spots = list(found)
    for key, place, text in _hardest_places(article):
        same = [
            number
            for number, spot in enumerate(spots)
            if spot.family == "reading" and spot.key == key and _overlap(spot, place, text)
        ]
        if same:
            spots[same[0]] = replace(spots[same[0]], also_hardest=True)
        else:
            spots.append(_hardest_spot(key, place, text))
    return spots


def _overlap(spot: Spot, place: Span, text: str) -> bool:
    """Say whether a remark is about this very sentence rather than a word of it."""
    here = spot.place if spot.place.end else Span(0, len(text))
    there = place if place.end else Span(0, len(text))
    return here.start <= there.start and there.end <= here.end


def _hardest_spot(key: Key, place: Span, text: str) -> Spot:
    fault, _, fix = explained_hardest()
    quote = text[place.start : place.end] if place.end else text
    return Spot(
        0, key, place, HARDEST, "reading", "warning", label(HARDEST), fault, fix, quote, text, also_hardest=True
    )


def _hardest_places(article: ArticleReport) -> Iterator[tuple[Key, Span, str]]:
    """Find the sentences in the running text: the scored text may have written an abbreviation out."""
    for sentence in article.reading.hardest if article.reading else ():
        found = _find(sentence, article.localized.units) or _find(sentence[:-1], article.localized.units)
        if found:
            yield found


def _find(sentence: str, units: Sequence[Unit]) -> tuple[Key, Span, str] | None:
    for unit in units:
        text = plain_with_places(unit.text)[0]
        start = text.find(sentence)
        if start >= 0 and unit.published and sentence:
            whole = len(sentence) == len(text)
            return unit.block.key, Span(0, 0) if whole else Span(start, start + len(sentence)), text
    return None
