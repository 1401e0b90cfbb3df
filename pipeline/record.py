"""The record of the last check, in ``.demotic/``: what ``status`` may say of a catalog, and for how long.

A digest of the catalog and of the template stands beside each result; when one of them changes, the result no
longer holds. The folder is disposable: without it everything counts as not checked.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from pipeline.model import Locale, Problem
from pipeline.places import catalog_path
from pipeline.publish import write_file

FILE = Path(".demotic", "checks.json")


@dataclass(frozen=True, slots=True)
class Result:
    """What the last check found in one article of one language."""

    errors: int
    warnings: int


def write_record(root: Path, slugs: Sequence[str], locales: Sequence[Locale], problems: Sequence[Problem]) -> None:
    """Keep the counts of a check beside what earlier checks found in other articles and languages."""
    count = Counter((p.article, p.locale, p.severity) for p in problems if p.waived is None and not p.baseline)
    record = dict(_read(root))
    for slug in slugs:
        for locale in locales:
            record[f"{locale.tag}/{slug}"] = {
                "errors": count[slug, locale.tag, "error"],
                "warnings": count[slug, locale.tag, "warning"],
                "digest": _digest(root, locale, slug),
            }
    write_file(root / FILE, (json.dumps(record, indent=1, sort_keys=True) + "\n").encode())


def read_result(root: Path, locale: Locale, slug: str) -> Result | None:
    """Give what the last check found; None where it did not look, or the catalog has changed since."""
    try:
        entry = _read(root)[f"{locale.tag}/{slug}"]
        if entry["digest"] == _digest(root, locale, slug):
            return Result(int(entry["errors"]), int(entry["warnings"]))
    except (KeyError, TypeError, ValueError):
        pass
    return None


def _read(root: Path) -> Mapping[str, Mapping[str, str | int]]:
    try:
        record = json.loads((root / FILE).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return record if isinstance(record, dict) else {}


def _digest(root: Path, locale: Locale, slug: str) -> str:
    files = (root / catalog_path(locale, slug), root / "source" / f"{slug}.md", root / "pyproject.toml")
    content = b"\0".join(file.read_bytes() if file.is_file() else b"" for file in files)
    return sha256(content).hexdigest()
