"""Which words of a text few people read: the judgement behind the rule on rare words."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from pipeline.model import Termbase
from pipeline.text.difficulty import usual_reading
from pipeline.text.frequency import has_frequencies, zipf
from pipeline.text.lemmas import lemmas_of, stem_of
from pipeline.text.once import Once
from pipeline.text.sentences import split_sentences
from pipeline.text.words import split_words

SHORTEST = 6
"""Letters of the shortest word that is judged; shorter rare words are mostly names and forms."""
ENDING = 3
"""Letters that an ending may have: a word is known when a listed word is left without them."""
UNJUDGED = frozenset({"ar", "he", "fa", "ur", "tr", "fi", "hu", "ko", "ta", "zh", "ja"})
"""Languages whose words take so many forms, or no spaces, that a form's rarity says little of its word."""
COMPOUNDING = frozenset({"de", "nl", "sv", "da", "nb", "is"})
"""Languages that write two words as one; two known words make a known one."""
_CLITICS = {
    "es": (re.compile("(?:(?:lo|la|le)s?|me|te|se|nos)$"), re.compile("(?:me|te|se|nos)(?:lo|la|le)s?$")),
    "it": (re.compile("(?:lo|la|li|le|ne|mi|ti|si|ci|vi)$"), re.compile("(?:me|te|se|ce|ve|glie)(?:lo|la|li|le|ne)$")),
}
"""One pronoun, and two, that a language writes at the end of its verbs: *tómelo* is *tome*, *cuéntele* is *cuente*."""
_ENDINGS = ("", "e", "y", "o", "a", "en", "er", "ar", "ir", "ть", "а", "я", "ый")
"""Endings of the forms that dictionaries list."""
_LINKS = ("", "s", "n", "en", "es", "er", "e")
_SUFFIXES = ("ness", "iness", "less", "able", "mente", "ment", "heit", "keit", "lich", "ität")
"""Longer endings that make a plain word of a plain word, in any language that has them."""
_KEPT = 64
_defined: dict[tuple[int, str], tuple[Termbase, frozenset[str]]] = {}
"""By the identity of the termbase, which is kept: to hash a termbase costs more than to read a page."""
_EXPLAINED = re.compile(
    r"\s*(?:\(|（|\s[—–]\s|[,،]\s*(?:which|or|also|that is|an?|o|es decir|que|una?|ou|soit|uma?|oder|das heißt"
    r"|ein(?:e[mnrs]?)?|một)\b)"
)
_HEADWORD = re.compile(r"\W*(?:\w[\w’'-]*\s+){0,2}\w[\w-]*\s*[:：]\s*\w")
"""The head of an entry, three words at most: what follows its colon explains it."""


def judges(tag: str) -> bool:
    """Say whether the words of a language can be judged one by one."""
    return has_frequencies(tag) and tag.partition("-")[0] not in UNJUDGED


class RareWord(NamedTuple):
    """A word that few people read, and whether the text explains it on the spot."""

    text: str
    explained: bool


@lru_cache(maxsize=8192)
def rare_words(text: str, tag: str) -> tuple[RareWord, ...]:
    """Give the rare words of a text that are no names, in reading order."""
    if not any(map(_rare_of(tag).__getitem__, text.split())):
        return ()
    return tuple(word for sentence in split_sentences(text, tag) for word in _rare(sentence, tag))


def _rare(sentence: str, tag: str) -> Iterator[RareWord]:
    """Yield the rare words of a sentence that are no names."""
    for word in chain.from_iterable(map(_rare_of(tag).__getitem__, sentence.split())):
        if not word[0].isupper() or word == split_words(sentence, tag)[0]:
            yield RareWord(word, _is_explained(sentence, word))


@cache
def _rare_of(tag: str) -> Once[tuple[str, ...]]:
    """Give the rare words of each stretch of a language between two spaces."""
    return Once(lambda stretch: tuple(word for word in split_words(stretch, tag) if _is_rare(word, tag)))


