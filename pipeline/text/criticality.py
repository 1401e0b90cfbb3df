"""Why a slip in a message could harm a patient: its safety class.

The class drives the release gate, the translator's pack and the reports. It errs on the side of care: a
message is safety-critical when it holds any of a dose, another number with a unit, a drug, a negated
instruction or a word of an emergency. Languages without a list give what the numbers and international drug
names give.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from pipeline.inline import parse_inline, plain_text
from pipeline.model import Termbase
from pipeline.text.denials import read_negations
from pipeline.text.drug_list import Terms
from pipeline.text.drug_terms import drugs_of
from pipeline.text.drugs import read_drugs
from pipeline.text.language import Words, table
from pipeline.text.markers import Finder, finder_for
from pipeline.text.numbers import Quantity, read_quantities

Reason = Literal["dose", "number", "drug", "negated instruction", "emergency"]

_AMOUNTS = {"mg", "g", "mcg", "ng", "kg", "mL", "L", "dL", "cc", "mmol", "mEq", "mol", "IU", "unit", "dose"}
_FORMS = {"tablet", "pill", "capsule", "drop", "puff", "spray", "patch", "teaspoon", "tablespoon", "sachet"}
_DOSES = frozenset(_AMOUNTS | _FORMS)
_INSTRUCTING = frozenset({"deny", "without", "purpose", "avoid", "stop", "unless"})


@dataclass(frozen=True, slots=True)
class EmergencyWords:
    """The ``[emergency]`` table of a language."""

    source: str
    words: Words
    match: str = "words"
    """``characters`` where spaces do not part words."""


@lru_cache(maxsize=256)
def _emergencies(locale: str) -> Finder | None:
    words = table(locale, "emergency", EmergencyWords)
    return finder_for({"emergency": words.words}, words.match, locale) if words else None


def safety_of(msgid: str, locale: str, termbase: Termbase) -> tuple[Reason, ...]:
    """Give why a message of a project, in Markdown, is safety-critical; empty where it is not."""
    return safety_reasons(plain_text(parse_inline(msgid)), locale, drugs_of(termbase))


@lru_cache(maxsize=4096)
def safety_reasons(text: str, locale: str, terms: Terms = ()) -> tuple[Reason, ...]:
    """Give why a plain text is safety-critical, in a fixed order; empty where it is not.

    ``terms`` are the drugs of the project's termbase, as in ``drugs.read_drugs``.
    """
    quantities = [each for each in read_quantities(text, locale) if each.unit]
    emergencies = _emergencies(locale)
    reasons: dict[Reason, bool] = {
        "dose": any(map(_is_dose, quantities)),
        "number": any(not _is_dose(each) for each in quantities),
        "drug": bool(read_drugs(text, locale, terms)),
        "negated instruction": any(each.concept in _INSTRUCTING for each in read_negations(text, locale)),
        "emergency": "{emergency}" in text or bool(emergencies and emergencies.find(text)),
    }
    return tuple(reason for reason, holds in reasons.items() if holds)


def _is_dose(quantity: Quantity) -> bool:
    return quantity.unit in _DOSES or bool(set(quantity.per) & _DOSES) or quantity.kind == "frequency"
