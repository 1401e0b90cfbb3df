"""Interface words: the tool's own texts in the language of a page.

Translations come from anybody, so they are escaped and never formatted by Python or Jinja: a name in braces
is filled here, and only when the caller gave it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup, escape

from pipeline.locales import PSEUDO
from pipeline.model import Locale, Location, Lookup, Translation
from pipeline.render.passage import ENGLISH, Passage, language_attributes, paired
from pipeline.render.site import Phrase

FOLDER = Path(__file__).parent.parent / "interface"

LABELLED = "{label}: {detail}"
NOTED = "{text} ({note})"
"""Words that are only punctuation, because languages differ in it too."""

_NAME = re.compile(r"\{([a-z]+)\}")


@dataclass(frozen=True, slots=True)
class Words:
    """Interface words of one locale; a word without translation is English, and says so."""

    locale: Locale
    lookup: Lookup
    beside: "Words | None" = None
    """The same words in the language that stands beside this one on a handout."""

    def __call__(self, msgid: str, /, **values: object) -> Markup:
        """Give a word for a text: escaped, ``{names}`` filled, marked where not in the page's language."""
        own = self.passage(msgid, **values)
        if self.beside is None:
            return Markup(own.__html__())
        other = self.beside(msgid, **values)
        return paired(own, Passage(other), self.beside.locale, self.locale).html

    def passage(self, msgid: str, /, **values: object) -> Passage:
        """Give a word in this language alone, with its language attributes."""
        phrase = self.phrase(msgid)
        html = _filled(phrase.text, {name: str(escape(value)) for name, value in values.items()})
        return Passage(html, language_attributes(phrase.locale, self.locale))

    def about(self, label: object, *details: object, shown: bool = False) -> Markup:
        """Give a label, and what it is about for those who listen: "Back to the text: seizure".

        The sighted reader sees that from where the label stands; ``shown`` hides only the punctuation.
        """
        joint = self.phrase(LABELLED).text.partition("{label}")[2].partition("{detail}")[0]
        spoken = Markup("").join(Markup("{}{}").format(joint, "" if shown else detail) for detail in details)
        visible = Markup(" {}").format(details[0]) if shown else Markup("")
        return Markup('{}<span class="hidden">{}</span>{}').format(label, spoken, visible)

    def labelled(self, label: str, detail: str) -> str:
        """Give a label and its text in one, unescaped, for a title."""
        return self.phrase(LABELLED).text.replace("{label}", label, 1).replace("{detail}", detail, 1)

    def noted(self, text: object, note: object) -> Markup:
        """Give a text with a note in the brackets of the language."""
        return _filled(self.phrase(NOTED).text, {"text": str(escape(text)), "note": str(escape(note))})

    def phrase(self, msgid: str) -> Phrase:
        """Give a word with its language, unescaped."""
        translation = self.lookup("", msgid)
        if translation.state == "translated" and translation.msgstr:
            return Phrase(translation.msgstr, self.locale)
        return Phrase(msgid, ENGLISH if self.locale.tag.partition("-")[0] != "en" else self.locale)


def _filled(text: str, values: dict[str, str]) -> Markup:
    parts = [
        values.get(part, f"{{{part}}}") if index % 2 else str(escape(part))
        for index, part in enumerate(_NAME.split(text))
    ]
    return Markup("".join(parts))


def catalog_files(locale: Locale) -> tuple[Path, ...]:
    """Give the shipped catalogs that serve a locale, the nearest first: ``pt_BR.po``, then ``pt.po``.

    None for English, whose words are the msgids, and for pseudo-locales, which are made.
    """
    if locale.tag in PSEUDO:
        return ()
    parts = locale.tag.split("-")
    names = ["_".join(parts[:length]) for length in range(len(parts), 0, -1)]
    return tuple(file for name in names if (file := FOLDER / f"{name}.po").is_file())


def first_translated(lookups: Sequence[Lookup]) -> Lookup:
    """Join lookups into one that takes the first published translation: a project's words, then ours."""

    def lookup(msgctxt: str, msgid: str) -> Translation:
        for candidate in lookups:
            translation = candidate(msgctxt, msgid)
            if translation.state == "translated" and translation.msgstr:
                return translation
        return Translation("", "untranslated", Location(""))

    return lookup
