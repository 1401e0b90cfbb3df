"""Gather what each word of a locale may do, table by table, and CLDR's names of units and months."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from pipeline.text import cldr
from pipeline.text.language import Lists, table
from pipeline.text.numbers.folding import fold, words_of
from pipeline.text.numbers.roles import NOTHING, Roles, merged, settled
from pipeline.text.numbers.tables import DateTable, FrequencyTable, NumberTable, UnitTable

Phrase = tuple[tuple[str, ...], Roles]
Phrases = Mapping[str, tuple[Phrase, ...]]
"""What may follow a word, and the roles of both together: by the second word, the longest first."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A word's own roles, and the phrases that begin with it: by their second word, longest first."""

    roles: Roles | None
    phrases: Phrases = field(default_factory=dict)


_FLAGS: Mapping[str, dict[str, Any]] = {
    "weak": {"weak": True, "number": Fraction(1)},
    "joiners": {"joiner": True},
    "point": {"point": True},
    "minus": {"minus": True},
    "ordinal_suffixes": {"ordinal_suffix": True},
    "ordinal_prefixes": {"ordinal_prefix": True},
    "parts": {"parts": True},
    "halves": {"half_after": True, "fraction": Fraction(1, 2)},
    "percent": {"unit": "%"},
    "centuries": {"century": True},
    "ranges": {"range": True},
    "conjunctions": {"conjunction": True},
    "times": {"times": True},
    "per": {"per": True},
    "per_after": {"per_after": True},
    "every": {"every": True},
    "every_after": {"every_after": True},
    "morning": {"morning": True},
    "evening": {"evening": True},
    "day_parts": {"day_part": True},
    "month_before": {"month_before": True},
    "one_after": {"one_after": True},
    "clock": {"clock": True},
    "not_months": {"vague_month": True},
}


def _vague(key: str) -> dict[str, Any]:
    """Read a number that is one only beside a unit."""
    return {"number": Fraction(key), "vague": True}


def _counted(key: str) -> tuple[Fraction, str]:
    """Read a key such as "2 day"."""
    number, _, unit = key.partition(" ")
    return Fraction(number), unit


_LISTS: Mapping[str, Callable[[str], dict[str, Any]]] = {
    "NumberTable.words": lambda key: {"number": Fraction(key)},
    "NumberTable.vague": _vague,
    "NumberTable.scales": lambda key: {"scale": int(key)},
    "NumberTable.ordinals": lambda key: {"ordinal": int(key)},
    "NumberTable.fractions": lambda key: {"fraction": Fraction(key)},
    "NumberTable.loose": lambda key: {"loose": Fraction(key)},
    "NumberTable.before": lambda key: {"before": key},
    "NumberTable.after": lambda key: {"after": key},
    "UnitTable.words": lambda key: {"unit": key},
    "UnitTable.counted": lambda key: {"counted": _counted(key)},
    "UnitTable.implied": lambda key: {"counted": _counted(key), "implied": True},
    "FrequencyTable.multipliers": lambda key: {"multiplier": Fraction(key)},
    "FrequencyTable.rates": lambda key: {"rate": key},
    "FrequencyTable.intervals": lambda key: {"interval": _counted(key)},
    "DateTable.months": lambda key: {"month": int(key)},
    "DateTable.past": lambda key: {"past": Fraction(key)},
}


