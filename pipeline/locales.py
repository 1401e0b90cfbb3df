"""Languages as CLDR knows them: names, direction, plural forms, lists, dates, digits, paper.

Tags come in as BCP 47 or in gettext's form and are canonical inside. The only module that asks Babel about
locales. Sources: BCP 47 (RFC 5646), CLDR through Babel, the GNU gettext manual for folder names and plurals.
"""

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import lru_cache

from babel import Locale as Cldr
from babel.core import UnknownLocaleError, get_global
from babel.lists import format_list
from babel.localedata import exists

from pipeline.errors import LocaleError
from pipeline.model import Direction, Locale, Location

PSEUDO = {
    "qps-ploc": Locale("qps-ploc", "qps_ploc", "Pseudo-locale", "[Ƥşéûðô]", "ltr"),
    "qps-plocm": Locale("qps-plocm", "qps_plocm", "Mirrored pseudo-locale", "[Ƥşéûðô, mirrored]", "rtl"),
}
"""Not languages: layouts to look at before a translator has begun."""

LETTER_COUNTRIES = frozenset("BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split())
"""Where sheets are US Letter rather than A4 (CLDR supplemental data, paperSize)."""

_PLURALS = {
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"
}
"""GNU gettext's own expression where Babel has another order of forms than translators' tools expect."""

_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?:[-_](?P<script>[a-z]{4}))?(?:[-_](?P<territory>[a-z]{2}|[0-9]{3}))?"
    r"(?:@(?P<modifier>latin|cyrillic|devanagari|arabic))?",
    re.IGNORECASE,
)
_MODIFIER_SCRIPTS = {"latin": "Latn", "cyrillic": "Cyrl", "devanagari": "Deva", "arabic": "Arab"}
_RTL_SCRIPTS = frozenset("Adlm Arab Hebr Mand Nkoo Rohg Samr Syrc Thaa".split())


def parse_locale(
    text: str, described: Mapping[str, Mapping[str, str]] | None = None, location: Location | None = None
) -> Locale:
    """Read a tag (``pt-BR``, ``pt_BR``, ``zh-Hans``, ``sr@latin``) into a Locale.

    ``described`` holds the languages that the configuration describes itself, by tag, each with ``name``,
    ``autonym`` and ``direction``. Raises LocaleError for a malformed tag or an unknown language.
    """
    if text.lower().replace("_", "-") in PSEUDO:
        return PSEUDO[text.lower().replace("_", "-")]
    tag, folder = _canonical(text, location)
    own = {_canonical(key, location)[0]: value for key, value in (described or {}).items()}.get(tag)
    if own is not None:
        return _described(tag, folder, own, location)
    cldr = _cldr(tag, location)
    return Locale(tag, folder, cldr.english_name or tag, _autonym(cldr), _direction(cldr))


def _canonical(text: str, location: Location | None) -> tuple[str, str]:
    match = _TAG.fullmatch(text)
    if match is None:
        raise LocaleError(location, f'"{text}" is not a language tag', "write it like es, pt-BR, zh-Hans or sr@latin")
    modifier = (match["modifier"] or "").lower()
    script = (match["script"] or _MODIFIER_SCRIPTS.get(modifier, "")).title()
    parts = [match["language"].lower(), script, (match["territory"] or "").upper()]
    tag = "-".join(part for part in parts if part)
    if not modifier:
        return tag, tag.replace("-", "_")
    return tag, "_".join(part for part in (parts[0], parts[2]) if part) + f"@{modifier}"


def _described(tag: str, folder: str, own: Mapping[str, str], location: Location | None) -> Locale:
    if own.get("direction") not in ("ltr", "rtl") or not own.get("name"):
        raise LocaleError(
            location,
            f"the description of {tag} is not complete",
            'give it a name and a direction ("ltr" or "rtl"), and if you can an autonym',
        )
    direction: Direction = "rtl" if own["direction"] == "rtl" else "ltr"
    return Locale(tag, folder, own["name"], own.get("autonym") or own["name"], direction)


def _cldr(tag: str, location: Location | None) -> Cldr:
    """Ask Babel only about what CLDR has: Babel itself would turn ``und`` into en_US and ``tl`` into fil."""
    language = tag.partition("-")[0]
    if exists(language):
        with suppress(UnknownLocaleError):
            cldr = Cldr.parse(tag, sep="-")
            if str(cldr).replace("_", "-") == tag:
                return cldr
    alias = get_global("language_aliases").get(language)
    describe = f"describe it: [tool.demotic.languages.{tag}] with name, autonym and direction"
    remedy = f"the current tag is {alias}" if alias else f"mend the tag, or {describe}"
    raise LocaleError(location, f"CLDR does not know the language tag {tag}", remedy)


