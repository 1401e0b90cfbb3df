"""Arguments that several commands share."""

import argparse
import sys


def add_articles(parser: argparse.ArgumentParser) -> None:
    """Add ARTICLE... and --locale."""
    parser.add_argument("articles", nargs="*", metavar="ARTICLE", help="slug of an article (default: all)")
    parser.add_argument(
        "--locale",
        action="append",
        metavar="L",
        dest="locales",
        help="a locale such as es or pt-BR; may be given several times (default: all)",
    )


def progress(text: str) -> None:
    """Show what is being done, on a terminal only; CI logs stay quiet."""
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)


def end_progress() -> None:
    """Clear the line of progress."""
    progress("")
