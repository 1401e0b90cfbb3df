"""Figures of an article -> what the report says of how hard it is."""

from pipeline.checks.readability.article import ArticleFigures, Figures
from pipeline.checks.readability.hardest import Hardest, hardest_sentences
from pipeline.checks.readability.high_grade import WORDS as FEWEST_WORDS
from pipeline.checks.readability.long_sentence import longest_sentence, sentence_length
from pipeline.model import LocalizedArticle
from pipeline.report.html.values import Level, Reading, SectionReading
from pipeline.review.scales import Measure, formula_name, measure_of, said
from pipeline.rule import Reference
from pipeline.text.words import SPACELESS


def reading_of(article: LocalizedArticle, figures: ArticleFigures, reference: Reference) -> Reading:
    """Put the figures of an article on the scale of its language, with the sentences that weigh most."""
    tag = article.locale.tag
    measure = measure_of(article.locale, reference.grades.get(tag))
    level = measure.level_of(figures.document)
    above = level is not None and level.place > measure.scale.wanted
    short = 0 < figures.document.words < FEWEST_WORDS
    hardest = hardest_sentences(figures.document.text.splitlines(), tag) if above and not short else None
    return Reading(
        scale=measure.scale if level else None,
        level=level,
        note=figures.note,
        sections=tuple(_section(part, measure, tag) for part in figures.sections),
        counted="characters" if tag.partition("-")[0] in SPACELESS else "words",
        longest=longest_sentence(tag, article.is_source, reference),
        words=figures.document.words,
        rare=figures.document.rare,
        above=above,
        short=short,
        others=tuple((formula_name(score.formula), said(score)) for score in figures.document.scores[1:]),
        plain=said(figures.without_terms[0]) if figures.without_terms else "",
        hardest=hardest.sentences if hardest else (),
        without=_without(hardest, measure),
    )


def _without(hardest: Hardest | None, measure: Measure) -> Level | None:
    return measure.level(hardest.without) if hardest else None


def _section(part: Figures, measure: Measure, tag: str) -> SectionReading:
    sentences = tuple(part.text.splitlines())
    lengths = tuple(sentence_length(sentence, tag)[0] for sentence in sentences)
    return SectionReading(part.heading, sentences, lengths, measure.level_of(part))
