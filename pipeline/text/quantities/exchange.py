"""What changed without a number of its own: a day into a week, a few seconds into a few minutes."""

from collections.abc import Collection, Iterator

from pipeline.text.numbers import Reading
from pipeline.text.quantities.agreement import TIMES, same_unit
from pipeline.text.quantities.difference import Difference
from pipeline.text.quantities.matching import Matching
from pipeline.text.quantities.places import LONGEST
from pipeline.text.quantities.wording import Texts

FEW = 3
"""Quantities in a message up to which a bound or unit apart from its number is compared."""


def exchanges(found: Matching, texts: Texts) -> Iterator[Difference]:
    """Yield a rate, a unit or a bound that one side lacks while the other side has another in its place."""
    left, right = found.left, found.right
    if not (left.described and right.described):
        return
    if (left.rates, left.units, left.bounds) == (right.rates, right.units, right.bounds):
        return
    rates = _exchanged(left.rates & TIMES, right.rates & TIMES, left, right) or _other_rate(left, right)
    if rates:
        yield texts.say("frequency", f"The source says per {rates[0]}, the translation per {rates[1]}.", None, None)
        return
    spans = _one_of_another(found) if len(texts.source) <= LONGEST else None
    if spans:
        yield texts.say("unit", f"The source says {spans[0]}, the translation {spans[1]}.", None, None)
        return
    if not _short(left, right):
        return
    units = _exchanged(_spans(left, found.sources), _spans(right, found.targets), left, right)
    if units:
        yield texts.say("unit", f"The source says {units[0]}, the translation {units[1]}.", None, None)
    if any(each.unit for each in left.quantities) and not right.turned and _turned(left.bounds, right.bounds):
        yield texts.say("bound", "“At least” and “at most” are exchanged.", None, None)


def _short(left: Reading, right: Reading) -> bool:
    """Whether the texts say so little that a word apart from its number can be told to have changed."""
    return all(len(reading.quantities) <= FEW and len(reading.units & TIMES) <= 1 for reading in (left, right))


def _exchanged(ours: frozenset[str], theirs: frozenset[str], left: Reading, right: Reading) -> tuple[str, str] | None:
    """Give a unit that only the source names and one that only the translation names."""
    lost = [unit for unit in sorted(ours) if not _named(unit, right)]
    gained = [unit for unit in sorted(theirs) if not _named(unit, left)]
    return (lost[0], gained[0]) if lost and gained else None


def _other_rate(left: Reading, right: Reading) -> tuple[str, str] | None:
    """Give a rate of the source that the translation has in no rate, and one that is in no rate of the source.

    One of the two must be named nowhere in the other text: "weekly for 6 weeks" names its week once more, with a
    number. Without one, as in "within months", the unit of a translation may look like a rate.
    """
    lost = [unit for unit in sorted(left.rates & TIMES) if not _among(unit, right.rates)]
    gained = [unit for unit in sorted(right.rates & TIMES) if not _among(unit, left.rates)]
    if not lost or not gained:
        return None
    clear = not _named(gained[0], left) or not (_named(lost[0], right) or _among(gained[0], left.units))
    return (lost[0], gained[0]) if clear else None


def _one_of_another(found: Matching) -> tuple[str, str] | None:
    """Give a unit one of which the source has, and another of the translation: an hour, a day.

    One of a unit may read like a rate or like a unit without a number: an hour, một giờ, в течение минуты.
    """
    ours, theirs = _spans(found.left, found.sources), _spans(found.right, found.targets)
    lost = [unit for unit in sorted(ours) if not _among(unit, theirs)]
    gained = [unit for unit in sorted(theirs) if not _among(unit, ours)]
    if len(lost) != 1 or len(gained) != 1:
        return None
    if lost[0] in found.left.units and gained[0] in found.right.units:
        return None
    return (lost[0], gained[0]) if not (_named(lost[0], found.right) and _named(gained[0], found.left)) else None


def _ones(reading: Reading, places: list[int]) -> list[str]:
    """Give the units of time of which a text has one, at a place left over."""
    quantities = map(reading.quantities.__getitem__, places)
    return [each.unit for each in quantities if each.value == 1 and each.unit in TIMES and not each.every]


def _spans(reading: Reading, places: list[int]) -> frozenset[str]:
    """Give the units of time that a text names without a number, or only one of, at a place left over.

    In some languages one of a unit reads like a rate: một tháng is a month and per month.
    """
    return (reading.units | reading.rates) & TIMES | {*_ones(reading, places)}


def _named(unit: str, reading: Reading) -> bool:
    """Whether a text names the unit in any way."""
    return _among(unit, {*reading.units, *reading.rates, *(quantity.unit for quantity in reading.quantities)})


def _among(unit: str, units: Collection[str]) -> bool:
    """Whether a unit, or one that is used for it, is among others."""
    return any(same_unit(unit, each) for each in units)


def _turned(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether "at least" is all that one side says and "at most" all that the other says."""
    kinds = {"at-least", "at-most"}
    return {*(ours & kinds), *(theirs & kinds)} == kinds and len(ours & kinds) == 1 and len(theirs & kinds) == 1
