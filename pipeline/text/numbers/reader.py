"""Read every quantity of a text, in any language."""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache, lru_cache

from pipeline.model import Span
from pipeline.text.language import table
from pipeline.text.numbers.attach import attach_units
from pipeline.text.numbers.fractions import shape_numbers
from pipeline.text.numbers.lexicon import Lexicon, lexicon
from pipeline.text.numbers.marks import join_clocks, mark, years_shortened
from pipeline.text.numbers.number import Item, Number
from pipeline.text.numbers.quantity import Quantity, Reading
from pipeline.text.numbers.tables import NumberTable
from pipeline.text.numbers.tokens import Token, tokens
from pipeline.text.numbers.words import join_numbers
from pipeline.text.numbers.worth import ALL, ONE, worth_reading

REMEMBERED = 4096
REACH = 3
"""Known words between a word and the quantity that it can still be part of: "one and a half"."""
FIRST_IDEOGRAPH = "\u2e80"
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
    items = join_numbers(text, _near_quantities(found), words.inverse, words.myriads)
    items = attach_units(text, shape_numbers(text, items))
    mark(text, items)
    items = join_clocks(text, items)
    years_shortened(items)
    return _reading(text, words, found, items)


@cache
def _empty(one: bool, dual: bool, described: bool) -> Reading:
    """Give the reading of a text without quantities."""
    return Reading(ones=one, dual=dual, described=described)


def _reading(text: str, words: Lexicon, found: list[Token], items: list[Item]) -> Reading:
    """Gather what was read."""
    bounds, romans, ones = set[str](), set[int](), False
    for token in found:
        roles = token.roles
        ones = ones or roles.weak or roles.one or roles.roman == 1
        if roles.roman:
            romans.add(roles.roman)
        if (roles.before or roles.after) and not roles.range:
            bounds.add(roles.before or roles.after)
    return Reading(
        quantities=tuple(_quantities(text, items)),
        units=frozenset(_loose_units(text, items)),
        rates=frozenset(_rates(text, items)),
        bounds=frozenset(bounds),
        ones=ones,
        dual=words.dual,
        described=words.described,
        romans=frozenset(romans),
    )


def _near_quantities(found: list[Token]) -> list[Token]:
    """Leave out the words that stand too far from any quantity to say something of it."""
    anchors = [token.roles.anchor or token.kind != "word" for token in found]
    if all(anchors):
        return found
    return [token for place, token in enumerate(found) if any(anchors[max(place - REACH, 0) : place + REACH + 1])]


def _quantities(text: str, items: list[Item]) -> Iterator[Quantity]:
    """Turn numbers, months, clocks and names into quantities."""
    for index, item in enumerate(items):
        if isinstance(item, Number):
            if not (item.weak and not item.unit and item.value == 1):
                yield _quantity(item)
        elif item.kind == "clock" and item.value is not None:
            yield _clock(text, items, index, item)
        elif item.kind == "name":
            yield _name(item)
        elif item.roles.month:
            near = _beside_number(items, index)
            if not item.roles.vague_month or text[item.start].isupper():
                span = Span(item.start, item.end)
                yield Quantity(Fraction(item.roles.month), "", span, "month", firm=near, digits=near)


def _quantity(number: Number) -> Quantity:
    """Freeze a number."""
    return Quantity(
        value=number.value,
        unit=number.unit,
        span=Span(number.start, number.end),
        kind=number.kind,
        per=number.per,
        every=number.every,
        bound=number.bound,
        end=number.last,
        firm=number.firm and not (number.weak and (number.value == 1 or not number.unit)),
        digits=number.digits,
        alternatives=number.alternatives,
    )


def _clock(text: str, items: list[Item], index: int, token: Token) -> Quantity:
    """Read 8:30, in the evening where the text says so."""
    value = token.value or Fraction(0)
    near = [each for each in items[max(index - 1, 0) : index + 2] if isinstance(each, Token)]
    other: tuple[Fraction, ...] = (value,)
    if any(each.roles.evening for each in near) and value < 12:
        value += 12
    elif any(each.roles.morning for each in near) and value >= 12:
        value -= 12
    else:
        other = ()
    return Quantity(value, "", Span(token.start, token.end), "time", alternatives=other)


def _name(token: Token) -> Quantity:
    """Keep a name with digits, such as B12, as a name; its digits may stand for a number elsewhere."""
    runs = [Fraction(int(run)) for run in re.findall(r"\d+", token.text)]
    runs += [Fraction(run) for run in re.findall(r"[0-9]+\.[0-9]+", token.text)]
    name = "".join(letter for letter in token.text.casefold() if letter.isalnum())
    span = Span(token.start, token.end)
    return Quantity(runs[0], "", span, "identifier", firm=False, alternatives=tuple(runs[1:]), name=name)


def _beside_number(items: list[Item], index: int) -> bool:
    """Whether a month stands next to a number in digits, as in a date."""
    month = items[index]
    near = items[max(index - 1, 0) : index + 2]
    return any(
        isinstance(each, Number) and each.digits and max(month.start - each.end, each.start - month.end) <= LONGEST_OF
        for each in near
    )


def _loose_units(text: str, items: list[Item]) -> Iterator[str]:
    """Yield the units without a number; a single letter is none."""
    for item in items:
        long = item.end - item.start > 1 or text[item.start] >= FIRST_IDEOGRAPH
        if isinstance(item, Token) and item.roles.unit and long:
            yield item.roles.unit


def _rates(text: str, items: list[Item]) -> Iterator[str]:
    """Yield the units of rates that stand by themselves or with a number."""
    for index, item in enumerate(items):
        if isinstance(item, Number):
            yield from item.per
            continue
        if item.roles.rate:
            yield item.roles.rate
        after = items[index + 1] if index + 1 < len(items) else None
        if not isinstance(after, Token):
            continue
        if (item.roles.per or item.roles.every) and after.roles.unit:
            yield after.roles.unit
        if item.roles.unit and (after.roles.per_after or after.roles.every_after):
            yield item.roles.unit
