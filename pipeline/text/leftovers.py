"""Words of the source language that were left in a translation.

Only words that carry grammar or an instruction count (``[leftovers]`` of the source language: *the, with,
take*), because content words travel: names, titles, loanwords. A word that the target language spells alike
is on that language's ``own`` list. What stands in quotation marks, parentheses, italics, code, compounds or
addresses is left alone, and so is a word beside a capital letter (*Centers for Disease Control*).
"""

import re
from dataclasses import dataclass
from functools import cache

from pipeline.model import Span
from pipeline.text.differences import Difference
from pipeline.text.language import Words, table
from pipeline.text.markers import WordList

_SILENT = re.compile(
    r"“[^”]*”|„[^“”]*[“”]|«[^»]*»|‘[^’]*’|\"[^\"]*\"|「[^」]*」|『[^』]*』|《[^》]*》"
    r"|\([^)]*\)|（[^）]*）|`[^`]*`|\{[^}]*\}|(?<!\*)\*[^*]+\*(?!\*)|[^\s\u0e00-\uffff]*[@/_#][^\s\u0e00-\uffff]*"
    r"|[A-Za-z0-9]+(?:[.-][\w]+)+|\w+-\w+"
)
_LATIN_LETTERS = re.compile("[A-Za-z]{2}")
_ASCII_LETTERS = re.compile("[A-Za-z]")
_LETTERS = re.compile(r"[^\W\d_]")
_LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:['’-][A-Za-z]+)*")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class LeftoverWords:
    """The ``[leftovers]`` table of a language."""

    source: str
    words: Words = ()
    """Words that have no place in a translation from this language."""
    own: Words = ()
    """Words of this language that another language's ``words`` spell alike."""


@cache
def _foreign(source_language: str, target_language: str) -> WordList | None:
    theirs, ours = (table(tag, "leftovers", LeftoverWords) for tag in (source_language, target_language))
    if theirs is None or not theirs.words:
        return None
    own = set(ours.own) if ours else set()
    return WordList({"left": [word for word in theirs.words if word not in own]}, target_language)


def _may_spell_alike(language: str, text: str) -> bool:
    """Whether a language without an ``own`` list writes this text in Latin letters (Tagalog *at*, *may*)."""
    others = len(_LETTERS.findall(text)) - len(_ASCII_LETTERS.findall(text))
    return table(language, "leftovers", LeftoverWords) is None and 2 * others < len(_LETTERS.findall(text))


def compare_leftovers(source: str, target: str, source_locale: str, target_locale: str) -> tuple[Difference, ...]:
    """Give the words of the source language in a translation, or say that it is not translated at all."""
    languages = source_locale.partition("-")[0], target_locale.partition("-")[0]
    words = _foreign(*languages) if languages[0] != languages[1] else None
    if words is None or not _LATIN_LETTERS.search(target) or not words.find(_spaced(target)):
        return ()
    if _plain(source) == _plain(target):
        text = "This is the source text, untranslated: translate it."
        return (Difference("untranslated", "error", text, target=Span(0, len(target))),)
    if _may_spell_alike(languages[1], target):
        return ()
    quiet = _spaced(_SILENT.sub(lambda match: "\u00b7" * len(match[0]), target))
    left = [span for _, span in words.find(quiet) if not _beside_a_name(quiet, span, languages[1])]
    return tuple(_left(target, span) for span in left)


def _spaced(text: str) -> str:
    """Part Latin words from the letters of scripts without spaces; the places stay."""
    return text if text.isascii() else _UNSPACED.sub(" ", text)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _beside_a_name(text: str, span: Span, language: str) -> bool:
    """Whether a word is part of a name: it or a neighbour is capital (in German: both)."""
    word = text[slice(*span)]
    before = _LATIN_WORD.findall(text[: span.start].rpartition("\u00b7")[2])[-1:]
    after = _LATIN_WORD.match(text[span.end :].lstrip())
    neighbours = [*before, *([after[0]] if after else [])]
    capitals = [each for each in neighbours if each[0].isupper() and not _opens(each, text)]
    itself = not word.islower() and not (word.istitle() and not _LETTERS.search(text[: span.start]))
    return itself or len(capitals) > (1 if language == "de" else 0)


def _opens(word: str, text: str) -> bool:
    """Whether a capital is that of the sentence's first word."""
    first = _LATIN_WORD.search(text)
    return first is not None and first[0] == word and word.istitle()


def _left(target: str, span: Span) -> Difference:
    text = f"“{target[slice(*span)]}” is left over from the source: translate it."
    return Difference("left-over", "error", text, target=span)
