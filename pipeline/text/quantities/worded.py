"""Words that imply a number without demanding it, exchanged: a third into a half, second into third, double, daily.

A translation may say such a word otherwise, so that its absence is no fault. But where the source alone has one and
the translation alone another of the same kind, one has taken the other's place.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from pipeline.text.numbers import Quantity, Reading
from pipeline.text.quantities.agreement import TIMES, converted, same_unit, same_value
from pipeline.text.quantities.difference import Change, Difference
from pipeline.text.quantities.matching import Matching
from pipeline.text.quantities.wording import Texts

LARGEST_ORDINAL = 12
"""Ordinals above are of centuries mostly, which the other text may say by a year."""
LARGEST_MULTIPLE = 99
"""Above, words say no more than "many": thousands, hundreds, 成千上万."""
KINDS: Mapping[str, Change] = {
    "fraction": "value",
    "ordinal": "value",
    "multiple": "value",
    "month": "value",
    "noon": "value",
    "interval": "frequency",
    "rate": "frequency",
}
"""What a word that implies a number can say, and what its exchange changes."""
NOON_AND_MIDNIGHT = frozenset({Fraction(0), Fraction(12)})
TEN_OR_DOZEN = frozenset({Fraction(10), Fraction(12)})
"""Languages count a vague crowd in tens or in dozens: dozens of people, decenas de personas."""


def changed_words(found: Matching, texts: Texts) -> Iterator[Difference]:
    """Yield each word that implies a number and became another of its kind."""
    if not (found.sources and found.left.described and found.right.described):
        return
    ours = [found.left.quantities[place] for place in found.sources]
    theirs = [found.right.quantities[place] for place in found.targets]
    for kind, change in KINDS.items():
        lost = [each for each in ours if kind in _kinds(each) and not _said(each, found.right)]
        lost = [each for each in lost if not (kind == "month" and each.firm)]  # that was demanded already
        if not lost:
            continue
        gained = [each for each in theirs if kind in _kinds(each) and _is_new(each, kind, ours, found.left)]
        if gained and not {lost[0].value, gained[0].value} <= TEN_OR_DOZEN:
            yield texts.say(change, "The source says {source}, the translation {target}.", lost[0], gained[0])
        elif kind == "rate" and TIMES.intersection(lost[0].per):
            yield texts.say(change, "The source says {source}; the translation does not say how often.", lost[0], None)


def changed_intervals(found: Matching, texts: Texts) -> Iterator[Difference]:
    """Yield "every other day" that became "every day", or the other way round."""
    left, right = found.left, found.right
    for quantity in _skipping(left, right, found.sources):
        yield texts.say("frequency", "The source says {source}, the translation each one.", quantity, None)
    for quantity in _skipping(right, left, found.targets):
        yield texts.say("frequency", "The translation says {target}, the source each one.", None, quantity)


def _skipping(here: Reading, there: Reading, places: list[int]) -> Iterator[Quantity]:
    """Yield the intervals in words that one text alone has, where the other has the rate of one."""
    for quantity in (here.quantities[place] for place in places):
        alone = "interval" in _kinds(quantity) and not quantity.firm and not _said(quantity, there)
        if alone and quantity.unit in there.rates and quantity.unit not in here.rates:
            yield quantity


def _kinds(quantity: Quantity) -> tuple[str, ...]:
    """Give the kinds of a word that implies a number; none for a number that a translation must say."""
    if quantity.kind == "month":
        return ("month",)
    if quantity.every and quantity.value > 1:
        return ("interval",)
    if quantity.firm or quantity.digits:
        return ()
    if quantity.unit == "h" and quantity.value in NOON_AND_MIDNIGHT:
        return ("noon",)
    if quantity.kind == "ordinal":
        return ("ordinal",) if quantity.value <= LARGEST_ORDINAL else ()
    if quantity.value == 1:
        return ("rate",) if quantity.per else ()
    if quantity.kind == "fraction":
        return ("fraction", "ordinal") if quantity.alternatives else ("fraction",)
    multiple = quantity.kind == "cardinal" and not quantity.unit and 1 < quantity.value <= LARGEST_MULTIPLE
    return ("multiple",) if multiple else ()


def _is_new(quantity: Quantity, kind: str, ours: list[Quantity], left: Reading) -> bool:
    """Whether the source does not say it; of a rate, whether no one of the source has it."""
    if kind == "rate":
        return quantity.per not in (each.per for each in ours if each.value)
    return not _said(quantity, left)


def _said(quantity: Quantity, other: Reading) -> bool:
    """Whether the other text says the value, or the rate, anywhere and in any way."""
    if quantity.value == 1 and quantity.per:
        named = {*other.rates, *other.units, *(each.unit for each in other.quantities)}
        return any(unit in named for unit in quantity.per)
    if quantity.every:
        return any(_same_span(quantity, each) for each in other.quantities)
    values = {quantity.value, *quantity.alternatives}
    others = (each for each in other.quantities if quantity.kind != "month" or each.kind == "month")
    return any(not values.isdisjoint({each.value, *each.alternatives}) for each in others)


def _same_span(quantity: Quantity, other: Quantity) -> bool:
    """Whether two intervals are as long, in whatever unit; a number without one may be either."""
    alike = same_value(quantity, other) and (not other.unit or same_unit(quantity.unit, other.unit))
    return alike or converted(quantity, other)
