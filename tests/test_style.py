"""The style of a language: what its file says is understood and used, what it misspells is an error with its line."""

from pathlib import Path

import pytest

from pipeline.errors import ConfigError
from pipeline.locales import in_digits, parse_locale
from pipeline.model import Message, Setting, Style, Termbase
from pipeline.pack import MOST_LINES, packed, read_pack
from pipeline.project import open_project
from pipeline.starter import FILES
from pipeline.style import in_style, parse_style, read_styles

WHOLE = """\
# How this library speaks.
[address]
form = "formal"
pronoun = "usted"
reason = "Public health services say usted."
[reader]
gender = "neutral"
reason = "Any reader."
[digits]
system = "deva"
reason = "Schools teach them."
[quotation]
marks = ["«", "» ", "“", "”"]
reason = "The academy says so."
"""


def test_a_whole_style() -> None:
    assert parse_style(WHOLE, "style.toml") == Style("formal", "usted", "neutral", "deva", ("«", "»", "“", "”"))


def test_what_is_left_out_decides_nothing() -> None:
    assert parse_style("", "style.toml") == Style()
    assert parse_style('[quotation]\nmarks = ["「", "」"]\nreason = "JIS"', "style.toml").marks == ("「", "」")


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("[address]", "[adress]", 2, "address, reader, digits, quotation"),
        ("pronoun =", "pronouns =", 4, "form, pronoun, reason"),
        ('"formal"', '"polite"', 3, "formal, informal, neutral"),
        ('"usted"', "3", 4, "pronoun must be a text"),
        ('"Any reader."', '" "', 8, "[reader] needs a reason"),
        ('reason = "Schools teach them."', "", 9, "[digits] needs a reason"),
        ('"deva"', '"roman"', 10, "latn, arab"),
        ('"“", "”"', '"“"', 13, "two or four"),
        ('"“", "”"', '"“", 3', 13, "two or four"),
        ("[reader]", "[reader", 6, "not valid TOML"),
    ],
)
def test_a_fault_names_its_line(old: str, new: str, line: int, words: str, tmp_path: Path) -> None:
    file = tmp_path / "locale" / "pt_BR" / "style.toml"
    file.parent.mkdir(parents=True)
    file.write_text(WHOLE.replace(old, new), "utf-8")
    with pytest.raises(ConfigError) as caught:
        read_styles(tmp_path, [parse_locale("pt-BR")])
    assert str(caught.value).startswith(f"locale/pt_BR/style.toml:{line}: ")
    assert words in str(caught.value)


def test_a_language_without_a_file_has_no_style(tmp_path: Path) -> None:
    assert read_styles(tmp_path, [parse_locale("es")]) == {}
    assert in_style(parse_locale("es"), {}) == parse_locale("es")


def test_the_style_decides_the_digits_of_pages(tmp_path: Path) -> None:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "locale" / "ar").mkdir(parents=True)
    (tmp_path / "locale" / "ar" / "style.toml").write_text('[digits]\nsystem = "arab"\nreason = "r"\n', "utf-8")
    project = open_project(tmp_path)
    arabic = next(locale for locale in project.config.locales if locale.tag == "ar")
    assert in_digits("10", arabic) == "١٠"
    assert in_digits("10", parse_locale("ar")) == "10"
    assert project.styles["ar"].digits == "arab"
    latin = in_style(parse_locale("bn"), {"bn": Style(digits="latn")})
    assert in_digits("10", latin) == "10"


def test_the_pack_cites_the_style_once_an_article() -> None:
    style = parse_style(WHOLE, "style.toml")
    title = read_pack(Message("", "Kidneys", setting=Setting(roles=("Title",), opens=True)), "en", Termbase())
    other = read_pack(Message("", "Kidneys", setting=Setting(roles=("Heading",))), "en", Termbase())
    said = "Style: formal address (usted); gender of the reader: neutral; digits: deva; quotation marks: «…» “…”"
    assert packed(title, "es", style).comments == ("Title", said)
    assert packed(title).comments == ("Title",)
    assert packed(other, "es", style).comments == ("Heading",)
    assert len(packed(title, "es", style).comments) <= MOST_LINES
