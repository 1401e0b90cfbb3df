"""What an edit of a source means for translators, before anyone commits it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from pipeline.catalogs import CatalogFile, MergeResult, merge, template
from pipeline.catalogs.filling import Fill, filled
from pipeline.catalogs.old_pair import read_old_pair
from pipeline.model import Key
from pipeline.pack import packed
from pipeline.places import read_project_catalog, template_path
from pipeline.project import Project, choose_articles
from pipeline.text.criticality import safety_of
from pipeline.update import packs_of, unsafe_in


@dataclass(frozen=True, slots=True)
class Impact:
    """How many messages of an article its sources changed since the last update, added and removed ones included."""

    article: str
    new: bool
    """Whether no translator has seen the article yet."""
    messages: int
    critical: int
    """Of these messages, the safety-critical ones, by what they said or by what they say now."""


def impact(project: Project, slugs: Sequence[str]) -> Iterator[Impact]:
    """Compare the sources with the templates of the last update; yields the articles that changed."""
    source = project.config.source_locale
    safety = partial(safety_of, locale=source.tag, termbase=project.termbase)
    for article in choose_articles(project, slugs):
        messages = [packed(pack) for pack in packs_of(project, article)]
        before = read_project_catalog(project.root, template_path(article.slug))
        result = merge(messages, _translated(before or template(())), differs=unsafe_in(project))
        changed = [*result.report.fuzzy, *result.report.blanked, *result.report.new, *result.report.retired]
        critical = [key for key in changed if any(safety(text) for text in _texts(key, result))]
        if changed:
            yield Impact(article.slug, before is None, len(changed), len(critical))


def _translated(before: CatalogFile) -> CatalogFile:
    """Give a template whose messages are their own translation, so that merging pairs each with its edited text."""
    return filled(before, [Fill(entry.key, entry.extracted_comments, entry.msgid) for entry in before.entries])


def _texts(key: Key, result: MergeResult) -> Iterator[str]:
    """Yield what a message says, and what it said before."""
    yield key[1]
    entry = result.file.entry(*key)
    if entry and entry.previous_msgid:
        yield entry.previous_msgid
    if entry and (pair := read_old_pair(entry.translator_comments)):
        yield pair[0][1]
