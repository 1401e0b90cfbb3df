"""Whether a text explains a word where it uses it: the signs that writers give.

A parenthesis after the word or around it, a dash, "means", "called", "is a": the patterns of definitions in running
text that Hearst (1992), Automatic acquisition of hyponyms from large text corpora, https://aclanthology.org/C92-2082/
describes, as far as they are sure.
"""

import re
from dataclasses import dataclass
from functools import cache

from pipeline.model import Span
from pipeline.text.language import Words, table
from pipeline.text.patterns import language_of

_OPENS = re.compile(r"[*_\s\"”’]*[(\[–—:=]")
_CLOSES = re.compile(r"[(\[–—“\"]\s*(?:\w+\s){0,2}$")


@dataclass(frozen=True, slots=True)
class Explanations:
    """Table ``[explanations]`` of a language file."""

    source: str
    after: Words
    """What follows a word that is being explained: means, is a."""
    before: Words
    """What stands before it: called, known as."""
    known_abbreviations: Words = ()
    """Abbreviations that readers know better than what they stand for."""


@cache
def explanations(locale: str) -> Explanations:
    """Give the table of a language; one without words where nobody has written it."""
    return table(language_of(locale), "explanations", Explanations) or Explanations("", (), ())


def is_explained(text: str, span: Span, locale: str) -> bool:
    """Say whether ``text`` explains the word at ``span``, by a mark or by a word of the language."""
    before, after = text[: span.start], text[span.end :]
    if _OPENS.match(after) or _CLOSES.search(before):
        return True
    words = explanations(locale)
    follows = after.lstrip(" *_,").lower()
    leads = before.rstrip(' *_"“').lower()
    return any(follows.startswith(f"{word} ") for word in words.after) or leads.endswith(words.before)
