"""axe-core finds nothing on any example of any component, in either direction."""

import pytest
from playwright.sync_api import Page

from tests.browser.axe import violations
from tests.components import Case, cases


@pytest.mark.parametrize("case", cases(), ids=str)
def test_example(case: Case, desktop: Page, axe: str) -> None:
    desktop.set_content(case.page())
    assert violations(desktop, axe) == []
