"""``demotic check``: problems in sources and translations."""

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from pipeline.baseline import with_baseline, write_baseline
from pipeline.build import check, score
from pipeline.checks.readability.article import score_records
from pipeline.cli.options import add_articles, end_progress, progress
from pipeline.config import select_locales
from pipeline.errors import UsageError
from pipeline.model import Location, Problem
from pipeline.project import open_project, select_articles
from pipeline.publish import write_file
from pipeline.record import write_record
from pipeline.report import github, gitlab, junit, machine, sarif, text
from pipeline.site import SLUG

EXAMPLE = "demotic check myoclonus --locale es --format json --output problems.json"
FORMATS: Mapping[str, Callable[[Sequence[Problem]], str]] = {
    "text": text.write,
    "json": machine.write,
    "sarif": sarif.write,
    "junit": junit.write,
    "github": github.write,
    "gitlab": gitlab.write,
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add articles, locales, format, output, level and baseline."""
    add_articles(parser)
    parser.add_argument("--format", choices=FORMATS, default="text", help="how to print (default: text)")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write to a file rather than to the terminal")
    parser.add_argument(
        "--fail-level",
        choices=("error", "warning", "never"),
        default="error",
        help="exit with 1 when a problem is at least this severe (default: error)",
    )
    parser.add_argument("--baseline", type=Path, metavar="FILE", help="set aside the problems that FILE knows")
    parser.add_argument("--write-baseline", type=Path, metavar="FILE", help="write the problems of today to FILE")


def run(options: argparse.Namespace, root: Path) -> int:
    """Print the problems; 1 when one is at or above the fail level, else 0."""
    project = open_project(root)
    locales = select_locales(project.config, options.locales)
    problems = check(project, options.articles, locales, progress)
    end_progress()
    if options.baseline:
        problems = with_baseline(problems, root / options.baseline)
    slugs = [article.slug for article in select_articles(project, options.articles)]
    write_record(root, slugs if options.articles else [*slugs, SLUG], locales, problems)
    if options.write_baseline:
        _write(root / options.write_baseline, write_baseline(problems))
    if options.format == "json":
        figures = score(project, [slug for slug in options.articles if slug != SLUG], locales)
        report = machine.write(problems, [record for each in figures for record in score_records(each)])
    else:
        report = FORMATS[options.format](problems)
    if options.output:
        _write(root / options.output, report)
    else:
        print(report, end="")
    return int(_fails(problems, options.fail_level))


def _fails(problems: Sequence[Problem], level: str) -> bool:
    levels = {"error": ("error",), "warning": ("error", "warning"), "never": ()}[level]
    return any(p.severity in levels and p.waived is None and not p.baseline for p in problems)


def _write(file: Path, content: str) -> None:
    try:
        write_file(file, content.encode())
    except OSError as error:
        raise UsageError(Location(str(file)), f"cannot be written: {error.strerror}", "choose another file") from None