def _is_rare(word: str, tag: str) -> bool:
    """Say whether few people read a word, in any of its forms."""
    if len(word) < SHORTEST or not word.isalpha() or not word[1:].islower() or zipf(word, tag):
        return False
    return not _has_known_stem(word, tag)


def _is_explained(sentence: str, word: str) -> bool:
    """Say whether the word stands in parentheses, before an explanation, or as the head of an entry (*Aura: ...*)."""
    place = sentence.find(word)
    end = place + len(word)
    entry = _HEADWORD.match(sentence)
    inside = sentence.rfind("(", 0, place) > sentence.rfind(")", 0, place)
    heads_entry = entry is not None and end < entry.end()
    return inside or heads_entry or _EXPLAINED.match(sentence, end) is not None


def _has_known_stem(word: str, tag: str) -> bool:
    """Say whether the word is a listed one with another ending, a form of a listed one, or a compound of two."""
    stems = [word[: len(word) - cut] for cut in range(1, ENDING + 1) if len(word) - cut >= SHORTEST - 1]
    stems += [word.removesuffix(suffix) for suffix in _SUFFIXES if word.endswith(suffix)]
    stems += [_unaccented(clitics.sub("", word)) for clitics in _CLITICS.get(tag.partition("-")[0], ())]
    if any(zipf(stem + ending, tag) for stem in stems for ending in _ENDINGS):
        return True
    if any(zipf(lemma, tag) for lemma in lemmas_of(word, tag.partition("-")[0])):
        return True
    return tag.partition("-")[0] in COMPOUNDING and _is_compound(word, stems, tag)


def _unaccented(word: str) -> str:
    """Drop the accent that a verb takes on with its pronouns."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def _is_compound(word: str, stems: list[str], tag: str) -> bool:
    """Say whether the word is two known ones, with a linking letter between them or none."""
    return any(
        zipf(whole[cut:], tag) and any(zipf(whole[:cut].removesuffix(link), tag) for link in _LINKS)
        for whole in (word.lower(), *(stem.lower() for stem in stems))
        for cut in range(3, len(whole) - 2)
    )


@lru_cache(maxsize=1 << 17)
def forms_of(word: str, tag: str) -> frozenset[str]:
    """Give what a word is known by: itself, and its stem where the language has one."""
    return frozenset({word.lower(), stem_of(word.lower(), tag.partition("-")[0])}) - {""}


@lru_cache(maxsize=1 << 17)
def spellings_of(word: str, tag: str) -> frozenset[str]:
    """Give the forms of a word, and the word without each ending that it may have."""
    lower = word.lower()
    return forms_of(word, tag).union(lower[: len(lower) - cut] for cut in range(ENDING))


def defined_words(termbase: Termbase, tag: str) -> frozenset[str]:
    """Give the words of terms that have a definition, of their plain forms, and everyday words that print lacks."""
    key = (id(termbase), tag)
    known = _defined.get(key)
    if known is None or known[0] is not termbase:
        if len(_defined) >= _KEPT:
            _defined.clear()
        known = _defined[key] = (termbase, _words_defined(termbase, tag))
    return known[1]


def _words_defined(termbase: Termbase, tag: str) -> frozenset[str]:
    language = tag.partition("-")[0]
    usual = usual_reading(tag)
    terms = (
        word
        for concept in termbase.concepts
        if concept.definition
        for term in concept.terms
        if term.locale in (tag, language)
        for word in split_words(f"{term.text} {term.plain}", tag)
    )
    everyday = usual.everyday if usual else ()
    known = frozenset(form for word in (*everyday, *terms) for form in forms_of(word, tag))
    # Stemmers leave some cases of foreign words apart: Antihistaminikum, Antihistaminika.
    return known | {word[:-cut] for word in known for cut in (1, 2) if len(word) > SHORTEST + cut}
