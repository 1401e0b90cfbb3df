"""Stage 3, memory: what other articles of a language already say, for a message that nobody has translated.

The same text is filled in; it stands as translated only where nothing speaks against that. A similar text is
offered as fuzzy, and not at all where the two differ in what can harm.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from pipeline.model import Message
from pipeline.text.words import count_words

LEAST_LIKENESS = 0.7
"""Mean likeness of letters and words (0 to 1) from which a text of another article is worth offering: the usual
minimum match of translation memories."""
_BY_LETTER = 0.5
"""Texts whose letters are less alike are not looked at further; nine words in ten would have to agree."""
ORIGIN = "Translation from "
"""How a line begins that says from which article a translation is."""
_LINE = re.compile(rf"{ORIGIN}\S+ \((?:same|similar) text\)")
_FULL_ADDRESS = "](http"


@dataclass(frozen=True, slots=True)
class Remembered:
    """A message that an article has in translation; one that left the source counts, behind the others."""

    article: str
    msgctxt: str
    msgid: str
    msgstr: str
    retired: bool = False


@dataclass(frozen=True, slots=True)
class Recalled:
    """A translation from another article, and the line that says so."""

    msgstr: str
    fuzzy: bool
    line: str
    previous: str = ""
    """The msgid that it was made for, where that is another."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What the articles of one language say, by source text."""

    source_locale: str
    by_text: Mapping[str, tuple[Remembered, ...]]

    def same(self, message: Message, article: str, *, critical: bool) -> Recalled | None:
        """Give what another article than ``article`` says for the same text; None where none has it."""
        known = _others(self.by_text.get(message.msgid, ()), article)
        if not known:
            return None
        fitting = [each for each in known if each.msgctxt == message.msgctxt]
        usual, _ = Counter(each.msgstr for each in fitting or known).most_common(1)[0]
        best = next(each for each in fitting or known if each.msgstr == usual)
        certain = bool(fitting) and len({each.msgstr for each in fitting}) == 1 and _FULL_ADDRESS not in usual
        fuzzy = not certain or critical or message.setting.cell or not self._is_phrase(message.msgid)
        return Recalled(usual, fuzzy, f"{ORIGIN}{best.article} (same text)")

    def similar(self, message: Message, article: str, differs: Callable[[str, str], bool]) -> Recalled | None:
        """Give what another article says for the most similar text that is safe to offer, as fuzzy.

        ``differs(old_msgid, new_msgid)`` says that a similar text is unsafe.
        """
        for text in self._similar_texts(message.msgid):
            known = _others(self.by_text[text], article)
            if known and not differs(text, message.msgid):
                return Recalled(known[0].msgstr, True, f"{ORIGIN}{known[0].article} (similar text)", text)
        return None

    def holds(self, line: str, msgid: str, msgstr: str) -> bool:
        """Whether the article that a line names still says the same."""
        named = line.removeprefix(ORIGIN).partition(" ")[0]
        return any(each.article == named and each.msgstr == msgstr for each in self.by_text.get(msgid, ()))

    def _is_phrase(self, text: str) -> bool:
        """Whether a text has several words; one word means another thing in another place."""
        return (count_words(text, self.source_locale) or 0) > 1

    def _similar_texts(self, text: str) -> list[str]:
        # Loaded here so that commands that recall nothing start without it.
        from rapidfuzz import process  # noqa: PLC0415
        from rapidfuzz.distance import Indel  # noqa: PLC0415

        likeness, texts = Indel.normalized_similarity, list(self.by_text)
        spaced = count_words(text, self.source_locale) is not None
        found = []
        for other, by_letter, _ in process.extract(text, texts, scorer=likeness, limit=None, score_cutoff=_BY_LETTER):
            by_word = likeness(text.split(), other.split()) if spaced else by_letter
            if by_letter + by_word >= 2 * LEAST_LIKENESS:
                found.append((-by_letter - by_word, other))
        return [other for _, other in sorted(found)]


def remember(known: Iterable[Remembered], source_locale: str) -> Memory:
    """Give the memory of one language; live messages come before retired ones, articles by name."""
    by_text: dict[str, list[Remembered]] = {}
    for each in sorted(known, key=lambda each: (each.retired, each.article)):
        by_text.setdefault(each.msgid, []).append(each)
    return Memory(source_locale, {text: tuple(each) for text, each in by_text.items()})


def origin(comments: Iterable[str]) -> str:
    """Give the line among ``#.`` comments that says from where a translation is; empty where none does."""
    return next((line for line in comments if _LINE.fullmatch(line)), "")


def _others(known: Iterable[Remembered], article: str) -> list[Remembered]:
    return [each for each in known if each.article != article]
