"""Drugs that a message names, and whether its translation names the same ones.

A name is found by its listed spelling, by the same with a case ending, or by its consonants (``skeletons``).
A missing drug is reported where the language has a name for it; a different drug always; an added one where its
name is listed, or spelt so that it can be no other word.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import ratio

from pipeline.model import Span
from pipeline.text.devanagari import romanised
from pipeline.text.differences import Difference
from pipeline.text.drug_list import ARTICLES, CASES, Terms, drugs, language_of, spellings
from pipeline.text.markers import NameScan, WordList
from pipeline.text.skeletons import respell, skeleton
from pipeline.text.tokens import WORD, fold, words

_LATIN = frozenset({"en", "es", "fr", "de", "pt", "it", "pl", "tr", "vi", "nl", "sv", "da", "nb", "ro", "cs", "id"})
_BY_SOUND = _LATIN | {"ru", "uk", "bg", "ar", "fa", "ur", "hi", "mr", "ne"}
_UNSPACED = frozenset({"zh", "zh-Hant", "ja", "ko", "th"})
_LONGEST_ENDING = 4
_FEWEST_CONSONANTS = 4
_ALIKE = 84
"""Similarity (0-100) by sound that a Latin name keeps: *feniltoina* to phenytoin has 84, *maintain* to
memantine 71."""

_CLEAR: Mapping[str, int] = {**dict.fromkeys(_LATIN, 90), "hi": 84}
"""Similarity from which a name is no other word: *losartana* has 94, *ventanilla* (of fentanyl) 89; in Hindi, whose
sounds differ more, लिसिनोप्रिल 100 and प्रश्नों (of prazosin) 80. Measured on TICO-19; elsewhere, as in Arabic without its
vowels, words are too alike."""


class Mention(NamedTuple):
    """A drug named in a text."""

    inn: str
    span: Span
    listed: bool
    """Whether the spelling is listed; False where it was told by sound."""


@cache
def _finder(language: str, terms: Terms) -> NameScan | WordList:
    names = spellings(language, terms)
    return NameScan(names) if language in _UNSPACED else WordList(names, language)


@cache
def _skeletons() -> Mapping[str, tuple[str, ...]]:
    """Give the drugs by the consonants of each one-word international name."""
    found: dict[str, tuple[str, ...]] = {}
    for drug in drugs():
        for name in drug.names["en"]:
            if name.isalpha() and len(skeleton(name)) >= _FEWEST_CONSONANTS:
                found[skeleton(name)] = tuple(dict.fromkeys((*found.get(skeleton(name), ()), drug.inn)))
    return found


@cache
def _openings() -> frozenset[str]:
    """Give the first three consonants of every name, to pass over other words quickly."""
    return frozenset(consonants[:3] for consonants in _skeletons())


@lru_cache(maxsize=1 << 16)
def _by_sound(word: str, language: str) -> str:
    """Give the drug that a word spells by sound; empty where it spells none or several."""
    word = fold(word, language)
    if len(word) < 5 or (language not in ("ar", "it") and skeleton(word)[:3] not in _openings()):
        return ""
    for stem in _stems(word, language):
        named = _skeletons().get(skeleton(stem), ())
        if language in _LATIN:
            named = tuple(inn for inn in named if ratio(respell(stem), respell(inn)) >= _ALIKE)
        if len(named) == 1:
            return named[0]
    return ""


def _stems(word: str, language: str) -> Iterator[str]:
    yield word
    if language == "it":
        yield word.replace("ss", "x")
    if language == "ar":
        yield from (word.removeprefix(article) for article in ARTICLES if word.startswith(article))
    elif language in CASES:
        yield from (word[:-cut] for cut in range(1, _LONGEST_ENDING + 1) if len(word) - cut > 4)


@lru_cache(maxsize=4096)
def read_drugs(text: str, locale: str, terms: Terms = ()) -> tuple[Mention, ...]:
    """Give the drugs that a text names, in reading order; ``terms`` adds a termbase's drugs."""
    language = language_of(locale)
    listed = [Mention(concept, span, True) for concept, span in _finder(language, terms).find(text)]
    if language not in _BY_SOUND or not any(_by_sound(word, language) for word in words(text)):
        return tuple(listed)
    sounded = [
        Mention(inn, Span(*match.span()), False)
        for match in WORD.finditer(text)
        if (inn := _by_sound(match[0], language)) and not any(a <= match.start() < b for _, (a, b), _ in listed)
    ]
    return tuple(sorted([*listed, *sounded], key=lambda mention: mention.span))


