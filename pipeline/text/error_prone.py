"""Written forms of doses and orders that readers are known to misread.

Source: Institute for Safe Medication Practices, List of Error-Prone Abbreviations, Symbols, and Dose
Designations (2024). Forms that harmed patients are errors, forms that only burden a lay reader warnings.
Laboratory values may keep a trailing zero and a slash (pH 7.0, 6.0 g/dL), as the list itself allows.
"""

import re
from dataclasses import dataclass, replace

from pipeline.model import Severity

REFERENCE = "https://www.ismp.org/recommendations/error-prone-abbreviations-list"
_MASS = "mg|mcg|µg|μg|ug|ng|g|kg|mL|ml|ML|L|mEq|mmol|mol|units?|IU|U|tablets?|capsules?|drops?|teaspoons?|tablespoons?"
_RATIO = r"(?!\s*/\s*(?:d[lL]|L|m[lL]|mm|24))"


@dataclass(frozen=True, slots=True)
class Form:
    """A form that is misread: its name, pattern, what it is taken for, and what to write."""

    name: str
    pattern: re.Pattern[str]
    severity: Severity
    fault: str
    remedy: str
    english: bool = False
    """Whether only an English text writes it so."""
    abbreviation: bool = False
    """Whether it is a word, to be found without a digit near it."""


def _form(
    name: str, pattern: str, fault: str, remedy: str, severity: Severity = "error", english: bool = False
) -> Form:
    return Form(name, re.compile(pattern), severity, fault, remedy, english)


def _jargon(name: str, pattern: str, fault: str, remedy: str, severity: Severity = "warning") -> Form:
    return replace(_form(name, pattern, fault, remedy, severity, english=True), abbreviation=True)


