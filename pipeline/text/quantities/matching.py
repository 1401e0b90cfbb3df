"""Pair the quantities of two texts, the best pairs first."""

from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction

from pipeline.text.numbers import Quantity, Reading
from pipeline.text.quantities.agreement import converted, rate_fault, same_unit, same_value, unit_fault
from pipeline.text.quantities.conversion import same_dimension

Pair = tuple[int, int]
BESIDE = 30
"""Characters between an amount and the same in another unit: "between 36 °F and 46 °F (2 °C to 8 °C)"."""
Test = Callable[[Quantity, Quantity], bool]


@dataclass(slots=True)
class Matching:
    """Which quantity of the source goes with which of the target, and which are left over."""

    left: Reading
    right: Reading
    pairs: list[Pair] = field(default_factory=list)
    sources: list[int] = field(default_factory=list)
    targets: list[int] = field(default_factory=list)

    @property
    def spare(self) -> set[Fraction]:
        """Digits of names that only one text has: they may stand for a bare number of the other."""
        shared = names(self.left) & names(self.right)
        both = (*self.left.quantities, *self.right.quantities)
        found = (each for each in both if each.name and each.name not in shared)
        return {value for each in found for value in (each.value, *each.alternatives)}

    def pair(self, test: Test, both: bool = False) -> None:
        """Pair what is left where ``test`` holds, in order of the texts; one side must be firm, or ``both``."""
        for source in list(self.sources) if self.targets else ():
            ours = self.left.quantities[source]
            for target in self.targets if ours.firm or not both else ():
                theirs = self.right.quantities[target]
                if (theirs.firm or (ours.firm and not both)) and test(ours, theirs):
                    self.pairs.append((source, target))
                    self.sources.remove(source)
                    self.targets.remove(target)
                    break


def match(left: Reading, right: Reading) -> Matching:
    """Pair the quantities of two readings: alike in all, then in unit, then in value; then converted ones."""
    found = Matching(left, right)
    if len(left.quantities) == len(right.quantities) and all(map(_same, left.quantities, right.quantities)):
        found.pairs = [(place, place) for place in range(len(left.quantities))]
        return found
    found.sources = list(range(len(left.quantities)))
    found.targets = list(range(len(right.quantities)))

    months = _has_month(left) and _has_month(right)

    def comparable(source: Quantity, target: Quantity) -> bool:
        dated = months and (source.kind == "month") != (target.kind == "month")
        return not (source.name or target.name or dated)

    def same(source: Quantity, target: Quantity) -> bool:
        return comparable(source, target) and same_unit(source.unit, target.unit) and source.value == target.value

    def keeps_rate(source: Quantity, target: Quantity) -> bool:
        return fits(source, target) and not rate_fault(source, target, left, right)

    def fits(source: Quantity, target: Quantity) -> bool:
        agrees = comparable(source, target) and same_value(source, target)
        return agrees and not unit_fault(source, target, left, right)

    shared = names(left) & names(right)

    def by_name(source: Quantity, target: Quantity) -> bool:
        name = source.name or target.name
        bare = not source.unit and not target.unit
        return bare and name != "" and name not in shared and same_value(source, target)

    for test in (_same, same, keeps_rate, fits):
        found.pair(test, both=True)
        found.pair(test)
    found.pair(converted)
    found.pair(by_name)
    sources, targets = found.sources, found.targets
    found.sources = _not_restated(left, sources, right, targets)
    found.targets = _not_restated(right, targets, left, sources)
    return found


def _not_restated(here: Reading, left_over: list[int], there: Reading, others: list[int]) -> list[int]:
    """Leave out what the same text says in another unit close by, and was paired: 36 °F (2 °C).

    Not where the other text names that unit, or has an amount of that dimension left over: that is what it became.
    Whether it names a unit of one letter nobody can tell.
    """
    if not left_over:
        return left_over
    paired = [each for place, each in enumerate(here.quantities) if place not in left_over]
    units = {*there.units, *(each.unit for each in there.quantities)}
    remaining = [there.quantities[place].unit for place in others]

    def restated(quantity: Quantity) -> bool:
        if (
            len(quantity.unit) == 1
            or quantity.unit in units
            or any(same_dimension(quantity.unit, other) for other in remaining)
        ):
            return False
        return any(_restates(quantity, each) for each in paired)

    return [place for place in left_over if not restated(here.quantities[place])]


def _restates(quantity: Quantity, other: Quantity) -> bool:
    """Whether two quantities of one text are the same amount, one beside the other."""
    gap = max(quantity.span.start - other.span.end, other.span.start - quantity.span.end)
    return gap <= BESIDE and converted(quantity, other)


def _has_month(reading: Reading) -> bool:
    """Whether a text names a month, so that its number is no day."""
    return any(quantity.kind == "month" for quantity in reading.quantities)


def names(reading: Reading) -> frozenset[str]:
    """Give the names with digits, such as covid19."""
    return frozenset(quantity.name for quantity in reading.quantities if quantity.name)


def _same(source: Quantity, target: Quantity) -> bool:
    """Whether two quantities agree in everything."""
    if (source.name, source.unit, source.kind) != (target.name, target.unit, target.kind):
        return False
    if source.every != target.every:
        return False
    # Most values are made once, see ``digits.whole``: asking whether they are one object is ten times faster.
    same = source.value is target.value or source.value == target.value
    return same and (source.per == target.per or set(source.per) == set(target.per))
