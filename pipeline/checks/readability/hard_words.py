"""Which words two formulas call hard.

Dale-Chall: the words that are not on a list of 3,000 which fourth-graders knew, nor regular forms of them (Dale &
Chall, A formula for predicting readability, Educational Research Bulletin 27 (1948) 11-28). The list is textstat's
file; it is read as data, because importing textstat loads NLTK, which costs a third of a second and may look for the
network. Gunning's index: long words, as its authors for English and Polish define them.
"""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

_ENDINGS = (("ies", "y"), ("ied", "y"), ("iest", "y"), ("ier", "y"))
_POLISH_ENDINGS = {"owie": 2, "owi": 2, "ami": 1, "ymi": 1, "imi": 1, "ego": 1, "emu": 1}
"""Endings of cases that are longer than the ending of the dictionary form, with the syllables that they add."""
_SUFFIXES = ("'s", "s", "es", "ed", "d", "ing", "er", "r", "est", "st", "n")


def is_hard(word: str, syllables: int, common: bool, language: str) -> bool:
    """Say whether Gunning's index counts a word; ``common`` is False for a name.

    English: three syllables or more, without names, compounds and words made so long by -es or -ed (Gunning 1952).
    Polish: four or more in the dictionary form (Gruszczyński & Ogrodniczuk 2015), which we tell by the ending.
    """
    if language == "en":
        made_long = syllables == 3 and word.endswith(("es", "ed"))
        return syllables > 2 and common and "-" not in word and not made_long
    if language == "pl":
        added = next((more for ending, more in _POLISH_ENDINGS.items() if word.endswith(ending)), 0)
        return syllables - added > 3
    return False


def is_unfamiliar(word: str, common: bool) -> bool:
    """Say whether an English word is neither on the list nor a regular form of one, nor a number or a name."""
    if not common or any(letter.isdigit() for letter in word):
        return False
    parts = word.lower().replace("’", "'").split("-")
    return not all(any(form in _list() for form in _forms(part)) for part in parts if part)


def _forms(word: str) -> list[str]:
    """Give the word and the base forms that it may be a regular form of."""
    forms = [word]
    for ending, base in _ENDINGS:
        if word.endswith(ending):
            forms.append(word.removesuffix(ending) + base)
    for suffix in _SUFFIXES:
        stem = word.removesuffix(suffix)
        if stem != word and len(stem) > 1:
            forms += [stem, f"{stem}e"] if suffix in ("ing", "ed", "er", "est") else [stem]
            if len(stem) > 3 and stem[-1] == stem[-2]:
                forms.append(stem[:-1])
    return forms


@cache
def _list() -> frozenset[str]:
    spec = find_spec("textstat")
    assert spec is not None and spec.origin is not None
    file = Path(spec.origin).parent / "resources" / "en" / "easy_words.txt"
    return frozenset(file.read_text("utf-8").split())
