"""Derive the constants of ``[reading]``: ``python derive_reading.py locale texts...``.

Each text is a UTF-8 file of one sentence a line, or a table with tabs whose header names the language in a column
(as TICO-19's). Prints the mean and the standard deviation, over sentences of at least MIN_WORDS words, of the
logarithm of their length in words and of their share of words with a Zipf value below 4.
"""

import sys
from pathlib import Path
from statistics import fmean, stdev

from pipeline.text.difficulty import length_and_rarity

MIN_WORDS = 3


def read_sentences(path: Path, locale: str) -> list[str]:
    """Give the sentences of a file."""
    lines = path.read_text("utf-8").splitlines()
    header = lines[0].split("\t")
    language = locale.partition("-")[0]
    if language not in header:
        return lines
    column = header.index(language)
    return [line.split("\t")[column] for line in lines[1:] if line.count("\t") >= column]


def constants(sentences: list[str], locale: str) -> str:
    """Give the constants as lines of TOML."""
    found = [pair for pair in (length_and_rarity((sentence,), locale, MIN_WORDS) for sentence in sentences) if pair]
    lengths, shares = zip(*found, strict=True)
    return (
        f"length-mean = {fmean(lengths):.3f}\nlength-deviation = {stdev(lengths):.3f}\n"
        f"rare-mean = {fmean(shares):.3f}\nrare-deviation = {stdev(shares):.3f}"
    )


if __name__ == "__main__":
    tag = sys.argv[1]
    print(constants([sentence for name in sys.argv[2:] for sentence in read_sentences(Path(name), tag)], tag))