FORMS = (
    _form(
        "trailing-zero",
        rf"(?<![\d.,])\d+[.,]0{{1,2}}(?!\d)(?=[\s\u00a0\u202f-]?(?:{_MASS})\b{_RATIO})",
        "is read as ten times as much when the point is missed",
        "leave out the zero: 5 mg",
    ),
    _form(
        "naked-decimal",
        rf"(?<![\w.,])[.,]\d+(?=[\s\u00a0\u202f-]?(?:{_MASS}|%)(?!\w))",
        "is read as a whole number when the point is missed",
        "write a zero before the point: 0.5 mg",
    ),
    _form(
        "unit-letter",
        r"\d[\s\u00a0]?(?:I\.?U\.?|U|u|iu)(?![\w.]*[A-Za-z]|\.S)",
        "is read as a 0, a 4 or an IV",
        "write “units”",
        english=True,
    ),
    _form("microgram-sign", r"\d[\s\u00a0\u202f]?[µμ]g\b", "is read as mg", "write “mcg”", english=True),
    _form(
        "run-together",
        rf"(?<![\w.,-])\d+(?:[.,]\d+)*(?:mg|mcg|ng|kg|mL|ml|mEq|mmol|units?|g|L)\b{_RATIO}",
        "hides the last digit: the m is read as a zero",
        "put a space before the unit: 10 mg",
    ),
    _form(
        "name-and-dose",
        r"\b[A-Za-z]*[a-z]{4,}\d+(?:\.\d+)?\s?(?:mg|mcg|g|mL|units?)\b",
        "is read with the last letter as a digit",
        "put a space between the name and the dose",
    ),
    _form(
        "no-comma",
        r"(?<![\d.,#-])\d{5,}(?![\d,]|-\d|[.]\d)(?=[\s\u00a0](?:units?|mg|mcg|mL|IU|g)\b)",
        "is read with a zero more or less",
        "write commas (100,000 units) or words (1 million)",
        english=True,
    ),
    _form(
        "million-letter",
        r"\d\s?(?:MM|M|K)(?=\s?(?:units?|IU)\b)",
        "is read as thousand or million",
        "write the word",
        english=True,
    ),
    _form("cubic-centimetre", r"\d[\s\u00a0]?cc\b", "is read as a u or as zeros", "write “mL”"),
    _form("gram-abbreviation", r"\d[\s\u00a0]?(?:gm|gms|gr)\b", "is read as grain", "write “g”", "warning", True),
    _form("at-sign", r"(?<![\w.])@(?!\w)", "is read as a 2", "write “at”", "warning"),
    _form(
        "comparison-sign",
        r"(?<![<>-])[<>≤≥](?=\s?\d)",
        "is read the wrong way round",
        "write “more than” or “less than”",
        "warning",
        True,
    ),
    _form(
        "slash",
        rf"\d[\s\u00a0]?(?:{_MASS})\s?/\s?\d+(?:[.,]\d+)?[\s\u00a0]?(?:{_MASS})\b",
        "has a slash that is read as a 1",
        "write “per” or “and”",
        "warning",
        True,
    ),
    _form(
        "half-tablet",
        r"(?<![\d/])1/2(?=\s(?:a\s)?(?:tablet|pill))",
        "is read as 1 or 2",
        "write “half a”",
        "warning",
        True,
    ),
    _form(
        "times-days",
        r"(?<!\w)[x×]\s?\d+\s?d\b",
        "is read as doses or days",
        "write “for 3 days”",
        "error",
        True,
    ),
    _jargon(
        "every-day",
        r"\b(?:[Qq]\.?[Dd]|Q1D|q1d|[oO]\.[dD])\b\.?(?!\w)",
        "is read as four times a day",
        "write “daily”",
        "error",
    ),
    _jargon(
        "every-other-day",
        r"\b[Qq]\.?[Oo]\.?[Dd]\b\.?",
        "is read as daily or four times a day",
        "write “every other day”",
        "error",
    ),
    _jargon(
        "times-a-day",
        r"\b(?:BID|TID|QID|b\.i\.d|t\.i\.d|q\.i\.d|bid(?= (?:x|po))|tid|qid)\b\.?",
        "is not plain language",
        "write “2 times a day”",
    ),
    _jargon(
        "times-a-week",
        r"\b(?:TIW|tiw|BIW|biw)\b",
        "is read as times a day",
        "write “3 times a week”",
        "error",
    ),
    _jargon(
        "bedtime",
        r"\b(?:[Qq]HS|qhs|q\.?h\.?s|q\.?n)\b\.?|(?<=\b(?:at|mg) )HS\b",
        "is read as every hour or half strength",
        "write “at bedtime”",
        "error",
    ),
    _jargon(
        "under-the-skin",
        r"(?:(?<=mg )|(?<=mL )|(?<=units ))(?:SC|SQ|sc|sq)\b|\bsub[ -]?q\b|\b(?:SubQ|subq)\b",
        "is read as sublingual or every",
        "write “under the skin”",
        "error",
    ),
    _jargon(
        "by-mouth",
        r"\b(?:per os|[pP]\.[oO]\.|PO(?= (?:daily|every|twice|once|q|b|t))|po(?= (?:daily|q|bid|tid)))",
        "is read as left eye",
        "write “by mouth”",
    ),
    _jargon("as-needed", r"\b(?:PRN|prn|p\.r\.n)\b\.?", "is not plain language", "write “as needed”"),
    _jargon(
        "ear-and-eye",
        r"(?<=in |to )(?:AD|AS|AU|OD|OS|OU)\b",
        "is mistaken for another ear or eye",
        "write “left ear”, “each eye”",
        "error",
    ),
    _jargon(
        "discharge-or-stop",
        r"\bD/C\b|(?<![\w/])d/c\b",
        "is read as discharge and as discontinue",
        "write the word",
        "error",
    ),
    _jargon("as-directed", r"(?<=\btake )UD\b|\but dict\b", "is read as unit dose", "write “as directed”"),
    _jargon(
        "nose",
        r"(?:(?<=mg )|(?<=mcg ))IN\b(?= )|\bIN spray\b",
        "is read as IM or IV",
        "write “into the nose”",
    ),
    _jargon(
        "drug-abbreviation",
        r"\b(?:MSO4|MgSO4|ZnSO4|HCTZ|AZT|MTX|CPZ|PTU|DTO|TNK|ARA[ -]A|APAP|ASA|MS(?= \d+ ?m?c?g\b))(?!\w)",
        "stands for several drugs",
        "write the drug's whole name",
        "error",
    ),
    _jargon(
        "drug-stem",
        r"\b(?:nitro drip|[Ii][Vv] vanc|vanco|norflox|levo(?= \d))\b",
        "stands for several drugs",
        "write the drug's whole name",
    ),
)
