"""``demotic update``: templates and catalogs follow the sources."""

import argparse
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from pipeline.cli.options import add_articles
from pipeline.config import select_locales
from pipeline.impact import Impact, impact
from pipeline.model import Key
from pipeline.project import open_project
from pipeline.update import Updated, update

EXAMPLE = "demotic update myoclonus --dry-run"
ALWAYS = ("filled", "fuzzy", "blanked", "retired")
"""Told of every language whose messages change, even where there are none."""
SOMETIMES = {
    "new": "new",
    "carried": "kept (cosmetic change)",
    "refused": "no cosmetic change",
    "revived": "back",
}
"""What else may become of a message, in a translator's words; kept and moved ones need none."""
BLANKED = "blanked: a number, unit, negation or drug changed; the old translation waits in a comment"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add articles, locales and what changes how an update is made."""
    add_articles(parser)
    parser.add_argument("--dry-run", action="store_true", help="say what would change; write nothing")
    parser.add_argument(
        "--cosmetic",
        action="store_true",
        help="the sources changed in spelling, punctuation or white space only: keep the translations",
    )
    parser.add_argument(
        "--refresh-comments",
        action="store_true",
        help="rewrite the comments beside messages where nothing else changed, too",
    )
    parser.add_argument(
        "--fill",
        action="store_true",
        help="look in the other articles for messages that wait since an earlier update, too",
    )


def run(options: argparse.Namespace, root: Path) -> int:
    """Print a line a language that changes, and what it means for translators."""
    project = open_project(root)
    locales = select_locales(project.config, options.locales)
    impacts = list(impact(project, options.articles)) if options.dry_run else []
    results = list(
        update(
            project,
            options.articles,
            locales,
            dry_run=options.dry_run,
            cosmetic=options.cosmetic,
            refresh_comments=options.refresh_comments,
            fill=options.fill,
        )
    )
    print("\n".join([*_impacts(impacts, results), *_lines(results), _summary(results, dry_run=options.dry_run)]))
    return 0


def _impacts(impacts: Sequence[Impact], results: Sequence[Updated]) -> Iterator[str]:
    for each in impacts:
        languages = len({result.locale.tag for result in results if result.article == each.article and result.changed})
        fate = "new" if each.new else "changed"
        yield (
            f"{each.article}: {_count(each.messages, 'message')} {fate} in {_count(languages, 'language')}, "
            f"{each.critical} of them safety-critical"
        )


def _lines(results: Sequence[Updated]) -> Iterator[str]:
    """Yield a line a language, and what "blanked" means where something was."""
    changed = [result for result in results if result.changed]
    for tag, group in groupby(changed, key=lambda result: result.locale.tag):
        catalogs = list(group)
        yield f"{tag}: {_fates(catalogs)} - {_articles(catalogs)}"
    if _number("blanked", changed):
        yield BLANKED


def _fates(catalogs: Sequence[Updated]) -> str:
    others = [_fate(fate, said, catalogs) for fate, said in SOMETIMES.items() if _number(fate, catalogs)]
    if not others and not any(_number(fate, catalogs) for fate in ALWAYS):
        return "comments or order only"
    return ", ".join([*(_fate(fate, fate, catalogs) for fate in ALWAYS), *others])


def _fate(fate: str, said: str, catalogs: Sequence[Updated]) -> str:
    critical = sum(msgid in result.critical for result in catalogs for _, msgid in _keys(fate, result))
    return f"{_number(fate, catalogs)} {said}" + (f" ({critical} safety-critical)" if critical else "")


def _number(fate: str, catalogs: Sequence[Updated]) -> int:
    return sum(len(_keys(fate, result)) for result in catalogs)


def _keys(fate: str, result: Updated) -> Collection[Key]:
    keys: Collection[Key] = result.filled if fate == "filled" else getattr(result.report, fate)
    return keys


def _articles(catalogs: Sequence[Updated]) -> str:
    names = [result.article for result in catalogs]
    return ", ".join(names) if len(names) <= 3 else f"{len(names)} articles"


def _summary(results: Sequence[Updated], *, dry_run: bool) -> str:
    if dry_run:
        return f"{_count(len(results), 'catalog')} compared; nothing was written"
    touched = [result for result in results if result.written]
    languages = len({result.locale.tag for result in touched})
    return f"{len(touched)} of {_count(len(results), 'catalog')} changed, in {_count(languages, 'language')}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
