"""What the items of a passage say: its quantities, and the units, rates and bounds beside them."""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from pipeline.model import Span
from pipeline.text.numbers.hours import names_part_of_day
from pipeline.text.numbers.number import Item, Number
from pipeline.text.numbers.quantity import Quantity, Reading
from pipeline.text.numbers.roles import Roles
from pipeline.text.numbers.tokens import FARTHEST, Token

REMEMBERED = 4096
FIRST_IDEOGRAPH = "\u2e80"
_NO_BOUNDS, _NO_ROMANS = frozenset[str](), frozenset[int]()
LONGEST_OF = 4
"""Characters between a day or year and its month: "15 de marzo"."""


def gathered(text: str, found: list[Token], items: list[Item]) -> Reading:
    """Give what the items of a passage say, and what its tokens say beside them."""
    bounds, romans, ones = _beside(found)
    quantities: list[Quantity] = []
    units: set[str] = set()
    rates: set[str] = set()
    for index, item in enumerate(items):
        if isinstance(item, Number):
            if item.unit or not item.weak or item.value != 1:
                quantities.append(_quantity(item))
            if item.per:
                rates.update(item.per)
            continue
        roles = item.roles
        if roles.month or item.kind != "word":
            quantities += _token_quantity(text, items, index, item)
        if roles.unit and (item.end - item.start > 1 or text[item.start] >= FIRST_IDEOGRAPH):
            units.add(roles.unit)
        if roles.rate or roles.unit or roles.per or roles.every:
            after = items[index + 1] if index + 1 < len(items) else None
            rates.update(_rate(roles, after if after and after.start - item.end <= FARTHEST else None))
    return Reading(
        tuple(quantities),
        frozenset(units),
        frozenset(rates),
        bounds,
        ones,
        romans=romans,
        day_parts=any(map(names_part_of_day, found)),
    )


def _beside(found: list[Token]) -> tuple[frozenset[str], frozenset[int], bool]:
    """Give the bounds and Roman numerals that a text names anywhere, and whether anything may stand for 1."""
    telling = [token.roles for token in found if token.roles.beside]
    if not telling:
        return _NO_BOUNDS, _NO_ROMANS, False
    bounds = frozenset(roles.before or roles.after for roles in telling if not roles.range)
    romans = frozenset(roles.roman for roles in telling)
    return bounds - {""}, romans - {0}, any(roles.weak or roles.one or roles.roman == 1 for roles in telling)


def _rate(roles: Roles, after: Item | None) -> list[str]:
    """Give the units of the rates that a word says alone or with the next one: daily, per day, 日に."""
    found = [roles.rate] if roles.rate else []
    if isinstance(after, Token):
        if after.roles.unit and (roles.per or roles.every):
            found.append(after.roles.unit)
        if roles.unit and (after.roles.per_after or after.roles.every_after):
            found.append(roles.unit)
    return found


def _token_quantity(text: str, items: list[Item], index: int, token: Token) -> Iterator[Quantity]:
    """Yield the quantity of a clock, a name with digits or a month."""
    if token.kind == "clock" and token.value is not None:
        yield _clock(items, index, token)
    elif token.kind == "name":
        yield _name(token)
    elif token.roles.month:
        near = _beside_number(items, index)
        if not token.roles.vague_month or text[token.start].isupper():
            span = Span(token.start, token.end)
            yield Quantity(Fraction(token.roles.month), "", span, "month", firm=near, digits=near)


def _quantity(number: Number) -> Quantity:
    """Freeze a number; its fields in their order, for that is twice as fast as by name."""
    return Quantity(
        number.value,
        number.unit,
        Span(number.start, number.end),
        number.kind,
        number.per,
        number.every,
        number.bound,
        number.last,
        number.firm and not (number.weak and (not number.unit or number.value == 1)),
        number.digits,
        number.alternatives,
    )


def _clock(items: list[Item], index: int, token: Token) -> Quantity:
    """Read 8:30, in the evening where the text says so."""
    value = token.value or Fraction(0)
    near = [each for each in items[max(index - 1, 0) : index + 2] if isinstance(each, Token)]
    other: tuple[Fraction, ...] = (value,)
    if any(each.roles.evening for each in near) and value < 12:
        value += 12
    elif any(each.roles.morning for each in near) and 12 <= value < 13:
        value -= 12
    elif not any(each.roles.morning for each in near):
        other = ()
    return Quantity(value, "", Span(token.start, token.end), "time", alternatives=other)


def _name(token: Token) -> Quantity:
    """Keep a name with digits, such as B12, as a name; its digits may stand for a number elsewhere."""
    value, others, name = _named(token.text)
    span = Span(token.start, token.end)
    return Quantity(value, "", span, "identifier", firm=False, alternatives=others, name=name)


@lru_cache(maxsize=REMEMBERED)
def _named(text: str) -> tuple[Fraction, tuple[Fraction, ...], str]:
    """Give the first run of digits of a name, the others, and its letters and digits, folded."""
    runs = [Fraction(int(run)) for run in re.findall(r"\d+", text)]
    runs += [Fraction(run) for run in re.findall(r"[0-9]+\.[0-9]+", text)]
    return runs[0], tuple(runs[1:]), "".join(letter for letter in text.casefold() if letter.isalnum())


def _beside_number(items: list[Item], index: int) -> bool:
    """Whether a month stands next to a number in digits, as in a date."""
    month = items[index]
    near = items[max(index - 1, 0) : index + 2]
    return any(
        isinstance(each, Number) and each.digits and max(month.start - each.end, each.start - month.end) <= LONGEST_OF
        for each in near
    )
