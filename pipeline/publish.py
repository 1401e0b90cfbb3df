"""Bundle -> files: placed whole, one atomic step a file, with a manifest of what stands there.

Only files that an earlier manifest lists are ever removed, so a folder that holds anything else keeps it.
"""

import json
import os
import tempfile
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path, PurePosixPath

from pipeline.errors import UsageError
from pipeline.model import Bundle, Location

MANIFEST = "manifest.json"


def publish(bundle: Bundle, out: Path, generator: str) -> int:
    """Write a bundle into ``out`` and remove what an earlier build left; gives the number of files changed.

    A file whose content is already there is not touched. Raises UsageError when ``out`` cannot be written.
    """
    files = {page.path: page.html.encode() for page in bundle.pages} | dict(bundle.files)
    manifest = {
        "version": 1,
        "generator": generator,
        "files": {path: sha256(files[path]).hexdigest() for path in sorted(files)},
    }
    files[MANIFEST] = (json.dumps(manifest, indent=1, ensure_ascii=False) + "\n").encode()
    try:
        stale = _listed(out) - set(files)
        changed = sum(write_file(out / path, content) for path, content in files.items())
        for path in stale:
            _remove(out, path)
    except OSError as error:
        raise UsageError(Location(str(out)), f"cannot be written: {error.strerror}", "choose --out DIR") from None
    return changed + len(stale)


def write_file(path: Path, content: bytes) -> bool:
    """Write a file in one step, its folders too; False where it holds that content already."""
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        file.write(content)
    temporary = Path(file.name)
    try:
        temporary.chmod(0o644)
        os.replace(temporary, path)  # noqa: PTH105  (Path.replace promises no atomicity)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return True


def _listed(out: Path) -> set[str]:
    """Give the files of the last manifest that lie inside ``out``; a manifest is input like any other."""
    try:
        manifest: Mapping[str, Mapping[str, str]] = json.loads((out / MANIFEST).read_text("utf-8"))
        return {path for path in manifest["files"] if _inside(path)}
    except (OSError, ValueError, KeyError, TypeError):
        return set()


def _inside(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return bool(parts) and not path.startswith("/") and ".." not in parts


def _remove(out: Path, path: str) -> None:
    (out / path).unlink(missing_ok=True)
    folder = (out / path).parent
    while folder != out and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
