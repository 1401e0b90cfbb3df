"""Imports run one way, and each third-party library stays behind its module."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "pipeline"
LAYERS = (
    {"__main__"},
    {"cli"},
    {"review"},
    {
        "build",
        "update",
        "impact",
        "recall",
        "project",
        "publish",
        "lookups",
        "definitions",
        "places",
        "baseline",
        "record",
        "glossary",
        "revision",
    },
    {
        "source",
        "extract",
        "pack",
        "catalogs",
        "memory",
        "localize",
        "checks",
        "gate",
        "render",
        "verify",
        "report",
        "importing",
        "site",
        "termbase",
        "pseudo",
        "starter",
        "pdf",
    },
    {"rule"},
    {"text"},
    {"config", "inline", "drawing", "style"},
    {"locales"},
    {"errors"},
    {"model"},
)
"""From the top down: a module imports from its own layer only inside its package, else from below."""

EDGES = {
    "polib": {"catalogs"},
    "babel": {"locales", "text"},
    "jinja2": {"render", "report"},
    "markupsafe": {"render", "report"},
    "textstat": {"checks"},
    "markdown_it": {"inline", "source", "importing"},
    "lxml": {"drawing", "importing", "termbase", "verify", "pdf"},
    "pikepdf": {"pdf"},
    "page": {"pdf"},
    "simplemma": {"text"},
    "Stemmer": {"text"},
    "mammoth": {"importing"},
    "segno": {"render"},
}
SHARED = {"project", "publish", "lookups", "definitions", "places", "update", "recall"}
"""Modules of the top layers that their neighbours may use."""


def _modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def _part(file: Path) -> str:
    return file.relative_to(PACKAGE).with_suffix("").parts[0]


def _imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: relative import"
            yield node.module or ""
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def _layer(part: str) -> int:
    return next(number for number, layer in enumerate(LAYERS) if part in layer)


@pytest.mark.parametrize("file", _modules(), ids=lambda file: str(file.relative_to(PACKAGE)))
def test_imports_run_down(file: Path) -> None:
    part = _part(file)
    if part == "__init__":
        assert list(_imports(file)) == []
        return
    for name in _imports(file):
        if not name.startswith("pipeline."):
            continue
        other = name.split(".")[1]
        allowed = other == part or other in SHARED or _layer(other) > _layer(part)
        assert allowed, f"{part} imports {other}"


@pytest.mark.parametrize(("library", "homes"), EDGES.items())
def test_library_stays_behind_its_module(library: str, homes: set[str]) -> None:
    users = {_part(file) for file in _modules() for name in _imports(file) if name.split(".")[0] == library}
    assert users <= homes


def test_packages_hold_no_code() -> None:
    for file in PACKAGE.rglob("__init__.py"):
        kinds = {type(node) for node in ast.parse(file.read_text("utf-8")).body}
        assert kinds <= {ast.Expr, ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign}, file
