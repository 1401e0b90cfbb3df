"""What a Word document holds that its HTML does not: told, so that nothing is lost in silence."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from pipeline.importing.lines import clean
from pipeline.importing.package import W
from pipeline.importing.tree import Remarks, quote

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_BETWEEN = tuple(
    f"{W}{kind}" for kind in ("tab", "br", "cr", "sym", "noBreakHyphen", "footnoteReference", "endnoteReference")
)
_PRIVATE = re.compile(r"[\ue000-\uf8ff]")
_READ = re.compile(r"word/(?:document\d*|footnotes|endnotes)\.xml")
_MARGIN = re.compile(r"word/(header|footer)\d*\.xml")
_BESIDE = re.compile(r"word/(?:diagrams|charts)/.*\.xml")


def tell_losses(parts: Mapping[str, etree._Element], read: str, remarks: Remarks) -> None:
    """Compare what the parts hold with ``read``, the text of the HTML; tell of what is missing."""
    roots = [root for name, root in sorted(parts.items()) if _READ.fullmatch(name)]
    kept = [paragraph for root in roots for paragraph in _paragraphs(root)]
    _tell_missing(kept, read, remarks)
    for name, root in sorted(parts.items()):
        if _READ.fullmatch(name):
            _tell_odd(root, remarks)
        elif margin := _MARGIN.fullmatch(name):
            words = _text(root)
            if words:
                remarks.drop(0, words, f"it is a {margin[1]} of the document's pages")
        elif _BESIDE.fullmatch(name) and _text(root):
            remarks.drop(0, _text(root), "it is a diagram or chart, to be added by hand")


def _tell_missing(paragraphs: Iterable[etree._Element], read: str, remarks: Remarks) -> None:
    """Count words on both sides; a paragraph with a word that is missing is told whole."""
    own = [(paragraph, "".join(_own_text(paragraph))) for paragraph in paragraphs]
    missing = Counter(word for _, text in own for word in _words(text)) - Counter(_words(read))
    for paragraph, text in own:
        lost = [word for word in _words(text) if missing[word] > 0]
        missing.subtract(lost)
        if lost:
            kind = "a formula" if paragraph.tag == f"{M}oMath" else "a part of the document that cannot be read"
            remarks.drop(0, " ".join(text.split()), f"it is, in part or whole, in {kind}; add it by hand")


def _paragraphs(root: etree._Element) -> Iterator[etree._Element]:
    """Yield paragraphs and formulas, but of a text box in two versions only the one that is read."""
    for paragraph in root.iter(f"{W}p", f"{M}oMath"):
        choice = next(paragraph.iterancestors(f"{MC}Choice"), None)
        if choice is None or next(choice.itersiblings(f"{MC}Fallback"), None) is None:
            yield paragraph


def _own_text(paragraph: etree._Element) -> Iterator[str]:
    """Yield the texts of a paragraph but not of paragraphs in its text boxes, nor of its formulas."""
    for part in paragraph.iter(f"{W}t", f"{M}t", *_BETWEEN):
        if next(part.iterancestors(f"{W}p", f"{M}oMath")) is paragraph:
            yield " " if part.tag in _BETWEEN else clean(part.text or "")


def _tell_odd(root: etree._Element, remarks: Remarks) -> None:
    for symbol in root.iter(f"{W}sym"):
        font, code = symbol.get(f"{W}font") or "", symbol.get(f"{W}char") or ""
        around = _around(symbol)
        remarks.guess(
            0,
            f"a sign of the font {font} (number {code}) stands in {quote(around)}: check that it is right",
            f"{font} {code}",
        )
    for hidden in root.iter(f"{W}vanish"):
        words = _text(next(hidden.iterancestors(f"{W}r", f"{W}p")))
        if words and hidden.get(f"{W}val") not in ("0", "false"):
            remarks.guess(0, f"{quote(words)} is hidden text in the document and stands in the article now; check it")
    for part in root.iter(f"{W}t"):
        if _PRIVATE.search(part.text or ""):
            remarks.guess(
                0,
                f"{quote(_around(part))} holds a sign of a symbol font; write the right one",
            )
    for _ in root.iter(f"{W}altChunk"):
        remarks.drop(0, "an inserted file", "it is a document inside the document; import it by itself")


def _around(part: etree._Element) -> str:
    return _text(next(part.iterancestors(f"{W}p"), part))


def _text(element: etree._Element) -> str:
    return " ".join(clean("".join(part.text or "" for part in element.iter("{*}t"))).split())


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", clean(text))
