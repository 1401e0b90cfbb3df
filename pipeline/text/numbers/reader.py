"""Read every quantity of a text, in any language."""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache, lru_cache

from pipeline.model import Span
from pipeline.text.language import table
from pipeline.text.numbers.attach import attach_units
from pipeline.text.numbers.fractions import shape_numbers
from pipeline.text.numbers.hours import in_24_hours
from pipeline.text.numbers.lexicon import Lexicon, lexicon
from pipeline.text.numbers.marks import join_clocks, mark
from pipeline.text.numbers.number import Item, Number
from pipeline.text.numbers.quantity import Quantity, Reading
from pipeline.text.numbers.repeating import mark_intervals
from pipeline.text.numbers.roles import Roles
from pipeline.text.numbers.scanning import tokens
from pipeline.text.numbers.tables import NumberTable
from pipeline.text.numbers.tokens import FARTHEST, Token
from pipeline.text.numbers.words import join_numbers
from pipeline.text.numbers.worth import ALL, ONE, worth_reading

REMEMBERED = 4096
REACH = 3
"""Known words between a word and the quantity that it can still be part of: "one and a half"."""
FIRST_IDEOGRAPH = "\u2e80"
_NO_BOUNDS, _NO_ROMANS = frozenset[str](), frozenset[int]()
LONGEST_OF = 4
"""Characters between a day or year and its month: "15 de marzo"."""


def read_quantities(text: str, locale: str) -> tuple[Quantity, ...]:
    """Give the quantities of ``text`` in order; ``locale`` is a BCP 47 tag or gettext's form.

    A language that nobody described is read by its digits, CLDR's separators and unit names alone: see
    ``is_described``.
    """
    return read(text, locale).quantities


def is_described(locale: str) -> bool:
    """Whether the number words of a language are known."""
    return table(locale, "numbers", NumberTable) is not None


@lru_cache(maxsize=REMEMBERED)
def read(text: str, locale: str) -> Reading:
    """Give the quantities of ``text`` and what it says beside them."""
    words = lexicon(locale)
    worth = worth_reading(text, words)
    if worth != ALL:
        return _empty(worth == ONE, words.dual, words.described)
    found = tokens(text, locale)
    near = _near_quantities(found)
    if not near:
        return _reading(text, words, found, [])
    items = join_numbers(text, near, words.inverse, words.myriads)
    items = attach_units(text, shape_numbers(text, items))
    mark(text, items)
    mark_intervals(text, items)
    items = join_clocks(text, items)
    return _reading(text, words, found, items)


@cache
def _empty(one: bool, dual: bool, described: bool) -> Reading:
    """Give the reading of a text without quantities."""
    return Reading(ones=one, dual=dual, described=described)


def _reading(text: str, words: Lexicon, found: list[Token], items: list[Item]) -> Reading:
    """Gather what was read."""
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
    if words.hours_24:
        quantities = in_24_hours(quantities, found)
    return Reading(
        tuple(quantities),
        frozenset(units),
        frozenset(rates),
        bounds,
        ones,
        words.described,
        words.dual,
        romans,
        bool(bounds) and any(each in text for each in words.turners),
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


def _near_quantities(found: list[Token]) -> list[Token]:
    """Leave out the words that stand too far from any quantity to say something of it."""
    anchors = [token.roles.anchor or token.kind != "word" for token in found]
    if all(anchors):
        return found
    return [token for place, token in enumerate(found) if True in anchors[max(place - REACH, 0) : place + REACH + 1]]


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
