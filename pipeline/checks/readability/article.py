"""Every figure of an article in one language, for reports: by document and by section, with the text scored."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.checks.readability.counts import count_sentences
from pipeline.checks.readability.preparation import PreparedText, Section, prepare
from pipeline.checks.readability.scores import Score, formula_note, score_counts
from pipeline.model import LocalizedArticle, Termbase
from pipeline.text.concepts import Use, vocabulary
from pipeline.text.difficulty import difficulty_of, usage


@dataclass(frozen=True, slots=True)
class Figures:
    """What is known of one scored text; ``heading`` and ``anchor`` are empty for the document as a whole."""

    heading: str
    anchor: str
    text: str
    sentences: int
    words: int
    """0 in a language that does not separate words by spaces."""
    rare: float | None
    """Share of words with a Zipf value below 4; None without a word list."""
    difficulty: float | None
    scores: tuple[Score, ...]


@dataclass(frozen=True, slots=True)
class ArticleFigures:
    """The figures of an article in one language."""

    locale: str
    article: str
    note: str
    """Why there is no score; empty where there is one."""
    document: Figures
    without_terms: tuple[Score, ...]
    """The scores of the document without the terms that have a definition: what is left to make easier."""
    sections: tuple[Figures, ...]


def read_article(
    article: LocalizedArticle, placeholders: Mapping[str, str], termbase: Termbase | None = None
) -> ArticleFigures:
    """Prepare and score an article, with and without the defined terms of ``termbase``."""
    prepared = prepare(article, placeholders)
    sections = tuple(_figures(section, prepared.locale) for section in prepared.sections)
    note = formula_note(prepared.locale, article.locale.name)
    whole = _figures(Section("", "", prepared.sentences), prepared.locale)
    defined = termbase and any(concept.definition for concept in termbase.concepts)
    plain = _without_terms(article, prepared, termbase) if termbase and defined else whole.scores
    return ArticleFigures(prepared.locale, article.article.slug, note, whole, plain, sections)


def score_records(figures: ArticleFigures) -> Iterator[Mapping[str, object]]:
    """Yield the ``scores`` of the JSON contract: a record a formula, with the values of the sections inside.

    Where no formula is used, one record says so: its formula and value are null and its note gives the reason. The
    difficulty index is a record of its own. The first record holds the text that was scored.
    """
    records = [*_formulas(figures), *_difficulty(figures)]
    for number, record in enumerate(records):
        yield _shared(figures) | record | ({"text": figures.document.text} if number == 0 else {})


def _shared(figures: ArticleFigures) -> dict[str, object]:
    whole = figures.document
    return {
        "locale": figures.locale,
        "article": figures.article,
        "words": whole.words,
        "sentences": whole.sentences,
        "rare-words": None if whole.rare is None else round(whole.rare, 3),
    }


def _formulas(figures: ArticleFigures) -> Iterator[dict[str, object]]:
    for number, score in enumerate(figures.document.scores):
        sections = [_place(part) | _values(part.scores[number]) for part in figures.sections if part.scores]
        plain = {"without-terms": figures.without_terms[number].value} if figures.without_terms else {}
        yield {"formula": score.formula, **_values(score), **plain, "note": "", "sections": sections}
    if not figures.document.scores:
        empty = dict.fromkeys(("formula", "value", "grade", "grades"))
        yield {**empty, "band": "", "note": figures.note, "sections": []}


def _difficulty(figures: ArticleFigures) -> Iterator[dict[str, object]]:
    if figures.document.difficulty is None:
        return
    sections = [
        _place(part) | {"value": round(part.difficulty, 2)} for part in figures.sections if part.difficulty is not None
    ]
    yield {
        "formula": "difficulty-index",
        "value": round(figures.document.difficulty, 2),
        "band": "",
        "grade": None,
        "grades": None,
        "note": "0 is a sentence of a public-health text; more is harder",
        "sections": sections,
    }


def _values(score: Score) -> dict[str, object]:
    grades = list(score.grades) if score.grades else None
    return {"value": score.value, "band": score.band, "grade": score.grade, "grades": grades}


def _place(part: Figures) -> dict[str, object]:
    return {"section": part.anchor, "heading": part.heading}


def _figures(section: Section, locale: str) -> Figures:
    counts = count_sentences(section.sentences, locale)
    measured = usage(section.sentences, locale)
    return Figures(
        heading=section.heading,
        anchor=section.anchor,
        text=section.text,
        sentences=len(section.sentences),
        words=counts.words,
        rare=measured.rare if measured else None,
        difficulty=difficulty_of(measured, locale),
        scores=score_counts(counts, locale),
    )


def _without_terms(article: LocalizedArticle, prepared: PreparedText, termbase: Termbase) -> tuple[Score, ...]:
    """Score the document with every defined term cut out of its sentences."""
    known = vocabulary(termbase, prepared.locale)
    source = article.article
    cut = tuple(_cut(line, known.longest_uses(line, source.slug, source.topics)) for line in prepared.sentences)
    return score_counts(count_sentences(cut, prepared.locale), prepared.locale)


def _cut(sentence: str, uses: Sequence[Use]) -> str:
    """Take the terms that have a definition out of a sentence."""
    end = len(sentence)
    for use in sorted(uses, key=lambda use: use.span, reverse=True):
        if use.concept.definition and use.span.end <= end:
            sentence = sentence[: use.span.start] + sentence[use.span.end :]
            end = use.span.start
    return sentence
