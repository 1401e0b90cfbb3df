"""The termbase: ``source/termbase.csv`` and the formats that terminologists and translators exchange."""

from pipeline.termbase.merging import merge_termbases
from pipeline.termbase.reading import FILE, parse_termbase, read_termbase
from pipeline.termbase.tbx_reading import parse_tbx
from pipeline.termbase.tbx_writing import write_tbx
from pipeline.termbase.writing import write_termbase

__all__ = ["FILE", "merge_termbases", "parse_tbx", "parse_termbase", "read_termbase", "write_tbx", "write_termbase"]
