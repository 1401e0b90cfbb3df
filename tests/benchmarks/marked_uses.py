"""Marked uses of terms: each line of ``term-uses.tsv`` makes a right sentence and several wrong ones.

A line holds an English sentence with the term in brackets and a translation with its term in brackets, behind them
wrong words in braces, several parted by slashes: ``Los [riñones]{hígados/pulmones} filtran``. What stands in brackets
gives the right use; the words in braces, the English words and nothing at all give the wrong ones. Our own sentences
in 18 languages, written before their author had seen the matcher or a language file.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

_MARKED = re.compile(r"\[([^\]]*)\](?:\{([^}]*)\})?")
SHARED = 4
"""Letters of an English word that stand in the term: it may be left as it is."""
SPELT_OTHERWISE = ("ar", "hi", "ja", "ko", "ru", "zh")


class Sentence(NamedTuple):
    """A sentence and whether it uses its term; ``kind`` says how, or what is wrong."""

    uses: bool
    kind: str
    text: str
    source: str


def sentences_of(row: Mapping[str, str]) -> Iterator[Sentence]:
    """Yield the sentences of a line."""
    target, source = row["sentence"], _MARKED.sub(r"\1", row["source"])
    english = _MARKED.findall(row["source"])[0][0]
    parts = [(right, wrong.split("/")) for right, wrong in _MARKED.findall(target)]
    yield Sentence(True, row["kind"], _filled(target, [right for right, _ in parts]), source)
    for number in range(len(parts[0][1])):
        wrong = [words[min(number, len(words) - 1)] for _, words in parts]
        yield Sentence(False, "confusable", _filled(target, wrong), source)
    rest = [""] * (len(parts) - 1)
    if row["locale"] in SPELT_OTHERWISE or english.lower()[:SHARED] not in row["term"].lower():
        yield Sentence(False, "untranslated", _filled(target, [english, *rest]), source)
    yield Sentence(False, "deleted", _filled(target, ["", *rest]), source)


def _filled(text: str, values: list[str]) -> str:
    left = iter(values)
    return " ".join(_MARKED.sub(lambda _: next(left), text).split())
