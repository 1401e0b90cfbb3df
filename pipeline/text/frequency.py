"""How often a word of a language is used: its Zipf value, the logarithm of its uses in a billion words.

The lists are those of wordfreq (its short ones, which reach down to one use in a million words: Zipf 3). They are
read as data, because importing wordfreq costs a quarter of a second and its lookups a thousand times ours. Chinese
and Japanese words are found by the longest match with the list, which needs no dictionary of its own and counts
alike in every text; what matches nothing is rare.
"""

import gzip
import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

import msgpack

from pipeline.text.language import Words
from pipeline.text.words import split_words

RAREST = 3.0
"""Zipf value of the rarest listed word; a word that is not listed is rarer and counts as 0."""
COMMON = 4.0
"""Zipf value below which a word is rare (van Heuven et al. 2014: low-frequency words end between 3 and 4)."""
MATCHED = frozenset({"zh", "ja"})
"""Languages without spaces whose words are found by matching."""
_ALIASES = {"no": "nb", "nn": "nb", "tl": "fil", "bs": "sh", "hr": "sh", "sr": "sh"}
_APOSTROPHES = re.compile("[’ʼ]")
_ELISION = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|all|dall|dell|nell|sull|un|quest|quell)'(?=\w)")
_ELIDING = frozenset({"fr", "it", "ca"})
_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640]")
"""Arabic vowel signs and the stretching line, which the lists leave out."""
_JOINERS = "\u00ad\u200c\u200d"
_ALIKE = {
    "ar": str.maketrans("یکھ", "يكه", _JOINERS),
    "hi": str.maketrans("", "", _JOINERS + "\u093c"),
    "ru": str.maketrans("ё", "е", _JOINERS),
}
"""Letters in which spellings of one word differ: Persian ones in Arabic, the dot in Hindi, ё in Russian."""
_UNJOINED = str.maketrans("", "", _JOINERS)
_FIRST_CJK = "\u3000"
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff々]+|[^\W\d_]+")
_HYPHEN = re.compile(r"[-‐‑]")
_DIGIT = re.compile(r"\d")
_LONGEST = 6


def has_frequencies(locale: str) -> bool:
    """Say whether there is a list for the language of ``locale``."""
    return bool(_list(_language(locale)))


def listed_words(locale: str) -> Collection[str]:
    """Give the words of the list of a language; none where there is no list."""
    return _list(_language(locale)).keys()


@lru_cache(maxsize=1 << 17)
def zipf(word: str, locale: str) -> float:
    """Give the Zipf value of a word, 3 to 8; 0 for a word rarer than one in a million or without a list.

    A hyphenated word is as rare as its rarest part, since the lists hold parts; an elided article does not count.
    """
    language = _language(locale)
    known, alike = _list(language), _ALIKE.get(language, _UNJOINED)

    def value(form: str) -> float:
        return max(known.get(form, 0.0), known.get(form.translate(alike), 0.0))

    plain = _plain(word, language)
    parts = [part for part in _HYPHEN.split(plain) if part]
    return value(plain) or (min(map(value, parts)) if len(parts) > 1 else 0.0)


def is_matched(locale: str) -> bool:
    """Say whether the words of a language are found by matching, since no spaces part them."""
    return locale.partition("-")[0] in MATCHED


def rateable_words(text: str, locale: str) -> tuple[str, ...]:
    """Give the words of ``text`` that have a frequency: those without digits, found by matching in zh and ja."""
    if is_matched(locale):
        return tuple(_matched(_CJK.findall(text), _by_head(_language(locale))))
    return tuple(word for word in split_words(text, locale) if not _DIGIT.search(word))


def _matched(runs: Sequence[str], by_head: Mapping[str, Words]) -> list[str]:
    """Cut runs of characters into listed words, the longest first; an unlisted character is a word."""
    words: list[str] = []
    for run in runs:
        if run[0] < _FIRST_CJK:
            words.append(run)
            continue
        start, end = 0, len(run)
        while start < end:
            word = run[start]
            for listed in by_head.get(run[start : start + 2], ()):
                if run.startswith(listed, start):
                    word = listed
                    break
            words.append(word)
            start += len(word)
    return words


@cache
def _by_head(language: str) -> Mapping[str, Words]:
    """Give the listed words of two characters and more by their first two, the longest first."""
    found: dict[str, list[str]] = {}
    for word in sorted(_list(language), key=len, reverse=True):
        if 1 < len(word) <= _LONGEST:
            found.setdefault(word[:2], []).append(word)
    return {head: tuple(words) for head, words in found.items()}


def _plain(word: str, language: str) -> str:
    """Give the form in which the lists hold a word: composed letters, small, ß as ss (Unicode's case folding)."""
    word = unicodedata.normalize("NFKC", word)
    if language == "tr":
        word = word.replace("İ", "i").replace("I", "ı")
    word = _APOSTROPHES.sub("'", word.casefold())
    if language in _ELIDING:
        word = _ELISION.sub("", word)
    elif word.endswith("'s"):
        word = word.removesuffix("'s")
    return _MARKS.sub("", word)


def _language(locale: str) -> str:
    tag = locale.partition("-")[0]
    return _ALIASES.get(tag, tag)


@cache
def _list(language: str) -> Mapping[str, float]:
    """Read the list of a language; empty where there is none. Bin n of the file holds the words of Zipf 9 - n / 100."""
    spec = find_spec("wordfreq")
    assert spec is not None and spec.origin is not None
    file = Path(spec.origin).parent / "data" / f"small_{language}.msgpack.gz"
    if not file.is_file():
        return {}
    with gzip.open(file, "rb") as content:
        _, *bins = msgpack.load(content, raw=False)
    return {word: 9 - centibels / 100 for centibels, words in enumerate(bins) for word in words}
