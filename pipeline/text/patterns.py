"""A term as the matcher looks for it: the keys of its parts, and how far and in which order they may stand."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Protocol

from pipeline.text.morphology import Morphology, morphology
from pipeline.text.normalisation import fold
from pipeline.text.word_keys import sure_keys, term_keys
from pipeline.text.word_tokens import APOSTROPHES, Token, tokens_of

GAP = 3
"""Words that may stand between two parts of a term (measured: more accepts sentences that do not use it)."""
LONGEST_INFLECTION = 2
"""Letters that the lemma of such a word may be shorter."""
SHORTEST_JOINED = 6
"""Letters of a term that counts as one word too: hand sanitizer, handsanitizer."""


_APOSTROPHE = re.compile(f"[{APOSTROPHES}]")


class Named(Protocol):
    """What an index takes: a text and its match mode (``inflected``, ``exact``, ``case-sensitive`` or empty)."""

    @property
    def text(self) -> str:
        """The term as it is written."""

    @property
    def match(self) -> str:
        """The mode."""


@dataclass(frozen=True, slots=True)
class Part:
    """One word of a term."""

    form: str
    """Folded."""
    keys: frozenset[str]
    sure: frozenset[str]
    """Keys by which a word that the source text has too may still match."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A term, ready for matching in a language with spaces between words."""

    parts: tuple[Part, ...]
    joined: Part | None
    """All parts written as one word."""
    forms: frozenset[str]
    """Folded words of the term itself: the source-word guard lets these pass."""
    any_order: bool
    gap: int


def language_of(locale: str) -> str:
    """Give the language of a BCP 47 or gettext tag."""
    return re.split(r"[-_@.]", locale, maxsplit=1)[0].lower()


def words_of(text: str, locale: str) -> tuple[Token, ...]:
    """Give the words of a text as the language parts them, without endings behind an apostrophe."""
    rules = morphology(locale)
    words = tokens_of(text, apostrophes=rules.apostrophe_is_letter, splits=rules.splits)
    if not rules.after_apostrophe or not _APOSTROPHE.search(text):
        return words
    language = language_of(locale)
    return tuple(word for word in words if not _is_ending(word, text, rules, language))


def _is_ending(word: Token, text: str, rules: Morphology, language: str) -> bool:
    apostrophe = word.start > 1 and text[word.start - 1] in APOSTROPHES and text[word.start - 2].isalnum()
    return apostrophe and ("*" in rules.after_apostrophe or fold(word.text, language) in rules.after_apostrophe)


@lru_cache(maxsize=1 << 16)
def pattern_of(term: str, locale: str, match: str = "") -> Pattern | None:
    """Compile a term; None where it has no word."""
    language, rules = language_of(locale), morphology(locale)
    words = words_of(term, locale)
    inflected = match not in ("exact", "case-sensitive")
    content = [word for word in words if fold(word.text, language) not in rules.function_words] if inflected else []
    named = content or words
    parts = tuple(_part(word.text, language, match, alone=len(named) == 1) for word in named)
    if not parts:
        return None
    loose = inflected and len(content) > 1
    return Pattern(
        parts=parts,
        joined=_joined(words, language) if inflected else None,
        forms=frozenset(fold(word.text, language) for word in words).union(*(part.sure for part in parts)),
        any_order=loose and rules.any_order and not _has_structure(words, content),
        gap=GAP if loose and not rules.adjacent else 0,
    )


def alone(pattern: Pattern) -> Pattern:
    """Give the same term as one word: handsanitizer for hand sanitizer."""
    if not pattern.joined:
        return pattern
    forms = pattern.forms | {pattern.joined.form}
    return replace(pattern, parts=(pattern.joined,), joined=None, forms=forms, any_order=False, gap=0)


def _has_structure(words: tuple[Token, ...], content: list[Token]) -> bool:
    """Say whether a function word stands between the content words: "infección del riñón" has a head and a rest."""
    inner = [word for word in words if content[0].start <= word.start <= content[-1].start]
    return len(inner) > len(content)


def _part(word: str, language: str, match: str, *, alone: bool = True) -> Part:
    return Part(fold(word, language), term_keys(word, language, match, alone=alone), sure_keys(word, language))


def _joined(words: tuple[Token, ...], language: str) -> Part | None:
    whole = "".join(word.text for word in words)
    if len(words) < 2 or len(whole) < SHORTEST_JOINED:
        return None
    part = _part(whole, language, "")
    # A dictionary guesses at a word that is none: "falla renal" as one word is no form of "fallar".
    return replace(part, keys=frozenset(key for key in part.keys if len(key) >= len(part.form) - LONGEST_INFLECTION))
