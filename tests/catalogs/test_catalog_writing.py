"""A catalog on the disk is whole, old or new, whatever happens."""

import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline.catalogs import CatalogFile, read_catalog, write_catalog
from pipeline.errors import CatalogError
from tests.catalogs.gettext_judge import catalog

ROUNDS = 12
_WRITER = """
import sys
from pathlib import Path
from pipeline.catalogs import parse_catalog, write_catalog
path, texts = Path(sys.argv[1]), [Path(name).read_bytes() for name in sys.argv[2:]]
files = [parse_catalog(text, "es.po") for text in texts]
print("ready", flush=True)
while True:
    for file in files:
        write_catalog(file, path)
"""


def _big(word: str) -> CatalogFile:
    return catalog("".join(f'\nmsgid "Sentence {number}."\nmsgstr "{word} {number}."\n' for number in range(400)))


def _writer(path: Path, *sources: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", _WRITER, str(path), *map(str, sources)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])
    assert process.stdout
    assert process.stdout.readline() == "ready\n"
    return process


@pytest.fixture
def contents(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for path, word in zip(paths, ("Frase", "Oración"), strict=True):
        path.write_text(_big(word).text, encoding="utf-8")
    return paths


def test_nothing_to_write_touches_nothing(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "es.po"
    assert write_catalog(_big("Frase"), path)
    os.utime(path, (1, 1))
    before = path.stat()
    assert not write_catalog(read_catalog(path), path)
    assert (path.stat().st_mtime, path.stat().st_ino) == (1, before.st_ino)


def test_permissions_and_links_stay(tmp_path: Path) -> None:
    real, link = tmp_path / "real.po", tmp_path / "link.po"
    write_catalog(_big("Frase"), real)
    real.chmod(0o640)
    link.symlink_to(real)
    assert write_catalog(_big("Oración"), link)
    assert link.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert "Oración" in real.read_text(encoding="utf-8")


def test_killed_writers_leave_a_whole_catalog(tmp_path: Path, contents: list[Path]) -> None:
    path, allowed = tmp_path / "es.po", {content.read_bytes() for content in contents}
    path.write_bytes(contents[0].read_bytes())
    moments = random.Random(7)
    for _ in range(ROUNDS):
        process = _writer(path, *contents)
        time.sleep(moments.uniform(0, 0.05))
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert path.read_bytes() in allowed
        assert len(read_catalog(path).entries) == 400


def test_two_writers_at_once_leave_a_whole_catalog(tmp_path: Path, contents: list[Path]) -> None:
    path, allowed = tmp_path / "es.po", {content.read_bytes() for content in contents}
    processes = [_writer(path, *contents), _writer(path, *reversed(contents))]
    for _ in range(100):
        assert not path.exists() or path.read_bytes() in allowed
        time.sleep(0.002)
    assert [process.poll() for process in processes] == [None, None]
    for process in processes:
        process.kill()
        process.wait()
    assert path.read_bytes() in allowed


def test_full_disk_leaves_the_old_catalog(tmp_path: Path) -> None:
    path = tmp_path / "es.po"
    write_catalog(_big("Frase"), path)
    before = path.read_bytes()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(CatalogError, match="cannot be written: File too large"):
            write_catalog(_big("Oración"), path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, ignored)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["es.po"]


def test_folder_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(CatalogError, match="cannot be written"):
        write_catalog(_big("Frase"), tmp_path / "file" / "es.po")
    with pytest.raises(CatalogError, match="cannot be written"):
        write_catalog(_big("Frase"), tmp_path)
    with pytest.raises(CatalogError, match="cannot be written"):
        write_catalog(_big("Frase"), Path("/proc/es.po"))


def test_edit_of_another_program_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "es.po"
    write_catalog(_big("Frase"), path)
    old = read_catalog(path)
    write_catalog(old.with_msgstr("", "Sentence 1.", "De Ana."), path)
    with pytest.raises(CatalogError, match="changed by another program"):
        write_catalog(old.with_msgstr("", "Sentence 2.", "De Luis."), path, over=old)
    assert read_catalog(path).translation("", "Sentence 1.").msgstr == "De Ana."
    assert write_catalog(old, tmp_path / "new.po", over=old)


@pytest.mark.parametrize("name", ["missing.po", ".", "loop.po", "pipe", "/dev/zero", "a\0b"])
def test_unreadable_path_is_an_error(tmp_path: Path, name: str) -> None:
    (tmp_path / "loop.po").symlink_to("loop.po")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(CatalogError, match="cannot be read"):
        read_catalog(tmp_path / name)


@pytest.mark.parametrize("content", [b"", b"\n\n", b" \r\n"])
def test_empty_file_is_an_error(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "es.po").write_bytes(content)
    with pytest.raises(CatalogError, match="the file is empty"):
        read_catalog(tmp_path / "es.po")


@pytest.mark.parametrize("text", ["\ud800", "a\0b", "a\4b", "x" * 70_000])
def test_text_that_no_catalog_can_hold_is_an_error(tmp_path: Path, text: str) -> None:
    path = tmp_path / "es.po"
    write_catalog(_big("Frase"), path)
    before = path.read_bytes()
    with pytest.raises(CatalogError):
        write_catalog(read_catalog(path).with_msgstr("", "Sentence 1.", text), path)
    assert path.read_bytes() == before


def test_file_beyond_the_limits_is_an_error(tmp_path: Path) -> None:
    with (tmp_path / "big.po").open("wb") as stream:
        stream.truncate(30_000_000)
    with pytest.raises(CatalogError, match="larger than 20000000 bytes"):
        read_catalog(tmp_path / "big.po")
    many = "".join(f'\nmsgid "{number}"\nmsgstr ""\n' for number in range(50_001))
    with pytest.raises(CatalogError, match="more than 50000 messages"):
        catalog(many)


def test_entry_that_would_read_differently_is_never_written(tmp_path: Path) -> None:
    file = _big("Frase")
    lying = CatalogFile(file.path, (*file.items[:-1], file.items[-1]._replace(msgstr="Otra.")), "", file.positions)
    with pytest.raises(CatalogError, match="would read differently"):
        write_catalog(lying, tmp_path / "es.po")
    assert not list(tmp_path.iterdir())
