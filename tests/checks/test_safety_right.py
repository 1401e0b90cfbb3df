"""Free but right translations of difficult instructions in fourteen languages, which no safety rule may report.

``safety_right.tsv``: a row ``en`` gives a source, the rows after it its translations, all written for demotic.
"""

from collections import defaultdict
from pathlib import Path

import pytest

from tests.checks.test_safety_pairs import safety_problems


def translations() -> dict[str, list[tuple[str, str]]]:
    """Give the pairs of each language."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    source = ""
    for line in Path(__file__).with_name("safety_right.tsv").read_text(encoding="utf-8").splitlines():
        tag, text = line.split("\t")
        if tag == "en":
            source = text
        else:
            found[tag].append((source, text))
    return found


@pytest.mark.parametrize(("tag", "pairs"), list(translations().items()))
def test_right_translations_raise_nothing(tag: str, pairs: list[tuple[str, str]]) -> None:
    assert [target for source, target in pairs if safety_problems(tag, source, target)] == []
