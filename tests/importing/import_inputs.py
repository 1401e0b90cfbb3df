"""Inputs that the tests of the import share."""

import re
from pathlib import Path

from pipeline.importing.document import Imported, import_document

HERE = Path(__file__).parent
LIBRARY = {"kidney-failure": "Kidney Failure", "seizure-disorders": "Seizure Disorders"}


def imported(folder: Path, name: str, content: str | bytes, slug: str | None = None) -> Imported:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return import_document(path, slug, LIBRARY)


def body(result: Imported) -> str:
    return result.markdown.split("\n---\n", 1)[1].removesuffix("\n")


def told(result: Imported) -> str:
    return "\n".join(remark.text for remark in (*result.dropped, *result.guessed))


def words(text: str) -> list[str]:
    """Words as a reader compares them: no case, no escapes, no invisible signs."""
    visible = re.sub("[\u00ad\u200b\u2060\ufeff]", "", text)
    return re.findall(r"[^\W_]+", visible.casefold())


def kept_words(result: Imported) -> list[str]:
    remarks = " ".join(remark.words for remark in (*result.dropped, *result.guessed))
    return words(result.markdown) + words(remarks)
