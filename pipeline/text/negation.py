"""Whether a translation denies what its source denies, by what each side claims (``claims.py``).

Both ways it goes sentence by sentence. A denial that is one with others in the source ("no food, drink, or pills") may
be several in the translation, but not only the later ones of them ("drive and do not smoke").

Strictness follows what a slip costs: a short message gives errors, a long description warnings.
"""

import re
from collections.abc import Iterator

from pipeline.model import Severity, Span
from pipeline.text.claims import Side, hiding, needed_concepts, unanswered
from pipeline.text.denials import DENYING, Negation, clause_finder, has_negations, read_negations
from pipeline.text.differences import Difference
from pipeline.text.resumption import goes_on, resumed
from pipeline.text.tokens import sentence_ends

_COMMA = re.compile(r"[,，、،]")
_SHORT = 100
"""Characters of a source message up to which it is read as an instruction."""


def compare_negation(source: str, target: str, source_locale: str, target_locale: str) -> tuple[Difference, ...]:
    """Give the negations that stand on one side only; none where either language has no list."""
    if not (has_negations(source_locale) and has_negations(target_locale)):
        return ()
    ours, theirs = read_negations(source, source_locale), read_negations(target, target_locale)
    short = len(source) <= _SHORT
    if not needed_concepts(ours, short) and not needed_concepts(theirs, short):
        return ()
    severity: Severity = "error" if short else "warning"
    left = Side(source, source_locale, ours)
    right = Side(target, target_locale, theirs, len(source) / max(1, len(target)))
    sentences = tuple(_by_sentence(left, right))
    lost = (each for one, other in sentences for each in (unanswered(one, other, short) or _widowed(one, other)))
    new = [each for one, other in sentences for each in _new(one, other, short)]
    if any(each.concept not in DENYING for each in new):
        everywhere = unanswered(right, left, short, hiding(left, short))
        new = [each for each in new if each.concept in DENYING or each in everywhere]
    return (
        *(_dropped(source, each.span, severity) for each in lost),
        *(_added(target, each.span, severity) for each in new),
    )


def _by_sentence(left: Side, right: Side) -> Iterator[tuple[Side, Side]]:
    """Yield each sentence beside its translation; all in one where their numbers differ."""
    ends, other_ends = _last_places(left.text), _last_places(right.text)
    if len(ends) != len(other_ends) or len(ends) == 1:
        yield left, right
        return
    for start, end, other_start, other_end in zip((0, *ends), ends, (0, *other_ends), other_ends, strict=False):
        yield _within(left, start, end), _within(right, other_start, other_end)


def _last_places(text: str) -> list[int]:
    """Give where the sentences of a text end, each once."""
    return sorted(set(sentence_ends(text.rstrip())))


def _within(side: Side, start: int, end: int) -> Side:
    return side._replace(negations=tuple(each for each in side.negations if start <= each.span.start < end))


def _new(source: Side, target: Side, short: bool) -> list[Negation]:
    """Give what a sentence denies anew, but for what goes on with another denial where the source has a list."""
    added = unanswered(target, source, short, hiding(source, short))
    spare = _listed(source) if added else 0
    going_on = resumed(target.text, target.negations, target.locale) if spare else frozenset()
    listed = [each for each in added if each.span in going_on][:spare]
    return [each for each in added if each not in listed]


def _listed(source: Side) -> int:
    """Give how many more things one denial denies: "no food, drink, or pills" is three denials in other languages."""
    coordinated = [claim.span.start for claim in source.negations if claim.concept == "alternative"]
    denied = [claim.span.end for claim in source.negations if claim.concept in DENYING]
    if not coordinated or not denied:
        return 0
    return len(_COMMA.findall(source.text, min(denied), max(coordinated)))


def _widowed(source: Side, target: Side) -> list[Negation]:
    """Give the first denial of a list where the translation only has what goes on with it: "drive and do not smoke"."""
    lists = [any(each.concept == "alternative" for each in side.negations) for side in (source, target)]
    if lists != [True, False] or goes_on(source.text, source.negations, source.locale):
        return []
    clauses = clause_finder(target.locale)
    first = min((each.span.start for each in target.negations), default=0)
    if clauses and clauses.find(target.text[:first]):
        return []
    denials = [each for each in source.negations if each.concept in DENYING]
    return denials[:1] if goes_on(target.text, target.negations, target.locale) else []


def _dropped(source: str, span: Span, severity: Severity) -> Difference:
    text = f"The source denies (“{source[slice(*span)]}”), the translation does not: translate that."
    return Difference("dropped", severity, text, source=span)


def _added(target: str, span: Span, severity: Severity) -> Difference:
    text = f"The translation denies (“{target[slice(*span)]}”), the source does not: say what it says."
    return Difference("added", severity, text, target=span)
