"""Arguments that several commands share."""

import argparse
import os
import sys
from datetime import UTC, date, datetime


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


def add_day(parser: argparse.ArgumentParser, said: str) -> None:
    """Add --date."""
    parser.add_argument("--date", type=_day, metavar="D", help=said)


def day_of(options: argparse.Namespace) -> date | None:
    """Give the day of --date, or the one that a reproducible build fixes (SOURCE_DATE_EPOCH), if any."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    fixed = datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdigit() else None
    day: date | None = options.date
    return day or fixed


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no day; write it as 2026-05-31") from None


def progress(text: str) -> None:
    """Show what is being done, on a terminal only; CI logs stay quiet."""
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)


def end_progress() -> None:
    """Clear the line of progress."""
    progress("")
