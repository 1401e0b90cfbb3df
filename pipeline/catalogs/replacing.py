"""Bytes -> file, atomically: whoever looks finds the old content or the new, whatever happens in between."""

import os
from contextlib import suppress
from pathlib import Path


def replace_file(target: Path, content: bytes) -> None:
    """Write ``content`` beside ``target``, flush it, read it again and move it over; OSError if not."""
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.name}.{os.urandom(6).hex()}.tmp")
    try:
        _write_new(temporary, content)
        _copy_permissions(target, temporary)
        if temporary.read_bytes() != content:
            raise OSError(5, "the disk gave back other bytes than were written")
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    _flush_folder(target.parent)


def _write_new(path: Path, content: bytes) -> None:
    with path.open("xb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _copy_permissions(source: Path, target: Path) -> None:
    with suppress(FileNotFoundError):
        status = source.stat()
        with suppress(PermissionError):
            os.chown(target, status.st_uid, status.st_gid)
        target.chmod(status.st_mode & 0o7777)


def _flush_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
