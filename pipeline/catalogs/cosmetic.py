"""Whether a source edit mended only spelling, punctuation or white space."""

import re

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[^\w\s]|_")
_PUNCTUATION = frozenset(".,;:!…'\"“”‘’„«»()–—-‐‑")
SHORTEST_MISSPELLED = 5
"""Letters. Shorter words are one letter away from too many others: now and not, form and from."""
_LOOKALIKE_PAIRS = """
infection/injection abduction/adduction dysphagia/dysphasia absorption/adsorption casual/causal ileum/ilium
lesion/legion perineal/peroneal prostate/prostrate humeral/humoral facial/fascial taken/token tablet/table
averse/adverse breath/breathe elicit/illicit weight/height patient/patent stomach/stomata ureter/urethra
insulin/inulin heart/heard blood/flood
"""
_LOOKALIKES = frozenset(frozenset(pair.split("/")) for pair in _LOOKALIKE_PAIRS.split())
"""Health words one letter apart that are both words; a spelling mistake turns a word into none."""


def only_cosmetic(old: str, new: str) -> bool:
    """Whether ``new`` is ``old`` with spelling, case, punctuation or white space mended and nothing else."""
    before, after = _words(old), _words(new)
    return len(before) == len(after) and all(map(_same_word, before, after))


def _words(text: str) -> list[str]:
    tokens = (token.casefold().replace("’", "'") for token in _TOKEN.findall(text))
    return [token for token in tokens if token not in _PUNCTUATION]


def _same_word(old: str, new: str) -> bool:
    if old == new:
        return True
    if min(len(old), len(new)) < SHORTEST_MISSPELLED or not (old + new).isalpha():
        return False
    plural = old == new + "s" or new == old + "s"
    return not plural and _one_slip(old, new) and frozenset((old, new)) not in _LOOKALIKES


def _one_slip(old: str, new: str) -> bool:
    """Whether one letter is missing, added, wrong, or two neighbours are swapped (Damerau 1964)."""
    start = _shared_start(old, new)
    end = _shared_start(old[start:][::-1], new[start:][::-1])
    before, after = old[start : len(old) - end], new[start : len(new) - end]
    return max(len(before), len(after)) == 1 or (len(before) == 2 and before == after[::-1])


def _shared_start(first: str, second: str) -> int:
    return next(
        (at for at, (one, other) in enumerate(zip(first, second, strict=False)) if one != other),
        min(len(first), len(second)),
    )
