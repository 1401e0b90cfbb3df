"""The W3C's Nu checker finds no error on any page, and guesses each page's language as the page says it."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.components import cases


def messages(folder: Path, checkers: Path) -> list[str]:
    """Run Nu once over a folder: one Java machine for all pages."""
    java = shutil.which("java")
    if not java:
        pytest.fail("no Java: install one (apt-get install default-jre-headless)")
    jar = checkers / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = [java, "-Xmx512m", "-jar", str(jar), "--format", "json", "--skip-non-html", str(folder)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    found = json.loads(run.stderr)["messages"]
    return [f"{message['url']}:{message.get('lastLine')} {message['message']}" for message in found]


def test_every_page_and_component(dist: Path, checkers: Path, tmp_path: Path) -> None:
    shutil.copytree(dist, tmp_path / "pages", ignore=_large_print_of_all_but_one)
    for case in cases():
        (tmp_path / f"{case}.html").write_text(case.page(), "utf-8")
    # The words of a pseudo-locale are no language's: what Nu takes them for says nothing.
    found = [line for line in messages(tmp_path, checkers) if not ("/qps-" in line and "written in" in line)]
    assert found == []


def _large_print_of_all_but_one(_: str, names: list[str]) -> list[str]:
    """Large print has the markup of its page."""
    return [name for name in names if name.endswith(".large.html") and not name.startswith("myoclonus.")]


def test_a_fault_and_a_wrong_language_are_found(checkers: Path, tmp_path: Path) -> None:
    text = "<p>Los riñones limpian la sangre y sacan el agua que sobra del cuerpo todos los días.</p>" * 30
    html = f'<!doctype html><html lang="en"><title>a</title><ul>{text}</ul></html>'
    (tmp_path / "wrong.html").write_text(html, "utf-8")
    found = " ".join(messages(tmp_path, checkers))
    assert "not allowed as child" in found
    assert "written in Spanish" in found
