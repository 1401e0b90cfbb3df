"""What is written onto a word and hides it: clitics, particles, chains of endings. Data: table ``[terms]``."""

from collections.abc import Iterator
from functools import cache

from pipeline.text.lemmas import is_known, lemmas_of
from pipeline.text.morphology import Morphology, morphology
from pipeline.text.normalisation import fold

SHORTEST = 3
"""Letters that a word keeps at least: shorter remains fit too many words."""
SYLLABLES = "\uac00", "\ud7a3"
"""Korean letters are syllables: two of them are a word."""


def bare_forms(word: str, language: str) -> frozenset[str]:
    """Give the forms that a tidy ``word`` may have without what is written onto it, itself included."""
    rules = morphology(language)
    forms = {word}
    if rules.own_forms and rules.prefixes and _is_dictionary_form(word, language):
        return frozenset(forms)
    forms |= {form for each in tuple(forms) for form in _without_prefixes(each, rules)}
    forms |= {form for each in tuple(forms) for form in _without_suffixes(each, rules)}
    forms |= {form for each in tuple(forms) for form in _dictionary_endings(each, rules)}
    if rules.slots and not _is_dictionary_form(word, language):
        forms |= set(_stems(word, rules))
    if rules.participle:
        forms |= set(_of_participle(word, rules))
    return frozenset(forms)


def _is_dictionary_form(word: str, language: str) -> bool:
    """Say whether a word stands in the dictionary as it is, so that its end is no ending (Turkish hasta, patient)."""
    return is_known(word, language) and lemmas_of(word, language) == {fold(word, language)}


def irregular_forms(word: str, language: str) -> frozenset[str]:
    """Give the dictionary forms of a folded ``word`` that no rule finds."""
    return _irregular(language).get(word, frozenset())


def infinitives(word: str, language: str) -> Iterator[str]:
    """Give the dictionary forms of the verb that a tidy ``word`` may be a form of: iyileşti, iyileşmek."""
    rules = morphology(language)
    for stem in _stripped(word, tuple(reversed(tuple(rules.verbs.values()))), rules):
        yield from (stem + ending for ending in rules.infinitives if _harmonises(stem, ending, rules))


@cache
def _irregular(language: str) -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for lemma, forms in morphology(language).irregular.items():
        for form in forms:
            key = fold(form, language)
            table[key] = table.get(key, frozenset()) | {fold(lemma, language)}
    return table


def _without_prefixes(word: str, rules: Morphology) -> Iterator[str]:
    for prefix in rules.prefixes:
        if word.startswith(prefix) and len(word) - len(prefix) >= SHORTEST:
            yield word[len(prefix) :]


def _without_suffixes(word: str, rules: Morphology) -> Iterator[str]:
    """Take off suffixes one after another: Korean particles follow one another."""
    for suffix in rules.suffixes:
        rest = word[: len(word) - len(suffix)]
        if word.endswith(suffix) and _stands_alone(rest):
            yield rest
            yield from _without_suffixes(rest, rules)


def _stands_alone(rest: str) -> bool:
    return len(rest) >= (2 if rest and SYLLABLES[0] <= rest[-1] <= SYLLABLES[1] else SHORTEST)


def _dictionary_endings(word: str, rules: Morphology) -> Iterator[str]:
    for ending, replacements in rules.endings.items():
        rest = word[: len(word) - len(ending)]
        if word.endswith(ending) and len(rest) >= SHORTEST - 1:
            yield from (rest + each for each in replacements)


def _stems(word: str, rules: Morphology) -> Iterator[str]:
    """Take off the endings of each slot from the last to the first, each in harmony with what is left."""
    yield from _stripped(word, tuple(reversed(tuple(rules.slots.values()))), rules)


def _of_participle(word: str, rules: Morphology) -> Iterator[str]:
    """Give the infinitives of weak and strong participles: geblutet, bluten; overgegeven, overgeven."""
    for prefix in ("", *rules.separable):
        rest = word.removeprefix(prefix + rules.participle)
        if len(rest) < len(word) and len(rest) > SHORTEST:
            yield from (prefix + rest.removesuffix(end) + "en" for end in ("et", "t", "d", "en") if rest.endswith(end))


def _stripped(word: str, slots: tuple[tuple[str, ...], ...], rules: Morphology) -> Iterator[str]:
    for number, endings in enumerate(slots):
        for ending in endings:
            rest = word[: len(word) - len(ending)]
            if word.endswith(ending) and len(rest) >= SHORTEST and _harmonises(rest, ending, rules):
                yield rest
                yield from (rest[:-1] + letter for letter in rules.softened.get(rest[-1], ()))
                yield from _stripped(rest, slots[number + 1 :], rules)


def _harmonises(stem: str, ending: str, rules: Morphology) -> bool:
    """Say whether the first vowel of the ending goes with the last vowel of the stem."""
    classes = {vowel: name for name, vowels in rules.harmony.items() for vowel in vowels}
    last = next((classes[letter] for letter in reversed(stem) if letter in classes), None)
    first = next((classes[letter] for letter in ending if letter in classes), None)
    return last is None or first is None or last == first
