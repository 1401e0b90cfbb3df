"""Fonts: what each glyph means (its ToUnicode table) is said the same way to every reader.

Where letters join (Devanagari), Chromium writes the text of each group beside it, as its ActualText, and maps some
glyphs of the group to U+0000, which PDF/UA-1 (ISO 14289-1, 7.21.7) forbids. They become joiners, U+200D: readers that
heed the text of the group never see them, and to the others they are no letter of their own.

Arabic glyphs are mapped to the presentation forms of letters; they become the letters themselves. A ligature (lam with
alef) stays one character, U+FEFB: several readers turn two round, and "no" would be read as "the".
"""

import re
from collections.abc import Iterator, Mapping
from unicodedata import normalize

from pikepdf import Dictionary, Name, Object, Pdf

JOINER = "\u200d"
_FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
"""Arabic presentation forms (The Unicode Standard, 9.2)."""
_NOTHING = ("\0", "\ufeff", "\ufffe")
_ONE = re.compile(r"^<((?:[0-9A-F]{2})+)> <((?:[0-9A-F]{4})+)>$", re.MULTILINE | re.IGNORECASE)
_RANGE = re.compile(r"^<((?:[0-9A-F]{2})+)> <((?:[0-9A-F]{2})+)> <([0-9A-F]{4})>$", re.MULTILINE | re.IGNORECASE)
_BLOCKS = re.compile(r"\d+ beginbf(?:char|range)\n.*?endbf(?:char|range)\n", re.DOTALL)
_LONGEST = 100
"""Most lines of a block (Adobe Technical Note 5014)."""


def mend_fonts(pdf: Pdf) -> None:
    """Mend the table of every font."""
    for found in pdf.objects:
        if isinstance(found, Dictionary) and found.get("/Type") == Name.Font and "/ToUnicode" in found:
            content = found.ToUnicode.read_bytes().decode("latin-1")
            found.ToUnicode.write(_rewritten(content).encode("latin-1"))


def glyph_texts(font: Object) -> Mapping[bytes, str]:
    """Give the text of each glyph of a font, by its code, as the font's table says it."""
    if "/ToUnicode" not in font:
        return {}
    return dict(_entries(font.ToUnicode.read_bytes().decode("latin-1")))


def _rewritten(table: str) -> str:
    lines = [f"<{code.hex().upper()}> <{_hex(_mended(text))}>\n" for code, text in sorted(_entries(table))]
    blocks = (lines[start : start + _LONGEST] for start in range(0, len(lines), _LONGEST))
    written = "".join(f"{len(block)} beginbfchar\n{''.join(block)}endbfchar\n" for block in blocks)
    return _BLOCKS.sub("", table).replace("endcmap", f"{written}endcmap", 1)


def _entries(table: str) -> Iterator[tuple[bytes, str]]:
    for code, text in _ONE.findall(table):
        yield bytes.fromhex(code), bytes.fromhex(text).decode("utf-16-be", "replace")
    for first, last, text in _RANGE.findall(table):
        for offset in range(int(last, 16) - int(first, 16) + 1):
            yield (int(first, 16) + offset).to_bytes(len(first) // 2), chr(int(text, 16) + offset)


def _mended(text: str) -> str:
    if text in _NOTHING:
        return JOINER
    return _FORMS.sub(lambda form: _letter(form[0]), text)


def _letter(form: str) -> str:
    letter = normalize("NFKC", form)
    return letter if len(letter) == 1 else form


def _hex(text: str) -> str:
    return text.encode("utf-16-be").hex().upper()
