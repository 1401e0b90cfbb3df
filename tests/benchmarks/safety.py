"""Print how the safety checks fare: faults caught, right translations that raise an alarm, messages a second.

Run ``python tests/benchmarks/safety.py [--data FOLDER] [--show N]``. The folder holds ``en-<language>.tsv``
with id, English and human translation in its columns; without it the sentences beside this file are used.
"""

import argparse
import gc
import re
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from pipeline.cli.main import COLLECTING
from pipeline.text.numbers import read
from pipeline.text.numbers.folding import fold
from pipeline.text.numbers.lexicon import lexicon
from pipeline.text.numbers.outlines import head
from pipeline.text.quantities import Difference, compare
from tests.benchmarks.faults import faults, languages, pairs

_WHOLE = re.compile(r"(?<![\d.,])\d+(?![\d.,])")
HELD = 2000
"""Sources that are remembered beside their translations: see ``read``."""
RUNS = 5
"""The best of so many, for other work on the machine slows some."""


def alarms(source: str, target: str, tag: str) -> list[Difference]:
    """Give the differences that are no mere notes."""
    return [each for each in compare(source, target, "en", tag) if not each.note]


def caught(tag: str, show: int) -> str:
    """Measure the share of injected faults that are caught."""
    injected = list(faults(tag))
    missed = [each for each in injected if not alarms(each[1], each[2], tag)]
    for kind, _, wrong in missed[:show]:
        print(f"    missed {kind}: {wrong}")
    return f"{100 * (1 - len(missed) / len(injected)):6.2f} % of {len(injected)} faults caught"


def false_alarms(tag: str, references: Iterable[tuple[str, str]], show: int) -> str:
    """Measure the share of right translations that raise an alarm."""
    checked = [(source, target, alarms(source, target, tag)) for source, target in references]
    wrong = [each for each in checked if each[2]]
    for source, target, found in wrong[:show]:
        print(f"    {source}\n    {target}")
        print("".join(f"      {each.change}: {each.text}\n" for each in found))
    return f"{100 * len(wrong) / len(checked):5.2f} % of {len(checked)} right ones alarm"


def references(folder: Path | None, tag: str) -> list[tuple[str, str]]:
    """Give the human translations of a language, or our own where there are none."""
    path = folder / f"en-{tag}.tsv" if folder else None
    if path is None or not path.is_file():
        return pairs(tag)
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:])
    return [(row[1], row[2]) for row in rows]


def doses(tag: str) -> Iterator[tuple[str, str]]:
    """Give our short messages that share a number in digits, each with many others in its place."""
    for source, target in pairs(tag):
        shared = {*_WHOLE.findall(source)} & {*_WHOLE.findall(target)}
        for other in range(20, 40) if shared else ():
            number = re.compile(rf"(?<!\d){min(shared)}(?!\d)")
            yield number.sub(str(other), source), number.sub(str(other), target)


def _says_numbers(source: str, target: str, tag: str) -> bool:
    """Whether either side says a quantity."""
    return bool(read(source, "en").quantities or read(target, tag).quantities)


def _forget_words(tag: str) -> None:
    """Forget every word seen, as at the first page of a run."""
    for words in (lexicon("en"), lexicon(tag)):
        for seen in (words.outlines, words.passages, words.worth, words.seen):
            seen.clear()
    fold.cache_clear()
    head.cache_clear()


def _rate(chosen: list[tuple[str, str]], tag: str, shared: bool = False) -> float:
    """Compare the messages once, no text remembered but ``shared`` sources; give messages a CPU second."""
    read.cache_clear()
    for source, _ in chosen if shared else ():
        read(source, "en")
    start = time.process_time()
    for source, target in chosen:
        compare(source, target, "en", tag)
    return len(chosen) / max(time.process_time() - start, 1e-9)


def speed(tag: str, messages: list[tuple[str, str]]) -> str:
    """Measure messages a CPU second: both sides read anew, and with numbers in two more ways.

    ``first``: every word is new too, as at the first page of a run. ``shared``: the source was read for another
    language before, as in a library of several.
    """
    plain, saying = ([pair for pair in messages if wanted == _says_numbers(*pair, tag)] for wanted in (False, True))
    short = list(doses(tag))
    _forget_words(tag)
    first = _rate(saying, tag)
    shared = max(_rate(saying[:HELD], tag, shared=True) for _ in range(RUNS))
    without, with_numbers, of_short = (
        f"{max(_rate(chosen, tag) for _ in range(RUNS)):.0f} /s" if chosen else "none"
        for chosen in (plain, saying, short)
    )
    return (
        f"{without} without numbers, {with_numbers} with (first {first:.0f}, shared {shared:.0f}), "
        f"{of_short} of our short ones with"
    )


def main() -> None:
    """Print one line a language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--show", type=int, default=0, help="print this many misses and false alarms a language")
    options = parser.parse_args()
    gc.set_threshold(*COLLECTING)  # as the command does
    for tag in languages():
        messages = references(options.data, tag)
        alarmed = false_alarms(tag, messages, options.show)
        print(f"{tag}  {caught(tag, options.show)}; {alarmed}; {speed(tag, messages)}", flush=True)


if __name__ == "__main__":
    main()
