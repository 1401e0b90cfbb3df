"""How the authors of each formula read its value: bands, from the easy end to the hard one."""

from collections.abc import Mapping

Band = tuple[float, str]
"""The least value of a band, or for a scale that rises with difficulty its greatest, and the words for it."""

_FLESCH: tuple[Band, ...] = (
    (90, "very easy"),
    (80, "easy"),
    (70, "fairly easy"),
    (60, "standard"),
    (50, "fairly difficult"),
    (30, "difficult"),
    (float("-inf"), "very difficult"),
)
EASE: Mapping[str, tuple[Band, ...]] = {
    "flesch-reading-ease": _FLESCH,
    "fernandez-huerta": _FLESCH,
    "kandel-moles": _FLESCH,
    "flesch-vacca": _FLESCH,
    "douma": _FLESCH,
    "oborneva": _FLESCH,
    "amstad": (
        (90, "very easy"),
        (80, "easy"),
        (70, "fairly easy"),
        (60, "medium"),
        (50, "fairly difficult"),
        (30, "difficult"),
        (float("-inf"), "very difficult"),
    ),
    # INFLESZ: Barrio-Cantalejo et al., An Sist Sanit Navar 31 (2008) 135-152
    "szigriszt-pazos": (
        (80, "very easy"),
        (65, "easy"),
        (55, "normal"),
        (40, "somewhat difficult"),
        (float("-inf"), "very difficult"),
    ),
    "martins": (
        (75, "very easy"),
        (50, "easy"),
        (25, "difficult"),
        (float("-inf"), "very difficult"),
    ),
    "atesman": (
        (90, "very easy"),
        (70, "easy"),
        (50, "medium"),
        (30, "difficult"),
        (float("-inf"), "very difficult"),
    ),
    "cetinkaya-uzun": (
        (51, "independent reading, grades 5 to 7"),
        (35, "reading with a teacher, grades 8 and 9"),
        (float("-inf"), "frustration, grades 10 to 12"),
    ),
    "gulpease": (
        (80, "easy after primary school"),
        (60, "easy after lower secondary school"),
        (40, "easy after upper secondary school"),
        (float("-inf"), "difficult for all readers"),
    ),
}
"""Scales on which more is easier."""
DIFFICULTY: Mapping[str, tuple[Band, ...]] = {
    "lix": (
        (30, "very easy"),
        (40, "easy"),
        (50, "medium"),
        (60, "difficult"),
        (float("inf"), "very difficult"),
    ),
    # Dale & Chall 1948, table of corrected grade levels
    "dale-chall": (
        (4.95, "grade 4 and below"),
        (5.95, "grades 5 to 6"),
        (6.95, "grades 7 to 8"),
        (7.95, "grades 9 to 10"),
        (8.95, "grades 11 to 12"),
        (9.95, "college"),
        (float("inf"), "college graduate"),
    ),
}
"""Scales on which more is harder."""


def band_of(formula: str, value: float) -> str:
    """Give the words that the authors have for a value; empty where they give none."""
    if formula in EASE:
        return next(words for least, words in EASE[formula] if value >= least)
    if formula in DIFFICULTY:
        return next(words for most, words in DIFFICULTY[formula] if value < most)
    return ""


EASIER_IS_MORE = frozenset(EASE) | {"partyko", "brouwer", "gutierrez-polini", "tateishi"}
"""Formulas whose value rises with ease; of the last four the authors give no bands."""
