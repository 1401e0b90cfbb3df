"""Read every quantity of a text, in any language, passage by passage: what stands far apart never belongs together."""

from functools import cache, lru_cache

from pipeline.model import Span
from pipeline.text.language import table
from pipeline.text.numbers.attach import attach_units
from pipeline.text.numbers.clocks import join_clocks, join_hour_parts
from pipeline.text.numbers.fractions import shape_numbers
from pipeline.text.numbers.gathering import gathered
from pipeline.text.numbers.hours import in_24_hours
from pipeline.text.numbers.lexicon import Lexicon, lexicon
from pipeline.text.numbers.marks import mark, mark_pairs
from pipeline.text.numbers.passages import passages
from pipeline.text.numbers.patterns import unaddressed
from pipeline.text.numbers.quantity import Quantity, Reading
from pipeline.text.numbers.repeating import mark_intervals
from pipeline.text.numbers.scanning import tokens
from pipeline.text.numbers.tables import NumberTable
from pipeline.text.numbers.tokens import Token
from pipeline.text.numbers.words import join_numbers
from pipeline.text.numbers.worth import ALL, ONE, worth_reading

REMEMBERED = 4096
"""Texts whose reading is kept."""
PASSAGES = 50_000
"""Passages whose reading is kept."""
REACH = 3
"""Known words between a word and the quantity that it can still be part of: "one and a half"."""
_SILENT = Reading()
_NO_NAMES, _NO_ROMANS = frozenset[str](), frozenset[int]()


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
    text = unaddressed(text)
    known = words.passages
    found: list[tuple[int, Reading]] = []
    for start, end in passages(text, words):
        passage = text[start:end]
        reading = known.get(passage) or _first_reading(passage, words)
        if reading is not _SILENT:
            found.append((start, reading))
    joined = _joined(found, words)
    if joined.bounds and any(turner in text for turner in words.turners):
        joined = joined._replace(turned=True)
    return in_24_hours(joined) if words.hours_24 else joined


@cache
def _empty(one: bool, dual: bool, described: bool) -> Reading:
    """Give the reading of a text without quantities."""
    return Reading(ones=one, dual=dual, described=described)


def _first_reading(passage: str, words: Lexicon) -> Reading:
    """Read a passage not met before, and remember it."""
    if len(words.passages) > PASSAGES:
        words.passages.clear()
    reading = _read_passage(passage, words)
    words.passages[passage] = reading = _SILENT if reading == _SILENT else reading
    return reading


def _read_passage(text: str, words: Lexicon) -> Reading:
    """Read a passage."""
    found = tokens(text, words)
    near = _near_quantities(found)
    if not near:
        return gathered(text, found, [])
    items = join_numbers(text, near, words.inverse, words.myriads)
    items = join_hour_parts(text, attach_units(text, shape_numbers(text, items)))
    mark(text, items)
    mark_intervals(text, items)
    items = join_clocks(text, items)
    mark_pairs(items)
    return gathered(text, found, items)


def _joined(found: list[tuple[int, Reading]], words: Lexicon) -> Reading:
    """Give the reading of a text from its passages, each with the place where it begins."""
    if len(found) == 1 and not found[0][0]:
        only = found[0][1]
        return only._replace(described=words.described, dual=words.dual)
    quantities: list[Quantity] = []
    units, rates, bounds, romans = _NO_NAMES, _NO_NAMES, _NO_NAMES, _NO_ROMANS
    ones = day_parts = False
    for start, reading in found:
        if reading.quantities:
            quantities += [_moved(each, start) for each in reading.quantities] if start else reading.quantities
        units, rates, bounds = units | reading.units, rates | reading.rates, bounds | reading.bounds
        romans, ones, day_parts = romans | reading.romans, ones or reading.ones, day_parts or reading.day_parts
    return Reading(
        tuple(quantities), units, rates, bounds, ones, words.described, words.dual, romans, day_parts=day_parts
    )


def _moved(quantity: Quantity, by: int) -> Quantity:
    """Give a quantity of a passage its place in the text; its fields in their order, for that is fast."""
    value, unit, (start, end), *others = quantity
    return Quantity._make((value, unit, Span(start + by, end + by), *others))


def _near_quantities(found: list[Token]) -> list[Token]:
    """Leave out the words that stand too far from any quantity to say something of it."""
    anchors = [token.roles.anchor or token.kind != "word" for token in found]
    if all(anchors):
        return found
    return [token for place, token in enumerate(found) if True in anchors[max(place - REACH, 0) : place + REACH + 1]]
