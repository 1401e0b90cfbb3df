"""The notes beside a text: what each mark says, in words, and the way back to it."""

import re
from collections.abc import Sequence

from markupsafe import Markup, escape

from pipeline.locales import language_tag
from pipeline.model import Locale
from pipeline.report.html.spots import Spot
from pipeline.report.html.wording import FAMILY_NAMES, HARDEST

_NOTE = Markup(
    '<li class="note {family}" id="{view}n{number}">'
    '<a class="number" href="#{view}m{number}"><span class="hidden">Back to mark </span>{number}</a> '
    "{kind}{said}{fix}</li>\n"
)
_KIND = Markup('<span class="kind">{}:</span> <a href="#{}">{}</a>{}. ')
_FIX = Markup(' <span class="fix">{}</span>')
_QUOTED = re.compile(r"(?<=[“\"])([^“”\"]+)(?=[”\"])")
_SEVERITY = {"error": ", to mend", "warning": "", "note": ", to know"}


def notes_of(spots: Sequence[Spot], view: str, locale: Locale, text: str) -> Markup:
    """Write the notes of some spots as a list; what they quote of ``text`` is marked as being in ``locale``."""
    if not spots:
        return Markup("")
    items = Markup("")
    said: set[str] = set()
    for spot in spots:
        items += _note(spot, view, locale, text, again=spot.name in said)
        said.add(spot.name)
    return Markup('<ul class="notes" lang="en" dir="ltr">\n{}</ul>\n').format(items)


def _note(spot: Spot, view: str, locale: Locale, text: str, *, again: bool) -> Markup:
    """Write one note; where the kind of remark has just been said, only what is new."""
    weight = " (weighs most)" if spot.also_hardest and spot.name != HARDEST else ""
    kind = FAMILY_NAMES[spot.family] + _SEVERITY[spot.severity]
    return _NOTE.format(
        family=spot.family,
        view=view,
        number=spot.number,
        kind="" if again else _KIND.format(kind, spot.name, spot.label, weight),
        said=quoting(sentence(spot.said), locale, text),
        fix="" if again else _FIX.format(spot.fix),
    )


def quoting(said: str, locale: Locale, text: str) -> Markup:
    """Escape a remark and mark the language of what it quotes of ``text``."""
    parts = _QUOTED.split(said)
    attributes = language_attributes(locale)
    return Markup("").join(
        Markup("<span{}>{}</span>").format(attributes, part) if number % 2 and part in text else escape(part)
        for number, part in enumerate(parts)
    )


def sentence(text: str) -> str:
    """Write a remark as a sentence: with a capital and a stop."""
    text = text.strip()
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?", ".”")) else ".")


def language_attributes(locale: Locale, around: Locale | None = None) -> Markup:
    """Give `` lang="…" dir="…"`` for a text; nothing where what is around it has the same."""
    if around is not None and around.tag == locale.tag:
        return Markup("")
    return Markup(' lang="{}" dir="{}"').format(language_tag(locale), locale.direction)
