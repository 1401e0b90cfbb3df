"""Rules in an editor's words: no word of programs or of statistics."""

import re
from collections.abc import Mapping
from typing import Literal

from pipeline.model import Problem
from pipeline.rule import Rule

Family = Literal["safety", "terms", "reading", "translation", "links"]
FAMILIES: Mapping[str, Family] = {
    "SAF": "safety",
    "GLO": "terms",
    "RDB": "reading",
    "CMP": "translation",
    "MRK": "links",
}
"""By the first letters of a rule's code."""
FAMILY_NAMES: Mapping[Family, str] = {
    "safety": "Safety",
    "terms": "Terms",
    "reading": "Reading",
    "translation": "Translation",
    "links": "Links and marks",
}
HARDEST = "hardest-sentence"
"""The one remark that is no rule's: a sentence that weighs most in the reading level."""

_LABELS: Mapping[str, str] = {
    HARDEST: "Hardest sentence",
    "untranslated-message": "Not translated",
    "fuzzy-message": "Unsure translation",
    "useless-waiver": "Exception without use",
    "unbalanced-markup": "Stray mark",
    "lost-placeholder": "Local value lost",
    "unknown-placeholder": "Unknown local value",
    "unresolved-link": "Link to nowhere",
    "bare-percentage": "Percentage alone",
    "high-grade": "Above the reading grade",
    "reading-parity": "Harder than the source",
    "changed-dose": "Changed number",
    "changed-bound": "Changed limit",
    "changed-identifier": "Changed phone number or address",
    "changed-order": "Changed range",
    "changed-modality": "Must or may",
    "leftover-words": "Left in the source language",
    "source-word": "Term left in the source language",
    "unexpanded-abbreviation": "Abbreviation not spelt out",
    "undefined-jargon": "Term not explained",
    "plain-alternative": "A plainer word exists",
    "two-names-across-articles": "Two names in the library",
}
_SAID: Mapping[str, tuple[str, str, str]] = {
    HARDEST: (
        "One of the sentences that weigh most in the reading level.",
        "A few long sentences with uncommon words make most of what is hard in a text.",
        "Make two sentences of it, or say it in everyday words.",
    ),
    "untranslated-message": (
        "The text has no translation, so readers meet the source language.",
        "They may not read that language, and cannot know what they miss.",
        "Translate it.",
    ),
    "fuzzy-message": (
        "The translation is a guess from a similar text, so readers meet the source language.",
        "Such a guess can say the opposite. It is never published.",
        "Compare it with the source, mend it, and mark it as finished.",
    ),
    "useless-waiver": (
        "Somebody allowed an exception here, and there is nothing left to allow.",
        "Tomorrow it may hide a real fault, and nobody will notice.",
        "Take the exception away.",
    ),
    "unbalanced-markup": (
        "A mark of formatting, such as an asterisk or a bracket, marks nothing.",
        "It shows on the page, and the emphasis or link that it should make is lost.",
        "Open and close each mark as the source does.",
    ),
    "lost-placeholder": (
        "A local value of the source, such as {emergency}, is not in the translation.",
        "Without it, readers may be told to call nobody.",
        "Copy the name in braces from the source, letter by letter.",
    ),
    "unknown-placeholder": (
        "A name in braces stands for a local value that nobody has given.",
        "Readers see the braces, and need a number.",
        "Ask for the value to be set, or mend the name.",
    ),
    "changed-link": (
        "The links of the translation are not those of the source.",
        "A link that is lost, doubled or points elsewhere leads readers to the wrong page, or to none.",
        "Write each link of the source once, with its number.",
    ),
    "undefined-jargon": (
        "A term is not explained at its first use.",
        "A reader who does not know a word at its first use reads the rest of the article without it.",
        "Explain it in the same sentence, or give it a definition in the list of terms, which the page then shows.",
    ),
}
"""Fault, reason and remedy where a rule speaks to translators of catalogs or to who keeps the project."""
_PLAIN = (
    (re.compile(r"^passive: "), ""),
    (re.compile(r"\btermbase\b"), "list of terms"),
    (re.compile(r"\bthe catalog\b"), "the translation"),
    (re.compile(r"\bmessage\b"), "text"),
    (re.compile(r"\bplaceholders?\b"), "local value"),
    (re.compile(r"\bfuzzy\b"), "unsure"),
    (re.compile(r"\bwaiver\b"), "exception"),
    (re.compile(r"\bby flesch-kincaid\b"), "by the Flesch-Kincaid formula"),
)
_QUOTED = re.compile(r"(“[^”]*”|\"[^\"]*\")")


def label(name: str) -> str:
    """Give the short name of a remark, as a heading has it."""
    return _LABELS.get(name) or name.replace("-", " ").capitalize()


def explained(rule: Rule) -> tuple[str, str, str]:
    """Give fault, reason and remedy of a rule."""
    return _SAID.get(rule.name) or (plain(rule.fault), plain(rule.why), plain(rule.fix))


def explained_hardest() -> tuple[str, str, str]:
    """Give the same for a sentence that weighs most."""
    return _SAID[HARDEST]


def remedy(problem: Problem) -> str:
    """Give what to do about a problem."""
    return _SAID[problem.name][2] if problem.name in _SAID else plain(problem.fix)


def family(problem: Problem) -> Family:
    """Give the family of a problem; a lost emergency number is one of safety."""
    if problem.name == "lost-placeholder":
        return "safety"
    return FAMILIES.get(problem.rule[:3], "links")


def plain(text: str) -> str:
    """Put an editor's words for the few of a translator's tools that rules use; what they quote stays."""
    parts = _QUOTED.split(text)
    return "".join(part if number % 2 else _replaced(part) for number, part in enumerate(parts))


def _replaced(text: str) -> str:
    for pattern, words in _PLAIN:
        text = pattern.sub(words, text)
    return text
