"""What PDF files need beyond demotic itself: the libraries of the extra ``pdf``, and a Chromium.

Asked before a build begins, so that nothing is half done when something is missing. Imports none of them.
"""

import os
import shutil
from importlib.metadata import PackageNotFoundError, version

from pipeline.errors import UsageError

VARIABLE = "CHROMIUM"
"""Environment variable that names the program, where it has another name or place."""

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PACKAGES = ("pikepdf", "page-validation")
"""What the extra ``pdf`` of pyproject.toml installs."""


def ready_chromium() -> str:
    """Give the path of a Chromium when PDF files can be made; raises UsageError that says what is missing."""
    if os.name != "posix":
        raise UsageError(None, "PDF files can be made on Linux and macOS only", "build without --pdf")
    if missing := [name for name in PACKAGES if not _installed(name)]:
        raise UsageError(
            None, f"PDF files need {' and '.join(missing)}", "install the extra: python -m pip install 'demotic[pdf]'"
        )
    return _chromium()


def _installed(package: str) -> bool:
    try:
        return bool(version(package))
    except PackageNotFoundError:
        return False


def _chromium() -> str:
    named = os.environ.get(VARIABLE, "")
    if named:
        found = shutil.which(named)
        if not found:
            raise UsageError(None, f"{VARIABLE} names {named}, which is no program", "name a Chromium, or unset it")
        return found
    for name in NAMES:
        if found := shutil.which(name):
            return found
    remedy = f"install one (Debian: apt-get install chromium), or name it: {VARIABLE}=/path/to/chromium"
    raise UsageError(None, "PDF files need a Chromium, and there is none", remedy)
