"""A language file is read by table; a slip in it is told by name, with the file."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from pipeline.errors import ConfigError
from pipeline.text import language
from pipeline.text.language import TABLES, Lists, Words, language_file, table
from pipeline.text.numbers.lexicon import lexicon

FILES = sorted(path.stem for path in language.FOLDER.glob("*.toml"))


@dataclass(frozen=True, slots=True)
class Shape:
    source: str
    ordinal_suffixes: Words = ()
    words: Lists = field(default_factory=dict)
    glued: bool = False


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(language, "FOLDER", tmp_path)
    _forget()
    yield tmp_path
    _forget()


def _forget() -> None:
    for remembered in (table, language_file, language._tables):
        remembered.cache_clear()


def write(folder: Path, text: str) -> None:
    (folder / "xx.toml").write_text(text, encoding="utf-8")


def test_gives_the_table_typed(folder: Path) -> None:
    write(folder, '[numbers]\nsource = "a book"\nordinal-suffixes = ["st"]\nwords.2 = ["two"]\nglued = true\n')
    assert table("xx", "numbers", Shape) == Shape("a book", ("st",), {"2": ("two",)}, True)


def test_falls_back_to_the_less_specific_file(folder: Path) -> None:
    write(folder, '[numbers]\nsource = "a book"\n')
    for tag in ("xx-BR", "xx_BR", "xx-Hans-CN", "xx@latin"):
        assert table(tag, "numbers", Shape) == Shape("a book")


def test_a_missing_table_or_language_is_none(folder: Path) -> None:
    write(folder, '[numbers]\nsource = "a book"\n')
    assert table("xx", "units", Shape) is None
    assert table("yy", "numbers", Shape) is None


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('[nubmers]\nsource = "a book"\n', "Unknown table [nubmers]."),
        ('[numbers]\nsource = "a book"\nsuffixs = []\n', "Unknown key “suffixs” in [numbers]."),
        ("[numbers]\nglued = true\n", "[numbers] has no “source”."),
        ("[numbers]\nsource = 5\n", "[numbers] source has the wrong type."),
        ('[numbers]\nsource = "a book"\nwords = ["two"]\n', "[numbers] words has the wrong type."),
        ("[numbers\n", "This is not valid TOML"),
    ],
)
def test_a_slip_is_told_by_name(folder: Path, text: str, fault: str) -> None:
    write(folder, text)
    with pytest.raises(ConfigError) as error:
        table("xx", "numbers", Shape)
    assert error.value.fault.startswith(fault)
    assert error.value.location is not None
    assert error.value.location.path.endswith("xx.toml")


@pytest.mark.parametrize("tag", FILES)
def test_every_language_file_is_sound_and_states_its_sources(tag: str) -> None:
    assert set(language._tables(language.FOLDER / f"{tag}.toml")) <= set(TABLES)
    assert lexicon(tag).entries
