"""``demotic update``: templates and catalogs follow the sources."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from pipeline.build import Updated, update
from pipeline.cli.options import add_articles
from pipeline.config import select_locales
from pipeline.project import open_project

EXAMPLE = "demotic update myoclonus --dry-run"


SAID = {
    "new": "new",
    "fuzzy": "fuzzy",
    "blanked": "to translate again (a number, unit, negation or drug changed)",
    "carried": "kept (cosmetic change)",
    "refused": "no cosmetic change",
    "revived": "back",
    "retired": "retired",
    "dropped": "dropped (they had no translation)",
}
"""What may become of a message, in a translator's words; kept and moved ones need none."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add articles, locales, --dry-run and --cosmetic."""
    add_articles(parser)
    parser.add_argument("--dry-run", action="store_true", help="say what would change; write nothing")
    parser.add_argument(
        "--cosmetic",
        action="store_true",
        help="the sources changed in spelling, punctuation or white space only: keep the translations",
    )


def run(options: argparse.Namespace, root: Path) -> int:
    """Print a line a catalog that changes, and what it means for translators."""
    project = open_project(root)
    locales = select_locales(project.config, options.locales)
    results = list(update(project, options.articles, locales, dry_run=options.dry_run, cosmetic=options.cosmetic))
    for result in results:
        if line := _line(result, dry_run=options.dry_run):
            print(line)
    print(_summary(results, dry_run=options.dry_run))
    return 0


def _line(result: Updated, *, dry_run: bool) -> str:
    counts = {fate: number for fate, number in result.report.counts.items() if number and fate in SAID}
    if not counts and not result.written:
        return ""
    said = ", ".join(f"{number} {SAID[fate]}" for fate, number in counts.items())
    return f"{result.path}: {said or ('would change' if dry_run else 'comments or order only')}"


def _summary(results: Sequence[Updated], *, dry_run: bool) -> str:
    touched = [result for result in results if result.written]
    if dry_run:
        return f"{len(results)} catalogs compared; nothing was written"
    languages = len({result.locale.tag for result in touched})
    return f"{len(touched)} of {len(results)} catalogs changed, in {languages} languages"
