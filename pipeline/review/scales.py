"""The scale on which the texts of one language stand: its first formula's, or what is usual where it has none.

Each runs from its easy end to its hard one. The bands of a formula are its authors'. Grades are cut where health
texts are asked to stand: grade 6 or lower (AMA Foundation, Health literacy: a manual for clinicians, 2007), below
grade 9 (NIH: 7th to 8th), below 13 (the end of school). Without a formula the difficulty index is shown, on which 0 is
usual for a public-health text of the language, and half a standard deviation to each side counts as usual; so it does
on the Japanese scale, which is standardised.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from pipeline.checks.readability.article import Figures
from pipeline.checks.readability.scales import DIFFICULTY, EASE, EASIER_IS_MORE
from pipeline.checks.readability.scores import FORMULAS, GRADES, Score, formulas_of
from pipeline.model import Locale
from pipeline.report.html.numbers import decimal
from pipeline.report.html.values import Band, Level, Scale

NAMES = {
    "flesch-kincaid": "Flesch-Kincaid",
    "flesch-reading-ease": "Flesch Reading Ease",
    "smog": "SMOG",
    "gunning-fog": "Gunning Fog",
    "dale-chall": "Dale-Chall",
    "automated-readability": "Automated Readability",
    "coleman-liau": "Coleman-Liau",
    "szigriszt-pazos": "Szigriszt-Pazos with INFLESZ",
    "fernandez-huerta": "Fernández Huerta",
    "gutierrez-polini": "Gutiérrez de Polini",
    "kandel-moles": "Kandel-Moles",
    "flesch-vacca": "Flesch-Vacca",
    "cetinkaya-uzun": "Çetinkaya-Uzun",
    "bezirci-yilmaz": "Bezirci-Yılmaz",
    "atesman": "Ateşman",
    "tateishi": "Tateishi-Ono-Yamada",
    "wiener-1": "First Vienna formula",
    "wiener-2": "Second Vienna formula",
    "wiener-3": "Third Vienna formula",
    "wiener-4": "Fourth Vienna formula",
    "fog-pl": "FOG-PL",
    "lix": "LIX",
    "rix": "RIX",
}
"""How people write the names of formulas; others take a capital."""
EASY = 0.35
"""The place beyond which a text should be easier, where the project sets no limit: 65 on a scale of ease (where INFLESZ
calls a text easy), grade 6 (what the AMA asks of health texts)."""
USUAL = 0.5
"""The same where there is no formula: harder than usual."""
_ENDS = {"lix": (20.0, 65.0), "dale-chall": (3.6, 11.0), "tateishi": (80.0, 20.0)}
_EASE_ENDS = (100.0, 0.0)
_GRADE_ENDS = (1.0, 16.0)
_USUAL_ENDS = (-2.0, 2.0)
_GRADES = ((7.0, "grade 6 or lower"), (9.0, "grade 7 or 8"), (13.0, "high school"), (inf, "college"))
_YEARS = (
    (7.0, "6 years of school or fewer"),
    (9.0, "7 or 8 years"),
    (13.0, "9 to 12 years"),
    (inf, "more than school"),
)
_STANDARDISED = ((55.0, "easier than usual"), (45.0, "as usual"), (-inf, "harder than usual"))
"""Of a scale on which the authors' texts have the mean 50 and the standard deviation 10."""
_USUAL = ((-0.5, "easier than usual"), (0.5, "as usual"), (inf, "harder than usual"))


@dataclass(frozen=True, slots=True)
class Measure:
    """The scale of a language, with the way from a figure to a place on it."""

    scale: Scale
    formula: str
    """Empty where the difficulty index is shown."""
    easy: float
    hard: float

    def place(self, value: float) -> float:
        """Give the place of a figure: 0 is the easy end, 1 the hard one."""
        return min(1.0, max(0.0, (value - self.easy) / (self.hard - self.easy)))

    def level(self, value: float) -> Level:
        """Give a figure with its place and its words."""
        place = self.place(value)
        band = next((band.words for band in self.scale.bands if place < band.end), "")
        return Level(place, self._said(value), band or (self.scale.bands[-1].words if self.scale.bands else ""))

    def level_of(self, figures: Figures) -> Level | None:
        """Give the level of a scored text; None where it has no words."""
        if not self.formula:
            return None if figures.difficulty is None else self.level(figures.difficulty)
        return self.level(figures.scores[0].value) if figures.scores else None

    def _said(self, value: float) -> str:
        if self.formula == "flesch-kincaid":
            return f"grade {decimal(value)}"
        if self.formula in GRADES:
            return f"{decimal(value)} years of school"
        return (
            decimal(value) if self.formula else f"{decimal(abs(value))} to the {'hard' if value > 0 else 'easy'} side"
        )


def measure_of(locale: Locale, grade: float | None) -> Measure:
    """Give the measure of a language; ``grade`` is the highest that the project wants, if it says one."""
    formula = next(iter(formulas_of(locale.tag)), "")
    easy, hard = _ends(formula)
    name = f"The {formula_name(formula)} formula" if formula else f"Beside public-health texts in {locale.name}"
    measure = Measure(Scale(locale.tag, name, ()), formula, easy, hard)
    target = measure.place(grade) if grade is not None and formula in GRADES else None
    asked = f"grade {grade:g} or lower" if target is not None else ""
    wanted = target if target is not None else EASY if formula else USUAL
    return Measure(Scale(locale.tag, name, _bands(measure), wanted, target, asked), formula, easy, hard)


def formula_name(formula: str) -> str:
    """Give the name of a formula as people write it."""
    return NAMES.get(formula) or formula.replace("-", " ").title()


def said(score: Score) -> str:
    """Say what a further formula gives."""
    if score.grades:
        return f"between grades {score.grades[0]} and {score.grades[1]} (too few sentences for one grade)"
    if score.grade is not None:
        return (
            f"grade {decimal(score.grade)}"
            if score.formula in FORMULAS["en"]
            else f"{decimal(score.grade)} years of school"
        )
    return f"{decimal(score.value)}, {score.band}" if score.band else decimal(score.value)


def _ends(formula: str) -> tuple[float, float]:
    if not formula:
        return _USUAL_ENDS
    if formula in _ENDS:
        return _ENDS[formula]
    return _EASE_ENDS if formula in EASIER_IS_MORE else _GRADE_ENDS


def _bands(measure: Measure) -> tuple[Band, ...]:
    formula = measure.formula
    if formula in EASE:
        edges = [(least, words) for least, words in EASE[formula]]
    elif formula in DIFFICULTY:
        edges = list(DIFFICULTY[formula])
    elif formula in GRADES:
        edges = list(_GRADES if formula == "flesch-kincaid" else _YEARS)
    elif formula == "tateishi":
        edges = list(_STANDARDISED)
    else:
        edges = [] if formula else list(_USUAL)
    return tuple(_placed(edges, measure))


def _placed(edges: Sequence[tuple[float, str]], measure: Measure) -> list[Band]:
    """Turn the hard edge of each band into its place; a band that begins beyond the scale has no width."""
    bands: list[Band] = []
    start = 0.0
    for edge, words in edges:
        end = 1.0 if edge in (inf, -inf) else measure.place(edge)
        bands.append(Band(start, end, words))
        start = end
    return bands
