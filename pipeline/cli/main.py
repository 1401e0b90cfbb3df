"""``demotic COMMAND``: finds the command, runs it, turns an error into two lines and an exit code.

Each command is a module with ``EXAMPLE``, ``add_arguments`` and ``run``. It is imported when it is asked for,
because people who type ``demotic --help`` should not wait for a Markdown parser.
"""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from pipeline.errors import PipelineError

COMMANDS = {
    "init": ("initialize", "make a new content project"),
    "import": ("importing", "turn scraped text, HTML or Word into source articles"),
    "update": ("update", "bring templates and catalogs up to date with the sources"),
    "check": ("check", "look for problems in sources and translations"),
    "build": ("build", "build the pages of every language"),
    "report": ("report", "write the editor's report, one HTML file"),
    "status": ("status", "say how far each translation is"),
    "terms": ("terms", "exchange the termbase as TBX, CSV or a gettext glossary"),
    "explain": ("explain", "explain a rule, or list them all"),
}
COLLECTING = (50_000, 20, 50)
"""When Python looks for rubbish. Terms and tables live until the end: looking through them as often as it does by
itself costs a tenth of a check."""
EXIT_PROBLEMS = 1
EXIT_CANNOT_RUN = 2
EXIT_REFUSED = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; gives the exit code (0, 1 problems, 2 cannot run, 3 release refused)."""
    gc.set_threshold(*COLLECTING)
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        options = _parser(words).parse_args(words)
        return int(options.run(options, options.project))
    except PipelineError as error:
        print(f"demotic: {error}", file=sys.stderr)
        return EXIT_CANNOT_RUN
    except KeyboardInterrupt:
        print("demotic: stopped", file=sys.stderr)
        return 130
    except BrokenPipeError:
        # A reader such as head closed the pipe; the interpreter must not complain at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141


class _Version(argparse.Action):
    """Looks the version up when it is asked for: the look-up is the slowest part of a start."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version  # noqa: PLC0415  (start-up time)

        print(f"demotic {version('demotic')}")
        parser.exit()


def _parser(words: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="demotic",
        description="Publish consumer-health articles in everyday language, in every language.",
        epilog="example: demotic init library && demotic -C library build\n"
        "exit codes: 0 done, 1 problems found, 2 cannot run, 3 release refused",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and stop")
    _add_project(parser, Path())
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, (module, summary) in COMMANDS.items():
        command = commands.add_parser(
            name,
            help=summary,
            description=f"{summary[0].upper()}{summary[1:]}.",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        _add_project(command, argparse.SUPPRESS)
        if name in words:
            loaded = import_module(f"pipeline.cli.{module}")
            loaded.add_arguments(command)
            command.epilog = f"example: {loaded.EXAMPLE}"
            command.set_defaults(run=loaded.run)
    return parser


def _add_project(parser: argparse.ArgumentParser, default: object) -> None:
    parser.add_argument(
        "-C", dest="project", metavar="DIR", type=Path, default=default, help="the content project (default: here)"
    )
