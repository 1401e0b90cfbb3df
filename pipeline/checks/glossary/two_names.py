"""GLO005: one concept has two names in an article."""

import re
from collections import defaultdict
from collections.abc import Iterator

from rapidfuzz import fuzz

from pipeline.checks.glossary.example_terms import TERMS
from pipeline.checks.glossary.uses import approved_uses, is_aside
from pipeline.model import LocalizedArticle, Term, Unit
from pipeline.rule import Example, Finding, Reference, rule
from pipeline.text.concepts import Use

SAME_NAME = 85
"""Likeness in percent from which two names are spellings of one (paro cardíaco, paro cardiaco)."""
_WRITTEN_TOGETHER = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Letters of scripts that part no words by spaces: Thai, Lao, Burmese, Khmer, kana, Chinese characters."""


@rule(
    code="GLO005",
    name="two-names",
    severity="warning",
    scope="article",
    why="A reader who meets two names thinks of two things.",
    fix="Keep to one name in the article. Where the other must be known, give it once, beside the first.",
    source="Federal plain language guidelines, Use the same term consistently: "
    "https://www.plainlanguage.gov/guidelines/words/use-the-same-term-consistently/",
    wrong=[
        Example("A valproic acid pill.\n\nTake valproate at night.\n\nValproate is strong.", termbase=(
            "concept,locale,term,status,pos,match,scope,plain,definition,note\n"
            "valproate,en,valproate,preferred,noun,,,,A drug.,\nvalproate,en,valproic acid,admitted,noun,,,,,\n"
        )),
    ],
    right=[
        Example("An electroencephalogram (EEG).\n\nAn EEG takes an hour.", termbase=TERMS),
        Example("Kidney failure is serious.\n\nKidney failure is treatable.", termbase=TERMS),
        Example("Seizures stop.\n\nTime the seizure.", "癫痫发作会停止。\n\n给发作计时。", locale="zh-Hans", termbase=(
            "concept,locale,term,status,pos,match,scope,plain,definition,note\n"
            "seizure,en,seizure,preferred,noun,,,,A burst of signals in the brain.,\n"
            "seizure,zh-Hans,癫痫发作,preferred,noun,,,,,\nseizure,zh-Hans,发作,admitted,noun,,,,,\n"
        )),
    ],
)  # fmt: skip
def two_names(article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """An article calls one concept by two names."""
    by_name: dict[str, dict[str, list[tuple[Unit, Use]]]] = defaultdict(lambda: defaultdict(list))
    for unit, uses in approved_uses(article, reference):
        names = defaultdict(set)
        for use in uses:
            names[use.concept.name].add(use.term.text)
        for use in uses:
            # A text that gives both names explains the second; it is no second name by itself.
            if len(names[use.concept.name]) == 1 and is_spelt_out(use.term) and not is_aside(unit.text, use.span):
                by_name[use.concept.name][use.term.text].append((unit, use))
    for names_of_one in by_name.values():
        first, *others = names_of_one
        for other in others:
            if not are_one_name(first, other):
                unit, use = names_of_one[other][0]
                yield Finding(unit, use.span, f'"{other}" is called "{first}" elsewhere in this article')


def is_spelt_out(term: Term) -> bool:
    """Say whether a term is a name in full; an abbreviation beside it is no second name."""
    return term.match != "case-sensitive" and not term.text.isupper()


def are_one_name(name: str, other: str) -> bool:
    """Say whether one name is short for the other (发作, 癫痫发作), or another spelling of it."""
    mine, theirs = name.casefold(), other.casefold()
    return _is_short_for(mine, theirs) or _is_short_for(theirs, mine) or fuzz.ratio(mine, theirs) >= SAME_NAME


def _is_short_for(name: str, longer: str) -> bool:
    if _WRITTEN_TOGETHER.search(name):
        return name in longer
    return set(name.split()) <= set(longer.split())
