"""What Japanese readability is told by: how long the runs of each kind of character are. No dictionary is needed.

A run is a stretch of one kind: letters of the Roman alphabet, hiragana, kanji or katakana (Tateishi, Ono & Yamada
1988). Digits and punctuation belong to none and part two runs.
"""

import re
from typing import NamedTuple


class Runs(NamedTuple):
    """Sums over a Japanese sentence."""

    characters: int = 0
    """Characters of any kind, without white space."""
    commas: int = 0
    roman: int = 0
    roman_runs: int = 0
    hiragana: int = 0
    hiragana_runs: int = 0
    kanji: int = 0
    kanji_runs: int = 0
    katakana: int = 0
    katakana_runs: int = 0


_KINDS = ("[A-Za-zＡ-Ｚａ-ｚ]+", "[ぁ-ゖゝゞ]+", "[㐀-䶿一-鿿々〆]+", "[ァ-ヺー-ヾｦ-ﾟ]+")
_RUNS = tuple(re.compile(kind) for kind in _KINDS)
"""In the order of the fields of ``Runs``."""


def runs_of(sentence: str) -> Runs:
    """Count the runs of a sentence; all zeros where it has none."""
    found = [run.findall(sentence) for run in _RUNS]
    counts = [number for runs in found for number in (len("".join(runs)), len(runs))]
    if not any(counts):
        return Runs()
    return Runs(len("".join(sentence.split())), sum(map(sentence.count, "、，")), *counts)
