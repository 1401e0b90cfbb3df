"""Words that imply a number without demanding it, exchanged: a third into a half, second into third, double, daily.

A translation may say such a word otherwise, so that its absence is no fault. But where the source alone has one and
the translation alone another of the same kind, one has taken the other's place.
"""

from collections.abc import Iterator
from fractions import Fraction

from pipeline.text.numbers import Quantity, Reading
from pipeline.text.quantities.difference import Difference
from pipeline.text.quantities.matching import Matching
from pipeline.text.quantities.wording import Texts

LARGEST_ORDINAL = 12
"""Ordinals above are of centuries mostly, which the other text may say by a year."""
LARGEST_MULTIPLE = 99
"""Above, words say no more than "many": thousands, hundreds, 成千上万."""
KINDS = ("fraction", "ordinal", "multiple", "interval", "rate")
TEN_OR_DOZEN = frozenset({Fraction(10), Fraction(12)})
"""Languages count a vague crowd in tens or in dozens: dozens of people, decenas de personas."""


def changed_words(found: Matching, texts: Texts) -> Iterator[Difference]:
    """Yield each word that implies a number and became another of its kind."""
    if not (found.left.described and found.right.described):
        return
    ours = [found.left.quantities[place] for place in found.sources]
    theirs = [found.right.quantities[place] for place in found.targets]
    for kind in KINDS:
        lost = [each for each in ours if _kind(each) == kind and not _said(each, found.right)]
        gained = [each for each in theirs if _kind(each) == kind and not _said(each, found.left)]
        if kind == "rate":
            gained = [
                each
                for each in theirs
                if _kind(each) == kind and each.per not in (one.per for one in ours if one.value)
            ]
        if lost and gained and not _both_vague(lost[0], gained[0]):
            wording = "The source says {source}, the translation {target}."
            change = "frequency" if kind in ("interval", "rate") else "value"
            yield texts.say(change, wording, lost[0], gained[0])


def changed_intervals(found: Matching, texts: Texts) -> Iterator[Difference]:
    """Yield "every other day" that became "every day", or the other way round."""
    for here, there, places in (
        (found.left, found.right, found.sources),
        (found.right, found.left, found.targets),
    ):
        for quantity in (here.quantities[place] for place in places):
            alone = _kind(quantity) == "interval" and not quantity.firm and not _said(quantity, there)
            if alone and quantity.unit in there.rates and quantity.unit not in here.rates:
                ours, theirs = (quantity, None) if here is found.left else (None, quantity)
                wording = (
                    "The source says {source}, the translation every one."
                    if ours
                    else "The translation says {target}, the source every one."
                )
                yield texts.say("frequency", wording, ours, theirs)


def _kind(quantity: Quantity) -> str:
    """Give the kind of a word that implies a number; empty for a number that a translation must say."""
    if quantity.every and quantity.value > 1:
        return "interval"
    if quantity.firm or quantity.digits:
        return ""
    if quantity.value == 1 and quantity.per and quantity.kind != "ordinal":
        return "rate"
    if quantity.kind == "ordinal":
        return "ordinal" if quantity.value <= LARGEST_ORDINAL else ""
    if quantity.kind == "fraction":
        return "fraction"
    multiple = quantity.kind == "cardinal" and not quantity.unit and 1 < quantity.value <= LARGEST_MULTIPLE
    return "multiple" if multiple else ""


def _said(quantity: Quantity, other: Reading) -> bool:
    """Whether the other text says the value, or the rate, anywhere and in any way."""
    if quantity.value == 1 and quantity.per:
        named = {*other.rates, *other.units, *(each.unit for each in other.quantities)}
        return not quantity.per or any(unit in named for unit in quantity.per)
    values = {quantity.value, *quantity.alternatives}
    return any(not values.isdisjoint({each.value, *each.alternatives}) for each in other.quantities)


def _both_vague(source: Quantity, target: Quantity) -> bool:
    """Whether two multiples stand for the same crowd."""
    return {source.value, target.value} <= TEN_OR_DOZEN
