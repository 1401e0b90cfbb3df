"""A title -> the slug that names an article's files and address."""

import re
import unicodedata

from pipeline.errors import ImportRefused

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LATIN = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h"}
    | {"α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "’": "", "'": ""}
)
"""Letters that Unicode does not decompose, and the Greek letters that medical names use."""


def slug_of(title: str) -> str:
    """Give ``title`` in ASCII, lower-case, with hyphens; empty when no letter or digit of it is Latin."""
    folded = unicodedata.normalize("NFKD", title.lower().translate(_LATIN))
    ascii_only = folded.encode("ascii", "ignore").decode("ascii")
    return "-".join(re.findall(r"[a-z0-9]+", ascii_only))


def choose_slug(given: str | None, title: str) -> str:
    """Give the slug to use; refuse one that could name a place outside the source folder."""
    slug = slug_of(title) if given is None else given
    if _SLUG.fullmatch(slug):
        return slug
    if given is None:
        raise ImportRefused(
            None, f"no slug can be made of the title '{title}'", "give one with --slug, like kidney-failure"
        )
    remedy = "use lower-case letters, digits and single hyphens, like kidney-failure"
    raise ImportRefused(None, f"'{given}' is not a slug", remedy)
