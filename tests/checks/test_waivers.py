"""Waivers: who may give leave to break a rule, and when it holds."""

from pathlib import Path

import pytest

from pipeline.build import check
from pipeline.catalogs import read_catalog
from pipeline.cli.main import main
from pipeline.config import select_locales
from pipeline.model import Problem
from pipeline.project import open_project

LONG = "Rest " + "and rest again " * 9 + "today."
CATALOG = """\
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "T"
msgstr "T"

{comment}
msgid "Take 5 mg."
msgstr "{msgstr}"
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    main(["init", str(tmp_path / "library")])
    root = tmp_path / "library"
    for file in (root / "source").iterdir():
        file.unlink()
    return root


def _problems(root: Path, rule: str) -> list[Problem]:
    project = open_project(root)
    return [problem for problem in check(project, (), select_locales(project.config, None)) if problem.rule == rule]


def _configure(root: Path, *lines: str) -> None:
    with (root / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write("\n[[tool.demotic.waivers]]\n" + "\n".join(lines) + "\n")


def _source(root: Path, body: str) -> None:
    (root / "source/a.md").write_text(f"---\ntitle: T\n---\n{body}\n", "utf-8")


def _catalog(root: Path, msgstr: str, comment: str = "#") -> None:
    file = root / "locale/es/LC_MESSAGES/a.po"
    file.parent.mkdir(parents=True)
    file.write_text(CATALOG.format(msgstr=msgstr, comment=comment), "utf-8")
    assert read_catalog(file).entries


def test_a_comment_in_the_source_waives_a_style_rule(library: Path) -> None:
    _source(library, f"<!-- demotic: allow long-sentence: a song -->\n{LONG}\n\n{LONG[:-6]} too.")
    assert [problem.waived for problem in _problems(library, "RDB001")] == ["a song", None]


def test_a_comment_that_hides_nothing_is_a_problem(library: Path) -> None:
    _source(library, "<!-- demotic: allow long-sentence: a song -->\nShort.")
    assert len(_problems(library, "CMP003")) == 1


def test_the_configuration_waives_a_style_rule_by_locale(library: Path) -> None:
    _source(library, LONG)
    _configure(library, 'rule = "long-sentence"', 'locale = "en"', 'reason = "we know"')
    assert [problem.waived for problem in _problems(library, "RDB001")] == ["we know"]
    assert _problems(library, "CMP003") == []


def test_a_waiver_of_the_configuration_that_hides_nothing_is_a_problem(library: Path) -> None:
    _source(library, LONG)
    _configure(library, 'rule = "long-sentence"', 'locale = "ar"', 'reason = "elsewhere"')
    assert [problem.waived for problem in _problems(library, "RDB001")] == [None]
    assert [problem.location.path for problem in _problems(library, "CMP003")] == ["pyproject.toml"]


def test_a_translators_comment_never_waives_a_safety_rule(library: Path) -> None:
    _source(library, "Take 5 mg.")
    _catalog(library, "Tome 50 mg.", "# demotic: allow changed-dose: it is right")
    assert [problem.waived for problem in _problems(library, "SAF001")] == [None]


def test_a_safety_rule_is_waived_only_when_bound_to_both_texts_and_a_name(library: Path) -> None:
    _source(library, "Take 5 mg.")
    _catalog(library, "Tome 50 mg.")
    loose = ['rule = "changed-dose"', 'reason = "a trial"', 'article = "a"', 'locale = "es"', 'by = "Dr Roe"']
    _configure(library, *loose)
    assert [problem.waived for problem in _problems(library, "SAF001")] == [None]
    _configure(library, *loose, 'msgid = "Take 5 mg."', 'msgstr = "Tome 50 mg."')
    assert [problem.waived for problem in _problems(library, "SAF001")] == ["a trial"]


def test_a_waiver_does_not_outlive_the_translation_it_was_given_for(library: Path) -> None:
    _source(library, "Take 5 mg.")
    _catalog(library, "Tome 500 mg.")
    bound = ['msgid = "Take 5 mg."', 'msgstr = "Tome 50 mg."', 'article = "a"', 'locale = "es"', 'by = "Dr Roe"']
    _configure(library, 'rule = "SAF001"', 'reason = "a trial"', *bound)
    assert [problem.waived for problem in _problems(library, "SAF001")] == [None]


def test_another_translation_is_another_problem(library: Path) -> None:
    _source(library, "Take 5 mg.")
    _catalog(library, "Tome 50 mg.")
    (first,) = _problems(library, "SAF001")
    file = library / "locale/es/LC_MESSAGES/a.po"
    file.write_text("# moved\n" + file.read_text("utf-8"), "utf-8")
    (moved,) = _problems(library, "SAF001")
    assert (moved.fingerprint, moved.location.line) == (first.fingerprint, first.location.line + 1)
    file.write_text(file.read_text("utf-8").replace("50 mg", "500 mg"), "utf-8")
    (changed,) = _problems(library, "SAF001")
    assert changed.fingerprint != first.fingerprint
