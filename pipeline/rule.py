"""A rule: one fault that a check looks for, with its reason, its source and examples that run as tests.

A rule is one file: ``@rule(...)`` over a generator function whose docstring states the fault in one sentence.
The decorator builds a frozen Rule and registers nothing; ``checks/__init__.py`` and ``verify/__init__.py`` list
the rules in order. A rule never filters by configuration, caches, renders or knows the runner.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from pipeline.model import Severity, Span, State, Style, Term, Termbase, Unit

Scope = Literal["unit", "article", "outcome", "library", "page"]
"""What a rule looks at: a message, an article, the problems found in it, all articles of a locale, a page."""


@dataclass(frozen=True, slots=True)
class Example:
    """A case of a rule.

    ``text`` is a message (scope unit), the Markdown body of an article (scope article, or unit without
    ``msgstr``) or a whole HTML page (scope page). With ``msgstr`` it is the source of that translation.
    """

    text: str
    msgstr: str | None = None
    locale: str = "es"
    state: State = "translated"
    termbase: str = ""
    """The content of a ``termbase.csv`` that the example needs."""
    style: Style | None = None
    """How the language of the example speaks to its readers."""
    room: tuple[float, int] | None = None
    """Where the message is a label in a picture: the width in em and the lines that it has."""
    other: tuple[str, str] | None = None
    """Scope library: a second article of one message, source and translation."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name that an article gives to a concept, at its first place."""

    concept: str
    term: Term
    unit: Unit
    span: Span


@dataclass(frozen=True, slots=True)
class Summary:
    """What library rules may know of an article in one language."""

    slug: str
    locale: str
    mentions: tuple[Mention, ...]


class Finding(NamedTuple):
    """What a rule yields: the unit (None for the article as a whole), the place in its text, and the fault."""

    subject: Any
    span: Span
    text: str
    severity: Severity | None = None
    """Where it differs from the rule's own."""


@dataclass(frozen=True, slots=True)
class Reference:
    """What the rules may know beside the article itself."""

    source_locale: str = "en"
    targets: frozenset[str] = frozenset()
    """What links may point at: ``slug.md`` and ``slug.md#heading`` of every article."""
    placeholders: Mapping[str, str] = field(default_factory=dict)
    termbase: Termbase = field(default_factory=Termbase)
    styles: Mapping[str, Style] = field(default_factory=dict)
    """How each language speaks to its readers, by locale tag, where its translators have said so."""
    sentence_words: Mapping[str, int] = field(default_factory=dict)
    """Longest sentence in words by locale tag, where the project sets one."""
    grades: Mapping[str, float] = field(default_factory=dict)
    """Highest reading grade by locale tag, where the project sets one."""


Check = Callable[..., Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with all that ``demotic explain`` prints; ``check`` yields its findings."""

    code: str
    name: str
    fault: str
    why: str
    fix: str
    source: str
    scope: Scope
    severity: Severity
    wrong: tuple[Example, ...]
    right: tuple[Example, ...]
    check: Check


def rule(
    *,
    code: str,
    name: str,
    why: str,
    fix: str,
    source: str,
    wrong: list[Example],
    right: list[Example],
    scope: Scope = "unit",
    severity: Severity = "error",
) -> Callable[[Check], Rule]:
    """Make a Rule of a generator function; the first line of its docstring is the fault.

    The function takes ``(unit, article, reference)`` in scope unit, ``(article, reference)`` in scope article,
    ``(article, problems, reference)`` in scope outcome, ``(summaries, reference)`` in scope library (of one
    locale; the subject of a finding is a Mention), and what ``verify`` says in scope page.
    """

    def build(check: Check) -> Rule:
        fault = (check.__doc__ or "").strip().splitlines()[0]
        return Rule(
            code=code,
            name=name,
            fault=fault,
            why=why,
            fix=fix,
            source=source,
            scope=scope,
            severity=severity,
            wrong=tuple(wrong),
            right=tuple(right),
            check=check,
        )

    return build
