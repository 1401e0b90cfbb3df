"""The door of the import: a file in, the Markdown of an article and remarks out. Writes nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.errors import ImportRefused
from pipeline.importing.encoding import declared_charset, decode
from pipeline.importing.markdown import write_article
from pipeline.importing.references import Library, link_references
from pipeline.importing.scraped import read_scraped
from pipeline.importing.slug import choose_slug
from pipeline.importing.tree import Draft, Remark, Remarks
from pipeline.importing.web_page import read_web_page
from pipeline.importing.word import read_word
from pipeline.model import Location

LARGEST = 20 * 1024 * 1024
"""Bytes; no article is larger, and a reader of a larger one would run out of memory."""

_TEXT = {".txt", ".text", ".md", ""}
_PAGE = {".html", ".htm", ".xhtml"}
_SAVE_AS = {
    ".doc": "open it in a word processor, save it as .docx, and import that",
    ".docm": "save it as .docx, without macros, and import that",
    ".rtf": "open it in a word processor, save it as .docx, and import that",
    ".odt": "open it in a word processor, save it as .docx, and import that",
    ".pdf": "copy its text into a .txt file, or ask its author for the document behind it",
}


@dataclass(frozen=True, slots=True)
class Imported:
    """An article as Markdown, what of the input is not in it, and what was decided without certainty."""

    slug: str
    markdown: str
    dropped: tuple[Remark, ...]
    guessed: tuple[Remark, ...]


def import_document(path: Path, slug: str | None, library: Mapping[str, str]) -> Imported:
    """Give the source article in the document at ``path``.

    ``library`` maps the slugs of the articles that exist to their titles; cross references go to them.
    Raises ImportRefused, with its place and remedy, for what cannot be imported whole.
    """
    place = Location(str(path))
    remarks = Remarks(str(path))
    content = _load(path, place)
    draft = _read(path, content, remarks, library)
    if not draft.body:
        raise ImportRefused(
            place, "nothing is left of the document without the web page around it", _empty_remedy(remarks)
        )
    try:
        chosen = choose_slug(slug, draft.title)
    except ImportRefused as refused:
        raise ImportRefused(place, refused.fault, refused.remedy) from None
    body = link_references(draft.body, Library(library, chosen), remarks)
    markdown = write_article(replace(draft, body=body))
    return Imported(chosen, markdown, _in_order(remarks.dropped), _in_order(remarks.guessed))


def _in_order(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    return tuple(sorted(remarks, key=lambda remark: remark.location.line))


def _load(path: Path, place: Location) -> bytes:
    if path.is_dir():
        raise ImportRefused(place, "this is a folder", "name the file to import")
    try:
        size = path.stat().st_size
        content = b"" if size > LARGEST else path.read_bytes()
    except FileNotFoundError:
        raise ImportRefused(place, "there is no such file", "check the name and the folder") from None
    except OSError as error:
        raise ImportRefused(place, f"the file cannot be read: {error.strerror}", "check its permissions") from None
    if size > LARGEST:
        raise ImportRefused(place, f"the file has {size / 1_000_000:.0f} MB, more than 20", "import one article a file")
    if not content.strip():
        raise ImportRefused(place, "the file is empty", "give a file with text")
    return content


def _read(path: Path, content: bytes, remarks: Remarks, library: Mapping[str, str]) -> Draft:
    suffix = path.suffix.lower()
    place = Location(str(path))
    if suffix in _SAVE_AS:
        raise ImportRefused(place, f"{suffix} files cannot be imported", _SAVE_AS[suffix])
    if suffix == ".docx":
        return read_word(content, remarks, library)
    if suffix in _PAGE:
        return read_web_page(decode(content, remarks, declared_charset(content)), remarks, library)
    if suffix in _TEXT:
        return read_scraped(decode(content, remarks), remarks)
    raise ImportRefused(place, f"{suffix} is not a kind of file that can be imported", "give .txt, .html or .docx")


def _empty_remedy(remarks: Remarks) -> str:
    dropped = ", ".join(remark.text for remark in remarks.dropped[:3])
    return f"check that the file holds the article ({dropped})" if dropped else "check that the file holds the article"
