"""Syllables of English words: rules for groups of vowels, and the words that break them.

Both stand in ``tables/english_syllables.txt``, which ``tables/derive_english_syllables.py`` makes from CMUdict. A
rule gives the number of syllables of a group of vowel letters in a context; the most specific rule that matches
counts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLE = Path(__file__).resolve().parent / "tables" / "english_syllables.txt"
VOWELS = re.compile("[aeiouy]+")
CONTEXTS = ((0, 0), (0, 1), (1, 0), (1, 1), (0, 2), (1, 2), (2, 1), (2, 2), (1, 3), (2, 3), (3, 2), (3, 4), (4, 5))
"""Letters before and after the group that a rule looks at, from the general to the specific."""
ONE = frozenset("ee oo ea ou ai ay oy ey oi au ie ue ei oa eau ui".split())
"""Groups of more than one letter that are one syllable before any rule speaks."""
_JOINT = re.compile(
    "^(?:angio|anti|arterio|arthro|audio|auto|bio|broncho|cardio|cerebro|chemo|co|colo|contra|de|dermo|electro|endo|"
    "entero|extra|fibro|gastro|glyco|hemo|hepato|hetero|histo|homo|hydro|hyper|immuno|infra|intra|iso|keto|laryngo|"
    "leuko|lipo|lympho|macro|micro|mono|multi|musculo|myelo|myo|nephro|neuro|non|osteo|oto|para|patho|pharmaco|photo|"
    "physio|pneumo|poly|pre|pro|proto|pseudo|psycho|radio|re|retro|rhino|sacro|semi|socio|spino|stereo|thermo|thoraco|"
    "thrombo|thyro(?!id)|tracheo|trans|ultra|uro|vaso|ventriculo)(?=[aeiou])(?=.{5})"
    "|my(?=[aeo])|py(?=el)|flu(?=o)|bronchi(?=e)|co(?=ag)|psi(?=a)|nyto(?=i)|poi(?=e)|(?<=[aeioy])(?=urias?$)|ascit(?=es$)"
)
"""Where a part of a word ends in front of a vowel that begins another: gastro-enteritis, pre-eclampsia, my-asthenia."""
_CLITIC = re.compile(r"(n[’']t|[’'](?:s|re|ll|d|ve|m|em)?)$")

Group = tuple[str, str, str]
"""The word before a group of vowels, the group, the word after it; ``^`` and ``$`` mark the edges."""


@dataclass(frozen=True, slots=True)
class EnglishTable:
    """The table, read."""

    rules: tuple[dict[str, int], ...]
    """By level of ``CONTEXTS``: syllables of a group in a context."""
    words: dict[str, int]


def count_english(word: str) -> int:
    """Count the syllables of a word in lower case, with or without an apostrophe."""
    clitic = _CLITIC.search(word)
    if not clitic:
        return _count(word.replace("'", "").replace("’", ""))
    stem = word[: clitic.start()]
    return _count(stem) + _adds_syllable(stem, clitic.group())


def groups(word: str) -> Iterator[Group]:
    """Yield the groups of vowels of a word with what stands around them; a joint parts two groups."""
    marked = f"^{_JOINT.sub(_with_hyphen, word)}$"
    for match in VOWELS.finditer(marked):
        yield marked[: match.start()], match.group(), marked[match.end() :]


def _with_hyphen(match: re.Match[str]) -> str:
    return f"{match.group()}-"


def context(group: Group, level: int) -> str:
    """Give what a rule of a level sees of a group."""
    before, vowels, after = group
    left, right = CONTEXTS[level]
    return f"{before[-left:] if left else ''}|{vowels}|{after[:right]}"


def unruled(group: Group) -> int:
    """Give the syllables of a group where no rule speaks: a last e is silent, most pairs are one."""
    _, vowels, after = group
    if vowels == "e" and after in ("$", "s$", "d$"):
        return 0
    return 1 if len(vowels) == 1 or vowels in ONE else 2


def count_by_rules(word: str, rules: tuple[dict[str, int], ...]) -> int:
    """Count the syllables of a word in lower case by rules alone."""
    return max(1, sum(_of_group(group, rules) for group in groups(word)))


def _of_group(group: Group, rules: tuple[dict[str, int], ...]) -> int:
    for level in range(len(CONTEXTS) - 1, -1, -1):
        found = rules[level].get(context(group, level))
        if found is not None:
            return found
    return unruled(group)


def _count(word: str) -> int:
    known = _table()
    return known.words.get(word) or count_by_rules(word, known.rules)


def _adds_syllable(stem: str, clitic: str) -> int:
    """Say whether a clitic is a syllable: "is|n't", "nurse|'s", but not "can't" or "doctor's"."""
    if clitic.startswith("n"):
        return int(stem.endswith(("s", "d", "t", "have")))
    return int(clitic[1:] in ("s", "em") and stem.endswith(("s", "x", "z", "ch", "sh", "ce", "se", "ge")))


@cache
def _table() -> EnglishTable:
    rules: tuple[dict[str, int], ...] = tuple({} for _ in CONTEXTS)
    words: dict[str, int] = {}
    for line in TABLE.read_text("utf-8").splitlines():
        head, _, rest = line.partition(" ")
        kind, _, number = head.partition("=")
        if kind == "rules":
            rules[int(number)].update((key, int(value)) for key, _, value in (i.partition("=") for i in rest.split()))
        elif kind == "words":
            words.update(dict.fromkeys(rest.split(), int(number)))
    return EnglishTable(rules, words)
