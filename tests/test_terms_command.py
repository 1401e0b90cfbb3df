"""``demotic terms``: what goes out comes in again, and a refused import changes no file."""

from pathlib import Path

import pytest

from pipeline.cli.main import main

HEADER = "concept,locale,term,status,pos,match,scope,plain,definition,note\n"
TERMS = (
    f"{HEADER}kidney,en,kidney,preferred,noun,inflected,,,Cleans the blood.,\n"
    "kidney,es,riñón,preferred,noun,inflected,,,,\nkidney,es,riñones,admitted,noun,inflected,,,,\n"
    "liver,en,liver,preferred,noun,inflected,,,,\n"
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "pyproject.toml").write_text('[tool.demotic]\ntitle = "Library"\nlocales = ["es"]\n', "utf-8")
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "termbase.csv").write_text(TERMS, "utf-8")
    return tmp_path


def _terms(project: Path) -> str:
    return (project / "source" / "termbase.csv").read_text("utf-8")


@pytest.mark.parametrize("name", ["t.tbx", "t.csv", "t.po"])
def test_own_export_changes_nothing_on_import(project: Path, name: str) -> None:
    assert main(["-C", str(project), "terms", "--export", name]) == 0
    name = name.replace(".po", ".es.po")
    assert main(["-C", str(project), "terms", "--import", name]) == 0
    assert _terms(project) == TERMS


def test_translated_glossary_brings_new_terms(project: Path) -> None:
    main(["-C", str(project), "terms", "--export", "t.po"])
    glossary = project / "t.es.po"
    text = glossary.read_text("utf-8")
    glossary.write_text(text.replace('msgid "liver"\nmsgstr ""', 'msgid "liver"\nmsgstr "hígado"'), "utf-8")
    assert main(["-C", str(project), "terms", "--import", "t.es.po"]) == 0
    assert _terms(project) == f"{TERMS}liver,es,hígado,preferred,,inflected,,,,\n"


def test_conflict_is_named_and_nothing_changes(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "other.csv").write_text(
        f"{HEADER}kidney,en,kidney,preferred,,,,,,\nkidney,es,riñón,forbidden,,,,,,\n", "utf-8"
    )
    assert main(["-C", str(project), "terms", "--import", "other.csv"]) == 2
    assert 'other.csv:3: kidney, riñón (es): status is "preferred"' in capsys.readouterr().err
    assert _terms(project) == TERMS


def test_tbx_without_a_concept_is_refused(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "source" / "termbase.csv").write_text(HEADER, "utf-8")
    assert main(["-C", str(project), "terms", "--export", "t.tbx"]) == 2
    assert "no concept" in capsys.readouterr().err
    assert not (project / "t.tbx").exists()


@pytest.mark.parametrize("option", ["--import", "--export"])
def test_unknown_format_is_refused(project: Path, option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-C", str(project), "terms", option, "terms.xlsx"]) == 2
    assert ".tbx, .csv, .po" in capsys.readouterr().err


def test_missing_file_is_named(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("no.tbx", "no.csv", "no.po"):
        assert main(["-C", str(project), "terms", "--import", name]) == 2
        assert name in capsys.readouterr().err


def test_without_arguments_it_says_what_there_is(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-C", str(project), "terms"]) == 0
    assert "2 concepts" in capsys.readouterr().out