class Collected:
    """Roles by phrase, gathered table by table; the first table to give a word a part keeps it."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.roles: dict[tuple[str, ...], Roles] = {}
        self.written: dict[tuple[str, ...], str] = {}

    def add(self, phrase: str, **part: Any) -> None:
        """Let ``phrase`` play ``part`` too."""
        key = () if "°" in phrase or any(letter.isdigit() for letter in phrase) else words_of(phrase)
        if key:
            self.roles[key] = merged(self.roles.get(key, NOTHING), Roles(**part))
            self.written.setdefault(key, fold(phrase))

    def take(self, shape: NumberTable | UnitTable | FrequencyTable | DateTable) -> None:
        """Add all the words of one table."""
        for name, part in _FLAGS.items():
            for phrase in getattr(shape, name, ()):
                self.add(phrase, **part)
        for name, part_of in _LISTS.items():
            kind, _, attribute = name.partition(".")
            lists: Lists = getattr(shape, attribute) if type(shape).__name__ == kind else {}
            for key, phrases in lists.items():
                for phrase in phrases:
                    self.add(phrase, **part_of(key))
        if isinstance(shape, NumberTable):
            for phrase in shape.ignore:
                weak = any(self.roles.get((word,), NOTHING).weak for word in words_of(phrase))
                self.add(phrase, ignore=True, one=weak)

    def add_months(self, tag: str) -> None:
        """Add the month names of CLDR."""
        for month, names in cldr.month_names(tag).items():
            for name in names:
                if len(words_of(name)) == 1 and not name[0].isdigit() and len(name) > 1:
                    self.add(name, month=month)

    def add_units(self, tag: str, units: UnitTable) -> None:
        """Add the unit names of CLDR and the symbols of all languages, where the word has no part yet."""
        unwanted = {words_of(phrase) for phrase in units.ignore}
        symbols = table("und", "units", UnitTable)
        named: list[tuple[str, str]] = [
            (unit, word) for unit, words in cldr.unit_words(tag).items() for word in sorted(words)
        ]
        named += [(unit, word) for unit, words in (symbols.words if symbols else {}).items() for word in words]
        for unit, word in named:
            key = words_of(word)
            if key not in self.roles and key not in unwanted:
                self.add(word, unit=unit)

    def settle(self) -> None:
        """Note of every word whether it says something by itself."""
        for key, roles in self.roles.items():
            self.roles[key] = settled(roles)

    def anchors(self) -> frozenset[str]:
        """Give the words that can say a quantity, and of each phrase that can, its most telling word."""
        return frozenset(max(key, key=self._telling) for key, roles in self.roles.items() if roles.anchor)

    def _telling(self, word: str) -> tuple[bool, int]:
        """Rate a word of a phrase: one that says something alone tells most, then the longest."""
        roles = self.roles.get((word,))
        return roles is not None and roles.anchor, len(word)

    def entries(self) -> dict[str, Entry]:
        """Give the entries by first word; a rate such as सप्ताह में keeps the unit that it begins with."""
        for key, roles in self.roles.items():
            first = self.roles.get(key[:1])
            if roles.rate and len(key) > 1 and first is not None and first.unit and not roles.unit:
                self.roles[key] = roles.plus(unit=first.unit)
        phrases: dict[str, list[Phrase]] = defaultdict(list)
        for key, roles in self.roles.items():
            phrases[key[0]].append((key[1:], roles))
        return {word: _entry(found) for word, found in phrases.items()}

    def _unit_at_start(self, written: str) -> str:
        """Give the unit that a rate such as 年に begins with, or nothing."""
        starts = (self.roles.get((written[:length],)) for length in range(len(written) - 1, 0, -1))
        return next((roles.unit for roles in starts if roles is not None and roles.unit), "")

    def unspaced(self) -> dict[str, Roles]:
        """Give the phrases of a script without spaces, as they are written."""
        phrases: dict[str, Roles] = {}
        for key, roles in self.roles.items():
            written = self.written[key]
            if roles.rate and not roles.unit:
                roles = roles.plus(unit=self._unit_at_start(written))
            if not written.isascii():
                phrases.setdefault(written, roles)
                phrases.setdefault(written.replace("µ", "μ"), roles)
        return phrases


def _entry(found: list[Phrase]) -> Entry:
    """Part the word's own roles from the phrases that it begins."""
    own = next((roles for rest, roles in found if not rest), None)
    seconds: dict[str, list[Phrase]] = defaultdict(list)
    for rest, roles in sorted(found, key=lambda each: -len(each[0])):
        if rest:
            seconds[rest[0]].append((rest[1:], roles))
    return Entry(own, {second: tuple(phrases) for second, phrases in seconds.items()})
