"""Every component has its three files, and each example renders to whole, well-formed HTML."""

import re
from pathlib import Path

import pytest
from lxml import etree

from pipeline.render.templates import FOLDER
from tests.components import Case, cases, component_folders


@pytest.mark.parametrize("folder", component_folders(), ids=lambda folder: folder.name)
def test_component_has_template_and_examples(folder: Path) -> None:
    assert (folder / "template.html").is_file()
    assert (folder / "examples.toml").is_file()


@pytest.mark.parametrize("case", cases(), ids=str)
def test_example_is_well_formed(case: Case) -> None:
    parser = etree.XMLParser(recover=False, resolve_entities=False)
    html = case.html().replace("<!doctype html>", "")
    html = re.sub(r"<(br|hr|img)\b([^>]*)>", r"<\1\2/>", html)
    etree.fromstring(f"<div>{html}</div>", parser)


def test_every_component_is_used() -> None:
    code = "".join(file.read_text("utf-8") for file in sorted(FOLDER.glob("*.py")))
    assert [folder.name for folder in component_folders() if f'"{folder.name}"' not in code] == []


def test_templates_hold_no_script_that_runs() -> None:
    for template in FOLDER.rglob("*.html"):
        assert "<script" not in template.read_text("utf-8").replace('<script type="application/ld+json">', "")
