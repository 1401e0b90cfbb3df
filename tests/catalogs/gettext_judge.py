"""GNU gettext as the judge of what we read and write; where it is not installed, the tests fail."""

import subprocess
from pathlib import Path

from pipeline.catalogs import CatalogFile, Entry, parse_catalog

HEADER = (
    'msgid ""\nmsgstr ""\n"Language: es\\n"\n"MIME-Version: 1.0\\n"\n'
    '"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
    '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
)


def catalog(body: str = "", path: str = "es.po") -> CatalogFile:
    """Read a catalog that has our usual header."""
    return parse_catalog((HEADER + body).encode(), path)


def accepts(path: Path) -> bool:
    """Whether ``msgfmt -c`` compiles the catalog."""
    return msgfmt(path).returncode == 0


def msgfmt(path: Path) -> subprocess.CompletedProcess[bytes]:
    """Run ``msgfmt -c``."""
    return subprocess.run(["msgfmt", "-c", "-o", "/dev/null", str(path)], capture_output=True, check=False)


def msgcat(content: bytes, width: str = "--no-wrap") -> bytes:
    """Give what msgcat makes of a catalog."""
    run = subprocess.run(["msgcat", width, "--force-po", "-"], input=content, capture_output=True, check=True)
    return run.stdout


def values(entry: Entry) -> tuple[object, ...]:
    """Give what an entry says, wherever and however it stands."""
    return (*entry[:7],)
