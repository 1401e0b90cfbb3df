"""The parts of a passage that matter for quantities."""

from pipeline.text.numbers import patterns
from pipeline.text.numbers.lexicon import Lexicon
from pipeline.text.numbers.tokens import Token, cut, phrase_token


def tokens(passage: str, words: Lexicon) -> list[Token]:
    """Give the parts of ``passage`` that may matter, in order."""
    if words.characters and not patterns.FIGURES_OR_LATIN.search(passage):
        return [phrase_token(match, words) for match in words.phrase.finditer(passage)]
    found: list[Token] = []
    cut(passage, 0, len(passage), 0, words, found)
    return found
