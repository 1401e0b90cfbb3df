"""The sample library is the test of false alarms: ten languages of plain health text that people have read twice."""

from collections import Counter
from pathlib import Path

from pipeline.build import check
from pipeline.project import open_project

ROOT = Path(__file__).parents[2]


def test_good_text_raises_no_alarm() -> None:
    project = open_project(ROOT)
    problems = check(project, (), project.config.all_locales)
    assert [(str(p.location), p.rule, p.text) for p in problems if not p.waived] == []


def test_only_rare_names_are_waived() -> None:
    project = open_project(ROOT)
    waived = Counter(p.name for p in check(project, (), project.config.all_locales) if p.waived)
    assert set(waived) <= {"rare-word"}
