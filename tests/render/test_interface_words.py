"""The shipped interface catalogs: every word that a page uses, in every language, with its placeholders."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from pipeline.catalogs import read_catalog
from pipeline.locales import parse_locale, plural_forms
from pipeline.render.templates import FOLDER as RENDER
from pipeline.render.words import FOLDER, catalog_files

TEMPLATE = FOLDER / "interface.pot"
CATALOGS = sorted(FOLDER.glob("*.po"))
REQUIRED = set("es ar fr de pt_BR ru hi vi zh_Hans ja it nl pl tr ko uk fa ur id bn zh_Hant".split())
USE = re.compile(r"""\bwords?(?:\.phrase|\.passage)?\(\s*"([^"]+)\"""")
LABEL = re.compile(r"""set labels = (\{.*?\})""")
PLACEHOLDER = re.compile(r"\{[a-z]+\}")


def _used() -> set[str]:
    """Give every word that templates and modules ask for, those of the callouts' labels too."""
    texts = [file.read_text("utf-8") for file in [*RENDER.rglob("*.html"), *RENDER.rglob("*.py")]]
    words = {word for text in texts for word in USE.findall(text)}
    for text in texts:
        for labels in LABEL.findall(text):
            words |= set(re.findall(r':\s*"([^"]+)"', labels))
    days = re.findall(r'"([^"]*\{date\})"', "".join(texts))
    punctuation = re.findall(r'^[A-Z]+ = "([^"]*\{[a-z]+\}[^"]*)"$', "\n".join(texts), re.MULTILINE)
    return words | set(days) | set(punctuation)


def test_template_holds_exactly_the_words_in_use() -> None:
    assert {entry.msgid for entry in read_catalog(TEMPLATE).entries if entry.msgid} == _used()


def test_required_languages_are_shipped() -> None:
    assert {file.stem for file in CATALOGS} >= REQUIRED


@pytest.mark.parametrize("file", CATALOGS, ids=lambda file: file.stem)
def test_catalog_is_whole(file: Path) -> None:
    catalog = read_catalog(file)
    for word in _used():
        translation = catalog.translation("", word)
        assert translation.state == "translated", word
        assert sorted(PLACEHOLDER.findall(word)) == sorted(PLACEHOLDER.findall(translation.msgstr))


@pytest.mark.parametrize("file", CATALOGS, ids=lambda file: file.stem)
def test_catalog_passes_gettexts_own_check(file: Path, tmp_path: Path) -> None:
    msgfmt = shutil.which("msgfmt")
    assert msgfmt, "install gettext"
    run = subprocess.run(
        [msgfmt, "-c", "-o", str(tmp_path / "x.mo"), str(file)], capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stderr) == (0, "")


@pytest.mark.parametrize("file", CATALOGS, ids=lambda file: file.stem)
def test_header_names_the_language(file: Path) -> None:
    text = file.read_text("utf-8")
    assert f'"Language: {file.stem}\\n"' in text
    declared = re.search(r'"Plural-Forms: nplurals=(\d+)', text)
    expected = re.match(r"nplurals=(\d+)", plural_forms(parse_locale(file.stem)))
    assert declared and expected and declared[1] == expected[1]


def test_the_nearest_catalog_comes_first() -> None:
    assert [file.stem for file in catalog_files(parse_locale("es-MX"))] == ["es"]
    assert [file.stem for file in catalog_files(parse_locale("pt-BR"))] == ["pt_BR"]
    assert [file.stem for file in catalog_files(parse_locale("zh-Hant"))] == ["zh_Hant"]
    assert catalog_files(parse_locale("zu")) == ()
    assert catalog_files(parse_locale("qps-ploc")) == ()
