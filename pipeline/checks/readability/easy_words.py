"""Dale-Chall: how many words of an English text a fourth-grader does not know.

The list of 3,000 words is textstat's file; it is read as data, because importing textstat loads NLTK, which costs a
third of a second and may look for the network. The rules for endings and names are the authors' (Dale & Chall, A
formula for predicting readability, Educational Research Bulletin 27 (1948) 11-28).
"""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from pipeline.checks.readability.counts import Counts

_ENDINGS = (("ies", "y"), ("ied", "y"), ("iest", "y"), ("ier", "y"))
_SUFFIXES = ("'s", "s", "es", "ed", "d", "ing", "er", "r", "est", "st", "n")


def dale_chall(counts: Counts) -> float:
    """Give the formula's raw score: .1579 * percent of unknown words + .0496 * words per sentence + 3.6365."""
    unknown = sum(
        not _is_known(word, index in counts.starts or not word[0].isupper()) for index, word in enumerate(counts.tokens)
    )
    return 0.1579 * 100 * unknown / counts.words + 0.0496 * counts.words / counts.sentences + 3.6365


@cache
def _is_known(word: str, common: bool) -> bool:
    """Say whether a word is on the list, a regular form of one, a number or a name."""
    if not common or any(letter.isdigit() for letter in word):
        return True
    lower = word.lower().replace("’", "'")
    return any(part in _list() for part in _forms(lower)) or ("-" in lower and _compound(lower))


def _compound(word: str) -> bool:
    return all(_is_known(part, True) for part in word.split("-") if part)


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
