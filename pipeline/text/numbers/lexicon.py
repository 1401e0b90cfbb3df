"""Every word of one locale that plays a part in quantities: its language file, CLDR, symbols of all."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from pipeline.text import cldr
from pipeline.text.language import Words, table
from pipeline.text.numbers.collecting import Collected, Entry
from pipeline.text.numbers.folding import fold
from pipeline.text.numbers.roles import Roles
from pipeline.text.numbers.tables import DateTable, FrequencyTable, NumberTable, UnitTable

_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True)
class Lexicon:
    """What reading needs to know of one locale."""

    separators: cldr.Separators
    entries: Mapping[str, Entry]
    characters: bool
    glued: bool
    inverse: bool
    dual: bool
    described: bool
    myriads: bool
    """Numbers are counted in ten thousands: 万, 만."""
    anchors: frozenset[str]
    """Words without one of which a text without digits says no quantity."""
    space_groups: bool
    hours_24: bool
    """A bare 8:30 is half past eight in the morning."""
    turners: Words
    prefixes: Words
    suffixes: Words
    phrases: Mapping[str, Roles] = field(default_factory=dict)
    """In a script without spaces: what each phrase may do."""
    phrase: re.Pattern[str] = _NEVER
    """In such a script: any of the phrases, the longest first."""
    seen: dict[str, Any] = field(default_factory=dict)
    """Words already looked up, whatever came of it."""
    worth: dict[str, Any] = field(default_factory=dict)
    """Stretches between spaces already weighed."""
    outlines: dict[str, Any] = field(default_factory=dict)
    """Stretches between spaces already looked at."""
    passages: dict[str, Any] = field(default_factory=dict)
    """Passages already read."""


@cache
def lexicon(tag: str) -> Lexicon:
    """Give the lexicon of a locale. Raises ConfigError where its language file is faulty."""
    numbers = table(tag, "numbers", NumberTable) or NumberTable(source="")
    units = table(tag, "units", UnitTable) or UnitTable(source="")
    roles = Collected()
    for shape in (numbers, units, table(tag, "frequency", FrequencyTable), table(tag, "dates", DateTable)):
        if shape is not None:
            roles.take(shape)
    roles.add_months(tag)
    roles.add_units(tag, units)
    roles.settle()
    characters = numbers.scan == "characters"
    phrases = roles.unspaced() if characters else {}
    return Lexicon(
        separators=cldr.separators(tag),
        entries=roles.entries(),
        characters=characters,
        glued=numbers.glued,
        inverse=numbers.inverse,
        dual=numbers.dual,
        described=table(tag, "numbers", NumberTable) is not None,
        myriads="10000" in numbers.scales,
        anchors=roles.anchors(),
        space_groups=numbers.space_groups or cldr.separators(tag).group == " ",
        hours_24=cldr.counts_to_24(tag),
        turners=numbers.turners,
        prefixes=tuple(fold(each) for each in numbers.prefixes),
        suffixes=tuple(fold(each) for each in (*numbers.suffixes, *units.suffixes)),
        phrases=phrases,
        phrase=_any_of(phrases) if phrases else _NEVER,
    )


def _any_of(phrases: Mapping[str, Roles]) -> re.Pattern[str]:
    """Compile a pattern of phrases, each first character once: it leads the search, and the longest phrase wins.

    A rate or fraction that begins with a number is none after another one: 一天 says a day, 二十一天 twenty-one days.
    And what is no number is one where a fraction follows: 十分 says very, 十分之一 one tenth.
    """
    parts = [phrase for phrase, roles in phrases.items() if roles.parts and len(phrase) > 1]
    numerals = "".join(phrase for phrase, roles in phrases.items() if len(phrase) == 1 and roles.counts)
    tails: dict[str, list[str]] = defaultdict(list)
    for phrase in sorted(phrases, key=len, reverse=True):
        counts = bool(phrases[phrase].rate) or phrases[phrase].fraction is not None
        counted = counts and phrase[0] in numerals and len(phrase) > 1
        alone = f"(?<![{re.escape(numerals)}]{re.escape(phrase[0])})" if counted else ""
        whole = "".join(
            f"(?!{re.escape(part[1:])})" for part in parts if phrases[phrase].ignore and phrase[-1] == part[0]
        )
        tails[phrase[0]].append(alone + re.escape(phrase[1:]) + whole)
    return re.compile("|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in tails.items()))
