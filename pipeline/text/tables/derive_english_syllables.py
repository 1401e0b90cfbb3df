"""Derive ``english_syllables.txt`` from CMUdict: ``python derive_english_syllables.py path/to/cmudict.dict``.

The dictionary (lines ``word PH1 PH2``, stress digits on vowels) is Carnegie Mellon University's; see NOTICE. The
rules are a decision list over groups of vowel letters, from general contexts to specific ones: a rule is kept where
it mends at least GAIN words more than it breaks. Which group of a word is to blame for a wrong count is guessed
from the other words, in ROUNDS passes. Words that the rules still get wrong are listed.
"""

import re
import sys
import textwrap
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from pipeline.text.english_syllables import CONTEXTS, TABLE, VOWELS, Group, context, count_by_rules, groups, unruled

GAIN = 3
ROUNDS = 4
EVIDENCE = (5, 3, 0)
"""Levels of context that say which group of a word is to blame, the best first."""
HEAD = """\
# Syllables of English words, derived from CMUdict by derive_english_syllables.py beside this file; do not edit.
# CMUdict is Copyright (C) 1993-2015 Carnegie Mellon University; its licence stands in NOTICE.
"""
Rules = tuple[dict[str, int], ...]
Votes = dict[tuple[int, str], Counter[int]]


def read_dictionary(path: Path) -> dict[str, int]:
    """Give the syllables of the first pronunciation of each word that is made of letters with a vowel."""
    words: dict[str, int] = {}
    for line in path.read_text("utf-8").splitlines():
        word, _, phones = line.partition("#")[0].partition(" ")
        syllables = sum(phone.isdigit() for phone in phones)
        if re.fullmatch("[a-z]+", word) and VOWELS.search(word) and syllables:
            words.setdefault(word, syllables)
    return words


def derive(words: dict[str, int]) -> Rules:
    """Learn the rules."""
    split = {word: list(groups(word)) for word in words}
    counts = {word: [unruled(group) for group in found] for word, found in split.items()}
    rules: Rules = ()
    votes: Votes = {}
    for _ in range(ROUNDS):
        aligned = {word: _align(words[word], split[word], counts[word], votes) for word in words}
        votes = _votes(split, aligned)
        counts = {word: [unruled(group) for group in found] for word, found in split.items()}
        rules = tuple(_learn_level(level, split, aligned, counts) for level in range(len(CONTEXTS)))
    return rules


def _align(syllables: int, found: Sequence[Group], counts: Sequence[int], votes: Votes) -> list[int]:
    """Spread the true number of syllables over the groups: the likeliest one takes the difference."""
    aligned = list(counts)
    missing = syllables - sum(aligned)
    able = [i for i, count in enumerate(aligned) if count + missing >= 0]
    if missing and abs(missing) <= 2 and able:
        best = max(able, key=lambda i: (_likelihood(found[i], aligned[i] + missing, votes), i))
        aligned[best] += missing
    return aligned


def _likelihood(group: Group, count: int, votes: Votes) -> float:
    for level in EVIDENCE:
        seen = votes.get((level, context(group, level)))
        if seen:
            return seen[count] / seen.total()
    return len(group[1])


def _votes(split: dict[str, list[Group]], aligned: dict[str, list[int]]) -> Votes:
    votes: Votes = defaultdict(Counter)
    for word, found in split.items():
        for group, count in zip(found, aligned[word], strict=True):
            for level in EVIDENCE:
                votes[level, context(group, level)][count] += 1
    return votes


def _learn_level(
    level: int, split: dict[str, list[Group]], aligned: dict[str, list[int]], counts: dict[str, list[int]]
) -> dict[str, int]:
    """Find the rules of one level, and apply them to ``counts``."""
    seen: dict[str, Counter[int]] = defaultdict(Counter)
    right: Counter[str] = Counter()
    for word, found in split.items():
        for group, true, now in zip(found, aligned[word], counts[word], strict=True):
            key = context(group, level)
            seen[key][true] += 1
            right[key] += true == now
    rules = {}
    for key, counter in seen.items():
        count, times = counter.most_common(1)[0]
        if times - right[key] >= GAIN:
            rules[key] = count
    for word, found in split.items():
        for i, group in enumerate(found):
            counts[word][i] = rules.get(context(group, level), counts[word][i])
    return rules


def table_text(words: dict[str, int], rules: Rules) -> str:
    """Write the rules by level and the exceptions by number of syllables."""
    lines = []
    for level, found in enumerate(rules):
        lines += _lines(f"rules={level}", [f"{key}={count}" for key, count in sorted(found.items())])
    exceptions = defaultdict(list)
    for word, syllables in sorted(words.items()):
        if count_by_rules(word, rules) != syllables:
            exceptions[syllables].append(word)
    for syllables, wrong in sorted(exceptions.items()):
        lines += _lines(f"words={syllables}", wrong)
    return HEAD + "\n".join(lines) + "\n"


def _lines(head: str, items: list[str]) -> list[str]:
    wrapped = textwrap.wrap(" ".join(items), 110, break_long_words=False, break_on_hyphens=False)
    return [f"{head} {line}" for line in wrapped]


if __name__ == "__main__":
    dictionary = read_dictionary(Path(sys.argv[1]))
    TABLE.write_text(table_text(dictionary, derive(dictionary)), "utf-8")
