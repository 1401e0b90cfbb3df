"""The names of a byline -> authors with their credentials; what is neither is given back."""

import re
from functools import cache
from typing import NamedTuple

from pipeline.importing.tables import load_table, word_set
from pipeline.model import Author

_NAME_WORD = re.compile(r"(?:[^\W\d_]\.?-?)+(?:['’.-][^\W\d_]*)*")


class Names(NamedTuple):
    """Authors, and the words (an employer, a town) that have no place in the front matter."""

    authors: tuple[Author, ...]
    rest: tuple[str, ...]


def read_names(text: str) -> Names:
    """Split ``text`` into people: by semicolons, "and", "&" and commas; credentials go with names."""
    authors: list[Author] = []
    rest: list[str] = []
    for group in re.split(r"\s*;\s*(?:and\s+)?", text.strip().rstrip(";,")):
        for person in re.split(r",?\s+(?:and|&)\s+", group):
            _read_person(person.strip(), authors, rest)
    return Names(tuple(authors), tuple(rest))


def is_name(text: str) -> bool:
    """Whether ``text`` looks like a person's name: two to six words with capitals, or particles between."""
    words = text.split()
    if not 2 <= len(words) <= 6 or not all(_NAME_WORD.fullmatch(word) for word in words):
        return False
    return words[-1][0].isupper() and all(word[0].isupper() or word in word_set("particle") for word in words)


def _read_person(text: str, authors: list[Author], rest: list[str]) -> None:
    fresh = True
    for part in (part.strip() for part in text.split(",")):
        if not part:
            continue
        if is_credential(part) and authors and not fresh:
            last = authors[-1]
            authors[-1] = Author(last.name, ", ".join(filter(None, (last.credential, part))))
            continue
        name, credential = _split_name(part)
        if is_name(name) and (fresh or credential or (not rest and _only_name(authors))):
            authors.append(Author(name, credential))
            fresh = False
        else:
            rest.append(part)


def _only_name(authors: list[Author]) -> bool:
    """Whether a bare name may follow: in "A B, C D" yes, after a credential it is an employer or a town."""
    return bool(authors) and not authors[-1].credential


def _split_name(text: str) -> tuple[str, str]:
    """Split "Ana Ruiz MD PhD" and "Ana Ruiz (RN)"."""
    words = text.replace("(", " ").replace(")", " ").split() if re.search(r"\([^()]*\)$", text) else text.split()
    cut = len(words)
    while cut > 2 and is_credential(words[cut - 1]):
        cut -= 1
    return " ".join(words[:cut]), ", ".join(words[cut:])


def is_credential(text: str) -> bool:
    """Whether ``text`` is a degree or licence, with or without full stops."""
    key = re.sub(r"[.\s]", "", text).casefold()
    return key in _credentials() or (text.isupper() and text.isalpha() and 2 <= len(text) <= 6)


@cache
def _credentials() -> frozenset[str]:
    return frozenset(re.sub(r"[.\s]", "", name).casefold() for name in load_table("credentials")["credentials"])
