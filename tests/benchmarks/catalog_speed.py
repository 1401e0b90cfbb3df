"""How fast catalogs are read and written beside polib, on articles as long as ours; run by hand.

    python -m tests.benchmarks.catalog_speed [CATALOG...]

Prints entries per CPU second, and the time per entry as a catalog grows, which must not grow with it.
"""

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import polib

from pipeline.catalogs import new_catalog, parse_catalog, read_catalog, write_catalog
from pipeline.catalogs.comments import Comments
from pipeline.catalogs.layout import lay_out
from pipeline.catalogs.settle import entry_for
from pipeline.model import Message

ROUNDS = 5
WORDS = "the doctor treats sudden jerks of muscle that may follow a disorder when kidneys or liver fail".split()


def _catalog(entries: int) -> str:
    chance = random.Random(entries)
    texts = [f"{number} {' '.join(chance.choices(WORDS, k=chance.randint(3, 30)))}." for number in range(entries)]
    comments = Comments((), ("Paragraph, under: Causes", "1: seizure-disorders.md"), ("source/myoclonus.md",))
    laid_out = (lay_out(entry_for(Message("", text))._replace(msgstr=f"«{text}»"), comments).text for text in texts)
    header = new_catalog("es", "nplurals=2; plural=(n != 1);").text
    return "\n".join((header, *laid_out))


def _seconds(job: Callable[[], object]) -> float:
    """CPU seconds of the fastest of several rounds."""
    rounds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        job()
        rounds.append(time.process_time() - start)
    return min(rounds)


def _compare(name: str, entries: int, ours: Callable[[], object], theirs: Callable[[], object]) -> None:
    mine, polibs = entries / _seconds(ours), entries / _seconds(theirs)
    print(f"{name:28} {mine:9,.0f} entries/s   polib {polibs:9,.0f}   ratio {mine / polibs:.2f}")


def _reading(paths: list[Path]) -> None:
    entries = sum(len(read_catalog(path).items) for path in paths)

    def for_a_build() -> None:
        for path in paths:
            for entry in read_catalog(path).items:
                _ = entry.msgid, entry.msgstr, entry.state, entry.line, "demotic:" in entry.text

    def lookups() -> None:
        for path in paths:
            file = read_catalog(path)
            for entry in file.items:
                file.translation(entry.msgctxt, entry.msgid)

    def with_comments() -> None:
        for path in paths:
            for entry in read_catalog(path).items:
                _ = entry.comments, entry.previous

    def by_polib() -> None:
        for path in paths:
            polib.pofile(str(path))

    _compare("read for a build", entries, for_a_build, by_polib)
    _compare("read, look each message up", entries, lookups, by_polib)
    _compare("read for an update", entries, with_comments, by_polib)


def _growth(folder: Path) -> None:
    for entries in (500, 5_000, 40_000):
        path = folder / f"{entries}.po"
        path.write_text(_catalog(entries), encoding="utf-8")
        each = _seconds(lambda path=path: read_catalog(path)) / entries  # type: ignore[misc]
        print(f"{entries:6} entries: {each * 1e6:.1f} µs each")


def main(names: list[str]) -> None:
    """Print every figure; ``names`` are catalogs to read instead of made ones."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        made = folder / "made.po"
        made.write_text(_catalog(3_000), encoding="utf-8")
        _reading([Path(name) for name in names] or [made])
        file = parse_catalog(made.read_bytes(), "made.po")
        edited = file.with_msgstr(None, file.entries[0].msgid, "«otra cosa»")
        theirs = polib.pofile(str(made))
        versions = [file, edited] * ROUNDS
        _compare(
            "write, proved and flushed",
            len(file.items),
            lambda: write_catalog(versions.pop(), folder / "out.po"),
            lambda: theirs.save(str(folder / "polib.po")),
        )
        _growth(folder)


if __name__ == "__main__":
    main(sys.argv[1:])
