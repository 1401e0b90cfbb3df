"""How an article's page ends: the words it defines, and other articles of its topics."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from markupsafe import Markup

from pipeline.render.passage import Passage, isolated_passage, paired
from pipeline.render.site import Definition
from pipeline.render.templates import render_component
from pipeline.render.view import View, front_of

MAX_RELATED = 6
"""Most articles that the end of a page offers."""


@dataclass(frozen=True, slots=True)
class Related:
    """Another article of the same topic."""

    href: str
    title: Passage


def defined(view: View) -> tuple[Definition, ...]:
    """Give the definitions that the page shows."""
    return view.site.definitions.get((view.locale.tag, view.slug), ())


def definitions(view: View, used: set[str]) -> Markup:
    """Render the list of definitions; ``used`` holds the concepts that the text links to it."""
    shown = [_shown(view, definition, used) for definition in defined(view)]
    return render_component("definitions", word=view.words, definitions=shown) if shown else Markup("")


@dataclass(frozen=True, slots=True)
class _Shown:
    concept: str
    term: Passage
    meaning: Passage
    used: bool
    """Whether the text leads here, so that there is a way back."""


def _shown(view: View, definition: Definition, used: set[str]) -> _Shown:
    term, meaning = isolated_passage(definition.term, view.locale), view.markdown(definition.meaning)
    if view.beside:
        term, meaning = _beside(view, view.beside, definition, term, meaning)
    return _Shown(definition.concept, term, meaning, definition.concept in used)


def _beside(
    view: View, source: View, definition: Definition, term: Passage, meaning: Passage
) -> tuple[Passage, Passage]:
    """Set a definition beside the one that the source page gives of the same concept, if it does."""
    there = [other for other in defined(source) if other.concept == definition.concept]
    if not there:
        return term, meaning
    other_term, other_meaning = isolated_passage(there[0].term, source.locale), source.markdown(there[0].meaning)
    return (
        paired(term, other_term, source.locale, view.locale),
        paired(meaning, other_meaning, source.locale, view.locale),
    )


def related(view: View) -> Markup:
    """Link other articles of the same topics, in the order of the site."""
    cards = [
        Related(f"{other.slug}.html", other.passage(other.localized.article.title, links=False))
        for other in _others(view)
    ]
    return render_component("related", word=view.words, articles=cards) if cards else Markup("")


def _others(view: View) -> Iterator[View]:
    topics = set(view.localized.article.topics)
    same = (
        languages[view.locale.tag]
        for slug, languages in view.site.articles.items()
        if slug != view.slug
        and view.locale.tag in languages
        and topics & set(languages[view.locale.tag].article.topics)
    )
    return (front_of(view.site, localized) for localized in islice(same, MAX_RELATED))
