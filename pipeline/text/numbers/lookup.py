"""Find a word in a lexicon: as it stands, without its ending or particle, or cut into known parts."""

from collections.abc import Iterator, Mapping

from pipeline.text.language import Words
from pipeline.text.numbers.collecting import Entry
from pipeline.text.numbers.digits import roman
from pipeline.text.numbers.folding import fold
from pipeline.text.numbers.lexicon import Lexicon
from pipeline.text.numbers.roles import Roles

Pieces = tuple[tuple[int, Roles], ...]
"""Length and roles of each part of a word."""

_SINGLE = "L"
"""The one unit symbol of one letter that is written as a capital too."""
FIRST_IDEOGRAPH = "\u2e80"
SMALLEST_TENS = 10
SHORT = 2
"""Unit symbols up to this length are never written together with a number word: место is not 100 МЕ."""


def look_up(word: str, words: Lexicon) -> Entry | Pieces | None:
    """Give what is known of a word as a text writes it; None where nothing is."""
    if word in words.seen:
        found: Entry | Pieces | None = words.seen[word]
        return found
    words.seen[word] = found = _look_up(word, words)
    return found


def _look_up(word: str, words: Lexicon) -> Entry | Pieces | None:
    """Look a word up that was not met before."""
    folded = fold(word)
    entry = _inflected(folded, words)
    if words.glued and folded not in words.entries:
        number = _number_alone(folded, words)
        if number:
            return number
    if entry is not None and entry.roles is None:
        inner = _with_prefix(folded, words)
        return Entry(inner.roles, {**inner.phrases, **entry.phrases}) if inner else entry
    if entry is not None:
        return entry if len(word) > 1 or word in _SINGLE or not word.isupper() else _without_unit(entry)
    entry = _with_prefix(folded, words)
    if entry is not None:
        return entry
    if word[0] in "IVX" and (value := roman(word.rstrip("eèmro"))):
        return Entry(Roles(roman=value, anchor=value > 1, beside=True))
    pieces = _pieces(folded, words.entries, words.suffixes) if words.glued else None
    return tuple(pieces) if pieces and len(folded) == len(word) else None


def _number_alone(folded: str, words: Lexicon) -> Pieces | None:
    """Cut a number above ten, whose last part may look like an ending: 십이 is twelve."""
    pieces = _pieces(folded, words.entries, ()) or []
    tens = any(roles.scale > 0 or (roles.number or 0) >= SMALLEST_TENS for _, roles in pieces[:-1])
    tens = tens or (len(pieces) > 1 and pieces[0][1].vague)
    return tuple(pieces) if tens and all(roles.counts for _, roles in pieces) else None


def _inflected(folded: str, words: Lexicon) -> Entry | None:
    """Find a folded word, as it stands or without an ending."""
    entry = words.entries.get(folded)
    if entry is not None and entry.roles is not None:
        return entry
    for suffix in words.suffixes if folded.endswith(words.suffixes) else ():
        if folded.endswith(suffix) and len(folded) > len(suffix):
            stem = words.entries.get(folded[: -len(suffix)])
            if stem is not None and stem.roles is not None:
                return Entry(stem.roles, entry.phrases if entry else {})
    return entry


def _with_prefix(folded: str, words: Lexicon) -> Entry | None:
    """Find a folded word after a particle that is written together with it."""
    for prefix in words.prefixes if folded.startswith(words.prefixes) else ():
        if folded.startswith(prefix) and len(folded) > len(prefix) + 1:
            inner = _inflected(folded[len(prefix) :], words)
            if inner is not None:
                joined = prefix.startswith(words.prefixes[0])
                return Entry(inner.roles.plus(joined=joined) if inner.roles else None, inner.phrases)
    return None


def _without_unit(entry: Entry) -> Entry:
    """Take the unit from a capital letter: S is not seconds."""
    return Entry(entry.roles.plus(unit="") if entry.roles else None, entry.phrases)


def _pieces(word: str, entries: Mapping[str, Entry], suffixes: Words) -> list[tuple[int, Roles]] | None:
    """Cut a word written together into known parts, longest first; None where it is not made of them."""

    def cut(start: int) -> Iterator[list[tuple[int, Roles]]]:
        if start == len(word) or (start and word[start:] in suffixes):
            yield []
        for end in range(len(word), start, -1):
            entry = entries.get(word[start:end])
            if entry and entry.roles and _can_glue(entry.roles, word[start:end]):
                for rest in cut(end):
                    yield [(end - start, entry.roles), *rest]

    return next((found for found in cut(0) if found and _is_number(found)), None)


def _is_number(pieces: list[tuple[int, Roles]]) -> bool:
    """Whether the pieces say a number, or a unit with an ending."""
    first = pieces[0][1]
    ended = (first.unit != "" or first.times) and not any(roles.unit or roles.counts for _, roles in pieces[1:])
    return first.counts or (ended and len(pieces) > 1) or first.fraction is not None


def _can_glue(roles: Roles, part: str) -> bool:
    """Whether a part may be written together with others."""
    if roles.counts or roles.joiner or roles.times:
        return True
    long = len(part) > SHORT or part >= FIRST_IDEOGRAPH
    if roles.range and part >= FIRST_IDEOGRAPH:
        return True
    return (bool(roles.unit) and long) or bool(roles.every_after or roles.after or roles.per_after)
