"""Whether a translation denies what its source denies; ``denials.py`` says what the concepts are.

Equal claims cancel, and so do kin (*at least* and не менее, *prevent* and *para que no*). A denial that is left must
be answered by any other claim of the other side; in a message short enough to be an instruction, so must *avoid*,
*stop*, *unable* and words that hold a denial where nothing else denies, and *unless* anywhere. A soft word that is
left may be what the soft words of the other side answer, so these answer no denial then. A denial with an exception
(none but, not unless) is answered by *only*.

Strictness follows what a slip costs: a short message gives errors, a long description warnings.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from pipeline.model import Severity, Span
from pipeline.text.denials import DENYING, Negation, has_negations, read_negations
from pipeline.text.differences import Difference
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
    "until": ("unless",),
    "unless": ("until",),
}
"""Concept -> those that say the same in other words, tried in this order where no like is left."""
_LIMITING = frozenset({"until", "only", "besides", "prevent", "bound", "limit"})
"""Concepts that answer nothing but their like and their kin."""
_SOFT = frozenset({"weak", "lack", "unable", "adjective", "avoid", "stop"})
"""Words that may stand for a negation; one on each side answer one another first."""
_COMMA = re.compile(r"[,，、،]")
_SHORT = 100
"""Characters of a source message up to which it is read as an instruction."""


def compare_negation(source: str, target: str, source_locale: str, target_locale: str) -> tuple[Difference, ...]:
    """Give the negations that stand on one side only; none where either language has no list."""
    if not (has_negations(source_locale) and has_negations(target_locale)):
        return ()
    ours, theirs = read_negations(source, source_locale), read_negations(target, target_locale)
    if not ours and not theirs:
        return ()
    short = len(source) <= _SHORT
    severity: Severity = "error" if short else "warning"
    sentences = tuple(_by_sentence(source, target, ours, theirs))
    lost = (each for claims, answers in sentences for each in _unanswered(claims, answers, short))
    new = _unanswered(theirs, ours, short)
    added = (
        each
        for claims, answers in sentences
        for each in [answer for answer in answers if answer in new][_listed(source, claims) :]
    )
    return (
        *(_dropped(source, each.span, severity) for each in lost),
        *(_added(target, each.span, severity) for each in added),
    )


_Negations = tuple[Negation, ...]


def _by_sentence(
    source: str, target: str, ours: _Negations, theirs: _Negations
) -> Iterator[tuple[_Negations, _Negations]]:
    """Yield the negations of each sentence beside those of its translation; all in one where their numbers differ."""
    left, right = _last_places(source), _last_places(target)
    if len(left) != len(right):
        yield ours, theirs
        return
    for before, end, other_before, other_end in zip((0, *left), left, (0, *right), right, strict=False):
        yield (
            tuple(each for each in ours if before <= each.span.start < end),
            tuple(each for each in theirs if other_before <= each.span.start < other_end),
        )


def _last_places(text: str) -> list[int]:
    """Give where the sentences of a text end, each once."""
    return sorted(set(sentence_ends(text.rstrip())))


def _listed(source: str, claims: tuple[Negation, ...]) -> int:
    """Give how many more things one denial denies: "no food, drink, or pills" is three denials in other languages."""
    coordinated = [claim.span.start for claim in claims if claim.concept == "alternative"]
    denied = [claim.span.end for claim in claims if claim.concept in DENYING]
    if not coordinated or not denied:
        return 0
    return len(_COMMA.findall(source, min(denied), max(coordinated)))


def _dropped(source: str, span: Span, severity: Severity) -> Difference:
    text = f"The source denies (“{source[slice(*span)]}”), the translation does not: translate that."
    return Difference("dropped", severity, text, source=span)


def _added(target: str, span: Span, severity: Severity) -> Difference:
    text = f"The translation denies (“{target[slice(*span)]}”), the source does not: say what it says."
    return Difference("added", severity, text, target=span)


def _unanswered(claims: _Negations, answers: _Negations, short: bool) -> list[Negation]:
    """Give the claims that need an answer and find none; the first claims are answered first."""
    concepts = {claim.concept for claim in claims}
    needed = DENYING
    if short:
        needed |= _INSTRUCTING if concepts.isdisjoint(DENYING) else {"unless"}
    if concepts.isdisjoint(needed):
        return []
    available = Counter(answer.concept for answer in answers)
    left = _rest(claims, _LIKE, available)
    left = _rest(sorted(left, key=lambda claim: claim.concept in DENYING), _KIN, available)
    excepted = [claim for claim in left if claim.concept in _EXCEPTING][: available["only"]]
    open_claims = [claim for claim in left if claim.concept in needed and claim not in excepted]
    soft = sum(claim.concept in _SOFT - needed for claim in left)
    spare = len(excepted) + sum(available[each] for each in available.keys() - _LIMITING)
    taken = min(soft, sum(available[concept] for concept in _SOFT))
    return open_claims[spare - taken :]


def _rest(claims: Iterable[Negation], like: Mapping[str, tuple[str, ...]], available: Counter[str]) -> list[Negation]:
    """Let each claim use up one answer of a concept like its own; give the claims that find none."""
    left = []
    for claim in claims:
        match = next((each for each in like.get(claim.concept, (claim.concept,)) if available[each]), None)
        if match:
            available[match] -= 1
        else:
            left.append(claim)
    return left
