"""``demotic update`` as translators and editors meet it: what it says, and what it leaves alone."""

import json
from pathlib import Path

import polib
import pytest

from tests.cli.conftest import Run

CARE = "Ask your care team before you change anything."
LEAFLET = f"""---
title: Jerks
---
{CARE}

Take 5 mg of clonazepam with food.

Rest helps many people who have sudden jerks.

- Walk slowly
- Sleep well
"""


@pytest.fixture
def translated(project: Path, run: Run) -> Path:
    """A project with a leaflet, all of it translated into Spanish."""
    (project / "source/jerks.md").write_text(LEAFLET, "utf-8")
    assert run("update").code == 0
    _translate(project / "locale/es/LC_MESSAGES/jerks.po")
    return project


def _translate(file: Path) -> None:
    catalog = polib.pofile(str(file), wrapwidth=0)
    for entry in catalog:
        entry.msgstr = f"«{entry.msgid}»"
    catalog.save()


def _edit(project: Path, *pairs: tuple[str, str]) -> None:
    file = project / "source/jerks.md"
    text = file.read_text("utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    file.write_text(text, "utf-8")


def _files(project: Path) -> dict[Path, tuple[bytes, int]]:
    return {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in (project / "locale").rglob("*.po*")}


def test_it_says_per_language_what_became_of_the_messages(translated: Path, run: Run) -> None:
    _edit(translated, ("5 mg", "50 mg"), ("sudden jerks", "quick jerks"), ("- Sleep well\n", ""))
    lines = run("update").out.splitlines()
    assert lines[0].startswith("es: 0 filled, 1 fuzzy, 1 blanked (1 safety-critical), 1 retired")
    assert lines[0].endswith("jerks")
    assert lines[1].startswith("ar: 0 filled, 0 fuzzy, 0 blanked, 3 retired (1 safety-critical), 2 new (1 safety-")
    assert lines[2].startswith("blanked: ")
    assert lines[3] == "2 of 6 catalogs changed, in 2 languages"


def test_a_dry_run_says_what_an_edit_means_and_writes_nothing(translated: Path, run: Run) -> None:
    before = _files(translated)
    _edit(translated, ("5 mg", "50 mg"), ("sudden jerks", "quick jerks"), ("- Sleep well", "- Sleep well\n- Eat well"))
    lines = run("update", "--dry-run").out.splitlines()
    assert lines[0] == "jerks: 3 messages changed in 2 languages, 1 of them safety-critical"
    assert lines[-1] == "6 catalogs compared; nothing was written"
    assert _files(translated) == before


def test_a_dry_run_counts_by_what_a_message_said_too(translated: Path, run: Run) -> None:
    _edit(translated, ("Take 5 mg of clonazepam with food.", "Take it with food."))
    lines = run("update", "--dry-run", "--locale", "es").out.splitlines()
    assert lines[0] == "jerks: 1 message changed in 1 language, 1 of them safety-critical"


def test_a_dry_run_is_silent_about_articles_that_did_not_change(translated: Path, run: Run) -> None:
    (translated / "source/hiccups.md").write_text("---\ntitle: Hiccups\n---\nSit still.\n", "utf-8")
    lines = run("update", "--dry-run").out.splitlines()
    assert lines[0] == "hiccups: 2 messages new in 2 languages, 0 of them safety-critical"
    assert not any("first-aid-kit:" in line or "jerks:" in line for line in lines)


def test_a_new_article_is_filled_from_the_others(translated: Path, run: Run) -> None:
    body = f"{CARE}\n\nTake 5 mg of clonazepam with food.\n\nRest helps many people who have jerks.\n"
    (translated / "source/hiccups.md").write_text(f"---\ntitle: Hiccups\n---\n{body}", "utf-8")
    assert "es: 1 filled, 2 fuzzy (1 safety-critical), 0 blanked, 0 retired, 1 new - hiccups" in run("update").out
    catalog = polib.pofile(str(translated / "locale/es/LC_MESSAGES/hiccups.po"))
    entries = {entry.msgid: entry for entry in catalog}
    care, dose = entries[CARE], entries["Take 5 mg of clonazepam with food."]
    assert (care.msgstr, care.fuzzy) == (f"«{CARE}»", False)
    assert care.comment.endswith("Translation from jerks (same text)")
    assert (dose.msgstr, dose.fuzzy) == ("«Take 5 mg of clonazepam with food.»", True)
    near = entries["Rest helps many people who have jerks."]
    assert (near.fuzzy, near.previous_msgid) == (True, "Rest helps many people who have sudden jerks.")


def test_the_line_of_origin_goes_when_somebody_translates_anew(translated: Path, run: Run) -> None:
    (translated / "source/hiccups.md").write_text(f"---\ntitle: Hiccups\n---\n{CARE}\n", "utf-8")
    run("update")
    path = translated / "locale/es/LC_MESSAGES/hiccups.po"
    text = path.read_text("utf-8")
    assert "#. Translation from jerks (same text)\n" in text
    path.write_text(text.replace(f"«{CARE}»", "Pregunte."), "utf-8")
    assert "es: comments or order only - hiccups" in run("update").out
    assert path.read_text("utf-8") == text.replace(f"«{CARE}»", "Pregunte.").replace(
        "#. Translation from jerks (same text)\n", ""
    )


def test_a_message_that_waits_is_filled_from_the_others_when_asked(project: Path, run: Run) -> None:
    for slug in ("hiccups", "jerks"):
        text = LEAFLET.replace("Jerks", slug).replace("sudden", slug)
        (project / f"source/{slug}.md").write_text(text, "utf-8")
    run("update")
    _translate(project / "locale/es/LC_MESSAGES/jerks.po")
    assert "0 of 8 catalogs changed" in run("update").out
    filled = run("update", "--fill").out
    assert "es: 3 filled, 2 fuzzy (1 safety-critical), 0 blanked, 0 retired - hiccups" in filled
    assert "0 of 8 catalogs changed" in run("update", "--fill").out


def test_an_emptied_fill_stays_empty(translated: Path, run: Run) -> None:
    (translated / "source/hiccups.md").write_text(f"---\ntitle: Hiccups\n---\n{CARE}\n", "utf-8")
    run("update")
    path = translated / "locale/es/LC_MESSAGES/hiccups.po"
    path.write_text(path.read_text("utf-8").replace(f"«{CARE}»", ""), "utf-8")
    before = _files(translated)
    assert "0 of 8 catalogs changed" in run("update", "--fill").out
    assert _files(translated) == before


def test_a_renamed_article_keeps_its_translations(translated: Path, run: Run) -> None:
    (translated / "source/jerks.md").rename(translated / "source/myoclonus.md")
    run("update")
    catalog = polib.pofile(str(translated / "locale/es/LC_MESSAGES/myoclonus.po"))
    assert all(entry.msgstr == f"«{entry.msgid}»" for entry in catalog)


def test_comments_are_refreshed_when_asked(translated: Path, run: Run) -> None:
    before = _files(translated)
    with (translated / "source/termbase.csv").open("a", encoding="utf-8") as termbase:
        termbase.write("food,en,food,preferred,,,,,,\nfood,es,comida,preferred,,,,,,\n")
    assert "0 of 6 catalogs changed" in run("update").out
    assert _files(translated) == before
    assert "1 of 6 catalogs changed" in run("update", "--refresh-comments").out
    text = (translated / "locale/es/LC_MESSAGES/jerks.po").read_text("utf-8")
    assert "#. Term: food = comida\n" in text
    assert "Term:" not in (translated / "locale/pot/jerks.pot").read_text("utf-8")


def test_a_broken_catalog_anywhere_leaves_every_file_as_it_was(translated: Path, run: Run) -> None:
    (translated / "source/hiccups.md").write_text(f"---\ntitle: Hiccups\n---\n{CARE}\n", "utf-8")
    broken = translated / "locale/ar/LC_MESSAGES/jerks.po"
    broken.write_text(broken.read_text("utf-8") + 'msgid "cut', "utf-8")
    before = _files(translated)
    refused = run("update", "hiccups")
    assert refused.code == 2
    assert "locale/ar/LC_MESSAGES/jerks.po" in refused.err
    assert _files(translated) == before


def test_status_counts_source_words_by_state(translated: Path, run: Run) -> None:
    _edit(translated, ("5 mg", "50 mg"), ("sudden jerks", "quick jerks"))
    run("update")
    rows = json.loads(run("status", "--format", "json").out)["catalogs"]
    row = next(row for row in rows if (row["locale"], row["article"]) == ("es", "jerks"))
    assert (row["words"], row["words_new"], row["words_fuzzy"], row["words_done"]) == (28, 7, 8, 13)
    assert "words: 7 new, 8 fuzzy, 13 done" in run("status").out