def compare_drugs(
    source: str,
    target: str,
    source_locale: str,
    target_locale: str,
    terms: Terms = (),
    topic: Callable[[], Collection[str]] = frozenset,
) -> tuple[Difference, ...]:
    """Give the drugs that the translation swaps, drops or adds.

    ``topic`` gives the drugs that the text before speaks of: where the source says "it", a translation may name them.
    """
    ours, theirs = read_drugs(source, source_locale, terms), read_drugs(target, target_locale, terms)
    if not ours and not theirs:
        return ()
    missing = _without(ours, theirs)
    extra = _without(theirs, ours)
    swapped = [_swapped(a, b, source, target) for a, b in zip(missing, extra, strict=False)]
    dropped = [
        _dropped(each, source)
        for each in missing[len(extra) :]
        if _has_name(each.inn, target_locale, terms) and not _sounds_in(each.inn, target, target_locale)
    ]
    added = [
        _added(each, target)
        for each in extra[len(missing) :]
        if (each.listed or _is_clear(each, target, target_locale))
        and each.inn not in topic()
        and not _misspelt(each.inn, source, ours)
    ]
    return (*swapped, *dropped, *added)


def _misspelt(inn: str, text: str, named: tuple[Mention, ...]) -> bool:
    """Whether a word of the source that names no other drug is all but the name: chrohexidine."""
    known = {text[slice(*mention.span)] for mention in named}
    return any(word not in known and ratio(respell(word), respell(inn)) >= _ALIKE for word in words(text))


def _is_clear(mention: Mention, text: str, locale: str) -> bool:
    """Whether a name told by its sound is spelt so like the drug's that it is no other word."""
    language = language_of(locale)
    word = fold(text[slice(*mention.span)], language)
    stems = [romanised(word), romanised(word).replace("j", "z")] if language == "hi" else _stems(word, language)
    alike = max(ratio(respell(stem), respell(mention.inn)) for stem in stems)
    return language in _CLEAR and alike >= _CLEAR[language]


def _without(mentions: tuple[Mention, ...], others: tuple[Mention, ...]) -> list[Mention]:
    """Give the first mention of each drug that the others do not name."""
    named = {mention.inn for mention in others}
    first = {mention.inn: mention for mention in reversed(mentions)}
    return sorted((each for each in first.values() if each.inn not in named), key=lambda each: each.span)


def _has_name(inn: str, locale: str, terms: Terms) -> bool:
    """Whether the list (or the termbase) says how a language names a drug."""
    language = language_of(locale)
    names = next((drug.names for drug in drugs() if drug.inn == inn), {})
    if language in names or (language in _LATIN and inn.isalpha()):
        return True
    return any(concept == inn and language_of(tag) == language for concept, tag, _ in terms)


def _sounds_in(inn: str, text: str, locale: str) -> bool:
    """Whether a word comes within one consonant of a drug that no list spells in this script."""
    language = language_of(locale)
    if language not in _BY_SOUND:
        return False
    expected = skeleton(inn)
    stems = (stem for word in words(text) for stem in _stems(fold(word, language), language))
    return any(Levenshtein.distance(skeleton(stem), expected, score_cutoff=1) <= 1 for stem in stems)


def _swapped(ours: Mention, theirs: Mention, source: str, target: str) -> Difference:
    text = (
        f"The source names {ours.inn} (“{source[slice(*ours.span)]}”), the translation {theirs.inn} "
        f"(“{target[slice(*theirs.span)]}”): name the same drug."
    )
    return Difference("swapped", "error", text, ours.span, theirs.span)


def _dropped(ours: Mention, source: str) -> Difference:
    text = f"The translation does not name the drug “{source[slice(*ours.span)]}”: name it."
    return Difference("dropped", "error", text, source=ours.span)


def _added(theirs: Mention, target: str) -> Difference:
    text = f"The translation names a drug “{target[slice(*theirs.span)]}”, the source does not: take it out."
    return Difference("added", "warning", text, target=theirs.span)
