"""Stage 2, pack: Message -> Message with the ``#.`` lines that its translator reads beside it.

Lines stand in the order of what a slip costs, and at most six: the role (without it no text can be read), the safety
mark, the author's note (nothing else says it), what must stay, the terms, the links, the section. Where there
are more, the lines of the last kinds are joined first; only the section is ever left out, because an editor
shows the neighbours anyway. The template has the lines that hold in every language, a catalog its terms too, and
beside the title of an article the style of its language.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.inline import parse_inline, plain_text
from pipeline.model import Concept, Message, Span, Style, Term, Termbase
from pipeline.text.concepts import vocabulary
from pipeline.text.criticality import Reason, safety_of
from pipeline.text.identifiers import read_identifiers
from pipeline.text.numbers import Quantity, read_quantities
from pipeline.text.scopes import parse_scope

MOST_LINES = 6
"""Translators' editors show about as many without scrolling."""
_REASONS: Mapping[Reason, str] = {
    "dose": "a dose",
    "number": "a number with a unit",
    "drug": "a drug",
    "negated instruction": "a negated instruction",
    "emergency": "an emergency",
}


@dataclass(frozen=True, slots=True)
class Pack:
    """A message with what reading its source tells, once for every language."""

    message: Message
    reasons: tuple[Reason, ...]
    """Why it is safety-critical; empty where it is not."""
    keep: tuple[str, ...]
    """Numbers with their units, addresses and placeholders, as the source writes them."""
    concepts: tuple[tuple[str, Concept], ...]
    """Each concept that it names, with the source's term for it, in reading order."""


def read_pack(message: Message, locale: str, termbase: Termbase, slug: str = "", topics: tuple[str, ...] = ()) -> Pack:
    """Read a message of the source language ``locale`` (BCP 47).

    ``slug`` and ``topics`` are those of its article: a term may count in some articles only.
    """
    words = plain_text(parse_inline(message.msgid))
    concepts = tuple(_named(words, locale, termbase, slug, topics))
    return Pack(message, safety_of(message.msgid, locale, termbase), _keep(words, locale), concepts)


def packed(pack: Pack, locale: str = "", style: Style | None = None) -> Message:
    """Give the message with its lines: those of a catalog of ``locale`` and its style, or those of the template."""
    setting = pack.message.setting
    terms = (_term_line(term, concept, locale) for term, concept in pack.concepts if locale)
    groups = (
        _one_line(setting.roles),
        [f"Safety-critical: {', '.join(_REASONS[reason] for reason in pack.reasons)}"] if pack.reasons else [],
        [f"Note: {note}" for note in setting.notes],
        [f"Keep: {', '.join(pack.keep)}"] if pack.keep else [],
        [line for line in terms if line],
        list(setting.links),
        [_style_line(style)] if style and setting.opens else [],
        _one_line([f"Section: {section}" for section in setting.sections]),
    )
    return replace(pack.message, comments=_at_most_six(groups))


def _style_line(style: Style) -> str:
    """Say how the language speaks to its readers; the reasons stand in its style.toml."""
    address = f"{style.form} address ({style.pronoun})" if style.pronoun else f"{style.form} address"
    marks = [f"{opening}…{closing}" for opening, closing in zip(style.marks[::2], style.marks[1::2], strict=True)]
    said = (
        address if style.form else "",
        f"gender of the reader: {style.gender}" if style.gender else "",
        f"digits: {style.digits}" if style.digits else "",
        f"quotation marks: {' '.join(marks)}" if marks else "",
    )
    return f"Style: {'; '.join(part for part in said if part)}"


def _at_most_six(groups: Iterable[Sequence[str]]) -> tuple[str, ...]:
    lines = [list(group) for group in groups]
    for kind in range(len(lines) - 1, -1, -1):
        if sum(map(len, lines)) > MOST_LINES:
            lines[kind] = _one_line(lines[kind])
    return tuple(line for group in lines for line in group)[:MOST_LINES]


def _one_line(lines: Sequence[str]) -> list[str]:
    return [" | ".join(lines)] if lines else []


def _keep(words: str, locale: str) -> tuple[str, ...]:
    """Give what a translation must say too, as the source writes it."""
    identifiers = [identifier.span for identifier in read_identifiers(words)]
    quantities = [span for span in _quantity_spans(words, locale) if not any(_meet(span, each) for each in identifiers)]
    return tuple(dict.fromkeys(words[slice(*span)] for span in sorted([*identifiers, *quantities])))


def _quantity_spans(words: str, locale: str) -> Iterator[Span]:
    """Yield the place of each number with its unit; both ends of a range are one ("5 to 10 mg")."""
    start = None
    for quantity in read_quantities(words, locale):
        if _must_stay(quantity):
            begin = quantity.span.start if start is None else start
            start = begin if quantity.end == "first" else None
            if start is None:
                yield Span(begin, quantity.span.end)


def _must_stay(quantity: Quantity) -> bool:
    """Whether a number must be said; "a pill" need not, "half a tablet" and "once daily" must."""
    return quantity.kind in ("fraction", "frequency") or (quantity.kind != "identifier" and quantity.firm)


def _named(
    words: str, locale: str, termbase: Termbase, slug: str, topics: tuple[str, ...]
) -> Iterator[tuple[str, Concept]]:
    """Yield the concepts that a text names; "kidney" inside "kidney failure" names the longer one only.

    Each concept comes with those of its terms that count in the article.
    """
    seen = set()
    for use in vocabulary(termbase, locale).longest_uses(words, slug, topics):
        if use.concept.name not in seen:
            seen.add(use.concept.name)
            held = tuple(term for term in use.concept.terms if parse_scope(term.scope).holds(slug, topics))
            yield use.term.text, replace(use.concept, terms=held)


def _term_line(source: str, concept: Concept, locale: str) -> str:
    """Say a concept's terms in one language; empty where the termbase has none."""
    terms = [term for term in concept.terms if _speaks(term, locale)]
    names = {status: [term.text for term in terms if term.status == status] for status in ("preferred", "admitted")}
    rivals = [term.text for term in terms if term.status in ("deprecated", "forbidden")]
    approved = [*names["preferred"], *names["admitted"]]
    right = f" = {', or '.join(approved)}" if approved else ""
    wrong = f"; not: {', '.join(rivals)}" if rivals else ""
    return f"Term: {source}{right}{wrong}" if right or wrong else ""


def _speaks(term: Term, locale: str) -> bool:
    """Whether a term counts in a language: ``pt`` speaks for ``pt-BR`` too."""
    return term.locale == locale or term.locale == locale.partition("-")[0]


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
