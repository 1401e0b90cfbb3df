"""gettext catalogs: read behind a guard, edited entry by entry, written without noise."""

from pipeline.catalogs.entry import Entry
from pipeline.catalogs.file import CatalogFile
from pipeline.catalogs.fresh import new_catalog, template
from pipeline.catalogs.merging import merge
from pipeline.catalogs.reader import parse_catalog, read_catalog
from pipeline.catalogs.report import MergeReport, MergeResult
from pipeline.catalogs.writer import write_catalog

__all__ = [
    "CatalogFile",
    "Entry",
    "MergeReport",
    "MergeResult",
    "merge",
    "new_catalog",
    "parse_catalog",
    "read_catalog",
    "template",
    "write_catalog",
]
