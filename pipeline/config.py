"""``[tool.demotic]`` of a content project's ``pyproject.toml`` -> Config.

The only configuration file. An unknown key is an error that lists the known ones, because a misspelt key
that is silently ignored is a setting that somebody believes in.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.errors import ConfigError, LocaleError, UsageError
from pipeline.locales import PSEUDO, parse_locale
from pipeline.model import Locale, Location

FILE = "pyproject.toml"
KNOWN: Mapping[str, tuple[str, ...]] = {
    "": (
        "title",
        "description",
        "url",
        "source-locale",
        "locales",
        "topics",
        "languages",
        "readability",
        "place",
        "release",
        "waivers",
    ),
    "languages": ("name", "autonym", "direction"),
    "readability": ("grade", "sentence-words"),
    "release": ("signatures", "source-signatures", "signers"),
    "waivers": ("rule", "locale", "article", "msgid", "msgstr", "by", "reason"),
}
"""Known keys by table; place and topics take any key."""


@dataclass(frozen=True, slots=True)
class ProjectWaiver:
    """A waiver that stands in the configuration; empty fields match everything."""

    rule: str
    reason: str
    locale: str = ""
    article: str = ""
    msgid: str | None = None
    msgstr: str | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """Reading-level targets of one locale; None where the project sets none."""

    grade: float | None = None
    sentence_words: int | None = None


@dataclass(frozen=True, slots=True)
class Config:
    """What a content project says of itself."""

    root: Path
    title: str
    description: str
    url: str
    source_locale: Locale
    locales: tuple[Locale, ...]
    """The target locales, in the order of the configuration."""
    topics: Mapping[str, str]
    """Names of topics in the source language, by topic."""
    country: str
    placeholders: Mapping[str, str]
    """Values of ``{name}`` in texts, for example the emergency number."""
    limits: Mapping[str, Limits]
    waivers: tuple[ProjectWaiver, ...]
    signatures: tuple[str, ...]
    source_signatures: tuple[str, ...]
    signers: tuple[str, ...]

    @property
    def all_locales(self) -> tuple[Locale, ...]:
        """The source locale, then the target locales."""
        return (self.source_locale, *self.locales)


def read_config(root: Path) -> Config:
    """Read the configuration of the project in ``root``; raises ConfigError with the line of the fault."""
    path = root / FILE
    try:
        text = path.read_text("utf-8")
        table = tomllib.loads(text).get("tool", {}).get("demotic")
    except FileNotFoundError:
        raise ConfigError(
            Location(str(path)),
            "there is no such file",
            "run the command in a content project, name one with -C DIR, or make one with demotic init DIR",
        ) from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(Location(FILE), f"the file cannot be read: {error}", "mend it") from None
    if not isinstance(table, dict):
        raise ConfigError(
            Location(FILE), "there is no table [tool.demotic]", 'add one, with title = "..." and locales = []'
        )
    return _Reader(text).config(root, table)


def select_locales(config: Config, tags: Sequence[str] | None) -> tuple[Locale, ...]:
    """Give the locales that the user named, or all of them; a pseudo-locale only when named."""
    if not tags:
        return config.all_locales
    known = {locale.tag: locale for locale in config.all_locales} | dict(PSEUDO)
    return tuple(dict.fromkeys(_select(tag, known) for tag in tags))


def _select(text: str, known: Mapping[str, Locale]) -> Locale:
    for locale in known.values():
        if text in (locale.tag, locale.folder):
            return locale
    try:
        tag = parse_locale(text).tag
    except LocaleError:
        tag = text
    if tag in known:
        return known[tag]
    names = ", ".join(tag for tag in known if tag not in PSEUDO)
    raise UsageError(
        None,
        f"{text} is not a locale of this project",
        f'use one of {names}, or add it to "locales" in {FILE}',
    )


class _Reader:
    """The checks of one configuration file; it keeps the text to find the line of a key."""

    def __init__(self, text: str) -> None:
        self.lines = text.splitlines()

    def config(self, root: Path, table: dict[str, Any]) -> Config:
        self.known(table, "")
        described = self.tables(table, "languages")
        place = self.strings(table, "place")
        release = self.table(table, "release")
        self.known(release, "release")
        source = self.locale(table, self.string(table, "source-locale") or "en", described)
        locales = tuple(self.locale(table, tag, described) for tag in self.list_of(table, "locales"))
        twice = [locale for locale in locales if locale == source or locales.count(locale) > 1]
        if twice:
            raise self.fail("locales", f"the locale {twice[0].tag} stands twice", "name each locale once")
        return Config(
            root=root,
            title=self.string(table, "title") or "Health library",
            description=self.string(table, "description"),
            url=self.url(table),
            source_locale=source,
            locales=locales,
            topics=self.strings(table, "topics"),
            country=place.get("country", ""),
            placeholders={key: value for key, value in place.items() if key != "country"},
            limits=self.limits(table, described),
            waivers=self.waivers(table),
            signatures=self.list_of(release, "signatures") or ("translator", "clinician"),
            source_signatures=self.list_of(release, "source-signatures"),
            signers=self.list_of(release, "signers"),
        )

    def fail(self, key: str, fault: str, remedy: str) -> ConfigError:
        pattern = re.compile(rf"\s*(?:{re.escape(key)}\s*=|\[+tool\.demotic\.(?:\w+\.)?[\"']?{re.escape(key)}\b)")
        line = next((n for n, text in enumerate(self.lines, 1) if pattern.match(text)), 0)
        return ConfigError(Location(FILE, line), fault, remedy)

    def known(self, table: Mapping[str, Any], name: str) -> None:
        for key in table:
            if key not in KNOWN[name]:
                place = f"[tool.demotic.{name}]" if name else "[tool.demotic]"
                raise self.fail(key, f'"{key}" is not a key of {place}', f"use one of {', '.join(KNOWN[name])}")

    def string(self, table: Mapping[str, Any], key: str) -> str:
        value = table.get(key, "")
        if not isinstance(value, str):
            raise self.fail(key, f"{key} must be a text", f'write {key} = "..."')
        return value

    def url(self, table: Mapping[str, Any]) -> str:
        url = self.string(table, "url")
        if url and not re.fullmatch(r"https?://[^\s\"'<>]+", url):
            raise self.fail("url", f'"{url}" is not a web address', 'write url = "https://health.example.org/"')
        return url if url.endswith("/") or not url else f"{url}/"

    def list_of(self, table: Mapping[str, Any], key: str) -> tuple[str, ...]:
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.fail(key, f"{key} must be a list of texts", f'write {key} = ["...", "..."]')
        return tuple(value)

    def table(self, table: Mapping[str, Any], key: str) -> dict[str, Any]:
        value = table.get(key, {})
        if not isinstance(value, dict):
            raise self.fail(key, f"{key} must be a table", f"write [tool.demotic.{key}]")
        return value

    def tables(self, table: Mapping[str, Any], key: str) -> dict[str, dict[str, Any]]:
        value = self.table(table, key)
        for name, inner in value.items():
            if not isinstance(inner, dict):
                raise self.fail(name, f"{key}.{name} must be a table", f"write [tool.demotic.{key}.{name}]")
            self.known(inner, key)
        return value

    def strings(self, table: Mapping[str, Any], key: str) -> dict[str, str]:
        value = self.table(table, key)
        return {name: self.string(value, name) for name in value}

    def locale(self, table: Mapping[str, Any], tag: str, described: Mapping[str, Any]) -> Locale:
        key = "source-locale" if tag == table.get("source-locale") else "locales"
        try:
            return parse_locale(tag, described)
        except LocaleError as error:
            raise self.fail(key, error.fault, error.remedy) from None

    def limits(self, table: Mapping[str, Any], described: Mapping[str, Any]) -> dict[str, Limits]:
        found = {}
        for tag, inner in self.tables(table, "readability").items():
            for key, value in inner.items():
                if isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
                    raise self.fail(key, f"{key} must be a number above 0", f"write {key} = 8")
            locale = self.locale(table, tag, described)
            found[locale.tag] = Limits(inner.get("grade"), inner.get("sentence-words"))
        return found

    def waivers(self, table: Mapping[str, Any]) -> tuple[ProjectWaiver, ...]:
        value = table.get("waivers", [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self.fail("waivers", "waivers must be tables", "write [[tool.demotic.waivers]]")
        return tuple(self.waiver(item) for item in value)

    def waiver(self, item: Mapping[str, Any]) -> ProjectWaiver:
        self.known(item, "waivers")
        fields = {key: self.string(item, key) for key in item}
        if not fields.get("rule") or not fields.get("reason", "").strip():
            raise self.fail("waivers", "a waiver has no rule or no reason", 'write rule = "..." and reason = "..."')
        return ProjectWaiver(**fields)
