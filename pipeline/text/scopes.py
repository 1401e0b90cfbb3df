"""Where a term of the termbase counts: column ``scope``.

Parts are joined by semicolons; each is optional, and ``not`` may stand several times::

    articles:myoclonus,hemodialysis    only in these articles (by slug)
    topics:kidneys                     only in articles of these topics
    not:access code                    not where it stands within this phrase
"""

from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Scope:
    """A scope, read; empty fields limit nothing."""

    articles: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    phrases: tuple[str, ...] = ()
    """Phrases within which the term does not count."""

    def holds(self, slug: str, topics: tuple[str, ...]) -> bool:
        """Say whether the term counts in an article."""
        if self.articles and slug in self.articles:
            return True
        if self.topics and not self.topics.isdisjoint(topics):
            return True
        return not self.articles and not self.topics


@lru_cache(maxsize=1024)
def parse_scope(text: str) -> Scope:
    """Read a scope; raises ValueError with the part that is none."""
    names: dict[str, set[str]] = {"articles": set(), "topics": set()}
    phrases: list[str] = []
    for part in filter(None, (part.strip() for part in text.split(";"))):
        kind, _, rest = part.partition(":")
        values = [value.strip() for value in rest.split(",") if value.strip()]
        if kind == "not" and rest.strip():
            phrases.append(rest.strip())
        elif kind in names and values:
            names[kind].update(values)
        else:
            raise ValueError(part)
    return Scope(frozenset(names["articles"]), frozenset(names["topics"]), tuple(phrases))
