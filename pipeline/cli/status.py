"""``demotic status``: how far each translation is, and whether it was checked."""

import argparse
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from pipeline.catalogs import CatalogFile
from pipeline.config import Config, read_config
from pipeline.model import Locale, State
from pipeline.places import catalog_path, read_project_catalog, template_path
from pipeline.record import Result, read_result
from pipeline.text.words import count_words

CRITICAL = "Safety-critical:"
"""How the line of the pack begins that marks a message in a template."""
EXAMPLE = "demotic status --format json"


@dataclass(frozen=True, slots=True)
class Row:
    """One catalog: messages and source words by state, and the last check."""

    locale: Locale
    article: str
    messages: int
    translated: int
    fuzzy: int
    words_new: int
    words_fuzzy: int
    words_done: int
    """Of the source, because translators are paid by the word; characters where it writes no spaces."""
    critical: int
    """Safety-critical messages without a finished translation."""
    result: Result | None

    @property
    def untranslated(self) -> int:
        """Messages without any translation."""
        return self.messages - self.translated - self.fuzzy

    @property
    def checked(self) -> str:
        """What the last check says, in words."""
        if self.result is None:
            return "not checked"
        return f"{self.result.errors} errors, {self.result.warnings} warnings"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the format."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to print (default: text)")


def run(options: argparse.Namespace, root: Path) -> int:
    """Print a line a catalog. Reads templates and catalogs only, so that it answers at once."""
    config = read_config(root)
    rows = _rows(config)
    if options.format == "json":
        print(json.dumps({"version": 1, "catalogs": [_mapping(row) for row in rows]}, indent=1, ensure_ascii=False))
    else:
        print("\n".join([*_lines(rows), *_waiting(config)]))
    return 0


def _waiting(config: Config) -> list[str]:
    """Name the articles that no translator has seen yet."""
    sources = sorted(file.stem for file in (config.root / "source").rglob("*.md"))
    waiting = [slug for slug in sources if not (config.root / template_path(slug)).is_file()]
    if waiting or not sources:
        return [f"without a template yet, run demotic update: {', '.join(waiting) or 'no article so far'}"]
    return []


def _rows(config: Config) -> list[Row]:
    rows = []
    for slug in sorted(file.stem for file in (config.root / template_path("x").parent).glob("*.pot")):
        template = read_project_catalog(config.root, template_path(slug))
        for locale in config.locales:
            if template is not None:
                catalog = read_project_catalog(config.root, catalog_path(locale, slug))
                rows.append(_row(config, locale, slug, template, catalog))
    return sorted(rows, key=lambda row: (row.locale.tag, row.article))


def _row(config: Config, locale: Locale, slug: str, template: CatalogFile, catalog: CatalogFile | None) -> Row:
    messages: Counter[State] = Counter()
    words: Counter[State] = Counter()
    critical = 0
    for entry in template.entries:
        state = catalog.translation(entry.msgctxt, entry.msgid).state if catalog else "untranslated"
        messages[state] += 1
        critical += state != "translated" and any(line.startswith(CRITICAL) for line in entry.comments.extracted)
        words[state] += _size(entry.msgid, config.source_locale.tag)
    return Row(
        locale=locale,
        article=slug,
        messages=messages.total(),
        translated=messages["translated"],
        fuzzy=messages["fuzzy"],
        words_new=words["untranslated"],
        words_fuzzy=words["fuzzy"],
        words_done=words["translated"],
        critical=critical,
        result=read_result(config.root, locale, slug),
    )


def _size(text: str, locale: str) -> int:
    words = count_words(text, locale)
    return len("".join(text.split())) if words is None else words


def _lines(rows: list[Row]) -> list[str]:
    width = max((len(row.article) for row in rows), default=0)
    return [
        f"{row.locale.tag:8} {row.article:{width}} {_percent(row):>4}  {row.translated} of {row.messages} messages, "
        f"{row.fuzzy} fuzzy; words: {row.words_new} new, {row.words_fuzzy} fuzzy, {row.words_done} done; "
        f"{row.critical} safety-critical open; {row.checked}"
        for row in rows
    ]


def _percent(row: Row) -> str:
    return f"{100 * row.translated // row.messages if row.messages else 100}%"


def _mapping(row: Row) -> dict[str, object]:
    return {
        "locale": row.locale.tag,
        "article": row.article,
        "messages": row.messages,
        "translated": row.translated,
        "fuzzy": row.fuzzy,
        "untranslated": row.untranslated,
        "safety-critical": row.critical,
        "words": row.words_new + row.words_fuzzy + row.words_done,
        "words_new": row.words_new,
        "words_fuzzy": row.words_fuzzy,
        "words_done": row.words_done,
        "checked": None if row.result is None else {"errors": row.result.errors, "warnings": row.result.warnings},
    }
