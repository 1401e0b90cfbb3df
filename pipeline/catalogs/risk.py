"""The default answer to "is this near match unsafe to offer?": careful, for English sources.

It compares, in their order, the words that a wrong dose or a reversed warning would change. The build passes
the readers of numbers, units, negation and drugs instead, which know more languages.
"""

import re

_WORD = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[%‰°<>≤≥±+$€£]|(?<!\w)[-−–](?=\d)")
_GUARDED_WORDS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million
half quarter third once twice double triple single first second both

mg g kg mcg µg ng ml l dl mmol mol meq iu unit units cm mm m km kcal percent degrees
milligram milligrams gram grams microgram micrograms milliliter milliliters liter liters
seconds minute minutes hour hours day days week weeks month months year years
hourly daily weekly monthly yearly tablet tablets pill pills capsule capsules drop drops puff puffs
dose doses teaspoon teaspoons tablespoon tablespoons

no not never none nor neither without cannot unless except avoid stop stops stopped nothing nobody
hardly rarely instead before after until

must should may might can could ought always often sometimes only more less fewer most least
increase increases increased decrease decreases decreased high higher low lower above below left right
safe unsafe
"""
_GUARDED = frozenset(_GUARDED_WORDS.split())
_PREFIX = re.compile(r"^(?:un|in|im|ir|il|dis|non|hyper|hypo|inter|intra|anti|ante|ab|ad|over|under|pre|post)-?")
SHORTEST_ROOT = 4
"""Letters that stay when a prefix is taken off: hyper|tension, but not in|to."""
_DRUG = re.compile(
    r"\w(?:azepam|azolam|bazam|olol|pril|sartan|statin|mab|tinib|vir|cillin|mycin|micin|oxacin|azole|tidine"
    r"|setron|triptan|gabalin|gabapentin|parin|xaban|gliptin|glitazone|gliflozin|formin|barbital|caine|dipine"
    r"|oxetine|azepine|ytoin|acetam|bactam|cycline|solone|sone|profen|terol|tropium|zosin|afil|dronate|fibrate"
    r"|semide|thiazide|idone|apine|triptyline|phylline)$"
)
"""Stems of international non-proprietary names (WHO, The use of stems, 2018)."""


def differs(old: str, new: str) -> bool:
    """Whether two similar texts differ in a number, unit, negation, degree or drug name."""
    before, after = _words(old), _words(new)
    if [word for word in before if _guarded(word)] != [word for word in after if _guarded(word)]:
        return True
    removed, added = set(before) - set(after), set(after) - set(before)
    return not _roots(removed).isdisjoint(_roots(added))


def _roots(words: set[str]) -> set[str]:
    roots = (_PREFIX.sub("", word) for word in words)
    return {root for root in roots if len(root) >= SHORTEST_ROOT}


def _guarded(word: str) -> bool:
    return word in _GUARDED or not word[0].isalpha() or word.endswith("n't") or bool(_DRUG.search(word))


def _words(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]
