"""Scores of a text by the validated formulas of its language, and the words for where there is none.

Scores of two languages are never compared: each formula has a scale of its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import ceil, floor, sqrt

from pipeline.checks.readability import formulas as f
from pipeline.checks.readability.counts import Counts, count_text
from pipeline.checks.readability.scales import band_of
from pipeline.text.language import canonical_tag

SMOG_SENTENCES = 30
"""Fewest sentences that SMOG was validated for."""
SMOG_ERROR = 1.5159
"""Standard error of SMOG's grade (McLaughlin 1969)."""

FORMULAS: Mapping[str, Mapping[str, f.Formula]] = {
    "en": {
        "flesch-kincaid": f.flesch_kincaid,
        "flesch-reading-ease": f.flesch_reading_ease,
        "smog": f.smog,
        "gunning-fog": f.gunning_fog,
        "dale-chall": f.dale_chall,
        "automated-readability": f.automated_readability,
        "coleman-liau": f.coleman_liau,
    },
    "es": {
        "szigriszt-pazos": f.szigriszt_pazos,
        "fernandez-huerta": f.fernandez_huerta,
        "crawford": f.crawford,
        "gutierrez-polini": f.gutierrez_polini,
    },
    "fr": {"kandel-moles": f.kandel_moles},
    "de": {
        "amstad": f.amstad,
        "wiener-1": f.wiener_1,
        "wiener-2": f.wiener_2,
        "wiener-3": f.wiener_3,
        "wiener-4": f.wiener_4,
    },
    "it": {"gulpease": f.gulpease, "flesch-vacca": f.flesch_vacca},
    "pt": {"martins": f.martins},
    "nl": {"douma": f.douma, "brouwer": f.brouwer},
    "ru": {"oborneva": f.oborneva, "solovyev": f.solovyev},
    "uk": {"partyko": f.partyko},
    "pl": {"pisarek": f.pisarek, "fog-pl": f.fog_pl},
    "tr": {"atesman": f.atesman, "cetinkaya-uzun": f.cetinkaya_uzun, "bezirci-yilmaz": f.bezirci_yilmaz},
    "ja": {"tateishi": f.tateishi},
    "sv": {"lix": f.lix, "rix": f.rix},
    "da": {"lix": f.lix, "rix": f.rix},
    "nb": {"lix": f.lix, "rix": f.rix},
}
"""By language; the first formula is the one to show when there is room for one."""
GRADES = frozenset(
    "flesch-kincaid smog gunning-fog automated-readability coleman-liau crawford".split()
    + "pisarek fog-pl solovyev bezirci-yilmaz wiener-1 wiener-2 wiener-3 wiener-4".split()
)
"""Formulas whose value is a school grade, or years of schooling, of the country they were made in."""


@dataclass(frozen=True, slots=True)
class Score:
    """What one formula says of a text."""

    formula: str
    value: float
    """On the formula's own scale, to one decimal."""
    band: str
    """The authors' words for the value, in English; empty where they give none."""
    grade: float | None
    """School grade, where the formula gives one and the text is long enough for it."""
    grades: tuple[int, int] | None
    """Where the text is too short for one grade: the range in which it lies."""
    words: int
    sentences: int
    syllables: int


def score_text(text: str, locale: str) -> tuple[Score, ...]:
    """Score ``text`` (plain text, no markup) by the formulas of ``locale``, a BCP 47 tag.

    Empty where no validated formula exists, or where the text has no word but numbers; ``formula_note`` says so in
    words.
    """
    if not any(map(str.isalpha, text)):
        return ()
    tag = canonical_tag(locale)
    return score_counts(count_text(text, tag), tag)


@lru_cache(maxsize=512)
def score_counts(counts: Counts, locale: str) -> tuple[Score, ...]:
    """Score a text that has been counted."""
    if not counts.sentences:
        return ()
    return tuple(_score(name, formula(counts), counts) for name, formula in formulas_of(locale).items())


def formulas_of(locale: str) -> Mapping[str, f.Formula]:
    """Give the formulas of a language by their names, the first to show; empty where there are none."""
    return FORMULAS.get(canonical_tag(locale).partition("-")[0], {})


def formula_note(locale: str, language: str) -> str:
    """Say in words why a text has no score; empty where it can have one. ``language`` is its English name."""
    tag = canonical_tag(locale).partition("-")[0]
    if tag in FORMULAS:
        return ""
    if tag in UNUSABLE:
        return f"The formula for {language} is not used: {UNUSABLE[tag]}."
    return f"No validated formula {'exists' if tag in WITHOUT else 'is known'} for {language}."


WITHOUT = frozenset({"zh", "hi", "ko", "he", "sw", "el", "id", "ms"})
"""Languages whose literature was searched for a validated formula in vain."""
UNUSABLE: Mapping[str, str] = {
    "ar": "OSMAN counts short vowels, which everyday Arabic does not write",
    "fa": "Flesch-Dayani counts short vowels, which everyday Persian does not write",
    "vi": "Luong's counts the syllables of a list that was not published with it",
}
"""Languages that have a formula which cannot honestly be computed here."""


def _score(name: str, value: float, counts: Counts) -> Score:
    grades = _smog_range(value, counts) if name == "smog" and _smog_sentences(counts) < SMOG_SENTENCES else None
    grade = round(value, 1) if name in GRADES and grades is None else None
    rounded = round(value, 1) if grades is None else round(value)
    return Score(name, rounded, band_of(name, value), grade, grades, counts.words, counts.sentences, counts.syllables)


def _smog_range(value: float, counts: Counts) -> tuple[int, int]:
    """Give the whole grades around a SMOG of too few sentences.

    The error is the formula's own and that of the sample: the square root of a count has variance 1/4, here times
    1.043 squared times 30 by the number of sentences.
    """
    error = sqrt(SMOG_ERROR**2 + 1.043**2 / 4 * SMOG_SENTENCES / _smog_sentences(counts))
    return max(0, floor(value - error)), ceil(value + error)


def _smog_sentences(counts: Counts) -> int:
    return counts.sentences + counts.semicolons
