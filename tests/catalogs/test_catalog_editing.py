"""One edit changes one entry, and settles it."""

from datetime import UTC, datetime
from pathlib import Path

import polib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.catalogs import CatalogFile, Entry, new_catalog, parse_catalog, read_catalog, revision_time, write_catalog
from pipeline.catalogs.plurals import plural_count
from pipeline.errors import CatalogError
from tests.catalogs.gettext_judge import HEADER, accepts, catalog, msgcat, values

CORPUS = Path(__file__).parent / "corpus"
VALID = [path for path in sorted(CORPUS.glob("*-valid.po")) if path.stem != "format-strings-valid"]
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0\4"), min_size=1, max_size=60)

FUZZY = """
# a note
# demotic-old: msgid "Take it."
# demotic-old: msgstr "Tómelo."
#. Paragraph
#: source/jerks.md
#, fuzzy, no-wrap
#| msgctxt "old"
#| msgid "Take it."
msgctxt "verb"
msgid "Take it now."
msgstr "Tómelo."
"""


def _live(file: CatalogFile) -> list[Entry]:
    return [entry for entry in file.entries if not entry.obsolete and entry.msgid]


def _edited(file: CatalogFile, entry: Entry, text: str) -> CatalogFile:
    if entry.msgid_plural is None:
        return file.with_msgstr(entry.msgctxt, entry.msgid, text)
    return file.with_msgstr_plural(entry.msgctxt, entry.msgid, (text,) * plural_count(file.header_entry.msgstr))


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_edit_stays_inside_its_entry(path: Path, tmp_path: Path) -> None:
    file = read_catalog(path)
    for entry in _live(file):
        text = "Texto" if path.stem == "ascii-valid" else 'Níveo\t"texto"'
        edited = _edited(file, entry, text)
        place = file.items.index(entry)
        start, end = (sum(len(one.text) for one in file.items[:at]) for at in (place, place + 1))
        assert edited.text[:start] == file.text[:start]
        assert edited.text.endswith(file.text[end:])
        write_catalog(edited, tmp_path / "es.po")
        assert accepts(tmp_path / "es.po")
        found = read_catalog(tmp_path / "es.po").entry(entry.msgctxt, entry.msgid)
        assert found is not None
        assert {form.strip("\n") for form in found.forms} == {text}
        assert not found.fuzzy


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=5, unique_by=lambda pair: pair[0]))
def test_gettext_reads_what_was_meant(pairs: list[tuple[str, str]]) -> None:
    body = "".join(f'\nmsgid {_quoted(msgid)}\nmsgstr ""\n' for msgid, _ in pairs)
    file = catalog(body)
    for msgid, msgstr in pairs:
        file = file.with_msgstr(None, msgid, msgstr)
    again = parse_catalog(file.text.encode(), "es.po")
    judged = parse_catalog(msgcat(file.text.encode()), "es.po")
    assert [values(entry) for entry in again.items] == [values(entry) for entry in judged.items]
    for msgid, msgstr in pairs:
        assert again.translation("", msgid).msgstr.strip("\n") == msgstr.strip("\n")


def _quoted(text: str) -> str:
    """Quote a text in octal, which our own writer never does."""
    return '"' + "".join(f"\\{byte:03o}" for byte in text.encode()) + '"'


def test_translation_settles_the_entry() -> None:
    edited = catalog(FUZZY).with_msgstr("verb", "Take it now.", "Tómelo ya.")
    assert edited.text == HEADER + (
        "\n# a note\n#. Paragraph\n#: source/jerks.md\n#, no-wrap\n"
        'msgctxt "verb"\nmsgid "Take it now."\nmsgstr "Tómelo ya."\n'
    )


def test_same_text_confirms_a_guess_and_then_changes_nothing() -> None:
    confirmed = catalog(FUZZY).with_msgstr("verb", "Take it now.", "Tómelo.")
    assert confirmed.translation("verb", "Take it now.").state == "translated"
    assert confirmed.with_msgstr("verb", "Take it now.", "Tómelo.") is confirmed


def test_revision_date_changes_only_with_the_text() -> None:
    file = new_catalog("es", "nplurals=2; plural=(n != 1);")
    file = parse_catalog((file.text + FUZZY).encode(), "es.po")
    noon = revision_time({"SOURCE_DATE_EPOCH": "1777636800"})
    edited = file.with_msgstr("verb", "Take it now.", "Tómelo.", revised=noon)
    assert edited.header["po-revision-date"] == "2026-05-01 12:00+0000"
    later = datetime(2026, 6, 1, tzinfo=UTC)
    assert edited.with_msgstr("verb", "Take it now.", "Tómelo.", revised=later) is edited
    assert file.with_msgstr("verb", "Take it now.", "Tómelo.").header_entry is file.header_entry


