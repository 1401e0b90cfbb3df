"""A git revision of a content project -> its files in another folder. The work tree is never touched.

Files come out of git's own store, one blob each, so that no attribute (``export-ignore``, line ends) and no filter
changes or hides one.
"""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from pipeline.errors import UsageError

PARTS = ("pyproject.toml", "source", "locale")
"""What of a project an older state is read from."""
_PLAIN_FILES = ("100644", "100755")
"""Modes of files; links and modules are left out."""


def write_revision(root: Path, revision: str, folder: Path) -> str:
    """Write the files of the project in ``root``, as they were in ``revision``, to ``folder``; give its short name.

    Raises UsageError where there is no git, no repository or no such revision.
    """
    commit = _commit(root, revision)
    listed = _git(root, "ls-tree", "-r", "-z", commit, "--", *PARTS).decode("utf-8", "surrogateescape")
    files = [(path, blob) for path, blob in _files(listed)]
    if not files:
        raise UsageError(None, f"{revision} does not hold this project", "name a revision in which it stands")
    contents = _git(root, "cat-file", "--batch", stdin="".join(f"{blob}\n" for _, blob in files).encode())
    for (path, _), content in zip(files, _blobs(contents), strict=True):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return _git(root, "rev-parse", "--short", commit).decode().strip()


def _commit(root: Path, revision: str) -> str:
    _git(root, "rev-parse", "--git-dir")
    unfit = revision.startswith("-") or "\0" in revision
    found = None if unfit else _run(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    commit = found.stdout.decode().strip() if found and not found.returncode else ""
    if not commit:
        raise UsageError(None, f"git knows no revision {revision}", "name a commit, a branch or a tag, such as HEAD~1")
    return commit


def _files(listed: str) -> Iterator[tuple[Path, str]]:
    for line in filter(None, listed.split("\0")):
        described, path = line.split("\t", 1)
        mode, kind, blob = described.split(" ")
        if kind == "blob" and mode in _PLAIN_FILES and _is_inside(path):
            yield Path(path), blob


def _is_inside(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return not path.startswith("/") and ".." not in parts


def _blobs(stream: bytes) -> Iterator[bytes]:
    """Cut what ``git cat-file --batch`` gives: a line with the size, the content, a line end."""
    place = 0
    while place < len(stream):
        end = stream.index(b"\n", place)
        size = stream[place:end].rsplit(b" ", 1)[1]
        if not size.isdigit():
            raise UsageError(None, "git does not hold every file of that revision", "fetch the whole history first")
        yield stream[end + 1 : end + 1 + int(size)]
        place = end + int(size) + 2


def _git(root: Path, *words: str, stdin: bytes = b"") -> bytes:
    done = _run(root, *words, stdin=stdin)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["git failed"]
        fault = said[0].removeprefix("fatal: ")
        raise UsageError(None, f"git says: {fault}", "--compare needs a project that stands in a git repository")
    return done.stdout


def _run(root: Path, *words: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run git in the folder of the project, whatever repository an outer git has named in the environment."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        return subprocess.run(
            ["git", "-C", str(root), *words], input=stdin, capture_output=True, check=False, env=own | {"LC_ALL": "C"}
        )
    except FileNotFoundError:
        raise UsageError(None, "there is no git on this machine", "install git, or leave --compare out") from None
