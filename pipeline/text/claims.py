"""Which negations of one text find no answer among those of its translation; ``denials.py`` says what they claim.

Equal claims cancel, the nearest first, and so do kin (*at least* and не менее, *prevent* and *para que no*). A denial
that is left must be answered by another claim of the other side that stands about as far into the message; in a
message short enough to be an instruction, so must *unless* and words that hold a denial, and, where nothing else
denies, *avoid*, *stop* and *unable*. A soft word that is left may be what the soft words of the other side answer, so
these answer no denial then. An *or* that carries a denial on answers one that goes on with an earlier one
(``resumption.py``). A denial with an exception (none but, not unless) is answered by *only*.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from pipeline.text.denials import DENYING, Negation
from pipeline.text.resumption import resumed

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
_HOLDING = frozenset({"unless", "adjective"})
"""What an instruction must not lose, even where something else denies."""
_REACH = 120
"""Characters of the source over which a word may stand for a denial. On the 10,032 sentences of TICO-19 this gives 128
alarms, no limit 115, half of it 143; each step sees one or two more in a hundred of the slips beside a denial."""
_CARRIED = 50
"""The same for an *or* that carries a denial on."""


class Side(NamedTuple):
    """A text with the negations to compare; ``scale`` is the characters of the source for one of its own."""

    text: str
    locale: str
    negations: tuple[Negation, ...]
    scale: float = 1.0


def hiding(source: Side, short: bool) -> frozenset[str]:
    """Give the soft concepts that need an answer too: *unknown* for "not known" may hide a denial that was added."""
    return frozenset({"weak"}) if short and any(each.concept in DENYING for each in source.negations) else frozenset()


def unanswered(claiming: Side, answering: Side, short: bool, more: frozenset[str] = frozenset()) -> list[Negation]:
    """Give the claims that need an answer and find none; ``more`` concepts need one too, where it is needed at all."""
    claims, answers = claiming.negations, answering.negations
    needed = needed_concepts(claims, short)
    if not needed:
        return []

    def apart(claim: Negation, answer: Negation) -> float:
        return abs(claim.span.start * claiming.scale - answer.span.start * answering.scale)

    def fitting(claim: Negation, answer: Negation) -> int | None:
        if answer.concept == "alternative":
            carried = claim.span in going_on or claim.concept in more
            onward = abs(_since_denial(claiming, claim) - _since_denial(answering, answer))
            return 0 if carried and min(apart(claim, answer), onward) <= _CARRIED else None
        near = answer.concept in DENYING or apart(claim, answer) <= _REACH
        return 1 if near and answer.concept not in _LIMITING else None

    left, spare = _cancelled(claims, answers, _alike, apart)
    left, spare = _cancelled(left, spare, _akin, apart)
    open_claims = _unexcepted(left, spare, needed)
    soft, spare = _cancelled([each for each in left if each.concept in _SOFT - needed], spare, _soft, apart)
    open_claims += (each for each in soft if each.concept in more)
    if not open_claims:
        return []
    coordinated = any(each.concept == "alternative" for each in spare)
    going_on = resumed(claiming.text, claims, claiming.locale) if coordinated else frozenset()
    return _cancelled(open_claims, spare, fitting, apart)[0]


def _since_denial(side: Side, place: Negation) -> float:
    """Give how far a place stands behind the last denial before it, wherever in the message the two stand."""
    before = [each.span.start for each in side.negations if each.concept in DENYING and each.span < place.span]
    return (place.span.start - max(before, default=0)) * side.scale


def needed_concepts(claims: Iterable[Negation], short: bool) -> frozenset[str]:
    """Give the concepts among the claims that need an answer in a message, short or long."""
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
