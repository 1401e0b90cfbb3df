"""gettext catalogs: read behind a guard, edited entry by entry, written without noise, merged without lies.

A catalog is read as GNU gettext reads it, and refused where ``msgfmt -c`` refuses it. The exceptions:

- refused: any charset but UTF-8 (nobody has to guess), NUL and EOT in a text (gettext cuts it off there), more
  than six plural forms (no language has them), texts of more than 64 kB, 50,000 messages or 20 MB, a keyword
  that runs over the end of a line;
- read: format directives that do not match (a per cent sign in prose is none), and a message whose ``fuzzy``
  stands on the first of two flag lines is fuzzy, though gettext forgets it.
"""

from pipeline.catalogs.clock import revision_time
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
    "revision_time",
    "template",
    "write_catalog",
]
