"""Words that a text writes in two places, put together.

Behind a hanging hyphen the end of a compound is left out (Herz- und Nierenversagen), before one its beginning
(Nierensteine und -koliken); a separable verb leaves its prefix at the end of the clause (Atmen Sie ein).
Source: Duden, Die Grammatik, Ergänzungsstrich, trennbare Verben; the same holds in Dutch, Swedish and Finnish.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from pipeline.text.compounds import is_word
from pipeline.text.morphology import morphology
from pipeline.text.normalisation import bare_letter
from pipeline.text.word_tokens import HYPHENS, Token

SHORTEST_WHOLE = 6
"""Letters of the compound that lends its end."""
SHORTEST_HALF = 3
REACH = 6
"""Words between the halves of a compound, at most: a series of three and what joins it."""
CLAUSE = 15
"""Words between a verb and its prefix, at most."""

_HANGING = re.compile(rf"\w[{HYPHENS}](?=[\s,/)]|$)|(?<![^\s(/])[{HYPHENS}]\w")
_CLAUSE_END = re.compile(r"\W*(?:[.,;:!?…)\n]|$)")
_STOP = re.compile(r"[.,;:!?…\n()]")
_VOWELS = frozenset("aeiouy")
_JOINS = frozenset({"und", "oder", "en", "of", "och", "eller", "og"})


def elided(words: Sequence[Token], text: str, language: str) -> Iterator[Token]:
    """Yield each compound of which one half stands elsewhere; its place runs from one half to the other."""
    if not morphology(language).compounds or not _HANGING.search(text):
        return
    for at, word in enumerate(words):
        if _hangs_after(word, text):
            for whole, cut in _halves(words[at + 1 : at + 1 + REACH], text, language):
                yield Token(word.text + whole.text[cut:], word.start, whole.end)
        elif _hangs_before(word, text):
            for whole, cut in _halves(words[max(0, at - REACH) : at][::-1], text, language):
                yield Token(whole.text[:cut] + word.text, whole.start, word.end)


def separated(
    words: Sequence[Token], text: str, prefixes: Collection[str], begins: Callable[[str], bool]
) -> Iterator[Token]:
    """Yield each word of a clause joined to the prefix that ends the clause: one of them may be its verb.

    ``begins`` says whether a verb that is looked for begins so.
    """
    for at, word in enumerate(words):
        if word.text in prefixes and _ends_clause(words, at, text):
            for number in range(at - 1, max(-1, at - CLAUSE), -1):
                verb = words[number]
                if _STOP.search(text, verb.end, words[number + 1].start):
                    break
                if not begins(word.text + _onset(verb.text)):
                    continue
                if verb.text[0].islower() or number == 0 or _STOP.search(text, words[number - 1].end, verb.start):
                    yield Token(word.text + verb.text.lower(), verb.start, word.end)


@lru_cache(maxsize=1 << 14)
def _onset(verb: str) -> str:
    """Give the consonants before the first vowel, which may change (spricht, sprechen)."""
    return "".join(takewhile(lambda letter: bare_letter(letter) not in _VOWELS, verb.lower()))


def _ends_clause(words: Sequence[Token], at: int, text: str) -> bool:
    joined = at + 1 < len(words) and words[at + 1].text in _JOINS
    return joined or bool(_CLAUSE_END.match(text, words[at].end))


def _hangs_after(word: Token, text: str) -> bool:
    return text[word.end : word.end + 1] in set(HYPHENS) and not text[word.end + 1 : word.end + 2].isalnum()


def _hangs_before(word: Token, text: str) -> bool:
    return text[word.start - 1 : word.start] in set(HYPHENS) and not text[max(0, word.start - 2)].isalnum()


def _halves(words: Sequence[Token], text: str, language: str) -> Iterator[tuple[Token, int]]:
    """Yield the nearest word that is long enough to be the whole compound, with each place that parts it."""
    full = (word for word in words if not _hangs_after(word, text) and not _hangs_before(word, text))
    whole = next((word for word in full if len(word.text) >= SHORTEST_WHOLE), None)
    if whole:
        yield from ((whole, cut) for cut in _cuts(whole.text, language))


@lru_cache(maxsize=1 << 14)
def _cuts(word: str, language: str) -> tuple[int, ...]:
    """Give the places at which a word may be two: what follows is a word."""
    places = range(SHORTEST_HALF, len(word) - SHORTEST_HALF + 1)
    return tuple(at for at in places if is_word(word[at:].lower(), language))
