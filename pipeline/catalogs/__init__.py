"""gettext catalogs: read behind a guard, edited entry by entry, written without noise."""

from pipeline.catalogs.entry import Entry
from pipeline.catalogs.file import CatalogFile
from pipeline.catalogs.reader import parse_catalog, read_catalog
from pipeline.catalogs.writer import write_catalog

__all__ = ["CatalogFile", "Entry", "parse_catalog", "read_catalog", "write_catalog"]
