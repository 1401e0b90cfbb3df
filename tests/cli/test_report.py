"""``demotic report``: one file written, or exit code 2 and every file as it was."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.report_sample import commit, git


def _files(project: Path) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in sorted(project.rglob("*")) if file.is_file()}


def test_it_writes_one_page(project: Path, run: Run) -> None:
    run("update")
    before = _files(project)
    done = run("report")
    assert (done.code, done.err) == (0, "")
    assert done.out == "report.html: 1 article in 3 languages; 0 errors\n"
    html = (project / "report.html").read_text("utf-8")
    assert html.startswith("<!doctype html>")
    assert set(_files(project)) - set(before) == {str(project / "report.html")}


def test_the_choice_of_articles_and_languages_is_that_of_check(project: Path, run: Run) -> None:
    assert run("report", "first-aid-kit", "--locale", "es", "--out", "out/es.html").code == 0
    html = (project / "out/es.html").read_text("utf-8")
    assert "1 article in 1 language." in html
    assert "Arabic</" not in html


def test_a_report_of_one_article_is_open(project: Path, run: Run) -> None:
    run("report", "first-aid-kit", "--locale", "en")
    assert '<details class="view" id="v1" open>' in (project / "report.html").read_text("utf-8")


def test_a_pseudo_locale_shows_its_text_without_figures(project: Path, run: Run) -> None:
    assert run("report", "--locale", "qps-ploc").code == 0
    html = (project / "report.html").read_text("utf-8")
    assert "not measured" in html
    assert 'lang="en-x-ploc"' in html


def test_the_same_project_gives_the_same_bytes_and_a_day_only_when_asked(project: Path, run: Run) -> None:
    run("report", "--out", "a.html")
    run("report", "--out", "b.html", "--date", "2026-05-31")
    run("report", "--out", "c.html")
    a, b, c = ((project / name).read_text("utf-8") for name in ("a.html", "b.html", "c.html"))
    assert a == c
    assert "May 31, 2026" in b
    assert a == b.replace('<p class="when">May 31, 2026</p>\n', "")


def test_it_compares_with_a_revision_and_touches_nothing(project: Path, run: Run) -> None:
    git(project, "init", "-q")
    first = commit(project)
    source = project / "source/first-aid-kit.md"
    source.write_text(source.read_text("utf-8").replace("Look through it twice", "Look through it 3 times"), "utf-8")
    (project / "source/second.md").write_text("---\ntitle: Burns\n---\nCool the burn.\n", "utf-8")
    before, index = _files(project), git(project, "status", "--porcelain")
    assert run("report", "--compare", first, "--out", "report.html").code == 0
    html = (project / "report.html").read_text("utf-8")
    assert "<del>twice</del>" in html
    assert "<ins>3 times</ins>" in html
    assert "The article was not there" in html
    (project / "report.html").unlink()
    assert _files(project) == before
    assert git(project, "status", "--porcelain") == index


def test_a_project_inside_a_repository_is_compared_alone(project: Path, run: Run) -> None:
    git(project.parent, "init", "-q")
    (project.parent / ".gitattributes").write_text("library/** export-ignore\n", "utf-8")
    commit(project.parent)
    assert run("report", "--compare", "HEAD").code == 0
    assert "No text changed" in (project / "report.html").read_text("utf-8")


def test_an_article_that_is_gone_is_named(project: Path, run: Run) -> None:
    git(project, "init", "-q")
    (project / "source/second.md").write_text("---\ntitle: Burns\n---\nCool the burn.\n", "utf-8")
    commit(project)
    (project / "source/second.md").unlink()
    assert run("report", "--compare", "HEAD").code == 0
    html = (project / "report.html").read_text("utf-8")
    assert "No longer there" in html
    assert "<li>Burns (English)</li>" in html


def _assert_refused(project: Path, run: Run, expected: str, *words: str) -> None:
    before = _files(project)
    done = run("report", *words)
    assert (done.code, done.out) == (2, "")
    assert expected in done.err
    assert len(done.err.strip().splitlines()) <= 2
    assert _files(project) == before


@pytest.mark.parametrize("revision", ["nosuch", "", "HEAD:source", "-q", "--all", "a b", "HEAD\0", "ü" * 300])
def test_an_unknown_revision(project: Path, run: Run, revision: str) -> None:
    git(project, "init", "-q")
    commit(project)
    _assert_refused(project, run, "git knows no revision", f"--compare={revision}")


def test_no_repository(project: Path, run: Run) -> None:
    _assert_refused(project, run, "git says: not a git repository", "--compare", "HEAD")


def test_a_revision_without_the_project(project: Path, run: Run) -> None:
    git(project, "init", "-q")
    git(project, "commit", "-q", "--allow-empty", "-m", "Nothing")
    _assert_refused(project, run, "HEAD does not hold this project", "--compare", "HEAD")


def test_a_revision_that_was_broken(project: Path, run: Run) -> None:
    git(project, "init", "-q")
    (project / "source/bad.md").write_text("---\ntitle: T\n---\n<div>x</div>\n", "utf-8")
    commit(project)
    (project / "source/bad.md").unlink()
    _assert_refused(project, run, "source/bad.md:4: in HEAD", "--compare", "HEAD")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("nosuch",), "there is no article nosuch"),
        (("--locale", "fr"), "fr is not a locale of this project"),
        (("--out", "pyproject.toml/x"), "cannot be written"),
        (("--out", "source"), "cannot be written"),
    ],
)
def test_wrong_words(project: Path, run: Run, words: tuple[str, ...], expected: str) -> None:
    _assert_refused(project, run, expected, *words)
