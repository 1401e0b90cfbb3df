"""Negations of a message, and whether its translation denies what the source denies.

Each language's lists (``[negation]`` in ``pipeline/languages/<language>.toml``) sort words by their claim:

- ``deny`` and ``without`` deny; each needs a counterpart in the other language.
- ``adjective`` denies a word rather than the sentence (غير, 无): needed in a short instruction only.
- ``repeat`` denies where no ``deny`` stands in the sentence, and else repeats it (concord: *no ... nunca*);
  ``postverbal`` does so only where the verb is still to come (*nadie debe*); ``nor`` does too, and then may
  stand for a negation (*no ... ni*); so may ``alternative`` after one (*or*).
- ``avoid``, ``stop``, ``unless``, ``unable``, ... may stand for a negation of the other side ("avoid" for
  "do not"); in a short instruction ``avoid``, ``stop`` and ``unless`` need a counterpart themselves.
- ``until``, ``only`` and ``besides`` claim their phrase (*no ... hasta que*) and stand for nothing.
- ``weak`` words (*unknown*, *few*, *instead of*) may stand for a negation and need nothing.
- ``correlative`` words are like ``nor``, but deny alone only at the head of a clause (*ni uno ni otro*).
- ``asking`` words deny, but ask where a clause ends with them (Vietnamese *không*).
- ``ignore`` are phrases that hold a negative word and deny nothing (*not only*, 不同).

Equal claims cancel; what is left must be answered by any claim of the other side. Strictness follows what a
slip costs: a message short enough to be an instruction gives errors, a long description warnings.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import NamedTuple

from pipeline.model import Severity, Span
from pipeline.text.differences import Difference
from pipeline.text.language import Words, table
from pipeline.text.markers import Finder, Marker, finder_for
from pipeline.text.tokens import sentence_ends, words

_DENYING = frozenset({"deny", "without", "purpose"})
_EXCEPTING = frozenset({"besides", "unless"})
"""What makes a denial an *only*: none but, not unless."""
_KIN = {
    "limit": ("bound",),
    "bound": ("limit",),
    "deny": ("bound",),
    "purpose": ("prevent",),
    "avoid": ("prevent",),
    "stop": ("prevent",),
    "prevent": ("purpose", "avoid", "stop"),
    "until": ("unless",),
    "unless": ("until",),
}
_INSTRUCTING = frozenset({"adjective", "avoid", "stop", "unless", "unable"})
_REPEATING = frozenset({"repeat", "postverbal", "nor", "correlative"})
_COORDINATING = frozenset({"nor", "correlative", "alternative"})
_SILENT = frozenset({"repeat", "postverbal", "ignore", "clause"})
_CLAUSE_END = re.compile(r"[.,;:!?¡¿()،؛؟\n]")
_CLAUSE = re.compile(r"\s*[^\s.,;:!?()]")
"""More words of the same clause."""
_COMMA = re.compile(r"[,，、،]")
_LIMITING = frozenset({"until", "only", "besides", "prevent", "bound", "limit"})
"""Concepts that limit rather than deny: they consume their phrase and answer nothing."""
_SOFT = frozenset({"weak", "lack", "unable", "adjective", "avoid", "stop"})
"""Words that may stand for a negation; in an instruction, one on each side answer one another first."""
_REACH = 6
_OWN = 3
_SHORT = 100
"""Characters of a source message up to which it is read as an instruction."""


@dataclass(frozen=True, slots=True)
class NegationWords:
    """The ``[negation]`` table of a language; the module's docstring says what each list claims."""

    source: str
    deny: Words
    match: str = "words"
    """``characters`` where spaces do not part words."""
    purpose: Words = ()
    pending: Words = ()
    keep: Words = ()
    repeat: Words = ()
    postverbal: Words = ()
    nor: Words = ()
    correlative: Words = ()
    alternative: Words = ()
    adjective: Words = ()
    without: Words = ()
    avoid: Words = ()
    stop: Words = ()
    unless: Words = ()
    until: Words = ()
    besides: Words = ()
    only: Words = ()
    unable: Words = ()
    lack: Words = ()
    prevent: Words = ()
    limit: Words = ()
    bound: Words = ()
    loose: Words = ()
    weak: Words = ()
    ignore: Words = ()
    clause: Words = ()
    asking: Words = ()

    def lists(self) -> Mapping[str, Words]:
        """Give the word lists by name."""
        names = [field.name for field in fields(self)[3:] if field.name != "asking"]
        return {name: getattr(self, name) for name in names} | {"deny": self.deny}


class Negation(NamedTuple):
    """A word or phrase that denies, or may stand for one that does."""

    concept: str
    span: Span


@lru_cache(maxsize=256)
def _finder(locale: str) -> Finder | None:
    known = table(locale, "negation", NegationWords)
    return finder_for(known.lists(), known.match, locale) if known else None


@lru_cache(maxsize=4096)
def read_negations(text: str, locale: str) -> tuple[Negation, ...]:
    """Give the negations of a text in reading order; none for a language without a list."""
    finder = _finder(locale)
    if finder is None:
        return ()
    found = finder.find(text)
    if found and (asking := _asking(locale)):
        found = tuple(marker for marker in found if not _asks(text, marker, asking))
    return tuple(_settled(text, found)) if found else ()


