"""The laws that hold whatever the texts say."""

import os
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from pipeline.build import build
from pipeline.catalogs import read_catalog, write_catalog
from pipeline.config import select_locales
from pipeline.project import Project, open_project
from pipeline.update import update

ROOT = Path(__file__).parents[2]
DAY = date(2026, 5, 31)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """The sample library, copied."""
    for name in ("source", "locale", "pyproject.toml"):
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, tmp_path / name)
    return tmp_path


def _update(project: Project, *tags: str) -> int:
    return sum(result.written for result in update(project, (), select_locales(project.config, list(tags))))


def _catalogs(root: Path) -> dict[Path, tuple[bytes, int]]:
    files = sorted((root / "locale").rglob("*.po*"))
    return {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in files}


def _main_parts(html: str) -> str:
    """Give the main part without what differs: links to other forms (a source has no handout), days, file names."""
    main = html[html.index("<main") : html.index("</main>")]
    main = re.sub(r">[^<]*</time>|\.[0-9a-f]{10}\.svg", "", main)
    return re.sub(r'<ul class="forms">.*?</ul>|<p class="shelf-link">.*?</p>\n', "", main, flags=re.DOTALL)


def test_an_identity_catalog_gives_the_source_page(library: Path) -> None:
    config = library / "pyproject.toml"
    config.write_text(re.sub(r"(?m)^locales = \[[^]]*]", 'locales = ["en-GB"]', config.read_text("utf-8")), "utf-8")
    _update(open_project(library))
    for file in (library / "locale/en_GB").rglob("*.po"):
        catalog = read_catalog(file)
        for entry in catalog.entries:
            catalog = catalog.with_msgstr(entry.msgctxt, entry.msgid, entry.msgid)
        write_catalog(catalog, file)
    project = open_project(library)
    pages = {page.path: page.html for page in build(project, (), project.config.all_locales, DAY).bundle.pages}
    compared = 0
    for path, html in pages.items():
        if path.startswith("en-GB/") and not path.endswith(".handout.html"):
            source = pages[path.replace("en-GB/", "en/")]
            assert _main_parts(html).replace("en-GB", "en") == _main_parts(source).replace("en-GB", "en")
            compared += 1
    assert compared == 2 * len(project.articles) + 1


def test_update_twice_is_update_once(library: Path) -> None:
    project = open_project(library)
    _update(project)
    once = _catalogs(library)
    assert _update(project) == 0
    assert _catalogs(library) == once


def test_the_sample_catalogs_are_up_to_date(library: Path) -> None:
    before = _catalogs(library)
    assert _update(open_project(library)) == 0
    assert _catalogs(library) == before


def test_the_second_save_changes_no_byte(library: Path) -> None:
    for file in (library / "locale").rglob("*.po*"):
        before = file.read_bytes()
        assert not write_catalog(read_catalog(file), file)
        assert file.read_bytes() == before


def test_update_does_not_touch_what_another_article_or_locale_holds(library: Path) -> None:
    article = library / "source/myoclonus.md"
    article.write_text(article.read_text("utf-8") + "\nOne more sentence.\n", "utf-8")
    before = _catalogs(library)
    assert _update(open_project(library), "es") > 0
    after = _catalogs(library)
    changed = {file.relative_to(library).as_posix() for file in after if after[file] != before[file]}
    assert changed == {"locale/es/LC_MESSAGES/myoclonus.po", "locale/pot/myoclonus.pot"}


def test_two_builds_give_the_same_bytes(library: Path, tmp_path: Path) -> None:
    found = []
    for seed in ("1", "2"):
        out = tmp_path / f"out{seed}"
        command = [sys.executable, "-m", "pipeline", "-C", str(library), "build", "--out", str(out), "--no-check"]
        environment = {**os.environ, "PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": "1780000000"}
        subprocess.run(command, check=True, capture_output=True, env=environment, cwd=ROOT)
        found.append({f.relative_to(out): f.read_bytes() for f in sorted(out.rglob("*")) if f.is_file()})
    assert found[0] == found[1]
    assert len(found[0]) > 20


def test_every_sample_page_passes_verify_in_every_locale(library: Path) -> None:
    project = open_project(library)
    locales = select_locales(project.config, [*(locale.tag for locale in project.config.all_locales), "qps-ploc"])
    locales += select_locales(project.config, ["qps-plocm"])
    assert build(project, (), locales, DAY).page_problems == ()
