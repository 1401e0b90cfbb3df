"""Locale tags: accepted in both forms, canonical inside, refused with the remedy."""

from datetime import date

import pytest

from pipeline.errors import LocaleError
from pipeline.locales import format_day, format_names, in_digits, paper_size, parse_locale, plural_forms


@pytest.mark.parametrize(
    ("text", "tag", "folder", "direction"),
    [
        ("es", "es", "es", "ltr"),
        ("pt_BR", "pt-BR", "pt_BR", "ltr"),
        ("pt-br", "pt-BR", "pt_BR", "ltr"),
        ("zh-Hans", "zh-Hans", "zh_Hans", "ltr"),
        ("ZH_hant", "zh-Hant", "zh_Hant", "ltr"),
        ("sr@latin", "sr-Latn", "sr@latin", "ltr"),
        ("sr-Latn", "sr-Latn", "sr_Latn", "ltr"),
        ("ar", "ar", "ar", "rtl"),
        ("fa", "fa", "fa", "rtl"),
        ("pa-Arab", "pa-Arab", "pa_Arab", "rtl"),
        ("es-419", "es-419", "es_419", "ltr"),
        ("qps-ploc", "qps-ploc", "qps_ploc", "ltr"),
        ("qps_plocm", "qps-plocm", "qps_plocm", "rtl"),
    ],
)
def test_tag_is_canonical(text: str, tag: str, folder: str, direction: str) -> None:
    locale = parse_locale(text)
    assert (locale.tag, locale.folder, locale.direction) == (tag, folder, direction)


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("und", "describe it"),
        ("tl", "fil"),
        ("iw", "he"),
        ("hmn", "[tool.demotic.languages.hmn]"),
        ("es-XX", "mend the tag"),
        ("../etc", "write it like"),
        ("", "write it like"),
        ("e" * 500, "write it like"),
    ],
)
def test_unknown_language_is_refused_with_the_remedy(text: str, remedy: str) -> None:
    with pytest.raises(LocaleError) as caught:
        parse_locale(text)
    assert remedy in caught.value.remedy


def test_a_described_language_is_accepted() -> None:
    described = {"hmn": {"name": "Hmong", "autonym": "Hmoob", "direction": "ltr"}}
    assert parse_locale("hmn", described).autonym == "Hmoob"


def test_a_description_needs_a_direction() -> None:
    with pytest.raises(LocaleError, match="direction"):
        parse_locale("hmn", {"hmn": {"name": "Hmong"}})


def test_autonyms_begin_with_a_capital_and_name_the_script() -> None:
    assert [parse_locale(tag).autonym for tag in ("es", "ru", "zh-Hans", "pt-BR")] == [
        "Español",
        "Русский",
        "简体中文",
        "Português (Brasil)",
    ]


def test_dates_lists_and_digits_are_the_locales_own() -> None:
    assert format_day(date(2026, 5, 1), parse_locale("es")) == "1 de mayo de 2026"
    assert format_day(date(2026, 5, 1), parse_locale("fa")).endswith("۲۰۲۶")
    assert format_names(["A", "B", "C"], parse_locale("de")) == "A, B und C"
    assert in_digits("10", parse_locale("bn")) == "১০"
    assert in_digits("10", parse_locale("qps-ploc")) == "10"


def test_paper_goes_by_country_and_plurals_by_language() -> None:
    assert (paper_size("US"), paper_size("DE"), paper_size("")) == ("letter", "A4", "A4")
    assert plural_forms(parse_locale("es")).startswith("nplurals=2;")
    assert plural_forms(parse_locale("qps-ploc")) == "nplurals=1; plural=0;"
