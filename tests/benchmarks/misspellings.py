"""How many realistic misspellings of glossary words are found, and how many other words are taken for one.

    python tests/benchmarks/misspellings.py --data DIR [--show]

DIR holds TICO-19 (CC0). The glossary is the English side of its terminology. A misspelling doubles or drops a
letter, swaps two, or writes a sound as English writes it elsewhere.
"""

import argparse
import random
from collections import Counter
from pathlib import Path

from pipeline.text.patterns import words_of
from pipeline.text.spelling import glossary_words, misspelt_words

SOUNDS = "ph:f y:i i:y ae:e ea:ee ie:ei ei:ie c:s s:c k:c rh:r ance:ence ent:ant able:ible tion:sion x:ks th:t oe:e ou:u or:er er:or a:e e:a i:e e:i o:a u:o".split()  # fmt: skip # noqa: E501
EACH = 3
"""Misspellings of each word."""


def main() -> None:
    """Measure and print two figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--show", action="store_true", help="print what is missed and what is taken for a misspelling")
    options = parser.parse_args()
    terms = tuple(row[0] for row in _rows(options.data / "terms-es.tsv"))
    glossary = glossary_words(terms, "en")
    pick = random.Random(3)
    cases = [(word, wrong) for word in sorted(glossary) for wrong in _misspelt(word, glossary, pick)]
    missed = [case for case in cases if not list(misspelt_words(case[1], glossary, "en"))]
    text = "\n".join(row[1] for row in _rows(options.data / "en-es.tsv"))
    words = len(words_of(text, "en"))
    wrong = Counter((found.found, found.meant) for found in misspelt_words(text, glossary, "en"))
    found = 100 - 100 * len(missed) / len(cases)
    print(
        f"{len(cases)} misspellings, {found:.1f} % found; {10000 * wrong.total() / words:.1f} of 10,000 words are false"
    )
    if options.show:
        print(f"missed: {missed}\nfalse: {dict(wrong)}")


def _rows(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text("utf-8").splitlines()[1:]]


def _misspelt(word: str, glossary: frozenset[str], pick: random.Random) -> list[str]:
    ways = [word[:at] + word[at + 1 :] for at in range(1, len(word)) if word[at] == word[at - 1]]
    ways += [word[:at] + word[at] + word[at:] for at in range(1, len(word)) if word[at] in "clmnprst"]
    ways += [word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, len(word) - 1)]
    for sound, other in (pair.split(":") for pair in SOUNDS):
        at = word.find(sound, 1)
        ways += [word[:at] + other + word[at + len(sound) :]] if at > 0 else []
    wrong = sorted({way for way in ways if way != word and way not in glossary})
    return pick.sample(wrong, min(EACH, len(wrong)))


if __name__ == "__main__":
    main()
