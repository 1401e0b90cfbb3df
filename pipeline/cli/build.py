"""``demotic build``: the pages of every language."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from importlib.metadata import version
from pathlib import Path

from pipeline.build import Built, Printer, build, check, place
from pipeline.cli.main import EXIT_PROBLEMS, EXIT_REFUSED
from pipeline.cli.options import add_articles, add_day, day_of, end_progress, progress
from pipeline.config import select_locales
from pipeline.gate import Verdict, refused, with_safety
from pipeline.model import PdfFile
from pipeline.pdf.ready import ready_chromium
from pipeline.project import open_project
from pipeline.report.text import summary, write
from pipeline.site import SLUG

EXAMPLE = "demotic build --locale es --out dist"
SHOWN = 10
"""How many refused pages are named before the rest is counted."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add articles, locales, release, date, output."""
    add_articles(parser)
    parser.add_argument("--release", action="store_true", help="publish only what is signed; refuse otherwise")
    add_day(parser, "print this day on each page, as 2026-05-31 (default: none)")
    parser.add_argument(
        "--no-check", action="store_true", help="do not look for problems in the texts (a release does)"
    )
    parser.add_argument(
        "--pdf", action="store_true", help="make a PDF file of each article's page too (needs Chromium)"
    )
    parser.add_argument("--out", type=Path, metavar="DIR", default=Path("dist"), help="where to write (default: dist)")


def run(options: argparse.Namespace, root: Path) -> int:
    """Build and place the pages: 0 done, 1 a page rule failed, 3 a release is refused (nothing is written)."""
    printer = _printer() if options.pdf else None
    project = open_project(root)
    locales = select_locales(project.config, options.locales)
    built = build(project, options.articles, locales, day_of(options), progress, printer)
    shown = dict.fromkeys((project.config.source_locale, *locales)) if options.release else locales
    unchecked = options.no_check and not options.release
    chosen = (*options.articles, SLUG) if options.release and options.articles else options.articles
    found = () if unchecked else check(project, chosen, tuple(shown), progress)
    end_progress()
    if any(problem.severity == "error" for problem in built.page_problems):
        print(write(built.page_problems), file=sys.stderr, end="")
        print("demotic: a page is not fit to be shown, so nothing was written", file=sys.stderr)
        return EXIT_PROBLEMS
    unready = refused(with_safety(built.verdicts, found, SLUG)) if options.release else ()
    if unready:
        _print_refused(unready)
        return EXIT_REFUSED
    changed = place(built, root / options.out)
    print(_report(built, changed, root / options.out))
    if options.pdf:
        print(_report_pdf(built.pdfs))
    if built.page_problems:
        print(write(built.page_problems), end="")
    print("problems: not checked" if unchecked else f"problems: {summary(found)} (demotic check lists them)")
    return 0


def _report(built: Built, changed: int, out: Path) -> str:
    pages = len(built.bundle.pages)
    languages = len({page.locale.tag for page in built.bundle.pages})
    drafts = f"{len(built.refused)} of {len(built.verdicts)} articles are drafts"
    return f"{out}: {pages} pages in {languages} languages; {drafts}; {changed} files changed"


def _printer() -> Printer:
    """Give what makes PDF files; raises UsageError before anything is built where something is missing."""
    program = ready_chromium()
    from pipeline.pdf.sheets import print_sheets  # noqa: PLC0415  (needs the extra, and asks for it only here)

    return partial(print_sheets, creator=f"demotic {version('demotic')}", program=program, progress=progress)


def _report_pdf(pdfs: Mapping[str, PdfFile]) -> str:
    unfit = {path: pdf.faults for path, pdf in pdfs.items() if pdf.faults}
    lines = [f"{len(pdfs)} PDF files; {len(pdfs) - len(unfit)} of them pass PDF/UA-1 and say so"]
    lines += [f"  {path}: {faults[0]}" for path, faults in list(unfit.items())[:SHOWN]]
    return "\n".join(lines)


def _print_refused(verdicts: Sequence[Verdict]) -> None:
    print(f"demotic: release refused: {len(verdicts)} pages are not ready; nothing was written", file=sys.stderr)
    for verdict in verdicts[:SHOWN]:
        print(f"  {verdict.locale}/{verdict.slug}: {'; '.join(verdict.reasons)}", file=sys.stderr)
    if len(verdicts) > SHOWN:
        print(f"  and {len(verdicts) - SHOWN} more", file=sys.stderr)
