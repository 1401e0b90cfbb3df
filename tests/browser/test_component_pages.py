"""axe-core finds nothing on any example of any component, in either direction."""

import pytest
from axe import violations
from components import Case, cases
from playwright.sync_api import Page


@pytest.mark.parametrize("case", cases(), ids=str)
def test_example(case: Case, desktop: Page, axe: str) -> None:
    desktop.set_content(case.page())
    assert violations(desktop, axe) == []
