"""What a word of a text and a word of a term have in common: keys. They match when they share one.

A key is a folded form or lemma, a stem or a place in a paradigm, each behind its mark. Terms that must stand as they
are have one key: the form behind EXACT_MARK (in any case) or CASE_MARK (letter by letter).
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from pipeline.text.affixes import bare_forms, infinitives, irregular_forms
from pipeline.text.compounds import parts_of
from pipeline.text.lemmas import is_known, is_noun, lemmas_of, stem_of, term_lemmas
from pipeline.text.morphology import morphology
from pipeline.text.normalisation import fold, tidy

EXACT_MARK = "="
CASE_MARK = "\u2261"
_INFLECTED_ABBREVIATION = re.compile(r"([A-ZÀ-ÞΑ-ΩА-Я0-9]{2,})[a-zà-ÿа-я]{1,3}")
_ABBREVIATION = re.compile(r"[^\W\d_a-z]*[A-ZÀ-ÞΑ-ΩА-Я][^\W_]*[A-ZÀ-ÞΑ-ΩА-Я][^\W_]*|[A-ZÀ-ÞΑ-ΩА-Я]\d+")
SHORTEST_REST = 2
"""Letters that a paradigm leaves at least: rim, rins."""

SHORTEST_UNKNOWN = 5
"""Letters of a lone unknown word that may be an adjective: foi, foie are two words."""

KASRATAN = "\u064d"
"""Ends an Arabic word that shows its last letter, ya, in other forms only: معدٍ, المعدية."""

NOUN_MARK = "\u266e"
"""Before the keys of a noun in a language that writes nouns with a capital: blasen is no use of Blase."""
PARADIGM_MARK = "\u2248"
KNOWN_MARK = "~k"
_STEM_MARKS = {
    (True, True): (KNOWN_MARK,),
    (True, False): ("~u", "~t"),
    (False, True): ("~t",),
    (False, False): (KNOWN_MARK, "~u"),
}
"""(of a term, known) -> marks. Two known words never match by their stem alone: their dictionary forms differ, so
they are different words (infected, infection)."""

SHORTEST_SHARED = 4
"""Letters of a stem by which an unknown word may be a form of a known one: Renato is no form of rene."""

SHORT = 3
"""Letters of an abbreviation that is always told from a word by its capitals (MRI, RM, CT)."""


@lru_cache(maxsize=1 << 17)
def text_keys(word: str, language: str) -> frozenset[str]:
    """Give every key that a word of a text may match by."""
    clean = tidy(word, language)
    forms = bare_forms(clean, language) | irregular_forms(fold(word, language), language)
    forms |= {irregular for form in tuple(forms) for irregular in irregular_forms(fold(form, language), language)}
    parts = frozenset[str]().union(*(parts_of(form, language) for form in {clean, *forms}))
    keys = {key for form in {word, *forms, *parts} for key in _keys_in_text(form, language)}
    keys.update(fold(verb, language) for verb in infinitives(clean, language))
    if morphology(language).nouns_capitalised:
        keys = _by_case(word, keys, parts, language)
    return frozenset(keys | {EXACT_MARK + fold(word, language)} | _case_keys(word))


def _by_case(word: str, keys: set[str], parts: Collection[str], language: str) -> set[str]:
    """Give the keys of a word where nouns have capitals: a noun has no other keys but its form, another word few."""
    if word[:1].isupper():
        others = {fold(word, language)} if is_noun(word.lower(), language) else keys
        return others | {NOUN_MARK + key for key in keys}
    first = [part for part in parts if not word.endswith(part)]
    return keys | {NOUN_MARK + key for part in first for key in _keys_in_text(part, language)}


def _keys_in_text(form: str, language: str) -> Iterator[str]:
    yield from _keys(form, lemmas_of(form, language), language, of_term=False)
    folded = fold(form, language)
    own = morphology(language).own_forms and is_known(tidy(form, language), language)
    yield from _places(folded, language, first_only=own and lemmas_of(form, language) == {folded})


@lru_cache(maxsize=1 << 16)
def term_keys(word: str, language: str, match: str = "", *, alone: bool = True) -> frozenset[str]:
    """Give the keys of a word of a term; ``match`` is the mode of the termbase, ``alone`` says there is no other."""
    if match == "exact":
        return frozenset({EXACT_MARK + fold(word, language)})
    if match == "case-sensitive" or is_abbreviation(word, language):
        return frozenset({CASE_MARK + word})
    irregular = {fold(form, language) for form in irregular_forms(fold(word, language), language)}
    lemmas = _own_lemmas(word, language) if alone else term_lemmas(word, language)
    keys = _keys(word, lemmas, language, of_term=True) | irregular
    keys |= set(_places_of_term(word, lemmas, language, alone))
    if not morphology(language).nouns_capitalised or not is_noun(word, language):
        return frozenset(keys)
    marked = {NOUN_MARK + key for key in keys}
    return frozenset(marked if alone else keys | marked)


@lru_cache(maxsize=1 << 16)
def sure_keys(word: str, language: str) -> frozenset[str]:
    """Give the keys of a word that is certainly one of this language: its form and the lemmas of a known word."""
    clean = tidy(word, language)
    lemmas = term_lemmas(word, language) if is_known(clean, language) else frozenset[str]()
    return lemmas | {fold(word, language), EXACT_MARK + fold(word, language)} | _case_keys(word)


def is_abbreviation(word: str, language: str) -> bool:
    """Say whether the capitals of a word matter: it is short, or in lower case it is a form of another word."""
    if not _ABBREVIATION.fullmatch(word):
        return False
    small = fold(word, language)
    return len(word) <= SHORT or not lemmas_of(small, language) <= {small}


def _own_lemmas(word: str, language: str) -> frozenset[str]:
    """Give the dictionary forms of a term of one word, which is one itself unless it is a plural.

    A dictionary gives each form one word only: "vacuna" for it is a form of "vacuno", "aura" of "avoir".
    """
    lemmas, plurals = term_lemmas(word, language), morphology(language).plurals
    if not plurals:
        return lemmas
    form = fold(word, language)
    others = {form.removesuffix(end) + other for end in plurals if form.endswith(end) for other in plurals[end]}
    return lemmas & {form, *(fold(other, language) for other in others)}


def _keys(word: str, lemmas: Collection[str], language: str, *, of_term: bool) -> set[str]:
    """Give form, lemmas and stem of one form."""
    form = fold(word, language)
    if of_term and _is_derived(word, language):
        return {form, *(lemma for lemma in lemmas if len(lemma) >= len(form))} - {""}
    keys = {form, *lemmas}
    stem = stem_of(word, language)
    if stem and (stem[0] == form[0] or not of_term):
        marks = _STEM_MARKS[of_term, is_known(tidy(word, language), language)]
        keys |= {mark + stem for mark in marks if mark != KNOWN_MARK or len(stem) >= SHORTEST_SHARED}
    return keys - {""}


def _is_derived(word: str, language: str) -> bool:
    derivations = morphology(language).derivations
    return bool(derivations) and tidy(word, language).endswith(derivations)


def _places_of_term(word: str, lemmas: Collection[str], language: str, alone: bool) -> Iterator[str]:
    """Yield the places of a term's word: as a dictionary form where the dictionary knows it, else as any form.

    An adjective beside its noun agrees with it, so it may have any ending there.
    """
    form = fold(word[:-1] + "ي" if word.endswith(KASRATAN) else word, language)
    if not is_known(tidy(word, language), language):
        is_short = alone and len(form) < SHORTEST_UNKNOWN
        yield from _places(form, language, without="adjective" if is_short else "?")
        return
    for citation in (form, *(lemma for lemma in lemmas if len(lemma) >= len(form) or not _is_derived(word, language))):
        yield from _places(citation, language, without="adjective", first_only=True)
    # Terms are often entered in the plural, and a dictionary may take a plural for a form of a verb.
    yield from _places(form, language, only="plural")
    if not alone:
        yield from _places(form, language, only="adjective")


def _places(form: str, language: str, *, only: str = "", without: str = "?", first_only: bool = False) -> Iterator[str]:
    """Yield what is left of a form without each ending of each paradigm: two forms of one word share one."""
    endings, prefixes, longest = _endings(language, only, without, first_only)
    for end in range(len(form), max(SHORTEST_REST, len(form) - longest) - 1, -1):
        for name in endings.get(form[end:], ()):
            yield f"{PARADIGM_MARK}{name} {form[:end]}"
    for prefix, name in prefixes:
        if form.startswith(prefix) and len(form) - len(prefix) >= SHORTEST_REST:
            yield f"{PARADIGM_MARK}{name} {form[len(prefix) :]}"


class _Endings(NamedTuple):
    """Endings -> the paradigms that have them, prefixes with theirs, the length of the longest ending."""

    endings: Mapping[str, Sequence[str]]
    prefixes: Sequence[tuple[str, str]]
    longest: int


@cache
def _endings(language: str, only: str, without: str, first_only: bool) -> _Endings:
    endings: dict[str, list[str]] = defaultdict(list)
    prefixes: list[tuple[str, str]] = []
    for name, forms in morphology(language).paradigms.items():
        if name.startswith(only) and not name.startswith(without):
            for ending in forms[:1] if first_only else forms:
                if name.startswith("initial"):
                    prefixes.append((ending, name))
                else:
                    endings[ending].append(name)
    return _Endings(endings, prefixes, max(map(len, endings), default=-1))


def _case_keys(word: str) -> frozenset[str]:
    inflected = _INFLECTED_ABBREVIATION.fullmatch(word)
    return frozenset({CASE_MARK + word} | ({CASE_MARK + inflected[1]} if inflected else set()))
