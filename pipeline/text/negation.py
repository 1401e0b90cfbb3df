"""Whether a translation denies what its source denies; ``denials.py`` says what the concepts are.

Equal claims cancel, the nearest first, and so do kin (*at least* and не менее, *prevent* and *para que no*). A denial
that is left must be answered by another claim of the other side that stands about as far into the message; in a
message short enough to be an instruction, so must *unless* and words that hold a denial, and, where nothing else
denies, *avoid*, *stop* and *unable*. A soft word that is left may be what the soft words of the other side answer, so
these answer no denial then. An *or* that carries a denial on answers one that goes on with an earlier one
(``resumption.py``). A denial with an exception (none but, not unless) is answered by *only*.

Strictness follows what a slip costs: a short message gives errors, a long description warnings.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from pipeline.model import Severity, Span
from pipeline.text.denials import DENYING, Negation, clause_finder, has_negations, read_negations
from pipeline.text.differences import Difference
from pipeline.text.resumption import goes_on, resumed
from pipeline.text.tokens import sentence_ends

_EXCEPTING = frozenset({"besides", "unless"})
_INSTRUCTING = frozenset({"adjective", "avoid", "stop", "unless", "unable"})
_LIKE = {"limit": ("limit", "bound"), "bound": ("limit", "bound")}
"""Concepts that cancel more than their own: "up to two, no more than four" is 最大2, 4を超えない."""
_KIN = {
    "deny": ("bound",),
    "purpose": ("prevent",),
    "avoid": ("prevent",),
    "stop": ("prevent",),
    "prevent": ("purpose", "avoid", "stop"),
    "without": ("only",),
    "until": ("unless",),
    "unless": ("until",),
}
"""Concept -> those that say the same in other words, tried in this order where no like is left."""
_LIMITING = frozenset({"until", "only", "besides", "prevent", "bound", "limit"})
"""Concepts that answer nothing but their like and their kin."""
_SOFT = frozenset({"weak", "lack", "unable", "adjective", "avoid", "stop"})
"""Words that may stand for a negation; one on each side answer one another first."""
_SOFT_WORDS = frozenset({"weak"})
_COMMA = re.compile(r"[,，、،]")
_HOLDING = frozenset({"unless", "adjective"})
"""What an instruction must not lose, even where something else denies."""
_SHORT = 100
"""Characters of a source message up to which it is read as an instruction."""
_REACH = 120
"""Characters of the source over which a word may stand for a denial. On TICO-19 half as many raise a third more alarms,
and twice as many let pass what no limit lets pass."""
_CARRIED = 50
"""The same for an *or* that carries a denial on."""


class _Side(NamedTuple):
    """A text with the negations to compare; ``scale`` is the characters of the source for one of its own."""

    text: str
    locale: str
    negations: tuple[Negation, ...]
    scale: float = 1.0


def compare_negation(source: str, target: str, source_locale: str, target_locale: str) -> tuple[Difference, ...]:
    """Give the negations that stand on one side only; none where either language has no list."""
    if not (has_negations(source_locale) and has_negations(target_locale)):
        return ()
    ours, theirs = read_negations(source, source_locale), read_negations(target, target_locale)
    if not ours and not theirs:
        return ()
    short = len(source) <= _SHORT
    severity: Severity = "error" if short else "warning"
    left = _Side(source, source_locale, ours)
    right = _Side(target, target_locale, theirs, len(source) / max(1, len(target)))
    sentences = tuple(_by_sentence(left, right))
    lost = (each for one, other in sentences for each in (_unanswered(one, other, short) or _widowed(one, other)))
    new = [
        each
        for one, other in sentences
        for each in _unlisted(one, other, _unanswered(other, one, short, _hiding(one, short)))
    ]
    if any(each.concept not in DENYING for each in new):
        everywhere = _unanswered(right, left, short, _hiding(left, short))
        new = [each for each in new if each.concept in DENYING or each in everywhere]
    return (
        *(_dropped(source, each.span, severity) for each in lost),
        *(_added(target, each.span, severity) for each in new),
    )


def _by_sentence(left: _Side, right: _Side) -> Iterator[tuple[_Side, _Side]]:
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


def _within(side: _Side, start: int, end: int) -> _Side:
    return side._replace(negations=tuple(each for each in side.negations if start <= each.span.start < end))


def _unlisted(source: _Side, target: _Side, new: list[Negation]) -> list[Negation]:
    """Give the new negations of a sentence but those that go on with another where the source has a list."""
    added = [each for each in target.negations if each in new]
    spare = _listed(source) if added else 0
    going_on = resumed(target.text, target.negations, target.locale) if spare else frozenset()
    listed = [each for each in added if each.span in going_on][:spare]
    return [each for each in added if each not in listed]


def _listed(source: _Side) -> int:
    """Give how many more things one denial denies: "no food, drink, or pills" is three denials in other languages."""
    coordinated = [claim.span.start for claim in source.negations if claim.concept == "alternative"]
    denied = [claim.span.end for claim in source.negations if claim.concept in DENYING]
    if not coordinated or not denied:
        return 0
    return len(_COMMA.findall(source.text, min(denied), max(coordinated)))


def _dropped(source: str, span: Span, severity: Severity) -> Difference:
    text = f"The source denies (“{source[slice(*span)]}”), the translation does not: translate that."
    return Difference("dropped", severity, text, source=span)


def _added(target: str, span: Span, severity: Severity) -> Difference:
    text = f"The translation denies (“{target[slice(*span)]}”), the source does not: say what it says."
    return Difference("added", severity, text, target=span)


def _hiding(source: _Side, short: bool) -> frozenset[str]:
    """Give the soft concepts that need an answer too: *unknown* for "not known" may hide a denial that was added."""
    return _SOFT_WORDS if short and any(each.concept in DENYING for each in source.negations) else frozenset()


def _unanswered(claiming: _Side, answering: _Side, short: bool, hiding: frozenset[str] = frozenset()) -> list[Negation]:
    """Give the claims that need an answer and find none."""
    claims, answers = claiming.negations, answering.negations
    needed = _needed(claims, short)
    if not needed:
        return []

    def apart(claim: Negation, answer: Negation) -> float:
        return abs(claim.span.start * claiming.scale - answer.span.start * answering.scale)

    def fitting(claim: Negation, answer: Negation) -> int | None:
        if answer.concept == "alternative":
            return (
                0 if (claim.span in going_on or claim.concept in hiding) and apart(claim, answer) <= _CARRIED else None
            )
        near = answer.concept in DENYING or apart(claim, answer) <= _REACH
        return 1 if near and answer.concept not in _LIMITING else None

    left, spare = _cancelled(claims, answers, _alike, apart)
    left, spare = _cancelled(left, spare, _akin, apart)
    open_claims = _unexcepted(left, spare, needed)
    soft, spare = _cancelled([each for each in left if each.concept in _SOFT - needed], spare, _soft, apart)
    open_claims += (each for each in soft if each.concept in hiding)
    if not open_claims:
        return []
    carried = any(each.concept == "alternative" for each in spare)
    going_on = resumed(claiming.text, claims, claiming.locale) if carried else frozenset()
    return _cancelled(open_claims, spare, fitting, apart)[0]


def _widowed(source: _Side, target: _Side) -> list[Negation]:
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


def _needed(claims: Iterable[Negation], short: bool) -> frozenset[str]:
    """Give the concepts among the claims that need an answer."""
    concepts = frozenset(claim.concept for claim in claims)
    if not short:
        return concepts & DENYING
    return concepts & (DENYING | (_INSTRUCTING if concepts.isdisjoint(DENYING) else _HOLDING))


def _unexcepted(left: list[Negation], spare: list[Negation], needed: frozenset[str]) -> list[Negation]:
    """Give the claims left open but for denials with an exception, which *only* answers."""
    only = sum(each.concept == "only" for each in spare)
    excepted = [each for each in left if each.concept in _EXCEPTING][:only]
    return [each for each in left if each.concept in needed and each not in excepted][len(excepted) :]


_Rank = Callable[[Negation, Negation], int | None]
"""How well an answer fits a claim: the lower the better, None not at all."""


def _alike(claim: Negation, answer: Negation) -> int | None:
    return 0 if answer.concept in _LIKE.get(claim.concept, (claim.concept,)) else None


def _akin(claim: Negation, answer: Negation) -> int | None:
    kin = _KIN.get(claim.concept, ())
    return kin.index(answer.concept) + len(_KIN) * (claim.concept in DENYING) if answer.concept in kin else None


def _soft(claim: Negation, answer: Negation) -> int | None:
    return 0 if answer.concept in _SOFT else None


def _cancelled(
    claims: Iterable[Negation],
    answers: Iterable[Negation],
    rank: _Rank,
    apart: Callable[[Negation, Negation], float],
) -> tuple[list[Negation], list[Negation]]:
    """Let each claim use up one answer, the best and then the nearest first; give the claims and answers left."""
    left, spare = list(claims), list(answers)
    ranked = ((rank(claim, answer), claim, answer) for claim in left for answer in spare)
    fitting = [(place, apart(claim, answer), claim, answer) for place, claim, answer in ranked if place is not None]
    for _, _, claim, answer in sorted(fitting):
        if claim in left and answer in spare:
            left.remove(claim)
            spare.remove(answer)
    return left, spare
