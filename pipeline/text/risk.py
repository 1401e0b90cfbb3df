"""Whether two texts of one language differ in what can harm: a number, a unit, a negation, a drug, an address.

Merging asks before it offers an old translation for a new source. Any doubt is a yes: a translator who translates
again loses a minute.
"""

from collections import Counter
from functools import lru_cache

from pipeline.inline import parse_inline, plain_text
from pipeline.text.denials import read_negations
from pipeline.text.drugs import read_drugs
from pipeline.text.identifiers import read_identifiers
from pipeline.text.quantities import differs as quantities_differ


def differs(old: str, new: str, locale: str) -> bool:
    """Say whether two Markdown texts of ``locale`` (BCP 47) differ in a way that a translation must follow."""
    before, after = plain_text(parse_inline(old)), plain_text(parse_inline(new))
    return quantities_differ(before, after, locale) or _claims(before, locale) != _claims(after, locale)


@lru_cache(maxsize=4096)
def _claims(text: str, locale: str) -> tuple[Counter[str], ...]:
    words = [text[slice(*negation.span)].lower().replace("’", "'") for negation in read_negations(text, locale)]
    drugs = [mention.inn for mention in read_drugs(text, locale)]
    identifiers = [f"{each.kind} {each.value}" for each in read_identifiers(text)]
    return Counter(words), Counter(drugs), Counter(identifiers)
