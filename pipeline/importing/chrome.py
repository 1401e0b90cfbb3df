"""Which lines belong to the web page rather than to the article; the phrases are in chrome.toml."""

import re
from functools import cache

from pipeline.importing.tables import load_table

LONGEST = 400
"""Characters; a longer paragraph is never chrome, whatever it begins with."""


def why_chrome(text: str) -> str:
    """Give the reason why a whole line or paragraph is not the article's, or "" when it is."""
    key = _key(text)
    if not key or len(key) > LONGEST:
        return ""
    phrases, patterns = _known()
    if key in phrases:
        return phrases[key]
    trimmed = " ".join(text.casefold().split()).strip("* ")
    return next((reason for pattern, reason in patterns if pattern.fullmatch(trimmed)), "")


def why_empty_section(text: str) -> str:
    """Give the reason to drop a heading that nothing follows, or ""."""
    return str(load_table("chrome")["section"]["reason"]) if _listed("section", text) else ""


def why_contents(text: str) -> str:
    """Give the reason to drop a list of headings under this label, or ""."""
    return str(load_table("chrome")["contents"]["reason"]) if _listed("contents", text) else ""


def _listed(name: str, text: str) -> bool:
    return _key(text) in {_key(phrase) for phrase in load_table("chrome")[name]["phrases"]}


def _key(text: str) -> str:
    """Give a text for comparison: no case, no signs or blanks around it."""
    return re.sub(r"^\W+|\W+$", "", " ".join(text.casefold().split()))


@cache
def _known() -> tuple[dict[str, str], list[tuple[re.Pattern[str], str]]]:
    groups = load_table("chrome")["group"]
    phrases = {_key(phrase): str(group["reason"]) for group in groups for phrase in group["phrases"]}
    patterns = [(re.compile(pattern), str(group["reason"])) for group in groups for pattern in group["patterns"]]
    return phrases, patterns
