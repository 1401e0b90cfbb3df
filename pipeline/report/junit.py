"""Problems as JUnit XML: a test suite a file, a failed case a problem."""

from collections.abc import Sequence
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from pipeline.model import Problem


def write(problems: Sequence[Problem]) -> str:
    """Give ``<testsuites>``; waived and baselined problems are skipped cases."""
    root = Element("testsuites", name="demotic")
    for path, group in groupby(sorted(problems, key=_path), key=_path):
        cases = list(group)
        failed = [problem for problem in cases if _is_open(problem)]
        counts = {"tests": len(cases), "failures": len(failed), "skipped": len(cases) - len(failed)}
        attributes = {"name": path} | {key: str(value) for key, value in counts.items()}
        suite = SubElement(root, "testsuite", attributes)
        for problem in cases:
            _case(suite, problem)
    indent(root, " ")
    return tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _case(suite: Element, problem: Problem) -> None:
    name = f"{problem.rule} {problem.name} {problem.fingerprint}"
    case = SubElement(suite, "testcase", name=name, classname=problem.location.path)
    if _is_open(problem):
        failure = SubElement(case, "failure", type=problem.severity, message=_printable(problem.text))
        failure.text = _printable(f"{problem.location}\n{problem.text}\n{problem.fix}")
    else:
        SubElement(case, "skipped", message=_printable(problem.waived or "in the baseline"))


def _printable(text: str) -> str:
    """Drop the control characters that XML 1.0 cannot hold."""
    return "".join(character for character in text if character >= " " or character in "\n\t")


def _is_open(problem: Problem) -> bool:
    return problem.waived is None and not problem.baseline


def _path(problem: Problem) -> str:
    return problem.location.path
