"""Every word of one locale that plays a part in quantities: its language file, CLDR, symbols of all."""

import re
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
    prefixes: Words
    suffixes: Words
    phrases: Mapping[str, tuple[tuple[str, Roles], ...]] = field(default_factory=dict)
    """In a script without spaces: by first character, the phrases that begin with it, longest first."""
    seen: dict[str, Any] = field(default_factory=dict)
    """Words already looked up, whatever came of it."""
    worth: dict[str, Any] = field(default_factory=dict)
    """Stretches between spaces already weighed."""
    openings: re.Pattern[str] = _NEVER
    """A first character of a phrase in such a script."""
    outlines: dict[str, Any] = field(default_factory=dict)
    """Stretches between spaces already cut into tokens."""


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
    phrases = roles.by_character() if characters else {}
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
        prefixes=tuple(fold(each) for each in numbers.prefixes),
        suffixes=tuple(fold(each) for each in (*numbers.suffixes, *units.suffixes)),
        phrases=phrases,
        openings=re.compile(f"[{re.escape(''.join(phrases))}]") if phrases else _NEVER,
    )
