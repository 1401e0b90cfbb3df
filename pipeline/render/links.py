"""Where a link leads: an address of the source format -> an address on the built site."""

import re
from dataclasses import dataclass

from pipeline.inline import SCHEMES
from pipeline.model import Locale
from pipeline.render.site import Site

_INTERNAL = re.compile(r"(?:(?P<slug>[a-z0-9-]+)\.md)?(?P<fragment>#\S+)?")


@dataclass(frozen=True, slots=True)
class Target:
    """An address; ``locale`` is set when the page behind it is in another language."""

    href: str
    locale: Locale | None = None


def target_of_number(number: str, links: tuple[str, ...]) -> str:
    """Give what a link of a message leads to: one of its block's targets, or an https address of its own.

    Empty when the number names no target or the address is of another kind: translations are untrusted.
    """
    if number.isascii() and number.isdigit() and len(number) < 4:
        return links[int(number) - 1] if 0 < int(number) <= len(links) else ""
    return number if number.startswith("https://") else ""


def resolve(target: str, site: Site, locale: Locale, slug: str) -> Target | None:
    """Resolve a target for the page of ``slug`` in ``locale``; None where nothing is there to link to."""
    if target.startswith(SCHEMES):
        return Target(target)
    match = _INTERNAL.fullmatch(target)
    if match is None or not target:
        return None
    fragment = match["fragment"] or ""
    if not match["slug"] or match["slug"] == slug:
        return Target(fragment or f"{slug}.html")
    return _article(match["slug"], fragment, site, locale)


def _article(slug: str, fragment: str, site: Site, locale: Locale) -> Target | None:
    languages = site.articles.get(slug, {})
    if locale.tag in languages:
        return Target(f"{slug}.html{fragment}")
    if site.source_locale.tag in languages:
        return Target(f"../{site.source_locale.tag}/{slug}.html{fragment}", site.source_locale)
    return None
