"""``demotic report``: the editor's report, one HTML file."""

import argparse
import tempfile
from pathlib import Path

from pipeline.cli.options import add_articles, add_day, day_of, end_progress, progress
from pipeline.config import select_locales
from pipeline.errors import UsageError
from pipeline.model import Location
from pipeline.project import open_project
from pipeline.publish import write_file
from pipeline.report.html.page import write
from pipeline.report.html.values import Report
from pipeline.review.walk import compared, review
from pipeline.revision import write_revision
from pipeline.site import SLUG

EXAMPLE = "demotic report --compare HEAD~10 --out report.html"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add articles, locales, output, revision and date."""
    add_articles(parser)
    parser.add_argument(
        "--out", type=Path, metavar="FILE", default=Path("report.html"), help="where to write (default: report.html)"
    )
    parser.add_argument(
        "--compare", metavar="REF", help="say what changed since a git revision, such as HEAD~10 or v1.2"
    )
    add_day(parser, "print this day on the report, as 2026-05-31 (default: none)")


def run(options: argparse.Namespace, root: Path) -> int:
    """Write the report: 0 written; a fault of the project or of the revision is an error, and nothing is written."""
    project = open_project(root)
    locales = select_locales(project.config, options.locales)
    report = review(project, options.articles, locales, day_of(options), progress)
    if options.compare is not None:
        with tempfile.TemporaryDirectory(prefix="demotic-") as folder:
            short = write_revision(root, options.compare, Path(folder))
            name = options.compare if options.compare == short else f"{options.compare} ({short})"
            report = compared(report, Path(folder), name, options.articles, locales, progress)
    html = write(report)
    end_progress()
    try:
        write_file(root / options.out, html.encode())
    except OSError as error:
        fault = f"cannot be written: {error.strerror}"
        raise UsageError(Location(str(options.out)), fault, "choose another file") from None
    print(f"{options.out}: {_summary(report)}")
    return 0


def _summary(report: Report) -> str:
    still = [problem for article in report.articles for problem in article.problems if problem.waived is None]
    errors = sum(problem.severity == "error" for problem in still)
    languages = len({article.locale.tag for article in report.articles})
    articles = len({article.key[1] for article in report.articles} - {SLUG})
    return f"{_count(articles, 'article')} in {_count(languages, 'language')}; {_count(errors, 'error')}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
