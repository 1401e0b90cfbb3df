"""How well changed sources find their old translations, beside msgmerge; run by hand.

    python -m tests.benchmarks.catalog_matching CATALOG...

Takes the msgids of the catalogs, makes articles of them, edits some sentences (words replaced, added, deleted,
moved), adds and deletes others, and counts right offers, wrong offers, and offers for sentences that are new.
"""

import random
import subprocess
import sys
from collections import Counter
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.catalogs import CatalogFile, merging, new_catalog, read_catalog, template, write_catalog
from pipeline.model import Message
from pipeline.text.risk import differs

merge = partial(merging.merge, differs=partial(differs, locale="en"))
"""Merging as for a project whose sources are in English."""

ARTICLES, SENTENCES = 25, 60


def _edited(text: str, words: list[str], share: float, chance: random.Random) -> str:
    edited = text.split()
    for _ in range(max(1, round(len(edited) * share))):
        at, kind = chance.randrange(len(edited)), chance.choice(("replace", "insert", "delete", "move"))
        if kind == "insert":
            edited.insert(at, chance.choice(words))
        elif kind == "replace" or len(edited) < 3:
            edited[at] = chance.choice(words)
        elif kind == "delete":
            del edited[at]
        else:
            edited.insert(chance.randrange(len(edited)), edited.pop(at))
    return " ".join(edited)


def _article(pool: list[str], words: list[str], chance: random.Random) -> tuple[list[str], dict[str, str]]:
    """Give the old sentences, and each new sentence with the old one that it came from (empty: none)."""
    old: list[str] = []
    new: dict[str, str] = {}
    for text in chance.sample(pool, SENTENCES):
        fate = chance.choice(("kept", "edited", "edited", "added", "deleted"))
        if fate != "added":
            old.append(text)
        if fate == "edited":
            new.setdefault(_edited(text, words, chance.choice((0.1, 0.2, 0.3, 0.5)), chance), text)
        elif fate != "deleted":
            new[text] = text if fate == "kept" else ""
    return old, new


def _by_msgmerge(messages: list[Message], old: CatalogFile, folder: Path) -> CatalogFile:
    write_catalog(old, folder / "old.po")
    write_catalog(template(messages), folder / "new.pot")
    command = ["msgmerge", "--quiet", "--previous", "-o", "merged.po", "old.po", "new.pot"]
    subprocess.run(command, cwd=folder, check=True)
    return read_catalog(folder / "merged.po")


def _count(merged: CatalogFile, new: dict[str, str], old: list[str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for text, source in new.items():
        offer = merged.translation("", text).msgstr
        if text not in old:
            counts["wanted"] += bool(source)
            counts["right"] += bool(source) and offer == source
            counts["wrong"] += bool(source) and offer not in ("", source)
            counts["offered to new"] += not source and offer != ""
    return counts


def main(names: list[str]) -> None:
    """Print the counts for us and for msgmerge."""
    chance = random.Random(1)
    texts = {entry.msgid for name in names for entry in read_catalog(name).entries if "\n" not in entry.msgid}
    pool = sorted(text for text in texts if len(text) > 8)
    words = sorted({word for text in pool for word in text.split() if word.isalpha()})
    ours: Counter[str] = Counter()
    theirs: Counter[str] = Counter()
    with TemporaryDirectory() as folder:
        for _ in range(ARTICLES):
            old, new = _article(pool, words, chance)
            catalog = merge([Message("", text) for text in old], new_catalog("es", "nplurals=1; plural=0;")).file
            for text in old:
                catalog = catalog.with_msgstr("", text, text)
            messages = [Message("", text) for text in new]
            ours += _count(merge(messages, catalog, differs=lambda _old, _new: False).file, new, old)
            theirs += _count(_by_msgmerge(messages, catalog, Path(folder)), new, old)
    print("demotic ", dict(ours))
    print("msgmerge", dict(theirs))


if __name__ == "__main__":
    main(sys.argv[1:])
