"""Dictionary forms and stems of one word: simplemma's dictionaries and Snowball's rules.

Neither alone is enough: dictionaries lack medical words, rules lack irregular forms (measured on TICO-19: either
alone takes a correctly used term for missing two to six times as often as both). Both load
on first use; dictionaries stay packed (a tenth of the memory, half the time to load, and looked up once a word).
"""

import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from pipeline.text.normalisation import fold, lowered

if TYPE_CHECKING:
    from simplemma import Lemmatizer
    from simplemma.strategies import DictionaryLookupStrategy

SHORTEST_STEM = 3
LONGEST_ENDING = 4
"""Letters that a stemmer may take off: what takes more off makes another word (infectivity, infect)."""

LONGEST_GUESS = 4
"""Letters that a guessed lemma may be shorter than its word: more takes half of a compound for an ending."""

_SIMPLEMMA = {"no": "nb", "hr": "hbs", "sr": "hbs", "bs": "hbs", "fil": "tl"}
_SNOWBALL = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "eo": "esperanto", "es": "spanish", "et": "estonian", "eu": "basque", "fa": "persian", "fi": "finnish",
    "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian",
    "it": "italian", "lt": "lithuanian", "nb": "norwegian", "ne": "nepali", "nl": "dutch", "nn": "norwegian",
    "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian",
    "st": "sesotho", "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip


@lru_cache(maxsize=1 << 17)
def lemmas_of(word: str, language: str) -> frozenset[str]:
    """Give the dictionary forms of ``word``, folded; itself alone where no dictionary knows better."""
    lemmatize = _lemmatizer(language)
    small = lowered(word, language)
    spellings = {word, small} if language != "de" else {word, small, small.capitalize()}
    lemmas = {spelling: lemmatize(spelling) for spelling in spellings if spelling}
    return frozenset(fold(lemma, language) for word, lemma in lemmas.items() if _is_likely(word, lemma, language))


def term_lemmas(word: str, language: str) -> frozenset[str]:
    """Give the dictionary forms of a word of a term: a German noun is no form of a verb or adjective (Wunde, wund)."""
    if language == "de" and word[:1].isupper() and is_known(word, language):
        lemma = _lemmatizer(language)(word)
        return frozenset({fold(lemma if lemma[:1].isupper() else word, language)})
    return lemmas_of(word, language)


def is_noun(word: str, language: str) -> bool:
    """Say whether a word is a noun of a language that writes nouns with a capital, by its own or its lemma's."""
    return word[:1].isupper() or _lemmatizer(language)(word)[:1].isupper()


def _is_likely(word: str, lemma: str, language: str) -> bool:
    """Say whether a lemma is the dictionary's, or a guess that takes no more than an ending off."""
    return len(lemma) >= len(word) - LONGEST_GUESS or is_known(word, language)


@lru_cache(maxsize=1 << 17)
def stem_of(word: str, language: str) -> str:
    """Give the Snowball stem of ``word``; empty where there is none that tells."""
    stem = _stemmer(language)(lowered(word, language))
    is_inflected = len(stem) >= SHORTEST_STEM and len(word) - len(stem) <= LONGEST_ENDING
    return fold(stem, language) if is_inflected else ""


@lru_cache(maxsize=1 << 17)
def is_known(word: str, language: str) -> bool:
    """Say whether the dictionary has the word as it is written; False for every word without a dictionary."""
    code = _dictionary(language)
    if not code or not word:
        return False
    return _dictionaries().known.get_lemma(unicodedata.normalize("NFC", word), code) is not None


@cache
def _dictionary(language: str) -> str:
    """Give simplemma's code of a language; empty where it has no dictionary."""
    from simplemma.strategies.dictionaries.dictionary_factory import (  # noqa: PLC0415  (start-up time)
        SUPPORTED_LANGUAGES,
    )

    code = _SIMPLEMMA.get(language, language)
    return code if code in SUPPORTED_LANGUAGES else ""


@cache
def _lemmatizer(language: str) -> Callable[[str], str]:
    code = _dictionary(language)
    if not code:
        return _itself
    lemmatizer = _dictionaries().lemmatizer
    return lambda word: lemmatizer.lemmatize(word, code)


class _Dictionaries(NamedTuple):
    known: "DictionaryLookupStrategy"
    lemmatizer: "Lemmatizer"


@cache
def _dictionaries() -> _Dictionaries:
    """Give the dictionaries: packed, and all kept, because a check goes from language to language and back."""
    from simplemma import Lemmatizer  # noqa: PLC0415  (start-up time)
    from simplemma.strategies import DefaultStrategy, DictionaryLookupStrategy  # noqa: PLC0415
    from simplemma.strategies.dictionaries.stream_dictionary_factory import StreamDictionaryFactory  # noqa: PLC0415

    factory = StreamDictionaryFactory(cache_max_size=len(_SNOWBALL) + len(_SIMPLEMMA))
    strategy = DefaultStrategy(dictionary_factory=factory)
    return _Dictionaries(DictionaryLookupStrategy(factory), Lemmatizer(1, lemmatization_strategy=strategy))


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    name = _SNOWBALL.get(language)
    if not name:
        return _nothing
    import Stemmer  # noqa: PLC0415  (start-up time)

    stem: Callable[[str], str] = Stemmer.Stemmer(name).stemWord
    return stem


def _itself(word: str) -> str:
    return word


def _nothing(_: str) -> str:
    return ""
