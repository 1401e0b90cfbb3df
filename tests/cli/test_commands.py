"""The commands as their users meet them: a project from init to built pages."""

import json
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import polib
import pytest

from tests.cli.conftest import Run


def _translate(file: Path, **translations: str) -> None:
    """Edit a catalog as a translator's tool would: with polib."""
    catalog = polib.pofile(str(file))
    for entry in catalog:
        for start, text in translations.items():
            if entry.msgid.startswith(start.replace("_", " ")):
                entry.msgstr = text
    catalog.save(str(file))


def test_from_init_to_pages(project: Path, run: Run) -> None:
    assert run("update").code == 0
    catalog = project / "locale/es/LC_MESSAGES/first-aid-kit.po"
    _translate(catalog, A_first="Un botiquín", Call="Llame al {emergency} si alguien sangra y no para.")
    assert run("check", "--locale", "es").code == 0
    built = run("build")
    assert (built.code, built.err) == (0, "")
    page = (project / "dist/es/first-aid-kit.html").read_text("utf-8")
    assert '<html lang="es" dir="ltr"' in page
    assert "Un botiquín" in page
    assert "Llame al 911" in page
    assert 'lang="en"' in page
    assert '<html lang="ar" dir="rtl"' in (project / "dist/ar/first-aid-kit.html").read_text("utf-8")


def test_manifest_names_every_file_and_its_digest(project: Path, run: Run) -> None:
    run("build")
    dist = project / "dist"
    manifest = json.loads((dist / "manifest.json").read_text("utf-8"))
    files = {file.relative_to(dist).as_posix(): file for file in dist.rglob("*") if file.is_file()}
    assert set(manifest["files"]) == set(files) - {"manifest.json"}
    for path, digest in manifest["files"].items():
        assert sha256(files[path].read_bytes()).hexdigest() == digest


def test_a_retired_article_leaves_dist_and_other_files_stay(project: Path, run: Run) -> None:
    (project / "source/second.md").write_text("---\ntitle: Second\n---\nText.\n", "utf-8")
    run("build")
    (project / "dist/notes.txt").write_text("mine", "utf-8")
    (project / "source/second.md").unlink()
    run("build")
    assert not (project / "dist/en/second.html").exists()
    assert (project / "dist/notes.txt").read_text("utf-8") == "mine"


def test_a_build_counts_drafts_and_shows_what_pages_warn_of(project: Path, run: Run) -> None:
    (project / "source/second.md").write_text("---\ntitle: Second\n---\nYou may have an EEG.\n", "utf-8")
    built = run("build")
    assert built.code == 0
    assert "4 of 6 articles are drafts" in built.out
    assert "warning PAG020" in built.out


def test_a_pseudo_locale_is_built_when_it_is_named(project: Path, run: Run) -> None:
    assert run("build", "--locale", "qps-ploc", "--locale", "qps_plocm").code == 0
    page = (project / "dist/qps-plocm/first-aid-kit.html").read_text("utf-8")
    assert 'dir="rtl"' in page.splitlines()[1]
    assert "911" in page


def test_a_release_without_signatures_is_refused_and_writes_nothing(project: Path, run: Run) -> None:
    refused = run("build", "--release")
    assert refused.code == 3
    assert "es/first-aid-kit: not signed by a translator" in refused.err
    assert not (project / "dist").exists()


def test_a_release_is_refused_for_a_safety_problem_of_the_source_itself(project: Path, run: Run) -> None:
    assert run("build", "first-aid-kit", "--locale", "en", "--release").code == 0
    (project / "source/dose.md").write_text("---\ntitle: Dose\n---\nTake .5 mg of the drug.\n", "utf-8")
    refused = run("build", "dose", "--locale", "en", "--release", "--no-check")
    assert refused.code == 3
    assert "en/dose: safety problems: 1 (error-prone-form)" in refused.err
    assert not (project / "dist/en/dose.html").exists()


def test_a_release_is_refused_for_a_safety_problem_of_a_definition(project: Path, run: Run) -> None:
    termbase = project / "source/termbase.csv"
    header = termbase.read_text("utf-8").splitlines()[0]
    termbase.write_text(f"{header}\nx,en,zenapril,preferred,drug,,,,A drug of which people take .5 mg.,\n", "utf-8")
    refused = run("build", "first-aid-kit", "--locale", "en", "--release")
    assert refused.code == 3
    assert "en/first-aid-kit: safety problems: 1 (error-prone-form)" in refused.err


