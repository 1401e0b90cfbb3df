"""polib reads what we write; where it reads something else, nothing is written."""

from pathlib import Path

import pytest

from pipeline.catalogs import parse_catalog, write_catalog
from pipeline.catalogs.entry import Entry
from pipeline.catalogs.file import CatalogFile
from pipeline.catalogs.witness import misread
from pipeline.errors import CatalogError

TEXT = b'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Rest."\nmsgstr "Descanse."\n'


@pytest.fixture
def catalog() -> CatalogFile:
    return parse_catalog(TEXT, "es.po")


def _lying(entry: Entry) -> Entry:
    return entry._replace(text=entry.text.replace("Descanse", "Corra"))


def test_polib_agrees_with_a_good_entry(catalog: CatalogFile) -> None:
    assert misread(catalog.header_entry, catalog.entries) is None


def test_an_entry_that_says_something_else_is_found(catalog: CatalogFile) -> None:
    lying = _lying(catalog.entries[0])
    assert misread(catalog.header_entry, [lying]) == lying


def test_such_an_entry_is_not_written(catalog: CatalogFile, tmp_path: Path) -> None:
    lying = CatalogFile("es.po", (catalog.items[0], _lying(catalog.items[1])), catalog.rest, catalog.positions)
    with pytest.raises(CatalogError, match="read differently"):
        write_catalog(lying, tmp_path / "es.po")
    assert not (tmp_path / "es.po").exists()
