"""What is accepted and refused: a corpus of valid and broken catalogs, with msgfmt -c as the second opinion."""

import re
from pathlib import Path

import pytest

from pipeline.catalogs import read_catalog, write_catalog
from pipeline.catalogs.scan import scan
from pipeline.errors import CatalogError
from tests.catalogs.gettext_judge import accepts

CORPUS = Path(__file__).parent / "corpus"
VALID = sorted(CORPUS.glob("*-valid.po"))
ERRORS = sorted(CORPUS.glob("*-error.po"))
_EXPECTATION = re.compile(r"expect line (\d+): (.*?)(?: -->)?$")

STRICTER = {
    "escaped-nul": "gettext silently drops the rest of the text",
    "escaped-not-utf8": "the text would be no text",
    "keyword-joined": "nobody writes a keyword across two lines",
    "latin1": "one charset for every catalog, so that nobody guesses",
    "latin1-declared": "one charset for every catalog, so that nobody guesses",
    "nplurals-huge": "no language has more than six forms, and other readers try to allocate them",
    "nul": "gettext silently drops the rest of the text",
    "ten-forms": "no language has more than six forms, and polib misreads msgstr[10]",
    "unknown-charset": "one charset for every catalog, so that nobody guesses",
    "utf7": "its decoding turns plain letters into markup",
}
"""Catalogs that gettext accepts and we refuse, each with the reason."""


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_valid_catalog_is_read_and_keeps_its_bytes(path: Path, tmp_path: Path) -> None:
    assert accepts(path)
    file = read_catalog(path)
    assert file.text.encode() == path.read_bytes()
    assert write_catalog(file, tmp_path / "copy.po")
    assert (tmp_path / "copy.po").read_bytes() == path.read_bytes()


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_both_ways_of_reading_agree(path: Path) -> None:
    text = path.read_bytes().decode()
    assert scan(text) == scan(text, plainly=False)


@pytest.mark.parametrize("path", ERRORS, ids=lambda path: path.stem)
def test_broken_catalog_is_refused_with_its_line(path: Path) -> None:
    expected = _EXPECTATION.search(path.read_bytes().decode("latin-1").split("\n")[0])
    assert expected, "an error fixture states its expectation on its first line"
    with pytest.raises(CatalogError) as caught:
        read_catalog(path)
    error = caught.value
    assert error.location and (error.location.path, error.location.line) == (str(path), int(expected[1]))
    assert expected[2] in error.fault
    assert error.remedy
    assert len(str(error).split("\n")) == 2


@pytest.mark.parametrize("path", ERRORS, ids=lambda path: path.stem)
def test_verdict_is_that_of_msgfmt(path: Path) -> None:
    assert accepts(path) == (path.stem.removesuffix("-error") in STRICTER)