def test_check_tells_its_findings_in_the_json_of_the_contract(project: Path, run: Run) -> None:
    run("update")
    _translate(project / "locale/es/LC_MESSAGES/first-aid-kit.po", Call="Llame si alguien sangra.")
    checked = run("check", "first-aid-kit", "--locale", "es", "--format", "json")
    assert checked.code == 1
    report = json.loads(checked.out)
    lost = next(problem for problem in report["problems"] if problem["rule"] == "MRK003")
    assert lost["path"] == "locale/es/LC_MESSAGES/first-aid-kit.po"
    assert lost["msgid"].startswith("Call {emergency}")
    assert (lost["severity"], lost["waived"], lost["baseline"]) == ("error", None, False)
    line = (project / lost["path"]).read_text("utf-8").splitlines()[lost["line"] - 1]
    assert line.startswith("msgid")


def test_the_fail_level_decides_the_exit_code(run: Run) -> None:
    run("update")
    codes = {level: run("check", "--fail-level", level).code for level in ("error", "warning", "never")}
    assert codes == {"error": 0, "warning": 1, "never": 0}


def test_a_baseline_sets_known_problems_aside_but_not_new_ones(project: Path, run: Run) -> None:
    run("update")
    run("check", "--write-baseline", "known.json")
    assert run("check", "--baseline", "known.json", "--fail-level", "warning").code == 0
    _translate(project / "locale/es/LC_MESSAGES/first-aid-kit.po", Call="Llame.")
    assert run("check", "--baseline", "known.json").code == 1


@pytest.mark.parametrize("form", ["sarif", "gitlab", "json"])
def test_machine_formats_are_json(run: Run, form: str) -> None:
    run("update")
    assert json.loads(run("check", "--format", form).out)


def test_status_says_what_was_checked(project: Path, run: Run) -> None:
    assert "run demotic update: first-aid-kit" in run("status").out
    run("update")
    assert "not checked" in run("status").out
    run("check")
    assert "not checked" not in run("status").out
    _translate(project / "locale/es/LC_MESSAGES/first-aid-kit.po", Call="Llame al {emergency}.")
    rows = json.loads(run("status", "--format", "json").out)["catalogs"]
    state = {(row["locale"], row["article"]): row for row in rows}
    assert state["es", "first-aid-kit"]["translated"] == 1
    assert state["es", "first-aid-kit"]["checked"] is None
    assert state["es", "first-aid-kit"]["safety-critical"] < state["ar", "first-aid-kit"]["safety-critical"]
    assert state["ar", "first-aid-kit"]["checked"] == {"errors": 0, "warnings": 10}


def test_explain_prints_why_and_examples(run: Run) -> None:
    assert "RDB001 long-sentence" in run("explain").out
    assert "wrong:" in run("explain", "changed-link").out
    assert "did you mean long-sentence?" in run("explain", "long-sentnce").err


def test_import_reports_and_writes(project: Path, run: Run, tmp_path: Path) -> None:
    page = tmp_path / "scraped.txt"
    page.write_text("Not Found\n\nBy Ada Roe, MD\n\nHiccups are sudden squeezes of a muscle.\n", "utf-8")
    done = run("import", str(page))
    assert done.code == 0
    assert "dropped" in done.out
    assert "title: Hiccups" in (project / "source/hiccups.md").read_text("utf-8")
    again = run("import", str(page))
    assert again.code == 2
    assert "would overwrite" in again.err


def test_the_command_is_installed_and_starts_without_heavy_libraries(project: Path) -> None:
    script = (
        "import sys; from pipeline.cli.main import main; code = main(['-C', sys.argv[1], 'status']); "
        "heavy = {'markdown_it', 'jinja2', 'textstat', 'lxml', 'mammoth'} & set(sys.modules); "
        "sys.exit(f'loaded {heavy}' if heavy else code)"
    )
    done = subprocess.run([sys.executable, "-c", script, str(project)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    command = Path(sys.executable).with_name("demotic")
    done = subprocess.run([command, "--help"], capture_output=True, text=True, check=True)
    assert "example:" in done.stdout
