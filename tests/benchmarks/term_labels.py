"""Labels that no matcher had a part in: how often the matcher agrees. Prints a line a language.

    python -m tests.benchmarks.term_labels [--data DIR] [--show] [LANGUAGE...]

``term-sentences.tsv`` holds sentences of our own: right uses (inflected, moved, parted, in compounds) and wrong ones
(a word that looks alike, a sibling disease, another drug, the source word left over, nothing at all).
``term-uses.tsv`` holds marked uses (``marked_uses``).
``term-labels.tsv`` names sentences of TICO-19 (CC0) by their id: DIR holds ``en-<language>.tsv`` and
``terms-<language>.tsv``. A plain search for the English term drew them, 30 that hold the target term letter by letter
and 60 that do not, at most three a term; one person read each and said whether it uses the target term. Derived words
are no use of it (Russian карантинный for карантин); other spellings of a term and misspelt ones were left out.
"""

import argparse
import csv
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pipeline.text.terms import find_term
from tests.benchmarks.marked_uses import sentences_of

HERE = Path(__file__).parent


class Case(NamedTuple):
    """A sentence, the names of one concept, and whether it uses one of them."""

    locale: str
    uses: bool
    kind: str
    names: tuple[str, ...]
    sentence: str
    source: str


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="folder of TICO-19; without it only our own sentences count")
    parser.add_argument("--show", action="store_true", help="print where the matcher errs")
    parser.add_argument("languages", nargs="*")
    options = parser.parse_args()
    by_locale = defaultdict(list)
    for case in [*own_cases(), *(tico_cases(options.data) if options.data else ())]:
        if not options.languages or case.locale in options.languages:
            by_locale[case.locale].append(case)
    for locale, cases in sorted(by_locale.items()):
        _print(locale, cases, show=options.show)


def own_cases() -> Iterator[Case]:
    """Yield our own sentences."""
    for row in _rows(HERE / "term-sentences.tsv"):
        uses = row["label"] == "uses"
        yield Case(row["locale"], uses, row["kind"], (row["term"],), row["sentence"], row["source"])
    for row in _rows(HERE / "term-uses.tsv"):
        for each in sentences_of(row):
            yield Case(row["locale"], each.uses, each.kind, (row["term"],), each.text, each.source)


def tico_cases(folder: Path) -> Iterator[Case]:
    """Yield the labelled sentences of TICO-19."""
    texts: dict[str, dict[str, tuple[str, str]]] = {}
    names: dict[str, dict[str, list[str]]] = {}
    for row in _rows(HERE / "term-labels.tsv"):
        locale = row["locale"]
        if locale not in texts:
            lines = (folder / f"en-{locale}.tsv").read_text("utf-8").splitlines()
            texts[locale] = {fields[0]: (fields[1], fields[2]) for fields in (line.split("\t") for line in lines)}
            names[locale] = defaultdict(list)
            for line in (folder / f"terms-{locale}.tsv").read_text("utf-8").splitlines():
                english, _, target = line.partition("\t")
                names[locale][english.strip().lower()].append(target.strip())
        source, sentence = texts[locale][row["id"]]
        own = tuple(names[locale][row["source_term"]])
        yield Case(locale, row["label"] == "uses", row["stratum"], own, sentence, source)


def is_right(case: Case) -> bool:
    """Say whether the matcher agrees with the label."""
    return case.uses == any(find_term(name, case.sentence, case.locale, case.source) for name in case.names)


def _rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text("utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


def _print(locale: str, cases: list[Case], *, show: bool) -> None:
    wrong = [case for case in cases if not is_right(case)]
    shares = []
    for uses, label in ((True, "accepted"), (False, "reported")):
        total = sum(case.uses == uses for case in cases)
        right = total - sum(case.uses == uses for case in wrong)
        shares.append(f"{label} {right}/{total} ({100 * right / max(1, total):.1f} %)")
    print(f"{locale}: {', '.join(shares)}", flush=True)
    for case in wrong if show else ():
        print(f"  {'missed' if case.uses else 'taken'} {case.kind}: {' / '.join(case.names)} | {case.sentence}")


if __name__ == "__main__":
    main()
