"""The list of drugs, and how each is spelt in a language.

``pipeline/languages/drugs.csv``: a row has an International Nonproprietary Name (of the World Health
Organization's INN programme; facts, selected by us), the name used in the United States where it differs, the
class, and the names in each language that are more than a respelling. Its look-alike pairs follow the list of
confused drug names of the Institute for Safe Medication Practices.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).resolve().parent.parent / "languages" / "drugs.csv"
CASES = frozenset({"ru", "pl", "tr", "uk"})
"""Languages that add endings to a name; a final vowel gives way to them."""
ARTICLES = ("ال", "و", "وال", "بال", "لل", "ل", "ب", "كال")
"""What Arabic writes before a noun, in one word with it."""

Terms = tuple[tuple[str, str, str], ...]
"""(concept, locale, term): the drugs of a project's termbase."""


def language_of(locale: str) -> str:
    """Give the language whose names a locale uses; Chinese has names of its own where it is Traditional."""
    parts = locale.split("-")
    return "zh-Hant" if parts[0] == "zh" and {"Hant", "TW", "HK", "MO"} & set(parts) else parts[0]


@dataclass(frozen=True, slots=True)
class Drug:
    """A drug with its names by language; ``en`` holds the international and the United States names."""

    inn: str
    group: str
    names: Mapping[str, tuple[str, ...]]


@cache
def drugs() -> tuple[Drug, ...]:
    """Give every drug of the list, in order."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        return tuple(map(_drug, csv.DictReader(file)))


def _drug(row: Mapping[str, str]) -> Drug:
    cells = dict(row)
    international, us, group = (cells.pop(name) for name in ("inn", "us", "class"))
    names = {tag.partition("-")[0]: tuple(cell.split("|")) for tag, cell in cells.items() if cell}
    english = tuple(dict.fromkeys(filter(None, f"{international}|{us}".split("|"))))
    return Drug(english[0], group, names | {"en": english})


@cache
def spellings(language: str, terms: Terms) -> Mapping[str, tuple[str, ...]]:
    """Give the patterns of each drug in a language: its names there and the international ones."""
    found = {drug.inn: (*drug.names["en"], *drug.names.get(language, ())) for drug in drugs()}
    for concept, locale, term in terms:
        if language_of(locale) == language:
            found[concept] = (*found.get(concept, ()), term)
    return {inn: tuple(_inflected(names, language)) for inn, names in found.items()}


def _inflected(names: Iterable[str], language: str) -> Iterator[str]:
    for name in names:
        yield name
        if language in CASES and " " not in name and "*" not in name and len(name) > 5:
            yield f"{name.rstrip('aeoyаяеийь')}*"
        if language == "ar":
            yield from (article + name for article in ARTICLES)
