"""One table of one language, from ``pipeline/languages/<tag>.toml``, as a typed value.

Each module that needs linguistic knowledge states the shape of its table as a frozen dataclass and asks for
it here. A key of the file is a field of the dataclass with ``-`` for ``_``; a table or key that nobody knows
is an error that names it, so a linguist's typing slip never goes unseen.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, fields
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

from pipeline.errors import ConfigError
from pipeline.model import Location

FOLDER = Path(__file__).resolve().parent.parent / "languages"
TABLES = (
    "sentences",
    "syllables",
    "reading",
    "numbers",
    "units",
    "frequency",
    "dates",
    "negation",
    "modality",
    "leftovers",
    "emergency",
    "terms",
    "explanations",
    "address",
    "risk",
)
_SAME = {"no": "nb", "nn": "nb"}
"""Languages that are read by the tables of another: Norwegian without more is Bokmål, and Nynorsk is near it."""
Words = tuple[str, ...]
Lists = Mapping[str, Words]
Shape = TypeVar("Shape")


@cache
def table(tag: str, name: str, shape: type[Shape]) -> Shape | None:
    """Give table ``name`` of the language ``tag`` as a ``shape``; None where the language does not have it.

    ``tag`` is BCP 47 or gettext's form; the closest file is read (``pt-BR`` falls back to ``pt``). Raises
    ConfigError, with the file, for an unknown table, an unknown key or a value of the wrong type.
    """
    path = language_file(tag)
    content = _tables(path) if path else {}
    return _shaped(path, name, content[name], shape) if path and name in content else None


@cache
def canonical_tag(tag: str) -> str:
    """Give a tag as its tables are called: gettext's ``pt_BR`` is ``pt-BR``, ``EN`` is ``en``, ``no`` is ``nb``."""
    language, *rest = tag.replace("_", "-").split("-")
    return "-".join((_SAME.get(language.lower(), language.lower()), *rest))


@cache
def language_file(tag: str) -> Path | None:
    """Give the file that describes ``tag``, or the nearest less specific one; None where there is none."""
    parts = re.split(r"[-_@.]", tag)
    tries = ("-".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((path for path in (FOLDER / f"{name}.toml" for name in tries) if path.is_file()), None)


@cache
def _tables(path: Path) -> Mapping[str, Any]:
    """Read a language file and refuse tables that nobody reads."""
    place = Location(str(path))
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(place, f"This is not valid TOML: {error}.", "Mend that line.") from error
    for name in content:
        if name not in TABLES:
            raise ConfigError(place, f"Unknown table [{name}].", f"Known tables: {', '.join(TABLES)}.")
    return content


def _shaped(path: Path, name: str, content: Mapping[str, Any], shape: type[Shape]) -> Shape:
    """Build the dataclass ``shape`` from a table, checking every key and type."""
    place = Location(str(path))
    kinds = get_type_hints(shape)
    known = {field.name.replace("_", "-"): field for field in fields(shape)}  # type: ignore[arg-type]
    for key in content:
        if key not in known:
            raise ConfigError(place, f"Unknown key “{key}” in [{name}].", f"Known keys: {', '.join(known)}.")
    for key, field in known.items():
        if key not in content and field.default is MISSING and field.default_factory is MISSING:
            raise ConfigError(place, f"[{name}] has no “{key}”.", "Add it.")
    values = {
        known[key].name: _typed(place, f"[{name}] {key}", value, kinds[known[key].name])
        for key, value in content.items()
    }
    return shape(**values)


def _typed(place: Location, what: str, value: Any, kind: Any) -> Any:
    """Turn a TOML value into the field's type: text, number, true or false, a list of texts, or named lists."""
    if kind is float and isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if kind in (str, bool) and isinstance(value, kind):
        return value
    if kind == Words and _is_texts(value):
        return tuple(value)
    if kind == Lists and isinstance(value, dict) and all(_is_texts(each) for each in value.values()):
        return {key: tuple(each) for key, each in value.items()}
    raise ConfigError(place, f"{what} has the wrong type.", f"It should be {_NAMES.get(kind, 'a table')}.")


def _is_texts(value: Any) -> bool:
    """Whether ``value`` is a list of texts."""
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


_NAMES: Mapping[Any, str] = {
    str: "a text",
    float: "a number",
    bool: "true or false",
    Words: "a list of texts",
    Lists: "a table of lists of texts",
}
