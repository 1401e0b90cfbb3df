"""``demotic terms``: the termbase out to and in from TBX, CSV and gettext glossaries."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from pipeline.catalogs import read_catalog, write_catalog
from pipeline.config import Config, read_config
from pipeline.errors import TermbaseError, UsageError
from pipeline.glossary import read_glossary, write_glossary
from pipeline.model import Locale, Location, Termbase
from pipeline.publish import write_file
from pipeline.termbase import (
    FILE,
    merge_termbases,
    parse_tbx,
    parse_termbase,
    read_termbase,
    write_tbx,
    write_termbase,
)

EXAMPLE = "demotic terms --export terms.tbx"
SUFFIXES = (".tbx", ".csv", ".po")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the file to write and the file to read."""
    parser.add_argument(
        "--export",
        type=Path,
        metavar="FILE",
        help="write the termbase; .tbx, .csv, or .po: a glossary a locale (glossary.po gives glossary.es.po, ...)",
    )
    parser.add_argument(
        "--import",
        type=Path,
        metavar="FILE",
        dest="source",
        help="add the terms of a .tbx, .csv or .po to the termbase; a conflict changes nothing",
    )


def run(options: argparse.Namespace, root: Path) -> int:
    """Import, then export; without either, say what the termbase holds."""
    config = read_config(root)
    source = config.source_locale.tag
    for file in filter(None, (options.source, options.export)):
        if file.suffix.lower() not in SUFFIXES:
            raise UsageError(Location(str(file)), "its suffix names no format", f"use one of {', '.join(SUFFIXES)}")
    termbase = read_termbase(root, source)
    if options.source:
        termbase = _import(root, options.source, termbase, source)
    if options.export:
        try:
            _export(root, options.export, termbase, config)
        except OSError as error:
            fault = f"cannot be written: {error.strerror}"
            raise UsageError(Location(str(options.export)), fault, "choose another file") from None
    if not (options.source or options.export):
        print(_summary(termbase, config.all_locales))
    return 0


def _import(root: Path, file: Path, known: Termbase, source: str) -> Termbase:
    merged = merge_termbases(known, _read(root, file, known, source))
    content = write_termbase(merged, source)
    parse_termbase(content, source, str(file))
    write_file(root / FILE, content.encode())
    print(f"{file} -> {FILE}: {_count(merged) - _count(known)} new terms")
    return merged


def _read(root: Path, file: Path, known: Termbase, source: str) -> Termbase:
    if file.suffix.lower() == ".po":
        return read_glossary(read_catalog(root / file), known, str(file))
    try:
        content = (root / file).read_bytes()
        if file.suffix.lower() == ".csv":
            return parse_termbase(content.decode("utf-8-sig"), source, str(file))
    except (OSError, UnicodeDecodeError) as error:
        raise TermbaseError(Location(str(file)), f"cannot be read: {error}", "give a readable file in UTF-8") from None
    read = parse_tbx(content, source, str(file))
    for remark in read.left_out:
        print(f"left out: {remark}")
    return read.termbase


def _export(root: Path, file: Path, termbase: Termbase, config: Config) -> None:
    source = config.source_locale
    match file.suffix.lower():
        case ".po":
            for locale in (locale for locale in config.all_locales if locale != source):
                target = file.with_suffix(f".{locale.folder}.po")
                write_catalog(write_glossary(termbase, source, locale), root / target)
                print(f"{FILE} -> {target}")
            return
        case ".csv":
            content = write_termbase(termbase, source.tag).encode()
        case _ if not termbase.concepts:
            raise TermbaseError(Location(str(FILE)), "there is no concept, and TBX needs one", "add a term first")
        case _:
            content = write_tbx(termbase, source.tag, config.title)
    write_file(root / file, content)
    print(f"{FILE} -> {file}")


def _summary(termbase: Termbase, locales: Sequence[Locale]) -> str:
    lines = [f"{len(termbase.concepts)} concepts"]
    for locale in locales:
        terms = sum(term.locale == locale.tag for concept in termbase.concepts for term in concept.terms)
        named = sum(any(term.locale == locale.tag for term in concept.terms) for concept in termbase.concepts)
        lines.append(f"  {locale.tag:8} {terms} terms for {named} concepts")
    return "\n".join(lines)


def _count(termbase: Termbase) -> int:
    return sum(len(concept.terms) for concept in termbase.concepts)
