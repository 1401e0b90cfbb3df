"""Words of a text, where the script separates them by spaces."""

SPACELESS = frozenset({"zh", "ja", "th", "lo", "km", "my"})
"""Languages that write no spaces between words."""


def count_words(text: str, locale: str) -> int | None:
    """Count the words of ``text``; None for a language that does not separate them by spaces.

    A hyphenated word is one word; a mark without letter or digit is none.
    """
    if locale.partition("-")[0] in SPACELESS:
        return None
    return sum(1 for word in text.split() if any(character.isalnum() for character in word))
