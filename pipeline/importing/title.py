"""What an article is about: a line over the text, the subject of a first sentence, or the file's name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.importing.outline import comparable
from pipeline.importing.tables import word_set

_ASKS = re.compile(r"What (?:is|are) (?:an? |the )?(?P<subject>[^?]{3,50})\?")
_DEFINES = re.compile(
    r"(?P<subject>[A-Z][^.;:!?]*?)(?:,\s[^.;:!?]{2,80}?,)?\s+"
    r"(?:refers? to|means\b|describes\b|(?:occurs?|happens?|develops?) when"
    r"|(?:is|are)\s+(?!(?:not|often|usually|sometimes|also)\b)\w+|(?:is|are) also (?:called|known as))"
)
MOST_WORDS = 7
"""Words of a subject; a longer one is a clause."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that could be the title, and the line of the input where it stands."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Title:
    """The title, how it was found, and the line that it takes out of the text (0 for none)."""

    text: str
    found: str
    line: int = 0


def find_title(lines: Sequence[Candidate], sentences: Sequence[str], crumb: str, stem: str) -> Title:
    """Choose between the lines over the text, the subjects of its first sentences and the last breadcrumb."""
    subjects = [subject for sentence in sentences if (subject := defined_subject(sentence))]
    named = [Candidate(without_site(line.text), line.line) for line in lines if not _is_generic(line.text)]
    hints = [*subjects, *filter(None, (crumb,))]
    agreeing = [line for line in named if any(_agree(line.text, hint) for hint in hints)]
    plainly = [line for line in agreeing if not line.text.endswith("?")] or ([] if subjects else agreeing)
    if plainly:
        best = max(plainly, key=lambda line: (len(line.text), line.line))
        return Title(
            _uncapitalised(best.text, hints),
            "from the line over the text, which its first sentence agrees with",
            best.line,
        )
    unasked = [line for line in named if not line.text.endswith("?")]
    if unasked and (not subjects or len(unasked) == 1):
        return Title(unasked[-1].text, "from the line over the text", unasked[-1].line)
    if subjects or crumb:
        best_hint = _longest_consistent(hints)
        return Title(best_hint, "from the first sentences" if subjects else "from the breadcrumbs")
    return Title(" ".join(re.split(r"[-_\s]+", stem)).strip().capitalize(), "from the name of the file")


def _uncapitalised(text: str, hints: Sequence[str]) -> str:
    """Give a title in capitals as the text writes it, when it does."""
    spelled = (hint for hint in hints if comparable(hint) == comparable(text) and not hint.isupper())
    return next(spelled, text) if text.isupper() else text


def defined_subject(sentence: str) -> str:
    """Give X of "X refers to …", "X is a …", or ""; articles and a bracketed abbreviation go."""
    found = _ASKS.fullmatch(sentence) or _DEFINES.match(sentence)
    if found is None:
        return ""
    subject = re.sub(r"\s*\([^()]*\)", "", found["subject"]).strip(" ,")
    subject = re.sub(r"^(?:the term|a|an|the)\s+", "", subject, flags=re.I).strip("\"“”' ")
    words = subject.split()
    if not words or len(words) > MOST_WORDS or words[0].casefold() in word_set("not-subject") or "," in subject:
        return ""
    return subject[0].upper() + subject[1:]


def _longest_consistent(subjects: Sequence[str]) -> str:
    """Give the longest of the subjects that contain, or are contained in, the first."""
    first = subjects[0]
    return max((s for s in subjects if comparable(first) in comparable(s)), key=len, default=first)


def without_site(text: str) -> str:
    """Give the part of "Gout | Some Clinic" before the name of the site."""
    return re.split(r"\s+[|–—·:-]+\s+|\s*\|\s*", text)[0].strip() or text


def _is_generic(text: str) -> bool:
    return all(word in word_set("generic") for word in comparable(text).split())


def _agree(one: str, other: str) -> bool:
    """Whether two texts share a word that means something, singular or plural."""
    return bool(_stems(one) & _stems(other))


def _stems(text: str) -> set[str]:
    return {re.sub(r"(?:e?s)$", "", word) for word in comparable(text).split() if len(word) > 3 or word.isupper()}
