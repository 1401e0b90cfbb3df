"""What of an article is scored: LocalizedArticle -> the exact text that the formulas see, a sentence a line.

How a text is prepared changes a grade by four years, so the rules are few, fixed and shown to the editor:

- Titles, descriptions, headings, captions, alternative texts and column headers are not scored, nor what is not
  translated, nor a list of which every item is only a link (sources, further reading).
- A list item is a sentence of its own when it ends with a stop or has more than SHORT words; a list of shorter items
  is one sentence with its lead-in. A lead-in with a colon otherwise ends there.
- A table cell is scored when it is a sentence, by the same rule; short cells are not.
- Web and mail addresses go; common abbreviations are written out (``[sentences] spoken``); a number stays one word;
  a hyphenated word is one; a placeholder becomes its value.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from pipeline.checks.readability.passage import plain_words
from pipeline.inline import parse_inline, plain_text
from pipeline.model import Block, Group, Key, Link, LocalizedArticle, Node, Placeholder, Text, Unit
from pipeline.text.abbreviations import Sentences
from pipeline.text.language import table
from pipeline.text.sentences import split_sentences
from pipeline.text.words import SPACELESS, split_words

SHORT = 4
"""Most words of a list item or a cell without a stop that is not taken for a sentence."""
SHORT_CHARACTERS = 8
"""The same in characters, where words are not separated by spaces."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+")
_DONE = frozenset(".!?:：。")
_STOP = frozenset(".!?…؟۔।॥。！？")
_CLOSERS = "\"'”’»›)]」』"
_STOPS: Mapping[str, str] = {"zh": "。", "ja": "。", "hi": "।", "bn": "।", "mr": "।", "ne": "।", "ur": "۔"}
_SCORED = frozenset({"paragraph", "item", "cell", "definition"})


@dataclass(frozen=True, slots=True)
class Section:
    """The scored text of one section; the first has no heading."""

    heading: str
    anchor: str
    sentences: tuple[str, ...]

    @property
    def text(self) -> str:
        """A sentence a line."""
        return "\n".join(self.sentences)


@dataclass(frozen=True, slots=True)
class PreparedText:
    """The scored text of an article in one language."""

    locale: str
    sections: tuple[Section, ...]

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences of all sections."""
        return tuple(sentence for section in self.sections for sentence in section.sentences)

    @property
    def text(self) -> str:
        """All sections, a sentence a line."""
        return "\n".join(self.sentences)


@dataclass(slots=True)
class _Preparation:
    """The state of one walk through an article."""

    units: Mapping[Key, Unit]
    locale: str
    placeholders: tuple[tuple[str, str], ...]
    sections: list[Section] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    heading: tuple[str, str] = ("", "")

    def close(self) -> None:
        if self.lines:
            self.sections.append(Section(*self.heading, tuple(self.lines)))
        self.lines = []


def prepare(article: LocalizedArticle, placeholders: Mapping[str, str]) -> PreparedText:
    """Give the text of an article that is scored, by section (headings of level 2)."""
    work = _Preparation(article.by_block(), article.locale.tag, tuple(placeholders.items()))
    _walk(article.article.body, work)
    work.close()
    return PreparedText(work.locale, tuple(work.sections))


def _walk(nodes: Sequence[Node], work: _Preparation) -> None:
    for node in nodes:
        if isinstance(node, Block):
            _block(node, work)
        elif node.kind in ("bullet-list", "ordered-list"):
            _list(node, work)
        else:
            _walk(node.children, work)


def _block(block: Block, work: _Preparation) -> None:
    if block.kind == "heading" and block.level <= 2:
        work.close()
        unit = work.units[block.key]
        work.heading = (plain_text(parse_inline(unit.text)), block.anchor)
    text = _text(block, work)
    if text and (block.kind != "cell" or is_sentence(text, work.locale)):
        work.lines += _lines(text, work.locale)


def _list(group: Group, work: _Preparation) -> None:
    """Add a list: short items in one sentence with their lead-in, others each as a sentence."""
    items = [child for child in group.children if isinstance(child, Group)]
    first = [next((node for node in item.children if isinstance(node, Block)), None) for item in items]
    if first and all(block and _is_link(block, work) for block in first):
        return
    texts = [_text(block, work) if block else "" for block in first]
    if any(is_sentence(text, work.locale) for text in texts) or any(len(item.children) > 1 for item in items):
        _walk(items, work)
        return
    joined = ", ".join(text for text in texts if text)
    stem = work.lines.pop() if work.lines and work.lines[-1].endswith((":", "：")) else ""
    if joined:
        work.lines += [f"{stem} {joined}{_stop(work.locale)}".strip()]
    elif stem:
        work.lines.append(stem)


def is_sentence(text: str, locale: str) -> bool:
    """Say whether an item or a cell is scored on its own: it ends with a stop, or it is not short."""
    if _stops(text):
        return True
    if locale.partition("-")[0] in SPACELESS:
        return len(text) > SHORT_CHARACTERS
    return len(split_words(text, locale)) > SHORT


def _is_link(block: Block, work: _Preparation) -> bool:
    tokens = parse_inline(work.units[block.key].text)
    return len(tokens) == 1 and isinstance(tokens[0], Link)


def _text(block: Block, work: _Preparation) -> str:
    """Give the words of a block that are scored; empty where the block is not."""
    unit = work.units[block.key]
    if block.kind not in _SCORED or not unit.published or not block.translate:
        return ""
    text = unit.text
    return _words_of(text, work.locale, work.placeholders if "{" in text else ())


@lru_cache(maxsize=8192)
def _words_of(text: str, locale: str, placeholders: tuple[tuple[str, str], ...]) -> str:
    if "{" in text:
        values = dict(placeholders)
        tokens = parse_inline(text)
        plain = plain_text(tuple(Text(values.get(t.name, t.name)) if isinstance(t, Placeholder) else t for t in tokens))
    else:
        plain = plain_words(text)
    if "@" in plain or "www." in plain or "://" in plain:
        plain = _ADDRESS.sub("", plain)
    return " ".join(written_out(plain, locale).split())


@lru_cache(maxsize=8192)
def _lines(text: str, locale: str) -> tuple[str, ...]:
    """Cut a text into lines of one sentence; the last gets a stop, unless it leads into a list."""
    return tuple(
        sentence if sentence[-1] in _DONE or _stops(sentence) else sentence + _stop(locale)
        for sentence in split_sentences(text, locale)
    )


def _stops(text: str) -> bool:
    """Say whether a text ends with a stop, and perhaps with quotation marks and brackets after it."""
    return text.rstrip(_CLOSERS)[-1:] in _STOP


def _stop(locale: str) -> str:
    return _STOPS.get(locale.partition("-")[0], ".")


def written_out(text: str, locale: str) -> str:
    """Write common abbreviations out, as a reader says them."""
    spoken, pattern = _spoken(locale)
    if pattern is None:
        return text
    small = text.lower()
    if not any(map(small.__contains__, spoken)):
        return text
    return pattern.sub(lambda match: spoken[match.group().lower()], text)


@lru_cache(maxsize=64)
def _spoken(locale: str) -> tuple[Mapping[str, str], re.Pattern[str] | None]:
    known: Sentences | None = table(locale, "sentences", Sentences)
    words = {short: full for full, shorts in known.spoken.items() for short in shorts} if known else {}
    if not words:
        return {}, None
    longest = sorted(words, key=len, reverse=True)
    return words, re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)", re.IGNORECASE)
