"""Pages -> PDF files as Chromium prints them: each is served from memory, at its own address, without a network."""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.pdf.chromium import Channel, Message

TYPES = {"html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "svg": "image/svg+xml"}
"""Media types by the end of a name; Chromium finds out others by their content."""


@dataclass(frozen=True, slots=True)
class Press:
    """A Chromium that has a page open and answers every request from ``files``; nothing leaves the machine."""

    channel: Channel
    address: str
    """Where the files stand on the web; links are printed so."""
    files: Mapping[str, bytes]

    def prepare(self) -> None:
        """Open an empty page that runs no script and whose every request comes to us."""
        channel = self.channel
        target = channel.call("Target.createTarget", url="about:blank")["targetId"]
        channel.session = channel.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        channel.on_event = self._answer
        channel.call("Page.enable")
        channel.call("Fetch.enable")
        channel.call("Emulation.setScriptExecutionDisabled", value=True)

    def print(self, path: str) -> bytes:
        """Print one page; its size is that of its style sheet."""
        self.channel.call("Page.navigate", until="Page.loadEventFired", url=self.address + path)
        printed = self.channel.call(
            "Page.printToPDF", preferCSSPageSize=True, generateTaggedPDF=True, generateDocumentOutline=True
        )
        return b64decode(printed["data"])

    def _answer(self, event: Message) -> None:
        if event.get("method") != "Fetch.requestPaused":
            return
        request = event["params"]["requestId"]
        path = event["params"]["request"]["url"].removeprefix(self.address)
        content = self.files.get(path)
        if content is None:
            self.channel.send("Fetch.failRequest", requestId=request, errorReason="BlockedByClient")
            return
        kind = TYPES.get(path.rpartition(".")[2])
        headers = [{"name": "Content-Type", "value": kind}] if kind else []
        body = b64encode(content).decode()
        self.channel.send(
            "Fetch.fulfillRequest", requestId=request, responseCode=200, responseHeaders=headers, body=body
        )
