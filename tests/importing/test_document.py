"""The door: what is refused, encodings, slugs."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import ImportRefused
from pipeline.importing.document import LARGEST, import_document
from pipeline.importing.slug import slug_of
from tests.importing.import_inputs import LIBRARY, body, imported, told

TEXT = "Gout is a disease.\n\nIt hurts.\n"


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("a.txt", b"", "the file is empty"),
        ("a.txt", b" \n\t\n", "the file is empty"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "not"),
        ("a.txt", b"\x81\x8d\x8f\x90\xff", "the text is not UTF-8"),
        ("a.txt", b"\xff\xfeG\x00o", "not a text file"),
        ("a.doc", b"\xd0\xcf\x11\xe0", ".doc files cannot be imported"),
        ("a.pdf", b"%PDF", ".pdf files cannot be imported"),
        ("a.xyz", b"text", ".xyz is not a kind of file"),
        ("a.html", b"<html></html>", "nothing is left"),
        ("a.html", b"<!-- -->", "the page is empty"),
        ("a.txt", b"x" * (LARGEST + 1), "more than 20"),
    ],
)
def test_refuses_with_place_fault_and_remedy(tmp_path: Path, name: str, content: bytes, fault: str) -> None:
    with pytest.raises(ImportRefused) as refused:
        imported(tmp_path, name, content)
    assert fault in refused.value.fault
    assert refused.value.location is not None
    assert refused.value.location.path == str(tmp_path / name)
    assert refused.value.remedy


def test_refuses_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(ImportRefused):
            import_document(path, None, LIBRARY)


@pytest.mark.parametrize("slug", ["../x", "a/b", "A", "a--b", "-a", "a-", "", "a.md", "ä", "a\n", "con fig"])
def test_refuses_a_slug_that_is_none(tmp_path: Path, slug: str) -> None:
    with pytest.raises(ImportRefused, match="is not a slug"):
        imported(tmp_path, "a.txt", TEXT, slug)


def test_takes_a_given_slug(tmp_path: Path) -> None:
    assert imported(tmp_path, "a.txt", TEXT, "gout-2").slug == "gout-2"


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Kidney Failure", "kidney-failure"),
        ("Ménière’s Disease", "menieres-disease"),
        ("Sjögren Syndrome (SS)", "sjogren-syndrome-ss"),
        ("β-Blockers & Straße", "beta-blockers-strasse"),
        ("中文", ""),
    ],
)
def test_makes_a_slug_of_a_title(title: str, slug: str) -> None:
    assert slug_of(title) == slug


@given(st.text(max_size=40))
def test_a_slug_never_names_another_place(title: str) -> None:
    assert set(slug_of(title)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_reads_the_usual_encodings(tmp_path: Path, encoding: str) -> None:
    text = "Gout is a disease.\n\nTake 5–10 mg at “café” temperature.\n"
    result = imported(tmp_path, "a.txt", text.encode(encoding))
    assert body(result).endswith("Take 5–10 mg at “café” temperature.")
    assert ("Windows-1252" in told(result)) is (encoding == "cp1252")


def test_the_import_writes_nothing(tmp_path: Path) -> None:
    imported(tmp_path, "a.txt", TEXT)
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
