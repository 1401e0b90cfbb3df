"""Comments of an entry, read from its text: translator's, extracted, references, and the previous source."""

import re
from dataclasses import dataclass

from pipeline.catalogs.strings import any_value, joined

_HEAD_LINE = re.compile(r"[ \t\r\f\v]*(?:#~[ \t]*(?=[#\n]|\Z))?(#(?!~(?!\|)).*|)[ \t\r]*(?:\n|\Z)")
_REFERENCE = re.compile("\u2068[^\u2069]*\u2069[^\\s]*|\\S+")
_PREVIOUS_STRING = re.compile(r'(msgctxt|msgid_plural|msgid)?\s*((?:"(?:[^"\\]|\\.)*"\s*)+)')
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
KINDS = {".": "extracted", ":": "references", ",": "flags", "!": "flags", "|": "previous", "~": "previous"}


@dataclass(frozen=True, slots=True)
class Comments:
    """What stands before the strings of an entry, flags and the previous source left out."""

    translator: tuple[str, ...] = ()
    extracted: tuple[str, ...] = ()
    references: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Previous:
    """The source text that a fuzzy translation was made for."""

    msgctxt: str | None
    msgid: str
    msgid_plural: str | None


def head_lines(text: str) -> list[str]:
    """Give the comment lines of an entry's text, without indentation; ``#~ #`` reads as ``#``."""
    lines, offset, text = [], 0, joined(text)
    while offset < len(text) and (match := _HEAD_LINE.match(text, offset)):
        offset = match.end()
        if match[1]:
            lines.append(match[1].rstrip("\r"))
    return lines


def kind_of(line: str) -> str:
    """Give what a comment line holds: translator, extracted, references, flags or previous."""
    return KINDS.get(line[1:2], "translator")


def comments_of(text: str) -> Comments:
    """Read the comments of an entry's text."""
    found: dict[str, list[str]] = {"translator": [], "extracted": [], "references": []}
    for line in head_lines(text):
        kind = kind_of(line)
        if kind == "references":
            found[kind] += _REFERENCE.findall(line[2:])
        elif kind in found:
            found[kind].append(line[1 if kind == "translator" else 2 :].removeprefix(" "))
    return Comments(*(tuple(found[kind]) for kind in ("translator", "extracted", "references")))


def flags_of(lines: list[str]) -> tuple[str, ...]:
    """Give the flags of comment lines, each once, in their order."""
    flags = (flag for line in lines if kind_of(line) == "flags" for flag in line[2:].replace(",", " ").split())
    return tuple(dict.fromkeys(flags))


def previous_of(text: str) -> Previous | None:
    """Read the previous source of an entry's text; None where it has none."""
    if "#|" not in text and "#~|" not in text:
        return None
    lines = [line for line in head_lines(text) if kind_of(line) == "previous"]
    strings = " ".join(line.removeprefix("#~|").removeprefix("#|") for line in lines)
    values = {
        match[1]: "".join(map(any_value, _QUOTED.findall(match[2]))) for match in _PREVIOUS_STRING.finditer(strings)
    }
    if "msgid" not in values:
        return None
    return Previous(values.get("msgctxt"), values["msgid"], values.get("msgid_plural"))
