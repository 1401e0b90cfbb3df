"""The examples of the rules over messages, articles and libraries: what a project that holds one is told."""

from dataclasses import replace

from pipeline.checks.glossary.summary import summarize
from pipeline.checks.run import check_article, check_library
from pipeline.inline import parse_inline, with_numbered_links, write_inline
from pipeline.locales import parse_locale
from pipeline.localize import localize, source_article
from pipeline.model import Article, Block, LocalizedArticle, Location, Problem, Room, Termbase, Translation
from pipeline.rule import Example, Reference
from pipeline.source import parse_article
from pipeline.termbase import parse_termbase

ENGLISH = parse_locale("en")


def _reference(article: Article, example: Example) -> Reference:
    anchors = {f"example.md#{block.anchor}" for block in article.blocks if block.anchor}
    return Reference(
        targets=frozenset({"example.md", *anchors}),
        placeholders={"emergency": "911"},
        grades={"en": 8},
        styles={example.locale: example.style} if example.style else {},
        termbase=parse_termbase(example.termbase, "en", "termbase.csv") if example.termbase else Termbase(),
    )


def _localized(example: Example) -> LocalizedArticle:
    place = Location("locale/es/LC_MESSAGES/example.po", 1)
    if example.msgstr is None:
        body = f"---\ntitle: Example\n---\n{example.text}\n"
        return source_article(parse_article(body, "example", "source/example.md"), ENGLISH)
    tokens, links = with_numbered_links(parse_inline(example.text))
    room = Room(*example.room) if example.room else None
    block = Block("label" if room else "title", write_inline(tokens), place, links=links, room=room)
    translation = Translation(example.msgstr, example.state, place)
    article = Article("example", "source/example.md", block, None, ())
    return localize(article, parse_locale(example.locale), ENGLISH, lambda *_: translation)


def problems_of(example: Example) -> tuple[Problem, ...]:
    """Check the example as a project would; give what is not waived."""
    localized = _localized(example)
    reference = _reference(localized.article, example)
    problems = check_article(localized, reference)
    if example.other is None:
        return _open(problems)
    text, msgstr = example.other
    library = [localized, _localized(replace(example, text=text, msgstr=msgstr))]
    return _open(problems + check_library([(each, summarize(each, reference)) for each in library], reference))


def _open(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    return tuple(problem for problem in problems if not problem.waived)
