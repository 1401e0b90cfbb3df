"""A library with faults for the editor's report: the sample articles in a git repository, then damaged on purpose."""

import os
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import polib

from pipeline.config import select_locales
from pipeline.project import open_project
from pipeline.report.html.values import Report
from pipeline.review.walk import compared, review
from pipeline.revision import write_revision
from tests.sample import ROOT

SLUGS = ("kidney-failure", "myoclonus")
HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(2)">'
LONG = (
    "lo cual constituye un fenómeno fisiológico absolutamente inocuo que no requiere tratamiento farmacológico alguno "
    "ni tampoco seguimiento por parte de un especialista en neurología o electroencefalografía."
)
HINDI = {
    "Myoclonus": "मायोक्लोनस",
    "Myoclonus means": "मायोक्लोनस का मतलब है मांसपेशियों में अचानक बहुत छोटे झटके, जिन्हें आप रोक नहीं सकते।",
    "Some jerks are normal": "कुछ झटके सामान्य होते हैं। बहुत से लोगों को सोते समय झटका लगता है।",
}


def write_library(folder: Path) -> Path:
    """Write two sample articles, one translated, and commit them."""
    (folder / "source").mkdir(parents=True)
    for slug in SLUGS:
        shutil.copy(ROOT / "source" / f"{slug}.md", folder / "source")
    shutil.copy(ROOT / "source" / "termbase.csv", folder / "source")
    shutil.copytree(ROOT / "source" / "pictures", folder / "source" / "pictures")
    for tag in ("es", "ar"):
        target = folder / "locale" / tag / "LC_MESSAGES"
        target.mkdir(parents=True)
        shutil.copy(ROOT / "locale" / tag / "LC_MESSAGES" / "myoclonus.po", target)
    settings = (ROOT / "pyproject.toml").read_text("utf-8").partition("[tool.demotic]")
    own = re.sub(r"^locales = .*$", 'locales = ["es", "ar", "hi"]', settings[2], flags=re.MULTILINE)
    (folder / "pyproject.toml").write_text(settings[1] + own, "utf-8")
    git(folder, "init", "-q")
    commit(folder)
    return folder


def damage(folder: Path) -> None:
    """Bring in what an editor must see: a wrong number, a lost "not", hostile text, hard words, a new text."""
    source = folder / "source" / "myoclonus.md"
    text = source.read_text("utf-8")
    text = text.replace("Hiccups are a normal kind", "10% of adults have it. Hiccups are a normal kind")
    source.write_text(f"{text}\nThis text is new.\n", "utf-8")
    for tag in ("es", "ar"):
        file = folder / "locale" / tag / "LC_MESSAGES" / "myoclonus.po"
        catalog = polib.pofile(str(file))
        for entry in catalog:
            _damage(entry)
        catalog.save(str(file))
    hindi = polib.POFile()
    hindi.metadata = {"Content-Type": "text/plain; charset=UTF-8", "Language": "hi"}
    for entry in polib.pofile(str(folder / "locale/es/LC_MESSAGES/myoclonus.po")):
        start = next((start for start in sorted(HINDI, reverse=True) if entry.msgid.startswith(start)), "")
        if start and (entry.msgid == start or start != "Myoclonus"):
            hindi.append(polib.POEntry(msgid=entry.msgid, msgctxt=entry.msgctxt, msgstr=HINDI[start]))
    (folder / "locale/hi/LC_MESSAGES").mkdir(parents=True)
    hindi.save(str(folder / "locale/hi/LC_MESSAGES/myoclonus.po"))


def _damage(entry: polib.POEntry) -> None:
    if "lasts longer than 5 minutes" in entry.msgid:
        entry.msgstr = entry.msgstr.replace("5", "50")
    if entry.msgid.startswith("Do not stop a prescribed drug on your own"):
        entry.msgstr = entry.msgstr.replace("No deje", "Deje")
    if entry.msgid.startswith("They may keep"):
        entry.msgstr += f" {HOSTILE}"
    if entry.msgid.startswith(("Healthy people", "When a muscle")) and "usted" in entry.msgstr:
        entry.msgstr = f"{entry.msgstr.rstrip('.')}, {LONG}"
    if entry.msgid.startswith("A movement, such"):
        entry.flags.append("fuzzy")


def git(folder: Path, *words: str) -> str:
    """Run git in a folder of a test, without anybody's own settings."""
    settings = os.environ | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    who = ("-c", "user.name=Ada", "-c", "user.email=ada@health.example.org")
    done = subprocess.run(
        ["git", "-C", str(folder), *who, *words], env=settings, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def commit(folder: Path) -> str:
    """Commit everything; gives the name of the commit."""
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "A state")
    return git(folder, "rev-parse", "HEAD")


@cache
def sample_report(folder: Path) -> Report:
    """Give the report of a damaged library in ``folder``, which is made, compared with what it was."""
    write_library(folder / "library")
    damage(folder / "library")
    project = open_project(folder / "library")
    locales = select_locales(project.config, None)
    report = review(project, (), locales)
    write_revision(folder / "library", "HEAD", folder / "before")
    return compared(report, folder / "before", "HEAD", (), locales)
