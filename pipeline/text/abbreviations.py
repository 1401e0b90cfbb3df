"""When a full stop belongs to the word before it: abbreviations, initials, ordinals.

The words stand in ``[sentences]`` of a language file.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from pipeline.text.language import Lists, Words, table

_WORD = re.compile(r"[^\W_]+")
_SPACED_LETTERS = re.compile(r"((?:(?<!\w)\w{1,2}\.[ \u00a0\u202f]?)+)$")
_LETTERS = 3
"""Longest word that may be part of an abbreviation in parts: "z. B."."""
_ROMAN = re.compile(r"[IVXLC]+$")
_ELIDED = re.compile(r"^\w{1,4}['’](?=\w{2})")
"""An article before its noun: "l'avv. Neri"."""
_DATE = re.compile(r"(?:\w{1,2}|\d{1,2} \w+) \d{4}$")
"""A sentence that begins with a date, whose stop cannot be its end: "В 2020 г. Иванов заболел"."""
_BROKEN_DECIMAL = re.compile(r"(?:(?<!\d)0|[=<>≤≥±]\s?[-+]?\d{1,3}|[(\[][^()\[\]]*\d)$")
"""A number that goes on after its point and a space, as texts from PDF have it: "p = 0. 04", "(mean 12. 5)"."""
_ANYWHERE = frozenset("dr prof mr mrs ms al vs cf e.g i.e ca".split())
"""Abbreviations that texts of every language take over."""
_NUMBERED_ANYWHERE = frozenset("fig figs no nr vol p pp".split())


@dataclass(frozen=True, slots=True)
class Sentences:
    """Table ``[sentences]`` of a language file; all words in lower case, without their last stop."""

    source: str
    abbreviations: Words = ()
    """Words whose full stop ends no sentence: titles, "e.g."."""
    may_end: Words = ()
    """Words that end a sentence only when one of ``starters`` follows: "a.m.", "U.S."."""
    closing: Words = ()
    """Words that end a list, and the sentence with it when a capital follows: "v.v."."""
    before_number: Words = ()
    """Words whose full stop ends no sentence when a number or a letter follows: "No.", "p."; "-str": their endings."""
    after_number: Words = ()
    """Abbreviations that end a sentence, before a capital, when a number precedes them: "2020 г."."""
    starters: Words = ()
    """Words that begin sentences much more often than they begin names."""
    lettered: Words = ()
    """Words that a single capital letter names: "vitamin C"."""
    ordinals: bool = False
    """Whether a stop after digits makes an ordinal: "3. Mai"."""
    spoken: Lists = field(default_factory=dict)
    """What readers say for abbreviations, for scores: "for example" for "e.g."."""
    longest: float = 0
    """Longest sentence in words (characters where words are not separated): 25 English words in TICO-19."""
    reported: str = ""
    """Regular expression: what follows a closing quotation mark when the sentence goes on."""


@dataclass(frozen=True, slots=True)
class Marks:
    """The table, ready for look-ups."""

    abbreviations: frozenset[str] = frozenset()
    may_end: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    before_number: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    after_number: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    lettered: frozenset[str] = frozenset()
    ordinals: bool = False
    reported: re.Pattern[str] = field(default=re.compile(r"(?!)"))
    greek: bool = False

    def hold(self, word: str) -> bool:
        """Say whether a word can keep its stop."""
        return word in self.abbreviations or word in self.may_end or self.counts(word)

    def counts(self, word: str) -> bool:
        """Say whether a number belongs to a word."""
        return word in self.before_number or word.endswith(self.endings or ("\0",))


@lru_cache(maxsize=128)
def marks_of(locale: str) -> Marks:
    """Give the words of a language; a language without a table has those that every language takes over."""
    found = table(locale, "sentences", Sentences)
    greek = locale.partition("-")[0] == "el"
    if found is None:
        return Marks(_ANYWHERE, before_number=_NUMBERED_ANYWHERE, greek=greek)
    return Marks(
        _ANYWHERE.union(found.abbreviations),
        frozenset(found.may_end),
        frozenset(found.closing),
        _NUMBERED_ANYWHERE.union(found.before_number),
        tuple(word[1:] for word in found.before_number if word[0] == "-"),
        frozenset(found.after_number),
        frozenset(found.starters),
        frozenset(found.lettered),
        found.ordinals,
        re.compile(found.reported or r"(?!)"),
        greek,
    )


def is_abbreviated(head: str, following: str, known: Marks) -> bool:
    """Say whether the full stop after ``head``, a sentence so far, belongs to its last word.

    ``following`` is what comes after the stop, without quotation marks and brackets.
    """
    tail = head[max(head.rfind(" "), head.rfind("\u00a0"), head.rfind("\n")) + 1 :]
    word = _ELIDED.sub("", tail.lstrip("\"'“‘«„([{¿¡—–-/"))
    lower = word.lower()
    if len(word) > _LETTERS and word.isalpha() and not word.isupper() and not known.hold(lower):
        return False
    before = head[: len(head) - len(tail)].rstrip()
    joined = _joined(word, before)
    first = _WORD.match(following)
    next_word = first.group().lower() if first else ""
    starts = next_word in known.starters
    forms = {joined} if len(word) == 1 else {joined, lower, lower.rpartition("/")[2]}
    if before[-1:].isdigit() and forms & known.after_number:
        return _DATE.match(before) is not None
    if forms & known.abbreviations or _goes_on(word, following):
        return True
    if forms & known.closing:
        return False
    if forms & known.may_end:
        return not starts
    if known.counts(joined) or (word.islower() and known.counts(word)):
        return next_word[:1].isdigit() or (len(next_word) == 1 and not starts) or bool(_ROMAN.match(next_word.upper()))
    if word[-1:].isdigit() and next_word[:1].isdigit() and _BROKEN_DECIMAL.search(head):
        return True
    if word.isdigit() or (known.ordinals and _ROMAN.match(word)):
        return not before or (known.ordinals and len(word) < 3 and not starts and _is_ordinal(before, next_word, known))
    return _is_initial(word, before, starts, known)


def _joined(word: str, before: str) -> str:
    """Give a word with the letters and stops in front of it, without spaces: "z.b" for "B" after "z. "."""
    spaced = _SPACED_LETTERS.search(f"{before[-24:]} ") if len(word) <= _LETTERS else None
    return (re.sub(r"\s", "", spaced.group(1)) + word if spaced else word).lower()


def _goes_on(word: str, following: str) -> bool:
    """Say whether a letter with a stop is followed by another: "z. B.", "J. R. Miller"."""
    return len(word) == 1 and word.isalpha() and following[:1].isalpha() and following[1:2] == "."


def _is_ordinal(before: str, next_word: str, known: Marks) -> bool:
    """Say whether a number with a stop counts in order; after "p." and in front of a number it does not."""
    previous = before[before.rfind(" ") + 1 :].rstrip(".").lower()
    return not previous.isdigit() and not known.counts(previous) and not next_word[:1].isdigit()


def _is_initial(word: str, before: str, starts: bool, known: Marks) -> bool:
    """Say whether a word of one letter, or of letters with stops, abbreviates a name."""
    if len(word) == 1 and word.isalpha() and not word.islower():
        previous = before[before.rfind(" ") + 1 :].lower()
        return not (previous in known.lettered or starts) or not before
    letters = word.split(".")
    return len(letters) > 1 and not starts and all(len(letter) == 1 and letter.isalpha() for letter in letters)
