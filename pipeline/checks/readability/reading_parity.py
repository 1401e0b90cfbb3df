"""RDB009: a translation is harder for its readers than the source is for its own."""

from collections.abc import Iterator
from math import exp
from typing import NamedTuple

from pipeline.checks.readability.passage import plain_words, running_text, span_in
from pipeline.model import LocalizedArticle, Unit
from pipeline.rule import Example, Finding, Reference, rule
from pipeline.text.difficulty import Reading, Usage, usage, usual_reading
from pipeline.text.frequency import COMMON, rateable_words, zipf
from pipeline.text.sentences import split_sentences

LENGTH = 1.35
"""Sentences longer than in the source by this, after what is usual between the two languages."""
RARITY = 1.0
"""Rarer words than in the source by this many standard deviations of each language's reference texts."""
NAMED = 3
"""How many sentences a note names."""
WORDS = 40
"""Fewest words of a text that is compared."""

_EASY = "Your heart is a muscle. It has four parts. It works day and night. You can help it. Eat well and walk. " * 3
_LONG = (
    "El corazón es un músculo que tiene cuatro partes y que trabaja día y noche sin parar nunca y al que usted puede "
    "ayudar mucho si come bien todos los días y si además sale a caminar. "
) * 3
_SHORT = (
    "El corazón es un músculo. Tiene cuatro partes. Trabaja día y noche. Usted lo puede ayudar. "
    "Puede comer bien y caminar mucho. "
) * 3


@rule(
    code="RDB009",
    name="reading-parity",
    severity="warning",
    scope="article",
    why="Every reader has the same right to an easy text; long sentences and rare words often enter in translation.",
    fix="Start with the sentences named: make two of each, and use the everyday word for a rare one.",
    source="AHRQ, PEMAT: plain language in each language: "
    "https://www.ahrq.gov/health-literacy/patient-education/pemat.html",
    wrong=[Example(_EASY, _LONG)],
    right=[Example("It works day and night.", "Trabaja día y noche."), Example(_EASY, _SHORT)],
)
def reading_parity(article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """The translation has longer sentences or rarer words than the source, each measured by its own language."""
    ours: Reading | None = usual_reading(article.locale.tag)
    theirs: Reading | None = usual_reading(article.source_locale.tag)
    if article.is_source or ours is None or theirs is None:
        return
    pairs = [pair for pair in (_pair(unit, article) for unit in article.by_block().values()) if pair]
    source = usage([s for pair in pairs for s in pair.source], article.source_locale.tag, WORDS)
    target = usage([s for pair in pairs for s in pair.target], article.locale.tag, WORDS // 2)
    if source is None or target is None:
        return
    longer = exp((target.length - ours.length_mean) - (source.length - theirs.length_mean))
    rarer = _unusual(target, ours) - _unusual(source, theirs)
    if longer > LENGTH:
        yield from _longest(pairs, article.locale.tag, f"sentences {longer:.1f} times as long as in the source")
    if rarer > RARITY:
        yield from _rarest(pairs, article.locale.tag)


def _unusual(found: Usage, usual: Reading) -> float:
    """Give the share of rare words in standard deviations from what is usual."""
    return (found.rare - usual.rare_mean) / usual.rare_deviation


class _Pair(NamedTuple):
    """The sentences of a unit, and of the source text that it translates."""

    unit: Unit
    source: tuple[str, ...]
    target: tuple[str, ...]


def _pair(unit: Unit, article: LocalizedArticle) -> _Pair | None:
    text = running_text(unit)
    if not text:
        return None
    source = split_sentences(plain_words(unit.block.text), article.source_locale.tag)
    return _Pair(unit, source, split_sentences(text, article.locale.tag))


def _longest(pairs: list[_Pair], tag: str, note: str) -> Iterator[Finding]:
    """Name the sentences that are longest beside those of their source."""
    sentences = [(_growth(pair, sentence, tag), number, sentence) for number, pair in enumerate(pairs)
                 for sentence in pair.target]  # fmt: skip
    for _, number, sentence in sorted(sentences, reverse=True)[:NAMED]:
        unit = pairs[number].unit
        yield Finding(unit, span_in(unit, sentence), f"{note}: this is among the longest")


def _growth(pair: _Pair, sentence: str, tag: str) -> float:
    usual = sum(len(text) for text in pair.source) / max(1, len(pair.source))
    return len(rateable_words(sentence, tag)) + len(sentence) / max(1.0, usual)


def _rarest(pairs: list[_Pair], tag: str) -> Iterator[Finding]:
    """Name the sentences with the most rare words."""
    counted = [
        ([word for word in rateable_words(sentence, tag) if zipf(word, tag) < COMMON], number, sentence)
        for number, pair in enumerate(pairs)
        for sentence in pair.target
    ]
    for words, number, sentence in sorted(counted, key=lambda item: (-len(item[0]), item[1]))[:NAMED]:
        unit = pairs[number].unit
        found = ", ".join(f"“{word}”" for word in words[:4])
        yield Finding(unit, span_in(unit, sentence), f"rarer words than the source uses: {found}")