def test_revision_time_is_now_unless_told() -> None:
    assert revision_time({}) <= datetime.now(UTC)


@pytest.mark.parametrize("name", ["header-fields", "header-one-line", "crlf", "plain"])
def test_header_is_edited_in_place(name: str) -> None:
    file = read_catalog(CORPUS / f"{name}-valid.po")
    edited = file.with_header("X-Generator", "demotic")
    assert edited.header["x-generator"] == "demotic"
    assert {**edited.header, "X-Generator": ""} == {**file.header, "X-Generator": ""}
    assert edited.header_entry.translator_comments == file.header_entry.translator_comments
    assert edited.text.endswith(file.text[len(file.header_entry.text) :])
    assert parse_catalog(edited.text.encode(), "es.po").header_entry.msgstr == edited.header_entry.msgstr


def test_one_header_line_changes() -> None:
    file = read_catalog(CORPUS / "header-fields-valid.po")
    before, after = file.text.split("\n"), file.with_header("po-revision-date", "now").text.split("\n")
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert changed == [('"PO-Revision-Date: 2026-05-01T12:00:00Z\\n"', '"po-revision-date: now\\n"')]


def test_line_ends_of_the_file_are_kept() -> None:
    file = read_catalog(CORPUS / "crlf-valid.po")
    edited = file.with_msgstr("", "Rest.", "Uno\ndos").text
    assert edited.count("\r\n") == edited.count("\n")


def test_ascii_catalog_becomes_utf8_with_the_first_letter_that_needs_it(tmp_path: Path) -> None:
    file = read_catalog(CORPUS / "ascii-valid.po").with_msgstr("", "Rest.", "Pónte cómodo.")
    write_catalog(file, tmp_path / "es.po")
    assert accepts(tmp_path / "es.po")


def test_unknown_message_is_an_error() -> None:
    with pytest.raises(CatalogError, match="no message 'Nothing'"):
        catalog(FUZZY).with_msgstr("", "Nothing", "Nada")


def test_plural_forms_are_translated_together() -> None:
    file = read_catalog(CORPUS / "plurals-valid.po")
    with pytest.raises(CatalogError, match="has plural forms"):
        file.with_msgstr("", "one day", "día")
    with pytest.raises(CatalogError, match="but the message takes 2"):
        file.with_msgstr_plural("", "one day", ("día",))
    assert file.with_msgstr_plural("", "one day", ("a", "b")).translation("", "one day").msgstr == "a"


def test_contexts_are_kept_apart() -> None:
    file = read_catalog(CORPUS / "contexts-valid.po")
    assert file.translation("", "None").msgstr == "Ninguna"
    assert file.translation("Dose", "None").msgstr == "Nada"
    assert [entry.key for entry in file.entries][:2] == [("", "None"), ("", "None")]
    edited = file.with_msgstr(None, "None", "Sin")
    assert [entry.msgstr for entry in edited.entries][:2] == ["Sin", "Ninguna"]


def test_what_a_build_learns_of_a_message() -> None:
    body = FUZZY.replace("# a note", "# demotic: allow long-sentence: it is a list")
    fuzzy = catalog(body).translation("verb", "Take it now.")
    assert (fuzzy.state, fuzzy.msgstr, fuzzy.waivers, str(fuzzy.location)) == ("fuzzy", "Tómelo.", (), "es.po:18")
    settled = catalog(body).with_msgstr("verb", "Take it now.", "Ya.").translation("verb", "Take it now.")
    assert settled.state == "translated"
    assert [(waiver.rule, waiver.reason) for waiver in settled.waivers] == [("long-sentence", "it is a list")]
    assert catalog(body).translation("", "Unknown").state == "untranslated"
    blank = catalog('\nmsgid "a"\nmsgstr " "\n').translation("", "a")
    assert blank.state == "untranslated"


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_polib_reads_the_same_once_an_entry_is_laid_out_anew(path: Path) -> None:
    """polib misreads odd layouts, so each message is first written by us."""
    file = read_catalog(path)
    for entry in _live(file):
        if entry.msgctxt == "" or any(char < " " and char not in "\n\t" for char in entry.msgid):
            continue  # polib takes an empty msgctxt for none, and does not know every escape
        laid_out = _edited(file, entry, "otra cosa").entry(entry.msgctxt, entry.msgid)
        assert laid_out is not None
        [found] = polib.pofile(HEADER + "\n" + laid_out.text.strip() + "\n")
        assert (found.msgctxt, found.msgid, found.fuzzy) == (entry.msgctxt, entry.msgid, False)
        assert found.tcomment.split() == " ".join(entry.translator_comments).split()
        assert found.comment.split() == " ".join(entry.extracted_comments).split()
