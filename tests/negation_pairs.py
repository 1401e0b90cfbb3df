"""English messages and their translations with each negation in a denying and an affirming form.

A line of ``tests/text/negation/<language>.txt`` translates the same line of ``en.txt``; ``{not |}`` is a choice
between a form that denies and one that affirms. Where both lines have as many choices, each is one negation. An empty
line is not translated.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

FOLDER = Path(__file__).parent / "text" / "negation"
LANGUAGES = tuple(sorted(path.stem for path in FOLDER.glob("*.txt") if path.stem != "en"))
_CHOICE = re.compile(r"\{([^|}]*)\|([^}]*)\}")

Pair = tuple[str, str]


def faithful(language: str) -> Iterator[Pair]:
    """Yield source and translation, both as they deny and as they affirm; once where there is no choice."""
    for source, target in _lines(language):
        forms = (True, False) if _choices(source) else (True,)
        yield from ((_form(source, deny), _form(target, deny)) for deny in forms)


def wrong(language: str) -> Iterator[Pair]:
    """Yield pairs that differ by one negation: dropped from a translation, or added to it."""
    for source, target in _lines(language):
        single = _choices(source) == _choices(target)
        for number in range(_choices(source)):
            affirmed = {number} if single else range(_choices(target))
            yield _form(source), _form(target, affirmed=affirmed)
            yield _form(source, affirmed={number}), _form(target)


def _lines(language: str) -> Iterator[Pair]:
    source, target = ((FOLDER / f"{each}.txt").read_text(encoding="utf-8") for each in ("en", language))
    return ((each, other) for each, other in zip(source.splitlines(), target.splitlines(), strict=True) if other)


def _choices(line: str) -> int:
    return len(_CHOICE.findall(line))


def _form(line: str, deny: bool = True, affirmed: Iterable[int] = ()) -> str:
    """Give a line as it denies or affirms, with the choices of these numbers affirming in any case."""
    numbers = iter(range(_choices(line)))
    return _CHOICE.sub(lambda choice: choice[1 if deny and next(numbers) not in affirmed else 2], line)
