"""Whether two texts of one language differ in what can harm: a number, a unit, a negation, a drug, an address.

Merging asks before it offers an old translation for a new source. Any doubt is a yes: a translator who translates
again loses a minute.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline.inline import parse_inline, plain_text
from pipeline.text.denials import read_negations
from pipeline.text.drug_list import Terms
from pipeline.text.drugs import read_drugs
from pipeline.text.identifiers import read_identifiers
from pipeline.text.language import Words, table
from pipeline.text.quantities import differs as quantities_differ

_WORD = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[%‰°<>≤≥±+$€£]|(?<!\w)[-−–](?=\d)")
SHORTEST_ROOT = 4
"""Letters that stay when a prefix is taken off: hyper|tension, but not in|to."""


@dataclass(frozen=True, slots=True)
class RiskTable:
    """The ``[risk]`` table of a language: words that a near match must share, prefixes that turn a word round."""

    source: str
    words: Words
    prefixes: Words = ()
    endings: Words = ()
    """Endings that mark a word as one of them, such as those of names of drugs."""


def differs(old: str, new: str, locale: str, terms: Terms = ()) -> bool:
    """Say whether two Markdown texts of ``locale`` (BCP 47) differ in a way that a translation must follow.

    ``terms`` are the drugs of the project's termbase, as in ``drug_terms.drugs_of``.
    """
    before, after = plain_text(parse_inline(old)), plain_text(parse_inline(new))
    if quantities_differ(before, after, locale) or _claims(before, locale, terms) != _claims(after, locale, terms):
        return True
    risk = table(locale, "risk", RiskTable)
    return risk is not None and _words_differ(_words(before), _words(after), risk)


@lru_cache(maxsize=4096)
def _claims(text: str, locale: str, terms: Terms) -> tuple[Counter[str], ...]:
    words = [text[slice(*negation.span)].lower().replace("’", "'") for negation in read_negations(text, locale)]
    drugs = [mention.inn for mention in read_drugs(text, locale, terms)]
    identifiers = [f"{each.kind} {each.value}" for each in read_identifiers(text)]
    return Counter(words), Counter(drugs), Counter(identifiers)


def _words_differ(before: list[str], after: list[str], risk: RiskTable) -> bool:
    """Whether guarded words differ, or a word only in its prefix: hypertension and hypotension."""
    if list(_guarded(before, risk)) != list(_guarded(after, risk)):
        return True
    removed, added = set(before) - set(after), set(after) - set(before)
    return not _roots(removed, risk).isdisjoint(_roots(added, risk))


def _guarded(words: Iterable[str], risk: RiskTable) -> Iterable[str]:
    listed = _listed(risk.words)
    return (word for word in words if word in listed or not word[0].isalpha() or word.endswith(risk.endings))


@cache
def _listed(words: Words) -> frozenset[str]:
    return frozenset(words)


def _roots(words: set[str], risk: RiskTable) -> set[str]:
    prefix = _prefix(risk.prefixes)
    roots = (prefix.sub("", word) for word in words)
    return {root for root in roots if len(root) >= SHORTEST_ROOT}


@cache
def _prefix(prefixes: Words) -> re.Pattern[str]:
    return re.compile(rf"^(?:{'|'.join(prefixes)})-?") if prefixes else re.compile(r"(?!)")


def _words(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]
