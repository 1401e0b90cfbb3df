"""``demotic init``: a content project with one article, ready to build."""

import argparse
from pathlib import Path

from pipeline.errors import UsageError
from pipeline.model import Location
from pipeline.publish import write_file
from pipeline.starter import FILES

EXAMPLE = "demotic init library"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the folder."""
    parser.add_argument("folder", metavar="DIR", type=Path, help="folder of the new project; made if missing")


def run(options: argparse.Namespace, project: Path) -> int:
    """Write the starter files; nothing that stands in the folder already is ever overwritten."""
    folder: Path = project / options.folder
    taken = [name for name in FILES if (folder / name).exists()]
    if taken:
        raise UsageError(
            Location(str(folder / taken[0])), "it exists already", "choose a new folder, or remove the file"
        )
    try:
        for name, text in FILES.items():
            write_file(folder / name, text.encode())
    except OSError as error:
        raise UsageError(Location(str(folder)), f"cannot be written: {error.strerror}", "choose another") from None
    print(f"{folder}: a new project with the article source/first-aid-kit.md")
    print(f"next: demotic -C {folder} update && demotic -C {folder} build")
    return 0
