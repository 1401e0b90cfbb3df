"""Derive the constants of ``[reading]``.

``python -m pipeline.text.tables.derive_reading LOCALE TEXTS``: from reference texts of the language. ``... LOCALE TEXTS
ENGLISH-TEXTS``: from texts of another kind that are the same in both languages (Parallel Universal Dependencies); what
lies between the two languages there is added to the English constants. On es fr ar ru hi this gave sentences up to
10 % shorter and shares of rare words within .03 of those that the language's own public-health texts gave.

A file of texts is UTF-8, one sentence a line, or a table with tabs whose header names the language in a column (as
TICO-19's). Prints the mean and the standard deviation, over sentences of at least MIN_WORDS words, of the figures
of ``Usage``; a language file says beforehand, under ``sized-by`` and ``learned``, what is counted.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean, stdev

from pipeline.text.difficulty import Usage, usage, usual_reading

MIN_WORDS = 3
_FIGURES = ("length", "rare", "size", "rarity")


def read_sentences(path: Path, locale: str) -> list[str]:
    """Give the sentences of a file."""
    lines = path.read_text("utf-8").splitlines()
    header = lines[0].split("\t")
    language = locale.partition("-")[0]
    if language not in header:
        return lines
    column = header.index(language)
    return [line.split("\t")[column] for line in lines[1:] if line.count("\t") >= column]


def measure(sentences: Sequence[str], locale: str) -> list[Usage]:
    """Give what each sentence of some length is like."""
    return [found for sentence in sentences if (found := usage((sentence,), locale, MIN_WORDS))]


def constants(found: Sequence[Usage], english: Sequence[Usage] = ()) -> str:
    """Give the constants as lines of TOML, shifted by what the same texts are in English, if they are given."""
    lines = []
    for name in _FIGURES:
        values = [getattr(usage, name) for usage in found]
        mean, deviation = fmean(values), stdev(values)
        if english:
            theirs = [getattr(usage, name) for usage in english]
            usual = usual_reading("en")
            mean += getattr(usual, f"{name}_mean") - fmean(theirs)
            deviation *= getattr(usual, f"{name}_deviation") / stdev(theirs)
        lines += [f"{name}-mean = {mean:.3f}", f"{name}-deviation = {deviation:.3f}"]
    learned = fmean(usage.learned for usage in found)
    return "\n".join([*lines, f"learned-mean = {learned:.3f}"] if learned else lines)


if __name__ == "__main__":
    tag, texts, *same = sys.argv[1:]
    other = measure(read_sentences(Path(same[0]), "en"), "en") if same else ()
    print(constants(measure(read_sentences(Path(texts), tag), tag), other))
