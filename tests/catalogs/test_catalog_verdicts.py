"""What is accepted and refused: a corpus of valid and broken catalogs, with msgfmt -c as the second opinion."""

import random
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

MILDER = {
    "format-strings": "a per cent sign in prose is no directive, and demotic's messages have none",
    "two-flag-lines": "gettext forgets the first line; a guess stays a guess",
}
"""Catalogs that gettext refuses and we read, each with the reason."""


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_valid_catalog_is_read_and_keeps_its_bytes(path: Path, tmp_path: Path) -> None:
    assert accepts(path) == (path.stem.removesuffix("-valid") not in MILDER)
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


PIECES = (
    '"', "\\", "\n", "#", "~", "|", "#~ ", "#| ", "#, fuzzy\n", "msgid ", "msgstr ", "msgctxt ", "msgid_plural ", "[0]",
    "[1]", '""\n', "\\n", " ", "\t", "\\x41", "\\7", "n", "\n\n", "# c\n", '"a"\n', '#~| msgid "k"\n', "d", "\\q",
)  # fmt: skip
"""What a careless hand, a script or a merge leaves in a catalog."""


def _damaged(text: str, chance: random.Random) -> str:
    for _ in range(chance.choice((1, 1, 2, 3))):
        at, length = chance.randrange(len(text) + 1), chance.choice((0, 0, 1, 2, 20))
        text = text[:at] + chance.choice(("", *PIECES)) + text[at + length :]
    return text


@pytest.mark.parametrize("seed", range(100))
def test_damaged_catalog_is_read_only_if_gettext_reads_it(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    path = tmp_path / "es.po"
    source = chance.choice([one for one in VALID if one.stem.removesuffix("-valid") not in MILDER])
    text = _damaged(source.read_bytes().decode(), chance)
    path.write_bytes(text.encode())
    try:
        file = read_catalog(path)
    except CatalogError as error:
        assert not accepts(path) or "charset" in error.fault, text
    else:
        assert accepts(path), text
        assert file.text == text
        assert scan(text) == scan(text, plainly=False)
