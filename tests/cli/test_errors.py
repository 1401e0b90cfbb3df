"""A user's mistake: exit code 2, place, fault and remedy in two lines, no traceback, every file as it was."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

COMMANDS = ("check", "build", "update")
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
BOMB = "a: &a [x, x]\n" + "".join(f"k{n}: &k{n} [*{'a' if n == 0 else f'k{n - 1}'}, *a]\n" for n in range(30))


def _files(project: Path) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in sorted(project.rglob("*")) if file.is_file()}


def _assert_refused(project: Path, run: Run, words: tuple[str, ...], expected: str) -> None:
    before = _files(project)
    done = run(*words)
    assert done.code == 2
    assert expected in done.err
    assert "Traceback" not in done.err
    assert len(done.err.strip().splitlines()) <= 2
    assert _files(project) == before


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("source/bad.md", "---\ntitle: T\n---\n<div>x</div>\n", "source/bad.md:4: raw HTML"),
        ("source/bad.md", "---\ntitle: [\n---\nx\n", "source/bad.md:3: the front matter is not readable"),
        ("source/bad.md", f"---\n{BOMB}title: T\n---\nx\n", "source/bad.md:3: the front matter is not readable"),
        ("source/bad.md", "---\nname: T\n---\nx\n", 'source/bad.md:2: "name" is not a front-matter key'),
        ("source/more/first-aid-kit.md", "---\ntitle: T\n---\nx\n", "has the same slug"),
        ("source/Bad_Slug.md", "---\ntitle: T\n---\nx\n", "is no slug"),
        ("source/termbase.csv", "concept,term\n", "source/termbase.csv:1: the header"),
        ("pyproject.toml", "[tool.demotic]\ntitel = 'x'\n", 'pyproject.toml:2: "titel" is not a key'),
        ("locale/es/LC_MESSAGES/first-aid-kit.po", 'msgid "a\nmsgstr "b"\n', "first-aid-kit.po:1: "),
        ("locale/es/LC_MESSAGES/first-aid-kit.po", f'{HEADER}msgid "a"\nmsgstr "take 10 m', "first-aid-kit.po:5: "),
    ],
)
def test_broken_input(project: Path, run: Run, command: str, path: str, text: str, expected: str) -> None:
    file = project / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    _assert_refused(project, run, (command,), expected)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("check", "nosuch"), "there is no article nosuch"),
        (("build", "nosuch"), "the articles are: first-aid-kit"),
        (("update", "nosuch"), "there is no article nosuch"),
        (("check", "--locale", "fr"), "fr is not a locale of this project"),
        (("build", "--locale", "../es"), "is not a locale of this project"),
        (("update", "--locale", "xx"), "use one of en, es, ar"),
        (("import", "nosuch.txt"), "there is no such file"),
        (("import", "pyproject.toml"), "pyproject.toml"),
        (("import", "source/first-aid-kit.md", "--slug", "../../etc/passwd"), "is not a slug"),
        (("explain", "nosuch"), "there is no rule nosuch"),
        (("check", "--baseline", "nosuch.json"), "this is no baseline"),
        (("build", "--out", "pyproject.toml/x"), "cannot be written"),
        (("init", "."), "it exists already"),
    ],
)
def test_wrong_words(project: Path, run: Run, words: tuple[str, ...], expected: str) -> None:
    _assert_refused(project, run, words, expected)


@pytest.mark.parametrize("command", [*COMMANDS, "status"])
def test_a_folder_that_is_no_project(tmp_path: Path, run: Run, command: str) -> None:
    done = run("-C", str(tmp_path), command)
    assert done.code == 2


@pytest.mark.parametrize("words", [("frobnicate",), ("build", "--date", "tomorrow"), ("check", "--format", "xml"), ()])
def test_usage(run: Run, words: tuple[str, ...]) -> None:
    done = run(*words)
    assert done.code == 2
    assert "usage: demotic" in done.err


@pytest.mark.parametrize(
    ("chromium", "path", "words"),
    [
        ("/nowhere/chromium", None, "is no program"),
        ("", "/nowhere", "there is none"),
        ("/bin/false", None, "ended before it was done"),
    ],
)
def test_pdf_files_without_a_chromium(
    chromium: str, path: str | None, words: str, project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHROMIUM", chromium)
    if path:
        monkeypatch.setenv("PATH", path)
    refused = run("build", "--pdf")
    assert refused.code == 2
    assert words in refused.err
    assert "CHROMIUM" in refused.err
    assert not (project / "dist").exists()
