"""What a screen reader says of a page, in order, read from Chromium's accessibility tree.

A line a thing: its role, its name, its words; ``[link: …]`` for a link within a line, ``{es: …}`` for words in another
language than the page's. A person who cannot program can review it. Renew the kept transcripts, after having read
what changed in them, with ``python -m tests.browser.transcript``.
"""

import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from tests.browser.conftest import FLAGS, find_chromium
from tests.sample import BUILT, sample_bundle, write_bundle

FOLDER = Path(__file__).parent / "transcripts"
KEPT = (
    *((locale.tag, "myoclonus") for locale in BUILT),
    *((tag, "drugs-used-to-treat-seizures") for tag in ("en", "es", "ar")),
)

REGIONS = ("banner", "navigation", "main", "contentinfo", "region", "note", "article", "group", "figure", "table")
BLOCKS = {"paragraph", "listitem", "term", "definition", "caption", "Figcaption", "columnheader", "rowheader", "cell"}
SPOKEN = {"listitem": "item", "columnheader": "column header", "rowheader": "row header", "contentinfo": "footer"}
INLINE = {"link", "emphasis", "strong", "time", "code"}


@dataclass(slots=True)
class Transcript:
    """The lines told so far, and the one that is being told."""

    nodes: dict[str, Any]
    languages: dict[int, str]
    own: str
    lines: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    opening: str = ""

    def tell(self, node: Any, depth: int) -> None:
        """Tell a node and what is in it."""
        role = "" if node["ignored"] else node["role"]["value"]
        if role == "StaticText":
            self.words.append(self._text(node))
        elif role in ("image", "DisclosureTriangle", "button"):
            self._line(depth, f"{'control' if role != 'image' else role}: {node['name']['value']}")
        elif role == "heading":
            level = next(item["value"]["value"] for item in node["properties"] if item["name"] == "level")
            self._block(node, depth, f"heading {level}: ")
        elif role == "link":
            self.words.append("[link: ")
            self._children(node, depth)
            self.words.append("]")
        elif role == "list":
            self._region(node, depth, f"list of {len(self._items(node))}")
        elif role in REGIONS:
            self._region(node, depth, SPOKEN.get(role, role))
        elif role in BLOCKS:
            self._block(node, depth, f"{SPOKEN.get(role, role.lower())}: ")
        else:
            self._children(node, depth)

    def _children(self, node: Any, depth: int) -> None:
        for child in node.get("childIds", ()):
            self.tell(self.nodes[child], depth)

    def _region(self, node: Any, depth: int, opening: str) -> None:
        name = node.get("name", {}).get("value", "")
        self._line(depth, f"{opening} “{name}”" if name else opening)
        self._children(node, depth + 1)
        self._flush(depth)

    def _block(self, node: Any, depth: int, opening: str) -> None:
        self._flush(depth)
        self.opening = opening
        self._children(node, depth)
        self._flush(depth)

    def _line(self, depth: int, text: str) -> None:
        self._flush(depth)
        self.lines.append("  " * depth + text)

    def _flush(self, depth: int) -> None:
        text = " ".join("".join(self.words).split())
        if text:
            self.lines.append("  " * depth + self.opening + text)
        self.words, self.opening = [], ""

    def _items(self, node: Any) -> list[Any]:
        found = []
        for child in (self.nodes[name] for name in node.get("childIds", ())):
            found += self._items(child) if child["ignored"] else [child]
        return found

    def _text(self, node: Any) -> str:
        text = node["name"]["value"]
        language = self.languages.get(node.get("backendDOMNodeId", 0), self.own)
        return text if language == self.own or not text.strip() else f"{{{language}: {text}}}"


def transcript(page: Page) -> str:
    """Give the transcript of the page that is open."""
    session = page.context.new_cdp_session(page)
    document = session.send("DOM.getDocument", {"depth": -1})["root"]
    own = str(page.evaluate("document.documentElement.lang"))
    languages: dict[int, str] = {}
    _read_languages(document, own, languages)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    told = Transcript({node["nodeId"]: node for node in nodes}, languages, own)
    told.lines.append(f"page in {own}: {nodes[0]['name']['value']}")
    told.tell(nodes[0], 0)
    told._flush(0)
    return "\n".join(told.lines) + "\n"


def _read_languages(node: Any, language: str, found: dict[int, str]) -> None:
    attributes = node.get("attributes", [])
    language = dict(zip(attributes[::2], attributes[1::2], strict=True)).get("lang", language)
    found[node["backendNodeId"]] = language
    for child in node.get("children", ()):
        _read_languages(child, language, found)


def renew() -> None:
    """Write the kept transcripts anew."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        write_bundle(sample_bundle(), Path(folder))
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        for tag, article in KEPT:
            page.goto((Path(folder) / tag / f"{article}.html").as_uri())
            (FOLDER / f"{article}.{tag}.txt").write_text(transcript(page), "utf-8")
        browser.close()


if __name__ == "__main__":
    renew()
