"""Where the translations of a run come from: catalogs on disk, pseudo-translation, or nowhere yet."""

from pipeline.catalogs import CatalogFile, read_catalog
from pipeline.locales import PSEUDO
from pipeline.model import Locale, Location, Lookup, Translation
from pipeline.places import catalog_path, read_project_catalog
from pipeline.project import Project
from pipeline.pseudo import pseudo_lookup
from pipeline.render.words import catalog_files, first_translated

INTERFACE = "_interface"


def article_lookup(project: Project, locale: Locale, slug: str) -> Lookup:
    """Give the translations of an article; without a catalog everything is untranslated."""
    if locale.tag in PSEUDO:
        return pseudo_lookup(locale)
    path = catalog_path(locale, slug)
    return _lookup(read_project_catalog(project.root, path), path.as_posix())


def interface_lookup(project: Project, locale: Locale) -> Lookup:
    """Give the tool's own words: a project's ``_interface.po`` first, then the shipped catalogs."""
    if locale.tag in PSEUDO:
        return pseudo_lookup(locale)
    own = article_lookup(project, locale, INTERFACE)
    shipped = [_lookup(read_catalog(file), str(file)) for file in catalog_files(locale)]
    return first_translated([own, *shipped])


def _lookup(catalog: CatalogFile | None, path: str) -> Lookup:
    def lookup(msgctxt: str, msgid: str) -> Translation:
        if catalog is None:
            return Translation("", "untranslated", Location(path))
        found = catalog.translation(msgctxt, msgid)
        return Translation(found.msgstr, found.state, Location(path, found.location.line), found.waivers)

    return lookup
