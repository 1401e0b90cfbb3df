"""PDF files of the sample, printed for real: they pass PDF/UA-1, read right in every script, and do not change."""

import re
import subprocess
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pikepdf import Name, Object, Pdf

from pipeline.cli.main import main
from pipeline.model import Bundle, PdfFile
from pipeline.pdf.finishing import pdf_ua_faults
from pipeline.pdf.objects import elements
from pipeline.pdf.sheets import print_sheets
from pipeline.verify.reading import parse_page
from tests.sample import LOCALES, sample_bundle

ADDRESS = "https://health.example.org/"
PRINTED = ("myoclonus", "drugs-used-to-treat-seizures")
ALL_FORMS = ("en", "es", "ar", "hi", "zh-Hans")
"""Languages whose large print and handout are printed too: one a script."""
INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
NOT_PRINTED = " | ".join(
    f"//*[contains(concat(' ', @class, ' '), ' {name} ')]" for name in ("forms", "contents", "related", "hidden")
)
NOT_PRINTED += " | //dd[preceding-sibling::dd]"
Files = Mapping[str, PdfFile]


def _printed(paths: list[str], chromium: str, url: str = ADDRESS) -> Files:
    bundle = sample_bundle()
    pages = {page.path: page for page in bundle.pages}
    return print_sheets(replace(bundle, pages=tuple(pages[path] for path in paths)), url, "demotic", chromium)


@pytest.fixture(scope="session")
def files(chromium: str) -> Files:
    bundle = sample_bundle()
    pages = [page for page in bundle.pages if page.slug == PRINTED[0]]
    return _printed([page.path for page in pages if not page.form or page.locale.tag in ALL_FORMS], chromium)


def _words(text: str) -> list[str]:
    plain = INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    return re.findall(r"[^\W\d_][\w\u0900-\u097f\u064b-\u0652]*", plain)


def _text(file: PdfFile, folder: Path) -> str:
    (folder / "page.pdf").write_bytes(file.content)
    command = ["pdftotext", str(folder / "page.pdf"), "-"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_every_page_has_its_file(files: Files) -> None:
    assert len(files) == len(LOCALES) + 2 * len(ALL_FORMS) - 1
    assert "es/myoclonus.handout.pdf" in files


def test_every_file_passes_pdf_ua(files: Files) -> None:
    assert {path: file.faults for path, file in files.items() if file.faults} == {}
    assert all("<pdfuaid:part>1<" in _metadata(file) for file in files.values())


def test_the_judge_sees_a_fault(files: Files) -> None:
    with Pdf.open(BytesIO(files["en/myoclonus.pdf"].content)) as pdf:
        del pdf.Root.StructTreeRoot
        spoilt = BytesIO()
        pdf.save(spoilt)
    assert pdf_ua_faults(spoilt.getvalue())


def _metadata(file: PdfFile) -> str:
    with Pdf.open(BytesIO(file.content)) as pdf:
        return pdf.Root.Metadata.read_bytes().decode()


@pytest.mark.parametrize(
    ("path", "share"),
    [
        ("en/myoclonus", 1.0),
        ("es/myoclonus", 1.0),
        ("es/myoclonus.large", 1.0),
        ("hi/myoclonus", 0.975),
        # Poppler sets a vowel sign that stands over its letter before it or after it, as it comes.
        ("ar/myoclonus", 0.98),
        ("ar/myoclonus.handout", 0.98),
    ],
)
def test_words_come_out_whole_and_in_order(path: str, share: float, files: Files, tmp_path: Path) -> None:
    tree = parse_page(next(page.html for page in sample_bundle().pages if page.path == f"{path}.html"))
    for element in tree.xpath(NOT_PRINTED):
        element.drop_tree()
    wanted = _words(tree.xpath("//main")[0].text_content())
    found = set(_words(_text(files[f"{path}.pdf"], tmp_path)))
    assert len(wanted) > 800
    missing = [word for word in wanted if word not in found]
    assert len(missing) <= (1 - share) * len(wanted), missing


def test_no_is_not_turned_into_the(files: Files, tmp_path: Path) -> None:
    text = unicodedata.normalize("NFKC", _text(files["ar/myoclonus.pdf"], tmp_path))
    assert "الأدوية" in text
    assert "األدوية" not in text


def test_file_says_its_title_and_language(files: Files) -> None:
    with Pdf.open(BytesIO(files["ar/myoclonus.large.pdf"].content)) as pdf:
        assert str(pdf.Root.Lang) == "ar"
        assert str(pdf.docinfo.Title).startswith("مسودة: الرمع العضلي")
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.Root.Outlines.First.Title) == "الرمع العضلي"
        assert all(page.Tabs == Name.S for page in pdf.pages)


