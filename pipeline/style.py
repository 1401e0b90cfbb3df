"""``locale/<locale>/style.toml`` -> Style: how a project speaks to its readers in one language.

Four tables, each with its reason: ``[address]`` form and pronoun, ``[reader]`` gender, ``[digits]`` system (a CLDR
numbering system, which pages, lists and pictures then use), ``[quotation]`` marks. A language without the file has no
style; a table that is left out decides nothing.
"""

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from pipeline.errors import ConfigError
from pipeline.locales import NUMBERING
from pipeline.model import Locale, Location, Style

FORMS = ("formal", "informal", "neutral")
KNOWN: Mapping[str, tuple[str, ...]] = {
    "address": ("form", "pronoun", "reason"),
    "reader": ("gender", "reason"),
    "digits": ("system", "reason"),
    "quotation": ("marks", "reason"),
}

_Fail = Callable[[str, str, str], ConfigError]


def style_path(locale: Locale) -> Path:
    """Give the place of a language's style, relative to the project."""
    return Path("locale", locale.folder, "style.toml")


def read_styles(root: Path, locales: Sequence[Locale]) -> dict[str, Style]:
    """Read the styles of a project by locale tag; raises ConfigError with the line of the fault."""
    files = {locale.tag: style_path(locale) for locale in locales}
    return {tag: _read(root, file) for tag, file in files.items() if (root / file).is_file()}


def in_style(locale: Locale, styles: Mapping[str, Style]) -> Locale:
    """Give a locale with the digits that its style asks for."""
    style = styles.get(locale.tag)
    return replace(locale, digits=style.digits) if style else locale


def _read(root: Path, file: Path) -> Style:
    try:
        text = (root / file).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(Location(file.as_posix()), f"the file cannot be read: {error}", "save it as UTF-8") from None
    try:
        return parse_style(text, file.as_posix())
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        place = Location(file.as_posix(), int(line[1]) if line else 0)
        raise ConfigError(place, f"this is not valid TOML: {error}", "mend that line") from None


def parse_style(text: str, path: str) -> Style:
    """Read a style from its text; raises ConfigError, or tomllib's error where it is no TOML."""
    tables, fail = tomllib.loads(text), _failure(text, path)
    _check_known(tables, KNOWN, "", fail)
    for name, table in tables.items():
        if not isinstance(table, dict):
            raise fail(name, f"{name} must be a table", f"write [{name}]")
        _check_known(table, KNOWN[name], name, fail)
        _text(table, "reason", name, fail)
    address, digits = tables.get("address", {}), tables.get("digits", {})
    return Style(
        form=_one_of(address, "form", FORMS, "address", fail) if address else "",
        pronoun=_optional(address, "pronoun", fail),
        gender=_text(tables["reader"], "gender", "reader", fail) if "reader" in tables else "",
        digits=_one_of(digits, "system", NUMBERING, "digits", fail) if digits else "",
        marks=_marks(tables["quotation"], fail) if "quotation" in tables else (),
    )


def _failure(text: str, path: str) -> _Fail:
    lines = text.splitlines()

    def fail(place: str, fault: str, remedy: str) -> ConfigError:
        table, _, key = place.partition(".")
        first = _line(lines, rf"\[{re.escape(table)}\]|{re.escape(table)}\s*=", 0)
        inner = _line(lines, rf"[\"']?{re.escape(key)}[\"']?\s*=", first) if key else 0
        return ConfigError(Location(path, inner or first), fault, remedy)

    return fail


def _line(lines: Sequence[str], pattern: str, after: int) -> int:
    """Give the first line below ``after`` that begins so; 0 where none does."""
    return next((number for number, each in enumerate(lines, 1) if number > after and re.match(pattern, each)), 0)


def _check_known(found: Mapping[str, Any], known: Sequence[str] | Mapping[str, Any], table: str, fail: _Fail) -> None:
    for key in found:
        if key not in known:
            owner = f"[{table}]" if table else "a style"
            raise fail(
                f"{table}.{key}" if table else key, f'"{key}" is not a key of {owner}', f"use {', '.join(known)}"
            )


def _text(table: Mapping[str, Any], key: str, name: str, fail: _Fail) -> str:
    value = table.get(key)
    if not isinstance(value, str) or not value.strip():
        raise fail(f"{name}.{key}" if key in table else name, f"[{name}] needs a {key}", f'write {key} = "..."')
    return value.strip()


def _optional(table: Mapping[str, Any], key: str, fail: _Fail) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise fail(f"address.{key}", f"{key} must be a text", f'write {key} = "..."')
    return value.strip()


def _one_of(table: Mapping[str, Any], key: str, known: Sequence[str], name: str, fail: _Fail) -> str:
    value = _text(table, key, name, fail)
    if value not in known:
        raise fail(f"{name}.{key}", f'{key} = "{value}"', f"use one of {', '.join(known)}")
    return value


def _marks(table: Mapping[str, Any], fail: _Fail) -> tuple[str, ...]:
    value = table.get("marks")
    marks = tuple(each.strip() if isinstance(each, str) else "" for each in value) if isinstance(value, list) else ()
    if len(marks) not in (2, 4) or not all(marks):
        remedy = 'write the outer pair and, if there is one, the inner: marks = ["«", "»", "“", "”"]'
        raise fail("quotation.marks" if "marks" in table else "quotation", "marks must be two or four texts", remedy)
    return marks
