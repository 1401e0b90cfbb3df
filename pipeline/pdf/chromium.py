"""A Chromium of our own, spoken to through a pipe: program -> a Channel, closed and cleaned up in the end.

The Chrome DevTools Protocol over ``--remote-debugging-pipe``: JSON messages that end in NUL, on the file descriptors
3 (to Chromium) and 4 (from it). No port is opened, so no other program of the machine can join.
"""

import fcntl
import json
import os
import select
import signal
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from pipeline.errors import PrintError
from pipeline.model import Location

TIMEOUT = 60.0
"""Seconds that one answer may take: a page takes less than one."""

FLAGS = (
    "--headless",
    "--remote-debugging-pipe",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-extensions",
    "--disable-gpu",
    "--disable-sync",
    "--font-render-hinting=none",  # letters stand where the printer will set them, not where a screen would
    "--lang=en-US",  # the machine's language must not choose fonts
    "--no-first-run",
)

Message = Mapping[str, Any]


@dataclass(slots=True)
class Channel:
    """The two ends of the pipe to one Chromium."""

    program: str
    to: int
    since: int
    session: str = ""
    on_event: Callable[[Message], None] = lambda _: None
    """Told of each event that comes while an answer is awaited."""
    _last: int = 0
    _buffer: bytearray = field(default_factory=bytearray)

    def send(self, method: str, **params: object) -> int:
        """Send a command without waiting; gives its number."""
        self._last += 1
        message = {"id": self._last, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        try:
            _write(self.to, json.dumps(message).encode() + b"\0")
        except OSError:
            raise self.fault("ended before it was done") from None
        return self._last

    def call(self, method: str, *, until: str = "", **params: object) -> Message:
        """Send a command and give its result; where ``until`` names an event, when that has come too.

        Raises PrintError where Chromium refuses, dies or hangs.
        """
        number = self.send(method, **params)
        result: Message | None = None
        waiting = bool(until)
        while result is None or waiting:
            message = self.receive()
            if message.get("id") == number:
                result = self._result(method, message)
            else:
                waiting = waiting and message.get("method") != until
                self.on_event(message)
        return result

    def _result(self, method: str, message: Message) -> Message:
        if "error" in message:
            raise self.fault(f"refused {method}: {message['error'].get('message')}")
        result: Message = message["result"]
        return result

    def receive(self) -> Message:
        """Give the next message."""
        deadline = time.monotonic() + TIMEOUT
        while (end := self._buffer.find(0)) < 0:
            if not select.select([self.since], [], [], max(0.0, deadline - time.monotonic()))[0]:
                raise self.fault(f"gave no answer for {TIMEOUT:.0f} seconds")
            part = os.read(self.since, 1 << 20)
            if not part:
                raise self.fault("ended before it was done")
            self._buffer += part
        message: Message = json.loads(self._buffer[:end])
        del self._buffer[: end + 1]
        return message

    def fault(self, what: str) -> PrintError:
        """Give the error for what Chromium did wrong."""
        remedy = f"try {self.program} --headless --dump-dom about:blank by hand, or name another program in CHROMIUM"
        return PrintError(Location(self.program), what, remedy)


@contextmanager
def open_chromium(program: str) -> Iterator[Channel]:
    """Start a Chromium with a profile that is thrown away; end it, whatever happens."""
    with tempfile.TemporaryDirectory(prefix="demotic-", ignore_cleanup_errors=True) as profile:
        from_us, to = map(_high, os.pipe())
        since, from_it = map(_high, os.pipe())
        process = _start([program, *FLAGS, *_sandbox(), f"--user-data-dir={profile}"], from_us, from_it)
        os.close(from_us)
        os.close(from_it)
        channel = Channel(program, to, since)
        try:
            yield channel
        finally:
            channel.session = ""
            with suppress(PrintError):
                channel.call("Browser.close")
            os.close(to)
            os.close(since)
            _end(process)


def _sandbox() -> tuple[str, ...]:
    """Chromium's sandbox refuses root, as in a container; the pages are our own and run no script."""
    return ("--no-sandbox",) if os.geteuid() == 0 else ()


def _high(descriptor: int) -> int:
    """Move a file descriptor out of the way of 3 and 4, and of programs that are not meant to have it."""
    moved = fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, 10)
    os.close(descriptor)
    return moved


def _start(command: list[str], reading: int, writing: int) -> int:
    silent = [(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_RDWR, 0) for number in (0, 1, 2)]
    pipes = [(os.POSIX_SPAWN_DUP2, reading, 3), (os.POSIX_SPAWN_DUP2, writing, 4)]
    try:
        return os.posix_spawn(command[0], command, os.environ, file_actions=[*silent, *pipes])
    except OSError as error:
        fault = f"cannot be started: {error.strerror}"
        raise PrintError(Location(command[0]), fault, "name another program in CHROMIUM") from None


def _write(descriptor: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _end(process: int) -> None:
    """Wait for the end, five seconds at most, then insist."""
    for _ in range(50):
        if os.waitpid(process, os.WNOHANG)[0]:
            return
        time.sleep(0.1)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
