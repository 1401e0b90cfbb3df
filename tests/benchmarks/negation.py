"""Print what the safety readers catch and how often they cry wolf; numbers and units have ``safety.py``.

``python -m tests.benchmarks.negation --data DIR``: DIR holds ``en-<language>.tsv`` (id, source,
translation), as TICO-19 has them. Every alarm on a human translation counts, whoever is right.
"""

import argparse
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from pipeline.text.denials import read_negations
from pipeline.text.differences import Difference
from pipeline.text.drugs import compare_drugs
from pipeline.text.false_friends import compare_false_friends
from pipeline.text.identifiers import compare_identifiers
from pipeline.text.leftovers import compare_leftovers
from pipeline.text.modality import compare_modality
from pipeline.text.negation import compare_negation
from pipeline.text.scripts import compare_scripts
from tests.negation_pairs import LANGUAGES, faithful, wrong

Compare = Callable[[str, str, str], tuple[Difference, ...]]
READERS: dict[str, Compare] = {
    "negation": lambda source, target, locale: compare_negation(source, target, "en", locale),
    "drugs": lambda source, target, locale: compare_drugs(source, target, "en", locale),
    "identifiers": lambda source, target, locale: compare_identifiers(source, target),
    "scripts": compare_scripts,
    "false friends": lambda source, target, locale: compare_false_friends(source, target, "en", locale),
    "left-overs": lambda source, target, locale: compare_leftovers(source, target, "en", locale),
    "modality (off)": lambda source, target, locale: compare_modality(source, target, "en", locale),
}


def main() -> None:
    """Print the catch on our own pairs, then alarms and catch on the references of ``--data``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="folder of en-<language>.tsv")
    parser.add_argument("--show", action="store_true", help="print each alarm")
    arguments = parser.parse_args()
    own_pairs()
    for path in sorted(arguments.data.glob("en-*.tsv")) if arguments.data else ():
        references(path, arguments.show)


def own_pairs() -> None:
    """Print the share of dropped or added negations caught in our own messages, and the false alarms, by language."""
    print("Own pairs: dropped and added negations caught, false alarms")
    for language in LANGUAGES:
        caught, false = (
            [bool(compare_negation(source, target, "en", language)) for source, target in pairs]
            for pairs in (wrong(language), faithful(language))
        )
        print(f"  {language}: {sum(caught)} of {len(caught)}, {sum(false)} of {len(false)} false")


def references(path: Path, show: bool) -> None:
    """Print, for one language, the sentences with an alarm by reader, and the dropped negations caught."""
    language = path.stem.removeprefix("en-")
    rows = [line.split("\t")[:3] for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    print(f"{language}: {len(rows)} references")
    for name, compare in READERS.items():
        start = time.process_time()
        found = [(row, compare(row[1], row[2], language)) for row in rows]
        speed = len(rows) / (time.process_time() - start)
        errors = sum(any(each.severity == "error" for each in faults) for _, faults in found) / len(rows)
        alarms = sum(bool(faults) for _, faults in found) / len(rows)
        print(f"  {name}: {errors:.2%} errors, {alarms:.2%} alarms, {speed:,.0f} a second")
        for row, faults in found if show else ():
            for fault in faults:
                print(f"    {row[0]} {fault.severity}: {fault.text}\n      {row[1]}\n      {row[2]}")
    wrong = list(dropped(rows, language))
    caught = sum(bool(compare_negation(source, target, "en", language)) for source, target in wrong)
    print(f"  dropped negations caught: {caught} of {len(wrong)}")


def dropped(rows: list[list[str]], language: str) -> Iterator[tuple[str, str]]:
    """Yield sentences with one negation on each side, the translation's deleted."""
    for _, source, target in rows:
        ours, theirs = (
            [each for each in read_negations(text, locale) if each.concept in ("deny", "without")]
            for text, locale in ((source, "en"), (target, language))
        )
        if len(ours) == len(theirs) == 1:
            start, end = theirs[0].span
            yield source, target[:start] + target[end:]


if __name__ == "__main__":
    main()