def _autonym(cldr: Cldr) -> str:
    name: str = cldr.languages.get(str(cldr)) or cldr.get_display_name() or cldr.language
    return name[0].upper() + name[1:]


def _direction(cldr: Cldr) -> Direction:
    if cldr.script:
        return "rtl" if cldr.script in _RTL_SCRIPTS else "ltr"
    return "rtl" if cldr.text_direction == "rtl" else "ltr"


def in_cldr(locale: Locale) -> bool:
    """Say whether CLDR has the language; where it has not, names and dates come out in English."""
    return exists(locale.tag.partition("-")[0])


@lru_cache(maxsize=256)
def cldr_of(tag: str) -> Cldr:
    """Give CLDR's data for a canonical tag; English where CLDR has none, which callers must mean."""
    language = tag.partition("-")[0]
    if not exists(language):
        return Cldr("en")
    return Cldr.parse(tag, sep="-")


def language_tag(locale: Locale) -> str:
    """Give the value of ``lang`` for a locale: its tag, or for a pseudo-locale English of private use.

    Browsers and checkers know no language ``qps``; RFC 5646 (2.2.7) keeps ``x`` for uses of one's own.
    """
    return f"en-x-{locale.tag.partition('-')[2]}" if locale.tag in PSEUDO else locale.tag


def language_name(locale: Locale, reader: Locale) -> str:
    """Give a language's name in the language of a reader; empty where CLDR has none."""
    if locale.tag in PSEUDO or reader.tag in PSEUDO or not (in_cldr(locale) and in_cldr(reader)):
        return ""
    return cldr_of(locale.tag).get_display_name(cldr_of(reader.tag)) or ""


def plural_forms(locale: Locale) -> str:
    """Give the value of a catalog's ``Plural-Forms`` field; one form where nobody knows better."""
    if locale.tag in PSEUDO or not exists(locale.tag.partition("-")[0]):
        return "nplurals=1; plural=0;"
    from babel.messages.plurals import get_plural  # noqa: PLC0415  (start-up time)

    language = locale.tag.partition("-")[0]
    return _PLURALS.get(language) or str(get_plural(locale.tag.replace("-", "_")).plural_forms)


def format_names(names: Sequence[str], locale: Locale) -> str:
    """Join names as the language does: "A, B and C"."""
    return format_list(names, locale=cldr_of(locale.tag)) if names else ""


def format_day(day: date, locale: Locale) -> str:
    """Write a date in words and in the digits of the locale."""
    from babel.dates import format_date  # noqa: PLC0415  (start-up time)

    return in_digits(format_date(day, "long", locale=cldr_of(locale.tag)), locale)


_DIGITS = {
    "arab": "٠١٢٣٤٥٦٧٨٩",
    "arabext": "۰۱۲۳۴۵۶۷۸۹",
    "beng": "০১২৩৪৫৬৭৮৯",
    "deva": "०१२३४५६७८९",
    "mymr": "၀၁၂၃၄၅၆၇၈၉",
}
NUMBERING = ("latn", *_DIGITS)
"""CLDR's names of the numbering systems that pages can be written in."""


def in_digits(text: str, locale: Locale) -> str:
    """Write the digits of ``text`` in the numbering system of the project's style, or else in CLDR's default."""
    digits = _DIGITS.get(locale.digits or cldr_of(locale.tag).default_numbering_system)
    return text.translate(str.maketrans("0123456789", digits)) if digits else text


def file_size(count: int, locale: Locale) -> str:
    """Say how large a file of ``count`` bytes is, in kilobytes, in the words and digits of a language."""
    from babel.units import format_unit  # noqa: PLC0415  (start-up time)

    kilobytes = max(1, round(count / 1000))
    return in_digits(format_unit(kilobytes, "digital-kilobyte", "short", locale=cldr_of(locale.tag)), locale)


def paper_size(country: str) -> str:
    """Give the CSS page size of a country (ISO 3166 code): ``letter`` or ``A4``."""
    return "letter" if country in LETTER_COUNTRIES else "A4"
