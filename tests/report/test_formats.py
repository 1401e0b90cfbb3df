"""The formats of check: what a person reads and what programs read say the same problems."""

import json
from dataclasses import replace
from xml.etree.ElementTree import fromstring

from pipeline.model import Location, Problem, Span
from pipeline.report import github, gitlab, junit, machine, sarif, text

OPEN = Problem(
    rule="SAF001",
    name="changed-dose",
    severity="error",
    locale="es",
    article="a",
    location=Location("locale/es/LC_MESSAGES/a.po", 87),
    msgctxt="",
    msgid="Take 5 mg.",
    span=Span(5, 10),
    text="5 mg, 100% wrong:\n50 mg.",
    fix="Write 5 mg.",
    fingerprint="f1",
)
WAIVED = replace(OPEN, fingerprint="f2", waived="a trial")
KNOWN = replace(OPEN, fingerprint="f3", baseline=True, severity="warning")
ALL = (OPEN, WAIVED, KNOWN)


def test_text_shows_what_is_open_and_counts_the_rest() -> None:
    written = text.write(ALL)
    assert written.count("locale/es/LC_MESSAGES/a.po:87: error SAF001 changed-dose") == 1
    assert written.endswith("1 error, 0 warnings, 1 waived, 1 in the baseline\n")


def test_text_counts_what_it_does_not_show() -> None:
    many = [replace(OPEN, fingerprint=str(number)) for number in range(10)]
    assert "and 7 more of SAF001" in text.write(many)


def test_json_keeps_the_contract() -> None:
    report = json.loads(machine.write(ALL))
    assert report["version"] == 1
    assert [problem["waived"] for problem in report["problems"]] == [None, "a trial", None]
    assert report["problems"][0]["span"] == [5, 10]


def test_reports_mark_what_could_harm_a_patient() -> None:
    both = [replace(OPEN, critical=True), replace(OPEN, fingerprint="f4")]
    assert [each["safety-critical"] for each in json.loads(machine.write(both))["problems"]] == [True, False]
    (run,) = json.loads(sarif.write(both))["runs"]
    assert [each["properties"]["safety-critical"] for each in run["results"]] == [True, False]
    assert text.write(both).count("changed-dose (safety-critical): ") == 1


def test_sarif_marks_suppressed_results_and_keeps_them() -> None:
    (run,) = json.loads(sarif.write(ALL))["runs"]
    assert ["suppressions" in result for result in run["results"]] == [False, True, True]
    assert run["results"][0]["partialFingerprints"] == {"demotic/v1": "f1"}
    assert run["results"][0]["locations"][0]["physicalLocation"]["region"] == {"startLine": 87}


def test_junit_counts_failures_and_skips() -> None:
    (suite,) = fromstring(junit.write(ALL))
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == ("3", "1", "2")
    assert fromstring(junit.write([replace(OPEN, text="bell \x07")])).find(".//failure") is not None


def test_github_escapes_what_would_end_the_annotation() -> None:
    line = github.write(ALL).splitlines()[0]
    assert line.startswith("::error file=locale/es/LC_MESSAGES/a.po,line=87,title=SAF001 changed-dose::")
    assert line.endswith("::5 mg, 100%25 wrong:%0A50 mg. Write 5 mg.")


def test_gitlab_leaves_out_what_is_set_aside() -> None:
    (issue,) = json.loads(gitlab.write(ALL))
    assert (issue["fingerprint"], issue["severity"]) == ("f1", "major")
