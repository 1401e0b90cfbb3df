"""Where the files of a content project stand. Imports no reader of sources, so that ``status`` answers at once."""

from pathlib import Path

from pipeline.catalogs import CatalogFile, read_catalog
from pipeline.errors import CatalogError
from pipeline.model import Locale, Location


def catalog_path(locale: Locale, slug: str) -> Path:
    """Give the place of a catalog, relative to the project."""
    return Path("locale", locale.folder, "LC_MESSAGES", f"{slug}.po")


def template_path(slug: str) -> Path:
    """Give the place of a template, relative to the project."""
    return Path("locale", "pot", f"{slug}.pot")


def read_project_catalog(root: Path, path: Path) -> CatalogFile | None:
    """Read a catalog of a project, None where there is none; errors name the path inside the project."""
    if not (root / path).exists():
        return None
    try:
        return read_catalog(root / path)
    except CatalogError as error:
        line = error.location.line if error.location else 0
        raise CatalogError(Location(path.as_posix(), line), error.fault, error.remedy) from None
