"""Error-prone forms in a source text: what its author should mend before anyone translates it."""

import re
from collections.abc import Iterator

from pipeline.model import Span
from pipeline.text.differences import Difference
from pipeline.text.error_prone import FORMS, REFERENCE, Form

_NUMBER = re.compile(r"\d|@")
_ABBREVIATION = re.compile(
    r"\b[A-Z]{2}|\.[a-z]\.|[dD]/[cC]"
    r"|\b(?:prn|[Ss]ub[ -]?[qQ]|q[dhn]|qod|qhs|[tbq]id|tiw|biw|per os|ut dict|vanco|norflox|nitro|levo)\b"
)
_IN_NUMBERS = tuple(form for form in FORMS if not form.abbreviation)
_IN_WORDS = tuple(form for form in FORMS if form.abbreviation)
_ANY_WORD = re.compile("|".join(form.pattern.pattern for form in _IN_WORDS))


def read_source_faults(text: str, locale: str) -> tuple[Difference, ...]:
    """Give the error-prone forms of a source text in reading order; abbreviations are known for English."""
    forms: tuple[Form, ...] = _IN_NUMBERS if _NUMBER.search(text) else ()
    if _ABBREVIATION.search(text) and _ANY_WORD.search(text):
        forms += _IN_WORDS
    english = locale.partition("-")[0] == "en"
    found = (fault for form in forms if english or not form.english for fault in _faults(form, text))
    return tuple(sorted(found, key=lambda fault: fault.source or Span(0, 0)))


def _faults(form: Form, text: str) -> Iterator[Difference]:
    for match in form.pattern.finditer(text):
        span = Span(*match.span())
        message = f"“{match[0].strip()}” {form.fault}: {form.remedy}. See {REFERENCE}"
        yield Difference(form.name, form.severity, message, source=span)