@lru_cache(maxsize=256)
def _asking(locale: str) -> frozenset[str]:
    known: NegationWords | None = table(locale, "negation", NegationWords)
    return frozenset(known.asking) if known else frozenset()


def _asks(text: str, marker: Marker, asking: frozenset[str]) -> bool:
    """Whether a marker is a word that ends a clause of more words and so makes it a question."""
    start, end = marker.span
    if text[start:end].lower() not in asking or _CLAUSE.match(text, end):
        return False
    return bool(words(_CLAUSE_END.split(text[:start])[-1]))


def _settled(text: str, markers: tuple[Marker, ...]) -> Iterator[Negation]:
    """Decide in each sentence whether what may repeat a negation denies or only repeats one."""
    ends = sentence_ends(text)
    denied = {_sentence(marker, ends) for marker in markers if marker.concept in _DENYING}
    before: set[int] = set()
    for marker in markers:
        sentence = _sentence(marker, ends)
        for concept in _claims(text, marker, markers, before if marker.concept == "nor" else denied, sentence):
            yield Negation(concept, marker.span)
            if concept in _DENYING:
                before.add(sentence)
                denied.add(sentence)


def _claims(text: str, marker: Marker, markers: tuple[Marker, ...], denied: set[int], sentence: int) -> tuple[str, ...]:
    """Give what a marker claims where the sentences ``denied`` deny: mostly its concept."""
    concept = marker.concept
    if concept == "keep":
        return "deny", "stop"
    if concept == "pending":
        return ("until" if _opens_clause(text, marker.span.start, 0) else "deny",)
    if concept in _REPEATING and (sentence not in denied or _resumes(text, marker)):
        return ("deny",) if _denies_alone(text, marker) else ()
    if concept in _COORDINATING:
        reaches = sentence in denied and (concept != "alternative" or _reaches(text, marker, markers))
        return ("alternative",) if reaches else ()
    return () if concept in _SILENT else (concept,)


def _reaches(text: str, alternative: Marker, markers: tuple[Marker, ...]) -> bool:
    """Whether a denial reaches over an *or*: it is the only one of a list, or near; and none follows the *or* at once."""
    start, end = alternative.span
    denials = [marker.span for marker in markers if marker.concept in _DENYING]
    before = [span.end for span in denials if span.end <= start]
    after = [span.start for span in denials if span.start >= end]
    if not before or (after and len(words(text[end : after[0]])) < _OWN):
        return False
    if any(before[-1] <= marker.span.start < start for marker in markers if marker.concept == "clause"):
        return False
    return len(before) == 1 if text[:start].rstrip().endswith(",") else len(words(text[before[-1] : start])) <= _REACH


def _resumes(text: str, marker: Marker) -> bool:
    """Whether a *nor* denies anew after a comma: لا يصبغ، ولا تحتاج."""
    return marker.concept == "nor" and _opens_clause(text, marker.span.start, 0)


def _denies_alone(text: str, marker: Marker) -> bool:
    """Whether a word that may repeat a negation denies where no other does."""
    if marker.concept == "correlative":
        return _opens_clause(text, marker.span.start, 0)
    return marker.concept != "postverbal" or _opens_clause(text, marker.span.start, 2)


def _opens_clause(text: str, place: int, most: int) -> bool:
    """Whether at most so many words of the clause stand before a place; after two, the verb is still to come."""
    return len(words(_CLAUSE_END.split(text[:place])[-1])) <= most


def _sentence(marker: Marker, ends: list[int]) -> int:
    return next(index for index, end in enumerate(ends) if marker.span.start < end)


def compare_negation(source: str, target: str, source_locale: str, target_locale: str) -> tuple[Difference, ...]:
    """Give the negations that stand on one side only; none where either language has no list."""
    if _finder(source_locale) is None or _finder(target_locale) is None:
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
    denied = [claim.span.end for claim in claims if claim.concept in _DENYING]
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
    available = Counter(answer.concept for answer in answers)
    needed = _DENYING
    if short:
        needed |= {"unless"} if any(claim.concept in _DENYING for claim in claims) else _INSTRUCTING
    left = [claim for claim in claims if not _taken(claim.concept, available)]
    left.sort(key=lambda claim: claim.concept in _DENYING)
    left = [claim for claim in left if not any(_taken(kin, available) for kin in _KIN.get(claim.concept, ()))]
    open_claims = [claim for claim in left if claim.concept in needed]
    soft = sum(claim.concept in _SOFT - needed for claim in left)
    excepting = sum(claim.concept in _EXCEPTING for claim in left)
    spare = min(excepting, available["only"]) + sum(available[each] for each in available.keys() - _LIMITING)
    taken = min(soft, sum(available[concept] for concept in _SOFT))
    return open_claims[spare - taken :]


def _taken(concept: str, available: Counter[str]) -> bool:
    """Take an answer of a concept where there is one."""
    found = available[concept] > 0
    available[concept] -= found
    return found
