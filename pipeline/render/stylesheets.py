"""Stylesheets: one for every page, and a small one per language for what paper and page numbers need."""

import re
from functools import cache

from pipeline.locales import in_digits, paper_size
from pipeline.model import Form, Locale
from pipeline.render.pictures import hashed_path
from pipeline.render.site import Site
from pipeline.render.templates import COMPONENTS, FOLDER
from pipeline.render.words import Words

FORMS: tuple[Form, ...] = ("large", "handout")
"""Forms with styles of their own."""

_COUNTERS = {"٠": "arabic-indic", "۰": "persian", "০": "bengali", "०": "devanagari", "၀": "myanmar"}


@cache
def shared_stylesheet() -> bytes:
    """Join the screen styles, each component's own in the order of their names, and the print styles."""
    files = [FOLDER / "screen.css", *sorted(COMPONENTS.glob("*/style.css")), FOLDER / "print.css"]
    return _compact("\n".join(file.read_text("utf-8") for file in files)).encode()


@cache
def screen_stylesheet() -> str:
    """Give what every page has before its components: colours, faces for each script, headings, focus."""
    return _compact((FOLDER / "screen.css").read_text("utf-8"))


def _compact(css: str) -> str:
    """Drop comments and the white space that only people need; no string of ours holds either."""
    return re.sub(r"\s*([{};,])\s*", r"\1", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)).strip()


def locale_stylesheet(site: Site, locale: Locale) -> bytes:
    """Give the sheet of a language: paper by country, running head, page numbers in words and digits."""
    words = Words(locale, site.interface[locale.tag])
    style = counter_style(locale)
    numbers = _page_numbers(words.phrase("Page {page} of {pages}").text, style)
    title = css_string(site.phrase(site.title, locale).text)
    side = "right" if locale.direction == "ltr" else "left"
    other = "left" if locale.direction == "ltr" else "right"
    marks = {"draft": [words], "handout": [words, *_source_words(site, locale)]}
    return (
        f"@page{{size:{paper_size(site.country)};"
        f"@top-{other}{{content:{title}}}"
        f"@bottom-{side}{{content:{numbers}}}}}\n"
        + "".join(
            f"@page {name}{{@top-{side}{{content:{mark}}}@bottom-{other}{{content:{mark}}}}}\n"
            for name, mark in ((name, _draft_mark(used)) for name, used in marks.items())
        )
        + (f"ol{{list-style-type:{style}}}\nol [lang]{{list-style-type:decimal}}\n" if style else "")
    ).encode()


def _source_words(site: Site, locale: Locale) -> list[Words]:
    """Give the words of the language that stands beside this one on a handout, if there is one."""
    source = site.source_locale
    return [Words(source, site.interface[source.tag])] if source in site.locales and source != locale else []


def _draft_mark(used: list[Words]) -> str:
    return css_string(" ".join(words.phrase("DRAFT").text for words in used))


def counter_style(locale: Locale) -> str:
    """Give CSS's name of the locale's digits (CSS Counter Styles 3), empty for 0 to 9."""
    return _COUNTERS.get(in_digits("0", locale), "")


def _page_numbers(text: str, style: str) -> str:
    suffix = f",{style}" if style else ""
    counters = {"{page}": f"counter(page{suffix})", "{pages}": f"counter(pages{suffix})"}
    content = css_string(text)
    for name, counter in counters.items():
        content = content.replace(name, f'" {counter} "')
    return content


def css_string(text: str) -> str:
    """Write a text as a CSS string: all but letters, digits, spaces and braces by number."""
    kept = (c if c.isalnum() or c in " {}" else f"\\{ord(c):x} " for c in text)
    return f'"{"".join(kept)}"'


@cache
def form_stylesheet(form: Form) -> bytes:
    """Give what large print or a handout changes in the styles of a page."""
    files = [FOLDER / "stacked.css", FOLDER / f"{form}.css"]
    return _compact("\n".join(file.read_text("utf-8") for file in files)).encode()


def stylesheets(site: Site) -> dict[str, bytes]:
    """Give every stylesheet by its path in the bundle."""
    contents = {"site.css": shared_stylesheet(), **{f"{form}.css": form_stylesheet(form) for form in FORMS}}
    contents |= {f"{locale.tag}.css": locale_stylesheet(site, locale) for locale in site.locales}
    return {hashed_path(name, content): content for name, content in contents.items()}


def stylesheet_paths(site: Site, locale: Locale, form: Form = "") -> tuple[str, ...]:
    """Give the paths of the stylesheets that a page in a language uses: for all, for the language, for the form."""
    return (
        hashed_path("site.css", shared_stylesheet()),
        hashed_path(f"{locale.tag}.css", locale_stylesheet(site, locale)),
        *([hashed_path(f"{form}.css", form_stylesheet(form))] if form else []),
    )
