"""Compare the quantities of a source text and its translation, or of an old text and a new one."""

from collections.abc import Iterator
from itertools import pairwise

from pipeline.text.numbers import Quantity, Reading, read
from pipeline.text.quantities.agreement import (
    AMOUNTS,
    bound_fault,
    clock,
    converted,
    interval_fault,
    rate_fault,
    same_unit,
    same_value,
    unit_fault,
)
from pipeline.text.quantities.demands import demanded
from pipeline.text.quantities.difference import Change, Difference
from pipeline.text.quantities.exchange import exchanges
from pipeline.text.quantities.matching import Matching, match
from pipeline.text.quantities.names import changed_names
from pipeline.text.quantities.places import changed_places
from pipeline.text.quantities.worded import changed_intervals, changed_words
from pipeline.text.quantities.wording import Texts


def compare(source_text: str, target_text: str, source_locale: str, target_locale: str) -> tuple[Difference, ...]:
    """Give every difference in numbers, units, order and frequency between a text and its translation."""
    left, right = read(source_text, source_locale), read(target_text, target_locale)
    if not (left.quantities or right.quantities or (left.units and right.units) or (left.rates and right.rates)):
        return ()
    found = match(left, right)
    if _agree(found):
        return ()
    texts = Texts(source_text, target_text)
    return (
        *_leftovers(found, texts),
        *_pair_faults(found, texts),
        *_orders(found, texts),
        *changed_places(found, texts),
        *exchanges(found, texts),
        *changed_words(found, texts),
        *changed_intervals(found, texts),
    )


def _agree(found: Matching) -> bool:
    """Whether two texts say the same throughout, as most do: nothing is left over, moved or exchanged."""
    left, right = found.left, found.right
    if found.sources or found.targets or left.units != right.units or left.rates != right.rates:
        return False
    if left.bounds != right.bounds or any(source != target for source, target in found.pairs):
        return False
    return all(map(_alike, left.quantities, right.quantities))


def differs(old: str, new: str, locale: str) -> bool:
    """Whether two texts of one language say different quantities: any difference counts, in order."""
    left, right = read(old, locale), read(new, locale)
    return [_identity(each) for each in left.quantities] != [_identity(each) for each in right.quantities] or (
        (left.rates, left.units) != (right.rates, right.units)
    )


def _identity(quantity: Quantity) -> tuple[object, ...]:
    """Give what must be equal within one language."""
    return (
        quantity.value,
        quantity.unit,
        quantity.per,
        quantity.every,
        quantity.bound,
        quantity.name,
        quantity.kind,
    )


def _leftovers(found: Matching, texts: Texts) -> Iterator[Difference]:
    """Yield what one side alone says: changed where something on the other side is left too."""
    if not found.sources and not found.targets:
        return
    left, right = found.left, found.right
    sources = [place for place in found.sources if demanded(left.quantities[place], right, found)]
    targets = [place for place in found.targets if demanded(right.quantities[place], left, found)]
    yield from changed_names(found, texts)
    yield from _ones(found, texts)
    for place in sources:
        source = left.quantities[place]
        other = _counterpart(source, [right.quantities[each] for each in targets])
        if other is None:
            other = _counterpart(
                source, [right.quantities[each] for each in found.targets if right.quantities[each].unit]
            )
        if other is None:
            yield texts.say("missing", "The source says {source}; the translation does not.", source, None)
            continue
        targets = [each for each in targets if right.quantities[each] is not other]
        yield _changed(texts, source, other)
    for place in targets:
        target = right.quantities[place]
        if target.kind == "month":
            continue
        changed = _counterpart(
            target, [q for q in _at(left, found.sources) if q.unit and same_unit(q.unit, target.unit)]
        )
        if changed is not None:
            yield _changed(texts, changed, target)
        else:
            yield texts.say("added", "The translation says {target}; the source does not.", None, target)


