"""Laws of ``update``: it settles at once, it touches what an edit touches, and gettext accepts what it writes."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.catalogs import CatalogFile, read_catalog, write_catalog
from pipeline.pack import MOST_LINES
from pipeline.project import Project, open_project
from pipeline.text.risk import differs
from pipeline.update import Updated, update
from tests.catalogs.gettext_judge import accepts
from tests.laws.test_laws import library

__all__ = ["library"]
ARTICLES = ("hiccups", "jerks")
SENTENCES = (
    "Rest",
    "Rest helps people with sudden jerks.",
    "Rest helps people with quick jerks.",
    "Take 5 mg with food.",
    "Take 50 mg with food.",
    "Do not drive after the test.",
    "You may drive after the test.",
    "See [this page](hiccups.md) for more.",
    "Ask your care team before you change anything.",
)
TEXTS = st.lists(st.sampled_from(SENTENCES), max_size=6, unique=True)
LIBRARIES = st.tuples(TEXTS, TEXTS)


def _library(root: Path, texts: Sequence[Sequence[str]]) -> Project:
    config = '[tool.demotic]\ntitle = "Health"\nsource-locale = "en"\nlocales = ["es"]\n'
    (root / "pyproject.toml").write_text(config, "utf-8")
    (root / "source").mkdir(exist_ok=True)
    for slug, sentences in zip(ARTICLES, texts, strict=True):
        body = "\n\n".join(sentences)
        (root / f"source/{slug}.md").write_text(f"---\ntitle: The {slug}\n---\n{body}\n", "utf-8")
    return open_project(root)


def _update(project: Project, *, refresh_comments: bool = False, fill: bool = False) -> list[Updated]:
    return list(update(project, (), project.config.locales, refresh_comments=refresh_comments, fill=fill))


def _catalogs(root: Path) -> dict[str, CatalogFile]:
    return {file.stem: read_catalog(file) for file in sorted((root / "locale").rglob("*.po"))}


def _files(root: Path) -> dict[Path, tuple[bytes, int]]:
    return {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in sorted((root / "locale").rglob("*.po*"))}


def _translate(root: Path, slug: str, texts: Sequence[str]) -> None:
    path = root / f"locale/es/LC_MESSAGES/{slug}.po"
    file = read_catalog(path)
    for text in texts:
        msgid = text.replace("hiccups.md", "1")
        if file.entry(None, msgid):
            file = file.with_msgstr(None, msgid, f"«{msgid}» en {slug}")
    write_catalog(file, path)


@settings(max_examples=30, deadline=None)
@given(LIBRARIES, LIBRARIES, TEXTS, st.booleans(), st.booleans())
def test_update_twice_is_update_once_with_memory(
    old: Sequence[Sequence[str]], new: Sequence[Sequence[str]], translated: Sequence[str], refresh: bool, fill: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        _update(_library(root, old))
        for slug in ARTICLES[: 1 + refresh]:
            _translate(root, slug, translated)
        _update(_library(root, new), refresh_comments=refresh, fill=fill)
        once = _files(root)
        again = _update(open_project(root), refresh_comments=refresh, fill=fill)
        assert not any(result.written or result.changed or result.filled for result in again)
        assert _files(root) == once
        for path in (root / "locale").rglob("*.po"):
            assert accepts(path)
            assert all(len(entry.extracted_comments) <= MOST_LINES for entry in read_catalog(path).entries)


@settings(max_examples=30, deadline=None)
@given(LIBRARIES, LIBRARIES, TEXTS)
def test_memory_makes_nothing_up_and_what_it_doubts_is_fuzzy(
    old: Sequence[Sequence[str]], new: Sequence[Sequence[str]], translated: Sequence[str]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        _update(_library(root, old))
        _translate(root, "hiccups", translated)
        _update(_library(root, new), fill=True)
        for file in _catalogs(root).values():
            for entry in file.entries:
                made_for = entry.previous_msgid or entry.msgid
                assert entry.msgstr in ("", f"«{made_for}» en hiccups")
                assert not differs(made_for, entry.msgid, "en")
                if any(line.startswith("Safety-critical") for line in entry.extracted_comments):
                    own = file.path.endswith("hiccups.po") and not entry.previous_msgid
                    assert own or entry.fuzzy or not entry.msgstr


@pytest.mark.parametrize(
    "before", ["- Some jerks are normal.", "- Other jerks have a medical cause", "- Liver failure"]
)
def test_inserting_a_bullet_touches_one_entry(library: Path, before: str) -> None:
    source = library / "source/myoclonus.md"
    bullet = "- Quite another thing"
    old = _entries(library)
    text = source.read_text("utf-8")
    assert before in text
    source.write_text(text.replace(before, f"{bullet}\n{before}", 1), "utf-8")
    _update(open_project(library))
    new = _entries(library)
    for path, entries in new.items():
        if path.stem == "myoclonus":
            assert [text for text in entries if bullet.removeprefix("- ") not in text] == old[path]
            assert len(entries) == len(old[path]) + 1
        else:
            assert entries == old[path]


def _entries(root: Path) -> dict[Path, list[str]]:
    files = sorted((root / "locale").rglob("*.po*"))
    return {file: [entry.text.strip() for entry in read_catalog(file).items] for file in files}


def test_a_term_touches_no_catalog_until_the_comments_are_refreshed(library: Path) -> None:
    termbase = library / "source/termbase.csv"
    termbase.write_text(termbase.read_text("utf-8") + "myoclonus,es,mioclonus,forbidden,noun,,,,,\n", "utf-8")
    project = open_project(library)
    assert not any(result.changed for result in _update(project))
    refreshed = [result for result in _update(project, refresh_comments=True) if result.written]
    assert {result.locale.tag for result in refreshed} == {"es"}
    assert "; not: mioclonus" in (library / "locale/es/LC_MESSAGES/myoclonus.po").read_text("utf-8")
    assert not any(result.changed for result in _update(project, refresh_comments=True))


def test_gettext_accepts_every_catalog(library: Path) -> None:
    _update(open_project(library), refresh_comments=True)
    assert all(accepts(path) for path in (library / "locale").rglob("*.po"))
