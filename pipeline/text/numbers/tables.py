"""The shapes of [numbers], [units], [frequency] and [dates] in ``pipeline/languages/<tag>.toml``."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from pipeline.text.language import Lists, Words

_NONE: Mapping[str, Words] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class NumberTable:
    """Words that say a number. Keys of ``Lists`` are values: "2", "1000", "1/3"."""

    source: str
    scan: str = "words"
    """"characters" for a script that puts no space between words."""
    glued: bool = False
    """Number words, counters and units are written as one word: fünfundzwanzig, zweimal."""
    inverse: bool = False
    """Units come before tens: fünfundzwanzig, خمسة وعشرون."""
    dual: bool = False
    """The language may say two by an ending, so that no word needs to."""
    space_groups: bool = False
    """An ordinary space may separate thousands."""
    weak: Words = ()
    """One, where it may also be an article or a pronoun."""
    one_after: Words = ()
    """One, where it follows what it counts: لتر واحد."""
    words: Lists = field(default_factory=lambda: _NONE)
    vague: Lists = field(default_factory=lambda: _NONE)
    """Number words with another everyday sense: a number only beside a unit."""
    scales: Lists = field(default_factory=lambda: _NONE)
    joiners: Words = ()
    """What may stand inside a number word: y, und, و."""
    point: Words = ()
    minus: Words = ()
    ordinals: Lists = field(default_factory=lambda: _NONE)
    ordinal_suffixes: Words = ()
    ordinal_prefixes: Words = ()
    fractions: Lists = field(default_factory=lambda: _NONE)
    parts: Words = ()
    """What turns a Chinese-style fraction round: 三分之一, 4분의 1."""
    halves: Words = ()
    """Half after a unit, without "and": 两片半."""
    loose: Lists = field(default_factory=lambda: _NONE)
    """Words that imply a number without demanding one: both, pair, decade."""
    ignore: Words = ()
    """Phrases that look like a number and are none."""
    percent: Words = ()
    centuries: Words = ()
    """Beside an ordinal that the other language may write otherwise: 21st century, XXI век, the 1990s."""
    ranges: Words = ()
    """Between the ends of a range: to, a, bis, до."""
    conjunctions: Words = ()
    """Between numbers that share a unit: or, and."""
    before: Lists = field(default_factory=lambda: _NONE)
    """Bounds that precede their number, by name: at-least, more, at-most, less, about."""
    after: Lists = field(default_factory=lambda: _NONE)
    """Bounds that follow their number."""
    turners: Words = ()
    """Denials beside which "at least" says its opposite: 이상 마시지 마세요 is no more than."""
    prefixes: Words = ()
    """Particles written together with the next word: و in Arabic."""
    suffixes: Words = ()
    """Endings that a number word, unit or month may carry."""


@dataclass(frozen=True, slots=True)
class UnitTable:
    """Names of units and dose forms, by our canonical name."""

    source: str
    words: Lists = field(default_factory=lambda: _NONE)
    counted: Lists = field(default_factory=lambda: _NONE)
    """Words that say number and unit at once; the key is "2 day" for يومان."""
    implied: Lists = field(default_factory=lambda: _NONE)
    """The same, without demanding it of the other text; the key is "24 h" for around the clock."""
    suffixes: Words = ()
    ignore: Words = ()
    """CLDR names that are not to be read as units because they mean something else too."""


@dataclass(frozen=True, slots=True)
class FrequencyTable:
    """Words that say how often."""

    source: str
    multipliers: Lists = field(default_factory=lambda: _NONE)
    """Once, twice: the key is the number."""
    times: Words = ()
    """The counter: times, veces, 次."""
    per: Words = ()
    """Before the unit of a rate: per, a, al, по."""
    per_after: Words = ()
    """After the unit of a rate, which precedes the number: 日に, 하루에."""
    every: Words = ()
    every_after: Words = ()
    """After the interval: ごとに, 마다, में."""
    rates: Lists = field(default_factory=lambda: _NONE)
    """Whole phrases for a rate, by its unit: daily, al día."""
    intervals: Lists = field(default_factory=lambda: _NONE)
    """Whole phrases for an interval; the key is "2 day" for every other day."""


@dataclass(frozen=True, slots=True)
class DateTable:
    """What CLDR does not say of months and times of the day."""

    source: str
    months: Lists = field(default_factory=lambda: _NONE)
    morning: Words = ()
    evening: Words = ()
    day_parts: Words = ()
    """Parts of the day, beside which a bare hour may be of either half: tonight, noche, soir."""
    clock: Words = ()
    """After the hour: o'clock, Uhr, 点."""
    past: Lists = field(default_factory=lambda: _NONE)
    """Before an hour, by what they add to it: half past, Viertel vor, halb (half an hour less)."""
    month_before: Words = ()
    """Before the number of a month: tháng 5 is May."""
    not_months: Words = ()
    """Month names with an everyday sense: months only beside a number."""
