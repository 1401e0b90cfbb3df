"""How often the matcher takes a correctly used term for missing, and a wrong one for used: prints both in percent.

    python tests/benchmarks/terms.py --data DIR [--show] [LANGUAGE...]

DIR holds TICO-19 (CC0): ``en-<language>.tsv`` with id, source and translation, ``terms-<language>.tsv`` with two
columns. A sentence counts as using a term where the first letters of each word of the term begin a word of the
sentence, a generous label. ``not-the-term.tsv`` takes back pairs that only look alike and entries that are no
translation. Its rows come from what an early matcher did not find, read by one person (the ends of the Russian and
Arabic lists only skimmed), so the share accepted is a hopeful figure: a fresh annotation may give less.
Each such sentence is
then spoilt in four ways: the term is deleted, left in the source language, replaced by another term and replaced
by the one that looks most like it.
"""

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz, process

from pipeline.model import Span
from pipeline.text.hits import longest
from pipeline.text.normalisation import fold
from pipeline.text.patterns import pattern_of, words_of
from pipeline.text.term_index import TermIndex
from pipeline.text.terms import Entry, find_term
from pipeline.text.words import SPACELESS

EXCLUDED = Path(__file__).with_name("not-the-term.tsv")
LETTERS = 5
"""Of the beginning of a word that must agree."""


@dataclass(frozen=True, slots=True)
class Use:
    """A sentence whose translation uses a term."""

    source_term: str
    term: str
    source: str
    text: str


def main() -> None:
    """Measure and print a line a language."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--show", action="store_true", help="print what the matcher gets wrong")
    parser.add_argument("languages", nargs="*", default=["es", "fr", "ru", "ar", "zh", "hi"])
    options = parser.parse_args()
    for language in options.languages:
        _measure(options.data, language, show=options.show)


def _measure(folder: Path, language: str, *, show: bool) -> None:
    terms = _terminology(folder, language)
    uses = list(_uses(folder, language, terms))
    missed = [use for use in uses if not _is_found(use, terms[use.source_term], language)]
    wrong: Counter[str] = Counter()
    spoilt: Counter[str] = Counter()
    for use in uses:
        for way, text in _spoilt(use, language, terms):
            spoilt[way] += 1
            if find_term(use.term, text, language, use.source):
                wrong[way] += 1
                if show:
                    print(f"  {way}: {use.term} | {text}")
    if show:
        for use in missed:
            print(f"  missed: {use.term} | {use.text}")
    reported = " ".join(f"{way} {100 - 100 * wrong[way] / spoilt[way]:.1f}" for way in spoilt)
    mean = sum(100 - 100 * wrong[way] / spoilt[way] for way in spoilt) / len(spoilt)
    accepted = 100 - 100 * len(missed) / len(uses)
    print(f"{language}: {len(uses)} uses, accepted {accepted:.1f} %; reported {mean:.1f} % ({reported})", flush=True)


def _is_found(use: Use, names: list[str], language: str) -> bool:
    return any(find_term(name, use.text, language, use.source) for name in names)


def _rows(path: Path) -> Iterator[list[str]]:
    yield from (line.split("\t") for line in path.read_text("utf-8").splitlines()[1:])


def _terminology(folder: Path, language: str) -> Mapping[str, list[str]]:
    terms: dict[str, list[str]] = defaultdict(list)
    for row in _rows(folder / f"terms-{language}.tsv"):
        if len(row) == 2 and len(row[0]) > 3:
            terms[row[0].strip().lower()].append(row[1].strip())
    return terms


def _uses(folder: Path, language: str, terms: Mapping[str, list[str]]) -> Iterator[Use]:
    excluded = {tuple(row[1:]) for row in _rows(EXCLUDED) if row[0] == language}
    names = list(terms)
    index = TermIndex([Entry(name, "") for name in names], "en")
    for _, source, text in _rows(folder / f"en-{language}.tsv"):
        for number in sorted({hit.term for hit in longest(index.find(source))}):
            for term in terms[names[number]]:
                likeness = _likeness(term, text, language)
                if likeness and (term, likeness) not in excluded and (term, "*") not in excluded:
                    yield Use(names[number], term, source, text)
                    break


def _likeness(term: str, text: str, language: str) -> str:
    """Give the words of the text that begin like those of the term; empty where one has none."""
    if language in SPACELESS:
        return term if term in text else ""
    pattern = pattern_of(term, language)
    words = [fold(word.text, language) for word in words_of(text, language)]
    found = []
    for part in pattern.parts if pattern else ():
        start = part.form[: max(3, min(LETTERS, len(part.form) - 1))] if len(part.form) > 3 else part.form
        like = [word for word in words if start in word]
        found.append(like[0] if like else "")
    return " ".join(found) if all(found) else ""


def _spoilt(use: Use, language: str, terms: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    """Yield the sentence spoilt in each way; none where the matcher did not find the term to begin with."""
    spans = find_term(use.term, use.text, language, use.source)
    if not spans:
        return
    others = sorted(
        {term for name, each in terms.items() for term in each if not _is_related(term, use, terms[use.source_term])}
    )
    alike = process.extractOne(use.term, others, scorer=fuzz.ratio)
    pick = random.Random(f"{use.term}{use.text}")
    yield "deleted", _replaced(use.text, spans, "")
    if not _is_related(use.source_term, use, []):
        yield "untranslated", _replaced(use.text, spans, use.source_term)
    yield "other", _replaced(use.text, spans, pick.choice(others))
    if alike:
        yield "confusable", _replaced(use.text, spans, alike[0])


def _is_related(other: str, use: Use, own: list[str]) -> bool:
    """Say whether one term holds the other or is a form of it, so that the swap would be no fault."""
    mine, theirs = (text.casefold().replace("-", " ") for text in (use.term, other))
    joined = mine.replace(" ", ""), theirs.replace(" ", "")
    if other in own or joined[0] in joined[1] or joined[1] in joined[0]:
        return True
    return all(any(_is_form(word, each) for each in theirs.split()) for word in mine.split())


def _is_form(word: str, other: str) -> bool:
    """Say whether two words differ by no more than an ending of three letters."""
    word, other = word.removeprefix("ال"), other.removeprefix("ال")
    shared = next(
        (at for at, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other))
    )
    return shared >= min(3, len(word)) and max(len(word), len(other)) - shared <= 3


def _replaced(text: str, spans: tuple[Span, ...], by: str) -> str:
    for span in reversed(spans):
        text = text[: span.start] + by + text[span.end :]
    return text


if __name__ == "__main__":
    main()