def _ones(found: Matching, texts: Texts) -> Iterator[Difference]:
    """Yield "one hour" that became "one day": neither is demanded, but they cannot both be right."""
    ours = [each for each in _at(found.left, found.sources) if _is_one(each)]
    theirs = [each for each in _at(found.right, found.targets) if _is_one(each)]
    if len(ours) != 1 or len(theirs) != 1 or converted(ours[0], theirs[0]) or same_unit(ours[0].unit, theirs[0].unit):
        return
    if not _names(found.right, ours[0].unit) or not _names(found.left, theirs[0].unit):
        yield _changed(texts, ours[0], theirs[0])


def _is_one(quantity: Quantity) -> bool:
    """Whether it is one of a unit of time or amount."""
    return quantity.value == 1 and quantity.unit in AMOUNTS


def _names(reading: Reading, unit: str) -> bool:
    """Whether a text names the unit anywhere; a night may be a day."""
    named = {*reading.units, *reading.rates, *(each.unit for each in reading.quantities)}
    return bool(named & {unit, "night"})


def _at(reading: Reading, places: list[int]) -> list[Quantity]:
    """Give the quantities at ``places``."""
    return [reading.quantities[place] for place in places]


def _counterpart(quantity: Quantity, others: list[Quantity]) -> Quantity | None:
    """Find what the quantity most likely became: same value, else same unit, else anything firm."""
    for test in (
        lambda other: same_value(quantity, other),
        lambda other: quantity.unit and same_unit(quantity.unit, other.unit),
        lambda other: other.firm and other.digits == quantity.digits,
        lambda other: other.firm,
    ):
        for other in others:
            if other.kind != "identifier" and _both_months(quantity, other) and test(other):
                return other
    return None


def _both_months(quantity: Quantity, other: Quantity) -> bool:
    """Whether both are months of the year, or neither is."""
    return (quantity.kind == "month") == (other.kind == "month")


def _changed(texts: Texts, source: Quantity, target: Quantity) -> Difference:
    """Say how a quantity changed."""
    if same_value(source, target):
        return texts.say("unit", "The source says {source}, the translation {target}: another unit.", source, target)
    change: Change = "frequency" if "frequency" in (source.kind, target.kind) else "value"
    return texts.say(change, "The source says {source}, the translation {target}.", source, target)


def _pair_faults(found: Matching, texts: Texts) -> Iterator[Difference]:
    """Yield what changed around numbers that are there on both sides."""
    for source_place, target_place in found.pairs:
        source, target = found.left.quantities[source_place], found.right.quantities[target_place]
        if _alike(source, target):
            continue
        if source.unit != target.unit and source.value != target.value and converted(source, target):
            wording = "The source says {source}, the translation {target}: the same amount."
            yield texts.say("converted", wording, source, target, note=True)
        elif not clock(source) and unit_fault(source, target, found.left, found.right):
            wording = "The source says {source}, the translation {target}: another unit."
            yield texts.say("unit", wording, source, target)
        elif rate_fault(source, target, found.left, found.right):
            wording = "The source says {source}, the translation {target}: another rate."
            yield texts.say("frequency", wording, source, target)
        elif interval_fault(source, target):
            wording = "The source says {source}, the translation {target}: once only, or again and again?"
            yield texts.say("frequency", wording, source, target)
        elif bound_fault(source, target) and not found.right.turned:
            wording = "The source says {source}, the translation {target}: “at least” and “at most” are exchanged."
            yield texts.say("bound", wording, source, target)


def _alike(source: Quantity, target: Quantity) -> bool:
    """Whether all that stands around two numbers is alike, as it mostly is."""
    same = source.unit == target.unit and source.per == target.per
    return same and source.every == target.every and source.bound == target.bound


def _orders(found: Matching, texts: Texts) -> Iterator[Difference]:
    """Yield ranges whose ends changed places."""
    if all(each.end != "first" for each in found.left.quantities):
        return
    places = dict(found.pairs)
    for first, last in pairwise(range(len(found.left.quantities))):
        source = found.left.quantities[first]
        if source.end != "first" or first not in places or last not in places:
            continue
        target, other = found.right.quantities[places[last]], found.right.quantities[places[first]]
        if places[first] == places[last] + 1 and (target.end, other.end) in (("first", "last"), ("", "")):
            wording = "The source says {source} first, the translation {target}: the range is turned round."
            yield texts.say("order", wording, source, target)
