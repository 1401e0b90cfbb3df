"""The walk that changes ``locale/``: stages 1 to 3 (stage 1 has run when a Project is open).

Every catalog is read and merged before the first file is written, so a broken one leaves all files as they were.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pipeline.catalogs import MergeReport, MergeResult, merge, new_catalog, template, write_catalog
from pipeline.extract import extract
from pipeline.locales import PSEUDO, plural_forms
from pipeline.lookups import INTERFACE
from pipeline.model import Article, Key, Locale
from pipeline.pack import Pack, packed, read_pack
from pipeline.places import catalog_path, read_project_catalog, template_path
from pipeline.project import Project, choose_articles
from pipeline.recall import Catalog, Merged, recalled
from pipeline.text.criticality import safety_of
from pipeline.text.drug_terms import drugs_of
from pipeline.text.risk import differs

Packs = Mapping[str, tuple[Pack, ...]]
"""The messages of each chosen article."""


@dataclass(frozen=True, slots=True)
class Updated:
    """What an update did to one catalog, or would do."""

    article: str
    locale: Locale
    path: Path
    report: MergeReport
    """What became of the messages; those from memory are filled or fuzzy, no longer new."""
    filled: tuple[Key, ...]
    """Filled with the translation of the same text in another article."""
    critical: frozenset[str]
    """Of the texts of these messages, those that are safety-critical."""
    changed: bool
    """Whether the file is another than before, or would be."""
    written: bool


def update(
    project: Project,
    slugs: Sequence[str],
    locales: Sequence[Locale],
    *,
    dry_run: bool = False,
    cosmetic: bool = False,
    refresh_comments: bool = False,
    fill: bool = False,
) -> Iterator[Updated]:
    """Write the templates and bring the catalogs up to date with them; yields a report a catalog, by locale.

    ``cosmetic`` declares that the sources changed in spelling, punctuation and white space only. A catalog where
    only the lines beside messages would change is left alone unless ``refresh_comments``. ``fill`` looks in the other
    articles for messages that wait since an earlier update, too.
    """
    source = project.config.source_locale
    packs = {article.slug: packs_of(project, article) for article in choose_articles(project, slugs)}
    targets = [locale for locale in locales if locale != source and locale.tag not in PSEUDO]
    unsafe = unsafe_in(project)
    merging = partial(merge, differs=unsafe, cosmetic=cosmetic, refresh_comments=refresh_comments)
    merged = {locale: _recalled(project, packs, locale, merging, fill) for locale in targets}
    if not dry_run:
        for slug, read in packs.items():
            write_catalog(template([packed(pack) for pack in read]), project.root / template_path(slug))
    for locale, catalogs in merged.items():
        for each in catalogs:
            yield _written(project, locale, each, dry_run=dry_run)


def packs_of(project: Project, article: Article) -> tuple[Pack, ...]:
    """Give the messages of an article, read for the translator's pack."""
    tag = project.config.source_locale.tag
    messages = extract(article, tag)
    return tuple(read_pack(message, tag, project.termbase, article.slug, article.topics) for message in messages)


def unsafe_in(project: Project) -> Callable[[str, str], bool]:
    """Give the question that is asked of each near match of a project's sources: could it harm to offer it?"""
    return partial(differs, locale=project.config.source_locale.tag, terms=drugs_of(project.termbase))


def _recalled(
    project: Project, packs: Packs, locale: Locale, merging: Callable[..., MergeResult], fill: bool
) -> list[Merged]:
    """Merge the chosen articles into the catalogs of one language, then recall what the others say."""
    merged = []
    style = project.styles.get(locale.tag)
    for slug, read in packs.items():
        old = read_project_catalog(project.root, catalog_path(locale, slug))
        old = old or new_catalog(locale.folder, plural_forms(locale))
        result = merging([packed(pack, locale.tag, style) for pack in read], old)
        merged.append(Merged(slug, read, old, result.file, result.report))
    source = project.config.source_locale
    return recalled(merged, lambda: _others(project, packs, locale), source.tag, unsafe_in(project), waiting=fill)


def _others(project: Project, packs: Packs, locale: Locale) -> Iterator[Catalog]:
    """Yield the catalogs of a language that are not being updated, those of renamed articles too."""
    folder = project.root / catalog_path(locale, INTERFACE).parent
    for file in sorted(folder.glob("*.po")):
        catalog = read_project_catalog(project.root, catalog_path(locale, file.stem))
        if catalog and file.stem not in packs and file.stem != INTERFACE:
            yield file.stem, catalog, catalog


def _written(project: Project, locale: Locale, each: Merged, *, dry_run: bool) -> Updated:
    path = catalog_path(locale, each.article)
    changed = each.file.text != each.old.text or not (project.root / path).exists()
    # A translator who saves while we work must not lose it: the file must still be the one we read.
    written = not dry_run and write_catalog(each.file, project.root / path, over=each.old)
    critical = _critical(each, project)
    return Updated(each.article, locale, path, each.report, each.filled, critical, changed, written)


def _critical(each: Merged, project: Project) -> frozenset[str]:
    source = project.config.source_locale.tag
    retired = [msgid for _, msgid in each.report.retired if safety_of(msgid, source, project.termbase)]
    return frozenset([*retired, *(pack.message.msgid for pack in each.packs if pack.reasons)])