def test_language_of_each_side_of_a_handout_is_told(files: Files) -> None:
    with Pdf.open(BytesIO(files["es/myoclonus.handout.pdf"].content)) as pdf:
        found = [str(element.Lang) for element in elements(pdf) if "/Lang" in element]
    html = next(page.html for page in sample_bundle().pages if page.path == "es/myoclonus.handout.html")
    hidden = "ancestor::*[contains(@class, 'hidden')] or ancestor::thead or ancestor::*[contains(@class, 'review')]"
    shown = parse_page(html).xpath(f"//main//*[@lang='en' and contains(@class, 'side') and not({hidden})]")
    assert found.count("en") >= len(shown) > 150


def test_links_lead_somewhere_and_say_so(files: Files) -> None:
    with Pdf.open(BytesIO(files["es/myoclonus.pdf"].content)) as pdf:
        links = [link for page in pdf.pages for link in page.obj.get("/Annots", ())]
        described = {_target(link): str(link.Contents) for link in links}
    assert described[f"{ADDRESS}es/kidney-failure.html"].casefold() == "insuficiencia renal"
    assert described["/def:myoclonus"] == "mioclonía"
    assert all(described.values())


def _target(link: Object) -> str:
    return str(link.Dest) if "/Dest" in link else str(link.A.URI)


def test_links_of_a_library_without_an_address_are_relative(chromium: str) -> None:
    file = _printed(["es/myoclonus.html"], chromium, url="")["es/myoclonus.pdf"]
    with Pdf.open(BytesIO(file.content)) as pdf:
        links = {_target(link) for page in pdf.pages for link in page.obj.get("/Annots", ())}
    assert "kidney-failure.html" in links
    assert not any("demotic" in link for link in links)


def test_the_same_page_gives_the_same_bytes_whatever_was_printed_before(files: Files, chromium: str) -> None:
    paths = ["hi/myoclonus.handout.html", "en/drugs-used-to-treat-seizures.html", "en/myoclonus.html"]
    again = _printed(paths, chromium)
    for path in ("hi/myoclonus.handout.pdf", "en/myoclonus.pdf"):
        assert again[path] == files[path]


def test_no_file_tells_when_or_by_whom_it_was_printed(files: Files) -> None:
    for file in files.values():
        with Pdf.open(BytesIO(file.content)) as pdf:
            assert set(pdf.docinfo.keys()) == {"/Title", "/Creator", "/Producer"}
            assert "Date" not in pdf.Root.Metadata.read_bytes().decode()


@pytest.mark.parametrize(("tag", "mark"), [("en", "DRAFT"), ("es", "BORRADOR"), ("ar", "مسودة")])
@pytest.mark.parametrize("form", ["", ".large"])
def test_every_sheet_says_draft(tag: str, mark: str, form: str, files: Files, tmp_path: Path) -> None:
    sheets = _text(files[f"{tag}/myoclonus{form}.pdf"], tmp_path).removesuffix("\f").split("\f")
    assert len(sheets) > 2
    assert all(mark in sheet for sheet in sheets)


def test_the_command_places_files_and_pages_link_them(
    chromium: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHROMIUM", chromium)
    assert main(["init", str(tmp_path)]) == 0
    assert main(["-C", str(tmp_path), "build", "--pdf", "--locale", "ar"]) == 0
    assert "5 PDF files; 5 of them pass PDF/UA-1" in capsys.readouterr().out
    manifest = (tmp_path / "dist" / "manifest.json").read_text("utf-8")
    page = parse_page((tmp_path / "dist/ar/first-aid-kit.large.html").read_text("utf-8"))
    link = page.xpath("//ul[@class='forms']//a[@type='application/pdf']")[0]
    assert (link.get("href"), link.get("hreflang")) == ("first-aid-kit.large.pdf", "ar")
    shelf = parse_page((tmp_path / "dist/print.html").read_text("utf-8"))
    for path in map(str, shelf.xpath("//a[@type='application/pdf']/@href")):
        assert (tmp_path / "dist" / path).is_file()
        assert path in manifest
    assert main(["-C", str(tmp_path), "build", "--locale", "ar"]) == 0
    assert not list((tmp_path / "dist").rglob("*.pdf"))


def test_an_empty_bundle_prints_nothing(chromium: str) -> None:
    assert print_sheets(Bundle((), {}), "", "demotic", chromium) == {}
