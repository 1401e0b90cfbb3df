"""Word: unresolved changes are refused, everything else is kept or told."""

import io
import zipfile
from pathlib import Path

import pytest
from docx.document import Document

from pipeline.errors import ImportRefused
from tests.importing.import_inputs import body, imported, told
from tests.importing.word_files import BY, NAMESPACES, PART, document, plain_document, run, with_part, with_xml

DELETED = f"<w:del {BY}>{run('50', tag='delText')}</w:del>"
INSERTED = f"<w:ins {BY}>{run('5')}</w:ins>"
TEXT_BOX = (
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
    "<w:p>{inner}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)


def refusal(folder: Path, content: bytes) -> str:
    with pytest.raises(ImportRefused) as refused:
        imported(folder, "gout.docx", content)
    assert refused.value.remedy
    return refused.value.fault


@pytest.mark.parametrize(
    ("xml", "said"),
    [
        (f"{DELETED}{INSERTED} mg", '"50" deleted by A. Writer, 2026-05-01, in "Take 505'),
        (f"{DELETED}{INSERTED} mg", '"5" inserted by A. Writer'),
        (f"<w:moveFrom {BY}>{run('x', tag='delText')}</w:moveFrom>", '"x" moved away'),
        (f"<w:moveTo {BY}>{run('x')}</w:moveTo>", '"x" moved here'),
        (TEXT_BOX.format(inner=DELETED), '"50" deleted'),
        (TEXT_BOX.format(inner=INSERTED), '"5" inserted'),
    ],
)
def test_refuses_each_kind_of_change_and_tells_it(tmp_path: Path, xml: str, said: str) -> None:
    assert said in refusal(tmp_path, with_xml(plain_document(), xml))


@pytest.mark.parametrize(
    ("properties", "said"),
    [
        (f"<w:tcPr><w:cellIns {BY}/></w:tcPr>", "a table cell inserted as a cell"),
        (f"<w:tcPr><w:cellDel {BY}/></w:tcPr>", "a table cell deleted as a cell"),
    ],
)
def test_refuses_changed_cells(tmp_path: Path, properties: str, said: str) -> None:
    table = f"</w:p><w:tbl><w:tr><w:tc>{properties}<w:p>{run('5 mg')}</w:p></w:tc></w:tr></w:tbl><w:p>"
    content = with_xml(plain_document("MARK"), f"{run('x')}{table}<w:r><w:t>")
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        xml = package.read("word/document.xml").decode()
    fixed = xml.replace("<w:r><w:t><w:r>", "<w:r>").replace("</w:t></w:r></w:t></w:r>", "</w:t></w:r>")
    assert said in refusal(tmp_path, with_part(content, "word/document.xml", fixed))


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        (f"<w:rPr><w:ins {BY}/></w:rPr>", "the end of a paragraph inserted"),
        (f"<w:rPr><w:del {BY}/></w:rPr>", "the end of a paragraph deleted"),
        (
            f"<w:numPr><w:numberingChange {BY} w:original='1.'/></w:numPr>",
            "a list number given another number",
        ),
    ],
)
def test_refuses_changed_paragraph_marks(tmp_path: Path, mark: str, said: str) -> None:
    paragraph = f"<w:p><w:pPr>{mark}</w:pPr>{run('Rest.')}</w:p>"
    part = PART.format(tag="document", inner=f"<w:body>{paragraph}</w:body>")
    assert said in refusal(tmp_path, with_part(plain_document(), "word/document.xml", part))


def test_refuses_a_changed_table_row(tmp_path: Path) -> None:
    row = f"<w:tr><w:trPr><w:del {BY}/></w:trPr><w:tc><w:p>{run('50 mg')}</w:p></w:tc></w:tr>"
    part = PART.format(tag="document", inner=f"<w:body><w:tbl>{row}</w:tbl></w:body>")
    said = refusal(tmp_path, with_part(plain_document(), "word/document.xml", part))
    assert 'a table row deleted by A. Writer, 2026-05-01, in "50 mg"' in said


@pytest.mark.parametrize("name", ["header1", "footer2", "footnotes", "endnotes"])
def test_refuses_changes_outside_the_body(tmp_path: Path, name: str) -> None:
    tag = {"h": "hdr", "f": "ftr"}[name[0]] if name[-1].isdigit() else name
    part = PART.format(tag=tag, inner=f"<w:p>{DELETED}</w:p>")
    said = refusal(tmp_path, with_part(plain_document(), f"word/{name}.xml", part))
    assert f'"50" deleted by A. Writer, 2026-05-01, in "50", in a{"n" if name[0] == "e" else ""} ' in said


def test_refuses_comments_and_quotes_them(tmp_path: Path) -> None:
    comment = f"<w:comment {BY}><w:p>{run('Is it 5 mg?')}</w:p></w:comment>"
    content = with_part(plain_document(), "word/comments.xml", PART.format(tag="comments", inner=comment))
    assert 'comment "Is it 5 mg?" by A. Writer, 2026-05-01' in refusal(tmp_path, content)


def test_takes_a_change_of_format_only(tmp_path: Path) -> None:
    xml = run("5 mg", f"<w:b/><w:rPrChange {BY}><w:rPr/></w:rPrChange>")
    assert "Take **5 mg** twice" in body(imported(tmp_path, "a.docx", with_xml(plain_document(), xml)))


def rich(word: Document) -> None:
    word.add_paragraph("By Ana Ruiz, MD")
    word.add_heading("Causes", 1)
    raised = word.add_paragraph("About 10")
    raised.add_run("9").font.superscript = True
    raised.add_run(" cells. CO")
    raised.add_run("2").font.subscript = True
    word.add_heading("In men", 2)
    for text, style in [
        ("Meat", "List Bullet"),
        ("Beef", "List Bullet 2"),
        ("Rest", "List Number"),
        ("Ice", "List Number"),
    ]:
        word.add_paragraph(text, style=style)
    table = word.add_table(2, 2)
    for row, texts in zip(table.rows, (("Drug", "Dose"), ("Colchicine", "0.5 mg")), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    word.sections[0].header.paragraphs[0].text = "Clinic letterhead"
    word.core_properties.author = "Tom Berg"


def test_keeps_headings_lists_tables_and_raised_numbers(tmp_path: Path) -> None:
    result = imported(tmp_path, "a.docx", document(rich))
    lists = "- Meat\n  - Beef\n\n1. Rest\n2. Ice"
    table = "| Drug | Dose |\n| --- | --- |\n| Colchicine | 0.5 mg |"
    assert body(result) == f"## Causes\n\nAbout 10⁹ cells. CO₂\n\n### In men\n\n{lists}\n\n{table}"
    assert "authors: [{name: Ana Ruiz, credential: MD}]" in result.markdown
    assert "Clinic letterhead" in told(result)


def test_guesses_the_author_from_the_properties(tmp_path: Path) -> None:
    def fill(word: Document) -> None:
        word.add_paragraph("Gout hurts.")
        word.core_properties.author = "Tom Berg"

    result = imported(tmp_path, "a.docx", document(fill))
    assert "authors: [{name: Tom Berg}]" in result.markdown
    assert "author 'Tom Berg' from the document's properties" in told(result)


@pytest.mark.parametrize(
    ("xml", "kept"),
    [
        (TEXT_BOX.format(inner=run("boxed words")), "boxed words"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', "≥"),
        ("<w:r><w:noBreakHyphen/></w:r>", "Take - twice"),
    ],
)
def test_keeps_what_word_keeps_apart(tmp_path: Path, xml: str, kept: str) -> None:
    assert kept in body(imported(tmp_path, "a.docx", with_xml(plain_document(), xml)))


@pytest.mark.parametrize(
    ("xml", "said"),
    [
        (
            f"<m:oMath {NAMESPACES}><m:r><m:t>x/2</m:t></m:r></m:oMath>",
            '"x/2" dropped: it is, in part or whole, in a formula',
        ),
        ('<w:r><w:sym w:font="Odd" w:char="F0FF"/></w:r>', "a sign of the font Odd (number F0FF)"),
        (run("50 mg", "<w:strike/>"), '"50 mg" dropped: it is struck out'),
        (run("secret", "<w:vanish/>"), '"secret" is hidden text'),
        (run("\uf0b3 5"), "holds a sign of a symbol font"),
    ],
)
def test_tells_what_it_cannot_keep(tmp_path: Path, xml: str, said: str) -> None:
    assert said in told(imported(tmp_path, "a.docx", with_xml(plain_document(), xml)))


def test_tells_of_a_short_word_that_is_lost_beside_others_like_it(tmp_path: Path) -> None:
    xml = '<w:r><w:t>50 </w:t></w:r><w:dir w:val="rtl"><w:r><w:t>5</w:t></w:r></w:dir>'
    assert '"Take 50 5 twice a day." dropped' in told(imported(tmp_path, "a.docx", with_xml(plain_document(), xml)))


def test_refuses_changes_in_the_strict_format(tmp_path: Path) -> None:
    content = with_xml(plain_document(), DELETED)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        xml = package.read("word/document.xml").decode()
    strict = xml.replace("http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/").replace("/2006/", "/")
    assert '"50" deleted' in refusal(tmp_path, with_part(content, "word/document.xml", strict))


def test_doubts_the_numbers_of_several_lists(tmp_path: Path) -> None:
    def fill(word: Document) -> None:
        for text, style in (("One", "List Number"), ("Between.", "Normal"), ("Two", "List Number")):
            word.add_paragraph(text, style=style)

    assert "each counts from 1 now" in told(imported(tmp_path, "a.docx", document(fill)))


def test_keeps_footnotes_at_the_end(tmp_path: Path) -> None:
    content = with_xml(plain_document(), '<w:r><w:footnoteReference w:id="2"/></w:r>')
    note = f'<w:footnote w:id="2"><w:p>{run("Not for children.")}</w:p></w:footnote>'
    content = with_part(content, "word/footnotes.xml", PART.format(tag="footnotes", inner=note))
    assert body(imported(tmp_path, "a.docx", content)) == "Take [1] twice a day.\n\n1. Not for children.".replace(
        "[1]", r"\[1\]"
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"not a zip", "it is not a whole zip file"),
        (plain_document()[:2000], "it is not a whole zip file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "encrypted or in the format of old Word"),
        (with_part(plain_document(), "word/document.xml", "<w:document>"), "is not XML"),
        (
            with_part(plain_document(), "word/document.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
            "declares entities",
        ),
    ],
)
def test_refuses_broken_documents(tmp_path: Path, content: bytes, said: str) -> None:
    assert said in refusal(tmp_path, content)


def test_refuses_a_zip_bomb(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", bytes(60 * 1024 * 1024))
    assert "unpacks to more" in refusal(tmp_path, stream.getvalue())
